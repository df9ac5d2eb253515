import Dialogue

/// `signal-cli jsonRpc`: notifications in, requests out.
enum SignalFormat {
    static func inbound(_ line: JSONValue) throws(WireError) -> Inbound? {
        if line["id"]?.isPresent == true, line["method"] == nil {
            return Inbound(
                happening: .settled(isRefused: line["result"] == nil, retryAfter: pause(in: line)))
        }
        guard line["method"] == "receive", let params = line["params"] else { return nil }
        let payload = params["result"] ?? params
        guard let envelope = payload["envelope"], let data = envelope["dataMessage"],
            let text = data["message"]?.text
        else { return nil }
        guard let uuid = envelope["sourceUuid"]?.word else { throw .missingUser("sourceUuid") }
        guard uuid != payload["account"]?.text,
            envelope["sourceNumber"]?.word.map({ $0 != payload["account"]?.text }) ?? true
        else { return nil }
        let group = data.at("groupInfo", "groupId")?.word
        var inbound = Inbound(
            id: envelope["timestamp"]?.integer.map { .string("\(uuid):\($0)") },
            user: "signal:\(uuid)", chat: group ?? uuid,
            happening: .said(text, inGroup: group != nil))
        inbound.isGroup = group != nil
        inbound.name = envelope["sourceName"]?.word
        return inbound
    }

    /// signal-cli's code for "too many messages".
    private static let rateLimit: Int64 = -5
    /// How long to wait where it does not say, in seconds.
    private static let usualPause: Int64 = 60

    /// How long to wait before the refused request may go again; nil where it was not too early.
    private static func pause(in line: JSONValue) -> Int64? {
        guard line.at("error", "code")?.integer == rateLimit else { return nil }
        let results = line.at("error", "data", "response", "results")?.elements ?? []
        return results.compactMap { $0["retryAfterSeconds"]?.integer }.max() ?? usualPause
    }

    static func message(_ saying: Saying, _ inbound: Inbound) -> JSONValue {
        let params: JSONValue =
            inbound.isGroup
            ? ["groupId": .string(inbound.chat), "message": .string(saying.text)]
            : ["recipient": [.string(inbound.chat)], "message": .string(saying.text)]
        return [
            "jsonrpc": "2.0", "id": .string(saying.id ?? "tuki"), "method": "send",
            "params": params,
        ]
    }
}

extension Format {
    /// Signal, with signal-cli on the other end of the pipes.
    package static let signal = Format(
        name: "signal-cli",
        summary: "JSON-RPC of signal-cli: received messages in, send requests out.",
        // Longer texts become attachments.
        limits: Limits(text: 2_000, unit: .bytes),
        // It works on requests side by side, and messages were lost between them.
        sendsOneAtATime: true, retries: 5,
        reading: .json { line, _ throws(WireError) in try SignalFormat.inbound(line) },
        message: { saying, inbound, _ in .json(SignalFormat.message(saying, inbound)) })
}

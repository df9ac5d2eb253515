import Dialogue

/// Matrix client-server events, bare or in the wrapper of `matrix-commander -o json-max`.
enum MatrixFormat {
    static func inbound(_ line: JSONValue) throws(WireError) -> Inbound? {
        let event = line["source"] ?? line
        let relation = event.at("content", "m.relates_to")
        // Bots speak in notices, and a message that replaces another was answered already.
        guard event["type"] == "m.room.message", event.at("content", "msgtype") == "m.text",
            relation?["rel_type"] != "m.replace", let body = event.at("content", "body")?.text
        else { return nil }
        guard let sender = event["sender"]?.word else { throw .missingUser("sender") }
        guard let room = (event["room_id"] ?? line.at("room", "room_id"))?.word else {
            throw .badField("room_id", "write the room's id")
        }
        let isReply = relation?["m.in_reply_to"] != nil
        let isGroup = (line.at("room", "member_count")?.integer ?? 0) > 2
        var inbound = Inbound(
            id: LineID(event["event_id"]), user: sender, chat: room,
            happening: .said(isReply ? withoutQuote(body) : body, inGroup: isGroup))
        inbound.isGroup = isGroup
        inbound.thread = relation?["rel_type"] == "m.thread" ? relation?["event_id"] : nil
        return inbound
    }

    /// A reply without the lines that it quotes for programs that show no replies.
    private static func withoutQuote(_ body: String) -> String {
        guard body.hasPrefix("> ") else { return body }
        return body.split(separator: "\n", omittingEmptySubsequences: false)
            .drop { $0.hasPrefix("> ") }.drop(while: \.isEmpty).joined(separator: "\n")
    }

    static func message(_ saying: Saying, _ inbound: Inbound) -> JSONValue {
        let content: JSONValue = ["msgtype": "m.notice", "body": .string(saying.text)]
        let thread = inbound.thread.map { thread -> JSONValue in
            ["rel_type": "m.thread", "event_id": thread]
        }
        let event: JSONValue = ["room_id": .string(inbound.chat), "type": "m.room.message"]
        return event.adding("txn_id", saying.id.map { .string($0) })
            .adding("content", content.adding("m.relates_to", thread))
    }
}

extension Format {
    /// Matrix, through matrix-commander or a bridge that holds the connection.
    package static let matrix = Format(
        name: "matrix",
        summary: "Events of Matrix rooms; answers are notices with a transaction id.",
        // An event has 65,536 bytes at most, and JSON may double a text.
        limits: Limits(text: 30_000, unit: .bytes),
        reading: .json { line, _ throws(WireError) in try MatrixFormat.inbound(line) },
        message: { saying, inbound, _ in .json(MatrixFormat.message(saying, inbound)) })
}

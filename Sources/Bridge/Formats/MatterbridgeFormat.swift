import Dialogue

/// Messages of Matterbridge's API: rooms of many networks, never private talk.
enum MatterbridgeFormat {
    static func inbound(
        _ line: JSONValue, _ settings: BridgeSettings
    ) throws(WireError) -> Inbound? {
        let name = line["username"]?.word
        guard line["event"]?.word == nil, let text = line["text"]?.word,
            name?.lowercased() != settings.nickname.lowercased()
        else { return nil }
        guard let user = line["userid"]?.word ?? name, let account = line["account"]?.word else {
            throw .missingUser("userid")
        }
        guard let gateway = line["gateway"]?.word else {
            throw .badField("gateway", "write the gateway's name")
        }
        var inbound = Inbound(
            id: LineID(line["id"]), user: "\(account):\(user)", chat: gateway,
            happening: .said(text, inGroup: true))
        inbound.isGroup = true
        inbound.name = name
        inbound.thread = line["parent_id"]?.word.map { .string($0) }
        return inbound
    }

    static func message(
        _ saying: Saying, _ inbound: Inbound, _ settings: BridgeSettings
    ) -> JSONValue {
        let message: JSONValue = [
            "text": .string(saying.text), "username": .string(settings.nickname),
            "gateway": .string(inbound.chat),
        ]
        return message.adding("parent_id", inbound.thread)
    }
}

extension Format {
    /// Matterbridge's API: the stream in, bodies of posts out.
    package static let matterbridge = Format(
        name: "matterbridge",
        summary: "Matterbridge's API; rooms only, so every answer is public there.",
        // Its IRC end cuts lines there.
        limits: Limits(text: 400, unit: .bytes),
        initiative: .none,
        reading: .json { line, settings throws(WireError) in
            try MatterbridgeFormat.inbound(line, settings)
        },
        message: { saying, inbound, settings in
            .json(MatterbridgeFormat.message(saying, inbound, settings))
        })
}

import Dialogue

/// Events of Mattermost's WebSocket in, posts out.
///
/// A pressed button would be an HTTP call to the bridge, so choices are numbered.
enum MattermostFormat {
    static func inbound(
        _ line: JSONValue, _ settings: BridgeSettings
    ) throws(WireError) -> Inbound? {
        guard line["event"] == "posted", let packed = line.at("data", "post")?.text else {
            return nil
        }
        guard let post = try? JSONValue(parsing: Array(packed.utf8)) else {
            throw .badField("post", "write a post as JSON in a string")
        }
        guard post["type"]?.word == nil, post.at("props", "from_bot")?.word == nil,
            post.at("props", "from_webhook")?.word == nil,
            line.at("data", "sender_name")?.text != "@\(settings.nickname)",
            let text = post["message"]?.text
        else { return nil }
        guard let user = post["user_id"]?.word else { throw .missingUser("user_id") }
        guard let channel = post["channel_id"]?.word else {
            throw .badField("channel_id", "write the channel's id")
        }
        let isGroup = line.at("data", "channel_type") != "D"
        var inbound = Inbound(
            id: LineID(post["id"]), user: "mattermost:\(user)", chat: channel,
            happening: .said(text, inGroup: isGroup))
        inbound.isGroup = isGroup
        inbound.thread = post["root_id"]
        return inbound
    }

    static func message(_ saying: Saying, _ inbound: Inbound) -> JSONValue {
        [
            "channel_id": .string(inbound.chat), "message": .string(saying.text),
            "root_id": inbound.thread ?? "",
        ]
    }
}

extension Format {
    /// Mattermost, with a bridge that holds the WebSocket and posts.
    package static let mattermost = Format(
        name: "mattermost",
        summary: "Events of Mattermost's WebSocket in, posts out.",
        limits: Limits(text: 16_383, unit: .scalars, markup: .markdown),
        needsAddress: true,
        reading: .json { line, settings throws(WireError) in
            try MattermostFormat.inbound(line, settings)
        },
        message: { saying, inbound, _ in .json(MattermostFormat.message(saying, inbound)) })
}

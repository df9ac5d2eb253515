import Dialogue

/// Slack's Events API, bare or as Socket Mode wraps it, and pressed buttons.
enum SlackFormat {
    static func inbound(_ line: JSONValue) throws(WireError) -> Inbound? {
        let payload = line["payload"] ?? line
        switch payload["type"] {
        case "event_callback": return said(payload)
        case "block_actions": return pressed(payload)
        default: return nil
        }
    }

    private static func said(_ payload: JSONValue) -> Inbound? {
        guard let event = payload["event"], let type = event["type"]?.text,
            type == "message" || type == "app_mention", event["subtype"] == nil,
            event["bot_id"] == nil, let user = event["user"]?.word,
            let channel = event["channel"]?.word, let text = event["text"]?.text
        else { return nil }
        let isGroup = event["channel_type"] != "im"
        var inbound = Inbound(
            id: LineID(payload["event_id"]), user: person(user, payload["team_id"]), chat: channel,
            happening: .said(plain(text), inGroup: isGroup))
        inbound.isGroup = isGroup
        inbound.isAddressed = type == "app_mention"
        inbound.thread = event["thread_ts"]
        return inbound
    }

    private static func pressed(_ payload: JSONValue) -> Inbound? {
        guard let choice = payload["actions"]?.elements.first?["value"]?.word,
            let user = payload.at("user", "id")?.word,
            let channel = payload.at("channel", "id")?.word
        else { return nil }
        // Ids of channels that are a talk with one person begin with D.
        let isGroup = !channel.hasPrefix("D")
        var inbound = Inbound(
            id: LineID(payload["trigger_id"]), user: person(user, payload.at("team", "id")),
            chat: channel, happening: .said(nil, choice: choice, inGroup: isGroup))
        inbound.isGroup = isGroup
        inbound.thread = payload.at("message", "thread_ts")
        return inbound
    }

    private static func person(_ user: String, _ team: JSONValue?) -> String {
        "slack:\(team?.text ?? ""):\(user)"
    }

    /// What was typed: entities read back, a mention at the beginning taken off.
    private static func plain(_ text: String) -> String {
        var rest = text[...]
        if rest.hasPrefix("<@"), let end = rest.firstIndex(of: ">") {
            rest = rest[rest.index(after: end)...].drop(while: \.isWhitespace)
        }
        return Markup.readingEntities(String(rest))
    }

    static func message(_ saying: Saying, _ inbound: Inbound) -> JSONValue {
        let message: JSONValue = [
            "channel": .string(inbound.chat), "text": .string(saying.text),
        ]
        return message.adding("thread_ts", inbound.thread)
            .adding("blocks", saying.choices.isEmpty ? nil : blocks(saying))
    }

    private static func blocks(_ saying: Saying) -> JSONValue {
        let text: JSONValue = ["type": "mrkdwn", "text": .string(saying.text)]
        let buttons = saying.choices.map { choice -> JSONValue in
            [
                "type": "button", "action_id": .string("tuki.\(choice.id)"),
                "value": .string(choice.id),
                "text": ["type": "plain_text", "text": .string(choice.label)],
            ]
        }
        return [
            ["type": "section", "text": text], ["type": "actions", "elements": .array(buttons)],
        ]
    }
}

extension Format {
    /// Slack, with a bridge that holds the socket and acknowledges.
    package static let slack = Format(
        name: "slack",
        summary: "Events of Slack in, bodies of chat.postMessage out.",
        limits: Limits(
            text: 3_000, unit: .utf16, choices: ChoiceLimits(count: 25, label: 75, id: 200),
            markup: .entities),
        needsAddress: true,
        reading: .json { line, _ throws(WireError) in try SlackFormat.inbound(line) },
        message: { saying, inbound, _ in .json(SlackFormat.message(saying, inbound)) })
}

import Dialogue

/// Activities of Microsoft's Bot Framework.
enum BotFrameworkFormat {
    static func inbound(_ activity: JSONValue) throws(WireError) -> Inbound? {
        let bot = activity.at("recipient", "id")?.text
        guard activity.at("from", "role") != "bot" else { return nil }
        switch activity["type"] {
        case "message":
            guard activity.at("from", "id")?.text != bot else { return nil }
            return try inbound(activity, from: activity["from"]) { said(activity, inGroup: $0) }
        case "conversationUpdate":
            let added = activity["membersAdded"]?.elements ?? []
            guard let member = added.first(where: { $0["id"]?.text != bot }) else { return nil }
            return try inbound(activity, from: member) { .event(.joined(inGroup: $0)) }
        default: return nil
        }
    }

    private static func said(_ activity: JSONValue, inGroup isGroup: Bool) -> Inbound.Happening {
        let choice = activity.at("value", "choice")?.word
        let text = activity["text"]?.text ?? ""
        return .said(
            choice == nil ? withoutMention(text) : nil, choice: choice,
            language: activity["locale"]?.text, inGroup: isGroup)
    }

    /// Teams puts the mention that called the bot before what was said.
    private static func withoutMention(_ text: String) -> String {
        guard text.hasPrefix("<at>"), let end = text.firstRange(of: "</at>") else { return text }
        return String(text[end.upperBound...].drop(while: \.isWhitespace))
    }

    private static func inbound(
        _ activity: JSONValue, from: JSONValue?,
        _ happening: (_ isGroup: Bool) -> Inbound.Happening
    ) throws(WireError) -> Inbound {
        guard let user = from?["id"]?.word, let network = activity["channelId"]?.word else {
            throw .missingUser("from")
        }
        let isGroup = activity.at("conversation", "isGroup") == true
        var inbound = Inbound(
            id: LineID(activity["id"]), user: "\(network):\(user)",
            chat: activity.at("conversation", "id")?.word, happening: happening(isGroup))
        inbound.isGroup = isGroup
        inbound.name = from?["name"]?.word
        inbound.route["recipient"] = from
        inbound.route["from"] = activity["recipient"]
        for name in ["conversation", "serviceUrl", "channelId"] {
            inbound.route[name] = activity[name]
        }
        return inbound
    }

    static func message(_ saying: Saying, _ inbound: Inbound) -> JSONValue {
        var message: JSONValue = ["type": "message"]
        for name in ["from", "recipient", "conversation"] {
            message = message.adding(name, inbound.route[name])
        }
        message = message.adding("replyToId", inbound.id?.json)
        for name in ["serviceUrl", "channelId"] {
            message = message.adding(name, inbound.route[name])
        }
        let actions = saying.choices.map { choice -> JSONValue in
            [
                "type": "imBack", "title": .string(choice.label), "value": .string(choice.label),
            ]
        }
        return message.adding("text", .string(saying.text)).adding("textFormat", "plain")
            .adding("suggestedActions", actions.isEmpty ? nil : ["actions": .array(actions)])
    }
}

extension Format {
    /// Bot Framework, Teams among others, with a bridge that takes and posts activities.
    package static let botFramework = Format(
        name: "botframework",
        summary: "Activities of Microsoft's Bot Framework, as Teams has them.",
        limits: Limits(
            text: 8_000, unit: .utf16, choices: ChoiceLimits(count: 10, label: 60, id: .max)),
        initiative: .none,
        reading: .json { line, _ throws(WireError) in try BotFrameworkFormat.inbound(line) },
        message: { saying, inbound, _ in .json(BotFrameworkFormat.message(saying, inbound)) })
}

import Dialogue

/// Updates of Telegram's Bot API in, calls of its methods out.
enum TelegramFormat {
    /// How many buttons stand side by side: more are cut on a telephone.
    private static let buttonsInRow = 2

    static func inbound(_ update: JSONValue) throws(WireError) -> Inbound? {
        if let query = update["callback_query"] { return pressed(query, update) }
        // Edits, members that come and go, and posts of channels have other names.
        guard let message = update["message"],
            let text = (message["text"] ?? message["caption"])?.text
        else { return nil }
        return inbound(update, from: message["from"], message) { from, isGroup in
            let language = from["language_code"]?.text
            guard text.hasPrefix("/") else {
                return .said(text, language: language, inGroup: isGroup)
            }
            // `/start` is how a chat begins; `/help@tuki_bot` says help.
            let command = text.dropFirst().prefix { $0 != "@" && !$0.isWhitespace }
            guard command != "start" else { return .event(.joined(inGroup: isGroup)) }
            let rest = text.drop { !$0.isWhitespace }
            return .said("\(command)\(rest)", language: language, inGroup: isGroup)
        }
    }

    private static func pressed(_ query: JSONValue, _ update: JSONValue) -> Inbound? {
        guard let choice = query["data"]?.word, let message = query["message"] else { return nil }
        var inbound = inbound(update, from: query["from"], message) { from, isGroup in
            .said(
                nil, choice: choice, language: from["language_code"]?.text, inGroup: isGroup)
        }
        inbound?.route["query"] = query["id"]
        return inbound
    }

    private static func inbound(
        _ update: JSONValue, from: JSONValue?, _ message: JSONValue,
        _ happening: (_ from: JSONValue, _ isGroup: Bool) -> Inbound.Happening
    ) -> Inbound? {
        guard let from, from["is_bot"] != true, let user = from["id"]?.identifier,
            let chat = message.at("chat", "id"), let chatID = chat.identifier
        else { return nil }
        let isGroup = message.at("chat", "type") != "private"
        var inbound = Inbound(
            id: LineID(update["update_id"]), user: "telegram:\(user)", chat: chatID,
            happening: happening(from, isGroup))
        inbound.route["chat"] = chat
        inbound.isGroup = isGroup
        inbound.name = from["first_name"]?.word
        inbound.thread = message["is_topic_message"] == true ? message["message_thread_id"] : nil
        return inbound
    }

    static func message(_ saying: Saying, _ inbound: Inbound) -> JSONValue {
        let call: JSONValue = [
            "method": "sendMessage", "chat_id": inbound.route["chat"] ?? .string(inbound.chat),
            "text": .string(saying.text),
        ]
        return call.adding("message_thread_id", inbound.thread)
            .adding(
                "reply_markup",
                saying.choices.isEmpty ? nil : ["inline_keyboard": keyboard(saying.choices)])
    }

    private static func keyboard(_ choices: [Choice]) -> JSONValue {
        let rows = stride(from: 0, to: choices.count, by: buttonsInRow).map {
            choices[$0..<min($0 + buttonsInRow, choices.count)]
        }
        return .array(
            rows.map { row in
                .array(
                    row.map { ["text": .string($0.label), "callback_data": .string($0.id)] })
            })
    }

    /// A pressed button waits until it is told that it was seen.
    static func end(_ inbound: Inbound) -> OutLine? {
        inbound.route["query"].map {
            .json(["method": "answerCallbackQuery", "callback_query_id": $0])
        }
    }
}

extension Format {
    /// Telegram, with a bridge that fetches updates and calls methods.
    package static let telegram = Format(
        name: "telegram",
        summary: "Updates of Telegram's Bot API in, calls of its methods out.",
        limits: Limits(
            text: 4_096, unit: .utf16, choices: ChoiceLimits(count: 100, label: 64, id: 64)),
        reading: .json { line, _ throws(WireError) in try TelegramFormat.inbound(line) },
        message: { saying, inbound, _ in .json(TelegramFormat.message(saying, inbound)) },
        done: { _, inbound, _ in TelegramFormat.end(inbound) },
        typing: { inbound in
            .json([
                "method": "sendChatAction", "chat_id": inbound.route["chat"] ?? .null,
                "action": "typing",
            ])
        })
}

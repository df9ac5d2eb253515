import Dialogue

/// The bodies of Rasa's REST channel.
enum RasaFormat {
    static func inbound(_ line: JSONValue) throws(WireError) -> Inbound? {
        let fields = Fields(line)
        guard let sender = try fields.identifier("sender") else { throw .missingUser("sender") }
        guard let text = try fields.text("message") else {
            throw .badField("message", "write what was said")
        }
        // A button's payload comes back as the message; Rasa marks it with a slash.
        let choice = text.hasPrefix("/") ? String(text.dropFirst()) : nil
        return Inbound(
            id: LineID(line.at("metadata", "id")), user: sender,
            happening: .said(
                choice == nil ? text : nil, choice: choice,
                language: line.at("metadata", "lang")?.text))
    }

    static func message(_ saying: Saying, _ inbound: Inbound) -> JSONValue {
        let message: JSONValue = [
            "recipient_id": .string(inbound.chat), "text": .string(saying.text),
        ]
        let buttons = saying.choices.map { choice -> JSONValue in
            ["title": .string(choice.label), "payload": .string("/\(choice.id)")]
        }
        return message.adding("buttons", buttons.isEmpty ? nil : .array(buttons))
    }
}

extension RasaFormat {
    static func failure(_ error: WireError) -> JSONValue {
        [
            "status": "failure", "reason": .string(error.code.rawValue),
            "message": .string(error.message),
        ]
    }
}

extension Format {
    /// Rasa's REST channel: what web widgets and test tools speak.
    package static let rasa = Format(
        name: "rasa",
        summary: "Bodies of Rasa's REST channel: one object in, one array out.",
        framing: .batch,
        limits: Limits(choices: ChoiceLimits(count: 25, label: .max, id: .max)),
        initiative: .none,
        reading: .json { line, _ throws(WireError) in try RasaFormat.inbound(line) },
        message: { saying, inbound, _ in .json(RasaFormat.message(saying, inbound)) },
        failure: { error, _ in [.json(RasaFormat.failure(error))] })
}

extension Command {
    static let bot: Command = .init(
        name: "bot", summary: "Answer lines on stdin.",
        details: """
            One line in, its answers out, nothing else on stdout. A bridge to a chat network
            starts it once and keeps it; docs/line-protocol.md has the lines.
            """,
        options: [
            .format, .store, .dialogues, .overlay, .language, .timeZone, .user, .untrusted, .seed,
            .now, .clock, .explain, .eot, .maxText, .answerAll, .noReminders, .assumeDelivered,
        ]
    ) { arguments, console in
        throw Complaint("later", status: .failure)
    }
}

import Foundation

extension Command {
    static let chat: Command = .init(
        name: "chat", summary: "Talk in the terminal.",
        details: """
            What is known is kept in a file of your data folder, or where --store says.
            In the conversation, /help says what can be typed besides words.
            """,
        options: [
            .store, .dialogues, .overlay, .language, .timeZone, .user, .seed, .now, .explain,
            .quiet,
        ]
    ) { arguments, console in
        throw Complaint("later", status: .failure)
    }
}

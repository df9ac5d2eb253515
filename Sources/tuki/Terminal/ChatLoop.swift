import Bridge
import Dialogue
import Foundation

/// The conversation at the terminal: a line is typed, a turn is shown, until the lines end.
struct ChatLoop {
    /// What the command line itself understands, and what it sends on.
    static let commands: [(name: String, summary: String, choice: String?)] = [
        ("/help", "Print this list.", nil),
        ("/why", "Ask why the last thing was suggested.", "why"),
        ("/stage", "Ask where you are in the process.", "my-stage"),
        ("/quit", "Leave; Ctrl-D does the same.", nil),
    ]

    let screen: ChatScreen
    /// Takes one turn and keeps it.
    let turn: (Said) throws -> Turn
    /// Says what is due before anything else, and whether there was something: then no greeting
    /// follows, as any turn answers it.
    var sayDue: () throws -> Bool = { false }
    /// Keeps a file that is handed over, and gives its path.
    var save: (OutgoingFile) throws -> String = { $0.name }

    /// Talks until `lines` end or the participant leaves.
    func talk(over lines: inout some LineSource, openingWith choice: String) throws {
        if try !sayDue() { try say(Said(choice: choice)) }
        while let line = lines.nextLine(prompt: "> ") {
            let text = Sanitizer.clean(line).trimmingCharacters(in: .whitespacesAndNewlines)
            if text == "/quit" { return }
            if text.hasPrefix("/") {
                try follow(text)
            } else if !text.isEmpty {
                try say(Said(text: text))
            }
        }
        // The shell's prompt starts on a line of its own.
        if screen.console.writesTerminal { try screen.console.say("") }
    }

    private func follow(_ command: String) throws {
        guard let row = Self.commands.first(where: { $0.name == command }), command != "/help"
        else { return try screen.show(Self.help) }
        if let choice = row.choice { try say(Said(choice: choice)) }
    }

    private func say(_ said: Said) throws {
        let turn = try turn(said)
        try screen.show(turn.messages, turn.explanation)
        for file in turn.messages.flatMap(\.files) {
            // A folder that cannot be written is no reason to stop talking.
            do {
                try screen.show(screen.style.aside("→ \(try save(file))"))
            } catch let error as Complaint where error.status != .outputGone {
                screen.console.complain(error.description)
            }
        }
    }

    /// What `/help` prints.
    static var help: String {
        let rows = commands.map { row in
            "  \(row.name)" + String(repeating: " ", count: 9 - row.name.count) + row.summary
        }
        return (["Write in your own words, or type the number of a choice."] + rows)
            .joined(separator: "\n")
    }
}

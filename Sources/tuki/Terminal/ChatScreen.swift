import Bridge
import Dialogue

/// Shows messages to the person at the terminal.
struct ChatScreen: Sendable {
    let console: Console
    let style: Style
    let width: Int?

    init(_ console: Console) {
        self.console = console
        style = Style(console)
        width =
            console.writesTerminal
            ? min(TerminalSize.columns(environment: console.environment), Wrapping.widest) : nil
    }

    /// Prints `messages`, each with its choices below it, and what `explanation` tells.
    func show(_ messages: [Message], _ explanation: Explanation?) throws(Complaint) {
        var texts = rendered(messages)
        if let explanation { texts.append(style.aside(explanation.summary)) }
        if !texts.isEmpty { try show(texts.joined(separator: "\n\n")) }
    }

    /// Prints `text`, and on a terminal an empty line that sets it off from what comes next.
    func show(_ text: String) throws(Complaint) {
        try console.say(text + (console.writesTerminal ? "\n" : ""))
    }

    /// The text of each message with its choices, numbered through all of them.
    func rendered(_ messages: [Message]) -> [String] {
        let wrapping = Wrapping(width: width)
        let hasNumbers = messages.contains { $0.choices.contains(where: \.hasNumberAsLabel) }
        var number = 0
        return messages.map { message in
            let labels = message.choices.map { choice in
                number += 1
                return hasNumbers ? choice.label : "\(number) \(choice.label)"
            }
            let text = wrapping.wrapped(Sanitizer.clean(message.text))
            let choices = wrapping.lined(labels.map(Sanitizer.clean))
            let parts = [text, choices.isEmpty ? "" : style.choice(choices)]
            return parts.filter { !$0.isEmpty }.joined(separator: "\n")
        }
    }
}

extension Explanation {
    /// Where the message was understood, in one line.
    var summary: String {
        "\(file):\(line): + \(trigger) → \(intent ?? topic)"
    }
}

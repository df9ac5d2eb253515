import Dialogue
import Mentoring

/// What must never be true of a turn.
enum TurnFault {
    /// Turns that may end without a way onward.
    private static let endings: Set = ["goodbye", "thanks"]

    /// Marks of a script that came through into a text.
    private static let marks = ["undefined", "<call", "<get", "<bot", "{@", "ERR:", "\u{1}", "\\n"]

    /// All that is wrong with `turn`, in words; nothing that was typed is in them.
    static func all(in turn: Turn, after before: Situation) -> [String] {
        texts(of: turn) + ways(onwardFrom: turn) + facts(of: turn, after: before)
    }

    private static func texts(of turn: Turn) -> [String] {
        var faults: [String] = []
        if turn.messages.isEmpty { faults.append("says nothing") }
        for message in turn.messages {
            if message.text.allSatisfy(\.isWhitespace) { faults.append("has an empty message") }
            // A page of kept text is as long as what was kept.
            if turn.keepsAnswer, message.text.count > 900 { faults.append("says too much") }
            guard turn.keepsAnswer else { continue }
            faults += marks.filter(message.text.contains).map { "shows \($0.debugDescription)" }
        }
        for choice in turn.messages.flatMap(\.choices) {
            if choice.label.count > 20 { faults.append("has a long label: \(choice.label)") }
            if choice.id.utf8.count > 64 { faults.append("has a long id: \(choice.id)") }
            if choice.label.isEmpty { faults.append("has an empty label") }
        }
        return faults
    }

    private static func ways(onwardFrom turn: Turn) -> [String] {
        guard let last = turn.messages.last, !endings.contains(turn.intent ?? "") else { return [] }
        let isQuestion = last.text.hasSuffix("?") || last.choices.count > 0
        return isQuestion ? [] : ["leads nowhere"]
    }

    private static func facts(of turn: Turn, after before: Situation) -> [String] {
        guard !turn.erases else { return [] }
        var facts = before.facts
        for effect in turn.effects {
            switch effect {
            case .recorded(let fact): facts.append(fact)
            case .tookBack(let turn): facts = facts.without(turn: turn)
            default: break
            }
        }
        return facts == turn.situation.facts ? [] : ["loses a fact"]
    }
}

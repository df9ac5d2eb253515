import Dialogue
import Mentoring
import RiveScript

// Samples of what a store keeps, each the same for the same seed.

extension SplitMix64 {
    /// A text that is awkward for a store: empty, long, with quotes, a NUL byte, joined marks.
    mutating func text() -> String {
        let texts = [
            "", "fi", "it's", "a\"b;--", "nul\u{0}byte", "e\u{301} 🧑‍🚀", "\n\r\t", "ä\u{FFFD}",
        ]
        let text = texts.randomElement(using: &self) ?? ""
        return Int.random(in: 0..<20, using: &self) == 0
            ? String(repeating: "pitkä ", count: 2_000) : text
    }

    mutating func claim() -> Claim {
        let when = Timestamp(seconds: Int64.random(in: .min ... .max, using: &self))
        let yes = Bool.random(using: &self)
        switch Int.random(in: 0..<10, using: &self) {
        case 0: return .role(yes ? .actor : .supervisor)
        case 1: return .language(text())
        case 2: return .programme(text())
        case 3: return .pair(yes)
        case 4: return .meetingsHeld(Int.random(in: .min ... .max, using: &self))
        case 5: return .met(on: yes ? when : nil)
        case 6: return .planned(at: when, hasTime: yes)
        case 7: return .cancelled
        case 8: return .stage(Stage.allCases.randomElement(using: &self) ?? .work)
        default: return .flag(.silent, yes)
        }
    }

    mutating func fact(turn: Int) -> Fact {
        let source = Source.allCases.randomElement(using: &self) ?? .user
        let date = Timestamp(seconds: Int64.random(in: -9...9, using: &self))
        return Fact(claim(), date: date, source: source, turn: turn)
    }

    mutating func note(at position: Int) -> Note {
        let kind = Note.Kind.allCases.randomElement(using: &self) ?? .note
        let isAnswer = kind == .answer
        return Note(
            position: position, kind: kind, text: text(), date: noon,
            card: isAnswer ? text() : nil, step: isAnswer ? position : nil)
    }

    mutating func talk() -> Talk {
        var talk = Talk()
        talk.lastMessage = Bool.random(using: &self) ? text() : nil
        talk.choices = [Choice(id: "next", label: text())]
        talk.exercise = Exercise(card: "grow", since: noon)
        talk.capture = Bool.random(using: &self) ? Capture(kind: .goal, position: 7) : nil
        return talk
    }
}

/// A moment for turns of which none expires beside another.
let noon = Timestamp(seconds: 1_760_000_000)

extension Participant.ID {
    static let aino = Participant.ID(rawValue: "aino")
    static let eero = Participant.ID(rawValue: "eero")
}

extension EventKey {
    init(_ id: String, of participant: Participant.ID = .aino) {
        self.init(participant: participant, id: id)
    }
}

extension Turn {
    /// The turn after `before` that records `claims` and says `text`.
    init(
        after before: Situation, records claims: [Claim] = [], says text: String = "hyvä",
        takesBack undone: Int? = nil, keepsAnswer: Bool = true
    ) {
        var situation = before
        situation.turn += 1
        situation.talk.lastMessage = text
        let facts = claims.map { Fact($0, date: noon, turn: situation.turn) }
        var effects = facts.map(Effect.recorded)
        if let undone {
            effects.insert(.tookBack(turn: undone), at: 0)
            situation.facts = situation.facts.without(turn: undone)
        }
        situation.facts += facts
        self.init(
            messages: [Message(text: text, choices: [Choice(id: "next", label: "Seuraava")])],
            intent: "greet", situation: situation, effects: effects, keepsAnswer: keepsAnswer)
    }
}

extension DialogueStore {
    /// What is known of `participant`, read in a transaction of its own.
    func situation(of participant: Participant.ID) throws(StoreError) -> Situation? {
        try transaction { transaction throws(StoreError) in
            try transaction.situation(of: participant)
        }
    }

    func answer(to event: EventKey) throws(StoreError) -> KeptAnswer? {
        try transaction { transaction throws(StoreError) in try transaction.answer(to: event) }
    }

    /// Takes a turn that records `claims`, alone in its transaction.
    @discardableResult
    func take(
        _ claims: [Claim], of participant: Participant.ID = .aino, says text: String = "hyvä",
        answering event: EventKey? = nil, keepsAnswer: Bool = true, at now: Timestamp = noon
    ) throws(StoreError) -> Situation {
        try transaction { transaction throws(StoreError) in
            try transaction.take(
                claims, of: participant, says: text, answering: event, keepsAnswer: keepsAnswer,
                at: now)
        }
    }
}

extension StoreTransaction {
    /// Takes a turn that records `claims`.
    @discardableResult
    func take(
        _ claims: [Claim], of participant: Participant.ID = .aino, says text: String = "hyvä",
        answering event: EventKey? = nil, keepsAnswer: Bool = true, at now: Timestamp = noon
    ) throws(StoreError) -> Situation {
        let before = try situation(of: participant) ?? Situation(newcomer: participant)
        let turn = Turn(after: before, records: claims, says: text, keepsAnswer: keepsAnswer)
        try commit(turn, answering: event, at: now)
        return turn.situation
    }
}

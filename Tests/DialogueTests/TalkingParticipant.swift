import Dialogue
import Mentoring

/// One who talks with the shipped companion, and the store in which it is kept.
struct TalkingParticipant {
    let store = InMemoryStore()
    let id = Participant.ID(rawValue: "aino")
    private let keeper: TurnKeeper
    /// Wednesday 11 March 2026, 10:00 in Helsinki.
    var surroundings = Surroundings(now: Timestamp(seconds: 1_773_216_000))

    init(
        telling messages: [String] = ["olen aktori, tavattu kaksi kertaa"],
        companion: Companion = ShippedCompanion.shared
    ) throws {
        keeper = TurnKeeper(companion)
        for message in messages { try say(message) }
    }

    /// The turn that answers `text`.
    @discardableResult
    func say(_ text: String, key: String? = nil) throws -> Turn {
        try answer(Said(text: text), key: key).turn
    }

    /// The turn after the quick reply `id` was pressed, wherever it was offered.
    @discardableResult
    func press(_ id: String) throws -> Turn { try answer(Said(choice: id), key: nil).turn }

    func answer(_ said: Said, key: String?) throws -> (turn: Turn, isRepeated: Bool) {
        try store.transaction { transaction throws(StoreError) in
            Result { () throws(TurnError) in
                try keeper.answer(
                    to: .said(said), of: id, key: key.map { EventKey(participant: id, id: $0) },
                    in: transaction, surroundings)
            }
        }.get()
    }

    /// What is kept.
    func kept() throws -> Situation {
        try store.transaction { transaction throws(StoreError) in
            try transaction.situation(of: id) ?? Situation(newcomer: id)
        }
    }
}

extension Turn {
    /// All that is said.
    var text: String { messages.map(\.text).joined(separator: "\n") }
}

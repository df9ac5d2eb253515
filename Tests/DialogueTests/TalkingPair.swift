import Dialogue
import Mentoring

/// A mentor and an actor who talk with the shipped companion, each for themself, on one store.
final class TalkingPair {
    let store: any DialogueStore
    let mentor = Participant.ID(rawValue: "mentor-id")
    let actor = Participant.ID(rawValue: "actor-id")
    private let keeper = TurnKeeper(ShippedCompanion.shared)
    /// Wednesday 11 March 2026, 10:00 in Helsinki.
    var surroundings = Surroundings(now: Timestamp(seconds: 1_773_216_000))

    /// The two with their roles told; with `isLinked` linked too.
    init(isLinked: Bool = false, store: any DialogueStore = InMemoryStore()) throws {
        self.store = store
        try say("olen mentori", as: mentor)
        try say("olen aktori", as: actor)
        guard isLinked else { return }
        let code = try givenCode(of: mentor)
        try say(code, as: actor)
        try press("pair-link-yes", as: actor)
    }

    /// The turn that answers `text`.
    @discardableResult
    func say(_ text: String, as participant: Participant.ID, inGroup: Bool = false) throws -> Turn {
        try answer(Said(text: text, inGroup: inGroup), of: participant)
    }

    @discardableResult
    func press(_ id: String, as participant: Participant.ID) throws -> Turn {
        try answer(Said(choice: id), of: participant)
    }

    private func answer(_ said: Said, of participant: Participant.ID) throws -> Turn {
        let (keeper, surroundings) = (keeper, surroundings)
        return try store.transaction { transaction throws(StoreError) in
            Result { () throws(TurnError) in
                try keeper.answer(
                    to: .said(said), of: participant, key: nil, in: transaction, surroundings
                ).turn
            }
        }.get()
    }

    /// The code that `participant` is shown when asking for one.
    func givenCode(of participant: Participant.ID) throws -> String {
        try say("anna koodi", as: participant)
        return try kept(participant).pair.given?.code.shown ?? ""
    }

    /// What is kept of `participant`, with what the link shares.
    func kept(_ participant: Participant.ID) throws -> Situation {
        try store.transaction { transaction throws(StoreError) in
            try transaction.situation(of: participant) ?? Situation(newcomer: participant)
        }
    }

    /// What tuki says by itself now, by participant; it counts as delivered.
    func due() throws -> [Participant.ID: String] {
        let (keeper, surroundings) = (keeper, surroundings)
        let lease = ReminderLease(owner: "test")
        let deliveries = try store.transaction { transaction throws(StoreError) in
            let found = try keeper.deliveries(
                limit: 9, lease: lease, in: transaction, surroundings)
            for delivery in found {
                try transaction.settle(
                    delivery.number, as: .delivered, lease: lease, at: surroundings.now)
            }
            return found
        }
        return Dictionary(
            deliveries.map { ($0.participant, $0.answer.messages.map(\.text).joined()) }
        ) { $0 + $1 }
    }

    /// Lets so many seconds go by.
    func wait(_ seconds: Int64) { surroundings.now = surroundings.now.adding(seconds: seconds) }
}

extension Turn {
    /// All that is said, in one text.
    var said: String { messages.map(\.text).joined(separator: "\n") }
}

import Dialogue
import Foundation
import Mentoring

extension Turn {
    /// The turn as it may be said: a receipt for what was erased only when it is gone from the files.
    func settled(in store: any DialogueStore) -> Turn {
        guard erases || erasesText else { return self }
        do throws(StoreError) {
            try store.purge()
            return self
        } catch {
            var turn = self
            if erases { turn.messages = messagesUntilErased }
            return turn
        }
    }
}

/// One participant's conversation, each turn of it kept before it is shown.
struct KeptConversation {
    let keeper: TurnKeeper
    let store: any DialogueStore
    let participant: Participant.ID
    /// The world at the moment of a turn.
    let surroundings: () -> Surroundings

    /// What opens the conversation: a greeting for one never met, a welcome for one who returns.
    func opening() throws -> String {
        let known = try store.transaction { transaction throws(StoreError) in
            try transaction.situation(of: participant)
        }
        // Who was appointed before the first word is known and was never met.
        return known.map { $0.turn > 0 } == true ? "welcome-back" : "greeting"
    }

    /// Says what is due for the participant: each is leased before and settled after `show`, so it may
    /// be said twice but never not at all.
    ///
    /// - Returns: Whether anything was said.
    @discardableResult
    func sayDue(_ show: ([Message]) throws -> Void) throws -> Bool {
        let lease = ReminderLease(owner: "chat-\(UUID().uuidString)", participant: participant)
        let world = surroundings()
        let deliveries = try store.transaction { transaction throws(StoreError) in
            try keeper.deliveries(
                limit: Self.dueAtOnce, lease: lease, in: transaction, world, isPresent: true)
        }
        for delivery in deliveries {
            try show(delivery.answer.messages)
            try store.transaction { transaction throws(StoreError) in
                try transaction.settle(
                    delivery.number, as: .delivered, lease: lease, at: world.now)
            }
        }
        return !deliveries.isEmpty
    }

    /// How much is said at the start: more would be a list, not a word.
    private static let dueAtOnce = 3

    /// Takes one turn and commits it.
    ///
    /// - Throws: ``StoreError``; then nothing of the turn was kept.
    func turn(_ said: Said) throws -> Turn {
        let world = surroundings()
        let taken = try store.transaction {
            transaction throws(StoreError) -> Result<Turn, EventError> in
            do throws(TurnError) {
                let answered = try keeper.answer(
                    to: .said(said), of: participant, key: nil, in: transaction, world)
                return .success(answered.turn)
            } catch {
                switch error {
                case .store(let error): throw error
                case .event(let error): return .failure(error)
                }
            }
        }
        return try taken.get().settled(in: store)
    }
}

package import Mentoring
import Synchronization

/// Takes turns inside a store's transaction: reads the situation once, commits the turn once.
///
/// The lines of a turn may leave only when the transaction has returned.
package final class TurnKeeper: Sendable {
    /// How a turn is worked out; the companion's turn, or a test's own.
    package typealias Answering =
        @Sendable (Event, Situation, Surroundings) throws(EventError) -> Turn

    /// Past so many participants the memory of safety turns is emptied rather than let grow.
    private static let fleetingLimit = 10_000

    private let answering: Answering
    /// What was offered in a safety turn: in memory only, until the participant's next message.
    private let fleeting = Mutex<[Participant.ID: Talk]>([:])

    package init(answering: @escaping Answering) { self.answering = answering }

    /// Answers `event` of `participant`, or gives again what was answered to the same `key`.
    ///
    /// - Parameter address: Where what no line causes is to be sent from now on; nil where the line
    ///   does not tell.
    /// - Returns: The turn, and whether the event had come before; a repeated turn is not committed.
    package func answer(
        to event: Event, of participant: Participant.ID, key: EventKey?,
        from address: String? = nil,
        in transaction: any StoreTransaction, _ surroundings: Surroundings
    ) throws(TurnError) -> (turn: Turn, isRepeated: Bool) {
        var (situation, kept) = try read(participant, key, about: event, in: transaction)
        situation.talk.address = address ?? situation.talk.address
        if case .whole(let answer) = kept {
            return (Turn(repeating: answer, in: situation), true)
        }
        var turn = try turn(for: event, in: situation, transaction, surroundings)
        if kept == .idOnly { return (turn, true) }
        if let offered = fleeting.withLock({ $0[participant] }),
            turn.situation.talk.lastMessage == offered.lastMessage
        {
            // Nothing new was said: what was said in the safety turn is still not to be written.
            turn.situation.talk.lastMessage = nil
            turn.situation.talk.choices = []
        }
        do {
            try keep(
                turn, of: participant, linkedBefore: situation.pair.partner != nil, answering: key,
                in: transaction, surroundings)
        } catch {
            throw .store(error)
        }
        remember(turn.fleeting, of: participant)
        return (turn, false)
    }

    /// Commits `turn`, and plans anew what the other one of a pair is reminded of.
    private func keep(
        _ turn: Turn, of participant: Participant.ID, linkedBefore: Bool,
        answering key: EventKey?, in transaction: any StoreTransaction,
        _ surroundings: Surroundings
    ) throws(StoreError) {
        if turn.erases {
            try transaction.erase(participant, surroundings)
            return
        }
        let before = linkedBefore ? try transaction.partner(of: participant) : nil
        try transaction.commit(turn, answering: key, at: surroundings.now)
        let isLinked = turn.situation.pair.partner != nil
        guard linkedBefore || isLinked else { return }
        let after = isLinked ? try transaction.partner(of: participant) : nil
        try replan([participant, before, after], after: turn, in: transaction, surroundings)
    }

    /// The turn, taken once more where it asked for the programme's figures.
    ///
    /// So only who asks pays for the counting, and a turn stays a value of what is handed in.
    private func turn(
        for event: Event, in situation: Situation, _ transaction: any StoreTransaction,
        _ surroundings: Surroundings
    ) throws(TurnError) -> Turn {
        let turn: Turn
        do { turn = try answering(event, situation, surroundings) } catch { throw .event(error) }
        guard turn.asksFigures, situation.isAppointed else { return turn }
        var surroundings = surroundings
        do {
            surroundings.figures = try transaction.tally(
                at: surroundings.now, in: situation.progress.programme)
        } catch {
            throw .store(error)
        }
        do { return try answering(event, situation, surroundings) } catch { throw .event(error) }
    }

    private func read(
        _ participant: Participant.ID, _ key: EventKey?, about event: Event,
        in transaction: any StoreTransaction
    ) throws(TurnError) -> (Situation, KeptAnswer?) {
        do {
            var situation =
                try transaction.situation(of: participant) ?? Situation(newcomer: participant)
            if let talk = fleeting.withLock({ $0[participant] }) {
                situation.talk.lastMessage = talk.lastMessage
                situation.talk.choices = talk.choices
            }
            situation.pair.heard = try heardCode(in: event, situation, transaction)
            guard let key else { return (situation, nil) }
            return (situation, try transaction.answer(to: key))
        } catch {
            throw .store(error)
        }
    }

    /// A turn that no line caused, not yet kept.
    func turn(
        for event: Event, in situation: Situation, _ surroundings: Surroundings
    ) throws(EventError) -> Turn {
        try answering(event, situation, surroundings)
    }

    /// Whether the last turn was about safety.
    func isInDistress(_ participant: Participant.ID) -> Bool {
        fleeting.withLock { $0[participant] != nil }
    }

    private func remember(_ talk: Talk?, of participant: Participant.ID) {
        fleeting.withLock { fleeting in
            if fleeting.count >= Self.fleetingLimit { fleeting.removeAll() }
            fleeting[participant] = talk
        }
    }
}

/// Why an event got no turn.
package enum TurnError: Error, Hashable, Sendable {
    /// The event itself is wrong.
    case event(EventError)
    /// The store could not read or commit; nothing of the turn was kept.
    case store(StoreError)
}

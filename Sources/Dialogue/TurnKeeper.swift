import Mentoring
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

    /// Answers what was `asked`, or gives again what was answered to the same key.
    ///
    /// - Parameter foreseen: The turn as it was worked out ahead; it counts where it met the
    ///   situation that the participant is in.
    /// - Returns: The turn, and whether the event had come before; a repeated turn is not committed.
    package func answer(
        to asked: Asked, foreseen: ForeseenTurn? = nil, in transaction: any StoreTransaction
    ) throws(TurnError) -> (turn: Turn, isRepeated: Bool) {
        let situation = try situation(for: asked, in: transaction)
        let ready = foreseen?.turn(in: situation)
        if let ready, try isKept(ready, asked, in: transaction) { return (ready.turn, false) }
        let kept = try keptAnswer(to: asked, in: transaction)
        if case .whole(let answer) = kept {
            return (Turn(repeating: answer, in: situation), true)
        }
        var turn = try turn(for: asked, in: situation, ready: ready?.turn, transaction)
        if kept == .idOnly { return (turn, true) }
        turn.leaveUnsaid(offered(to: asked.participant))
        do {
            try keep(turn, linkedBefore: situation.pair.partner != nil, asked, in: transaction)
        } catch {
            throw .store(error)
        }
        remember(turn.fleeting, of: asked.participant)
        return (turn, false)
    }

    /// Commits `turn`, and plans anew what the other one of a pair is reminded of.
    private func keep(
        _ turn: Turn, linkedBefore: Bool, _ asked: Asked, in transaction: any StoreTransaction
    ) throws(StoreError) {
        let participant = asked.participant
        if turn.erases {
            try transaction.erase(participant, asked.surroundings)
            return
        }
        let before = linkedBefore ? try transaction.partner(of: participant) : nil
        try transaction.commit(turn, answering: asked.key, at: asked.surroundings.now)
        let isLinked = turn.situation.pair.partner != nil
        guard linkedBefore || isLinked else { return }
        let after = isLinked ? try transaction.partner(of: participant) : nil
        try replan([participant, before, after], after: turn, in: transaction, asked.surroundings)
    }

    /// The turn, taken once more where it asked for the programme's figures.
    ///
    /// So only who asks pays for the counting, and a turn stays a value of what is handed in.
    private func turn(
        for asked: Asked, in situation: Situation, ready: Turn?,
        _ transaction: any StoreTransaction
    ) throws(TurnError) -> Turn {
        let turn: Turn
        do throws(EventError) {
            turn = if let ready { ready } else { try self.turn(for: asked, in: situation) }
        } catch {
            throw .event(error)
        }
        guard turn.asksFigures, situation.isAppointed else { return turn }
        var asked = asked
        do {
            asked.surroundings.figures = try transaction.tally(
                at: asked.surroundings.now, in: situation.progress.programme)
        } catch {
            throw .store(error)
        }
        do { return try self.turn(for: asked, in: situation) } catch { throw .event(error) }
    }

    /// Whether `ready` was kept at once: the turn of a line that is new, of somebody known, which
    /// changes nothing for anybody else.
    private func isKept(
        _ ready: WrittenTurn, _ asked: Asked, in transaction: any StoreTransaction
    ) throws(TurnError) -> Bool {
        guard let key = asked.key, ready.concernsOnlySpeaker, offered(to: asked.participant) == nil
        else { return false }
        do {
            guard try transaction.commit(ready, ifFirst: key, at: asked.surroundings.now) else {
                return false
            }
        } catch {
            throw .store(error)
        }
        remember(ready.turn.fleeting, of: asked.participant)
        return true
    }

    private func situation(
        for asked: Asked, in transaction: any StoreTransaction
    ) throws(TurnError) -> Situation {
        do {
            let known = try transaction.situation(of: asked.participant)
            var situation = asked.situation(after: known, offered(to: asked.participant))
            let heard = try heardCode(in: asked.event, situation, transaction)
            if heard != situation.pair.heard { situation.pair.heard = heard }
            return situation
        } catch {
            throw .store(error)
        }
    }

    private func keptAnswer(
        to asked: Asked, in transaction: any StoreTransaction
    ) throws(TurnError) -> KeptAnswer? {
        guard let key = asked.key else { return nil }
        do { return try transaction.answer(to: key) } catch { throw .store(error) }
    }

    /// The turn of what was asked, not yet kept.
    func turn(for asked: Asked, in situation: Situation) throws(EventError) -> Turn {
        try answering(asked.event, situation, asked.surroundings)
    }

    /// What the last turn offered where it was about safety; nil where it was not.
    func offered(to participant: Participant.ID) -> Talk? {
        fleeting.withLock { $0[participant] }
    }

    /// A turn that no line caused, not yet kept.
    func turn(
        for event: Event, in situation: Situation, _ surroundings: Surroundings
    ) throws(EventError) -> Turn {
        try answering(event, situation, surroundings)
    }

    /// Whether the last turn was about safety.
    func isInDistress(_ participant: Participant.ID) -> Bool { offered(to: participant) != nil }

    /// What `body` gives; where it throws, what was offered is what it was before.
    package func unlessUndone<Result, Failure>(
        _ body: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let before = fleeting.withLock { $0 }
        do throws(Failure) {
            return try body()
        } catch {
            fleeting.withLock { $0 = before }
            throw error
        }
    }

    private func remember(_ talk: Talk?, of participant: Participant.ID) {
        fleeting.withLock { fleeting in
            if fleeting.count >= Self.fleetingLimit { fleeting.removeAll() }
            fleeting[participant] = talk
        }
    }
}

extension WrittenTurn {
    /// Whether keeping it is all that is to be done: the speaker is known and linked with nobody, and
    /// neither erases everything nor asks for figures.
    fileprivate var concernsOnlySpeaker: Bool {
        let pair = turn.situation.pair
        return turn.situation.turn > 1 && pair.partner == nil && pair.given == nil
            && !turn.erases && !turn.asksFigures
            && !turn.effects.contains { if case .pair = $0 { true } else { false } }
    }
}

/// Why an event got no turn.
package enum TurnError: Error, Hashable, Sendable {
    /// The event itself is wrong.
    case event(EventError)
    /// The store could not read or commit; nothing of the turn was kept.
    case store(StoreError)
}

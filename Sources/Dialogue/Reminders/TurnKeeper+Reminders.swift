package import Mentoring

/// A reminder on its way to a participant.
package struct Delivery: Hashable, Sendable {
    /// The store's number of it, the same however often it is said.
    package let number: Int64
    package let participant: Participant.ID
    /// Where it goes, as the bridge wrote it; nil where no line told.
    package let address: String?
    /// When it was to be said.
    package let due: Timestamp
    package let answer: Answer
}

extension TurnKeeper {
    /// For how many seconds a participant in distress is left in peace.
    private static let peace = Timestamp.day

    /// Leases and words what is due: what is given has to be said when the transaction has returned,
    /// and then to be settled.
    ///
    /// At night, and after a turn about safety, planned ones are put off; what has nothing to say any
    /// more is dropped.
    ///
    /// - Parameter isPresent: Whether the participant is there, and awake.
    package func deliveries(
        limit: Int, lease: ReminderLease, in transaction: any StoreTransaction,
        _ surroundings: Surroundings, isPresent: Bool = false
    ) throws(StoreError) -> [Delivery] {
        let due = try transaction.dueReminders(at: surroundings.now, limit: limit, lease: lease)
        var deliveries: [Delivery] = []
        for item in due {
            let outcome = try word(item, in: transaction, surroundings, isPresent: isPresent)
            switch outcome {
            case .say(let delivery): deliveries.append(delivery)
            case .settle(let outcome):
                try transaction.settle(
                    item.number, as: outcome, lease: lease, at: surroundings.now)
            }
        }
        return deliveries
    }

    private enum Wording {
        case say(Delivery)
        case settle(ReminderOutcome)
    }

    private func word(
        _ item: DueReminder, in transaction: any StoreTransaction, _ surroundings: Surroundings,
        isPresent: Bool
    ) throws(StoreError) -> Wording {
        guard let situation = try transaction.situation(of: item.participant) else {
            return .settle(.dropped)
        }
        if !item.reminder.kind.isAsked {
            let zone = situation.talk.timeZone ?? surroundings.timeZone
            let awake = LocalHours(timeZone: zone).awake(at: surroundings.now)
            if !isPresent, awake > surroundings.now { return .settle(.postponed(until: awake)) }
            if isInDistress(item.participant) {
                let later = surroundings.now.adding(seconds: Self.peace)
                return .settle(.postponed(until: later))
            }
        }
        guard let turn = try? turn(for: .due(item.reminder), in: situation, surroundings),
            !turn.messages.isEmpty
        else { return .settle(.dropped) }
        try transaction.commit(turn, answering: nil, at: surroundings.now)
        return .say(
            Delivery(
                number: item.number, participant: item.participant,
                address: situation.talk.address, due: item.reminder.due, answer: turn.answer))
    }
}

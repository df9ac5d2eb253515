import Mentoring

/// The reminders of a store in memory, by the rules that every store keeps to.
struct ReminderShelf: Sendable {
    private struct Row: Sendable {
        let number: Int64
        let participant: Participant.ID
        let reminder: Reminder
        /// When it may be taken: its time, the end of a lease, or the moment of another try.
        var ready: Timestamp
        var owner: String?
        var attempts = 0
        var isSaid = false
        /// Whether another one of the participant comes first.
        var isHeld = false
    }

    private var rows: [Row] = []
    private var lastNumber: Int64 = 0

    func reminders(of participant: Participant.ID) -> Reminders {
        var reminders = Reminders()
        let own = rows.filter { $0.participant == participant }
        reminders.open = own.filter { !$0.isSaid }.map(\.reminder).inOrder
        reminders.unanswered = own.first { $0.isSaid }?.reminder
        return reminders
    }

    mutating func replace(with planned: [Reminder], for participant: Participant.ID) {
        rows.removeAll {
            $0.participant == participant && !$0.isSaid && !planned.contains($0.reminder)
        }
        let kept = rows.filter { $0.participant == participant && !$0.isSaid }.map(\.reminder)
        for reminder in planned where !kept.contains(reminder) {
            lastNumber += 1
            rows.append(
                Row(
                    number: lastNumber, participant: participant, reminder: reminder,
                    ready: reminder.due))
        }
        hold(participant)
    }

    mutating func answered(by participant: Participant.ID) {
        rows.removeAll { $0.participant == participant && $0.isSaid }
        hold(participant)
    }

    mutating func forget(_ participant: Participant.ID) {
        rows.removeAll { $0.participant == participant }
    }

    mutating func due(at now: Timestamp, limit: Int, lease: ReminderLease) -> [DueReminder] {
        let ready = rows.filter { isFree($0, lease) && $0.ready <= now }
            .sorted { ($0.reminder.due, $0.number) < ($1.reminder.due, $1.number) }
            .prefix(max(0, limit))
        return ready.compactMap { take($0.number, until: now, lease) }
    }

    func next(for participant: Participant.ID?) -> Timestamp? {
        rows.filter {
            !$0.isSaid && !$0.isHeld && (participant == nil || $0.participant == participant)
        }.map(\.ready).min()
    }

    mutating func settle(
        _ number: Int64, as outcome: ReminderOutcome, lease: ReminderLease, at now: Timestamp
    ) {
        guard let place = rows.firstIndex(where: { $0.number == number }),
            lease.participant.map({ $0 == rows[place].participant }) ?? true
        else { return }
        let participant = rows[place].participant
        switch outcome {
        case .delivered where rows[place].reminder.kind.isQuestion:
            (rows[place].isSaid, rows[place].owner) = (true, nil)
        case .delivered, .dropped: rows.remove(at: place)
        case .failed(let seconds):
            guard rows[place].owner == lease.owner else { return }
            (rows[place].owner, rows[place].ready) = (nil, now.adding(seconds: seconds))
        case .postponed(let moment):
            guard rows[place].owner == lease.owner else { return }
            (rows[place].owner, rows[place].ready) = (nil, moment)
            rows[place].attempts -= 1
        }
        hold(participant)
    }

    private func isFree(_ row: Row, _ lease: ReminderLease) -> Bool {
        !row.isSaid && !row.isHeld
            && (lease.participant.map { $0 == row.participant } ?? true)
    }

    private mutating func take(
        _ number: Int64, until now: Timestamp, _ lease: ReminderLease
    ) -> DueReminder? {
        // One that was taken just before it may hold it back now.
        guard let place = rows.firstIndex(where: { $0.number == number && !$0.isHeld }) else {
            return nil
        }
        let participant = rows[place].participant
        defer { hold(participant) }
        guard rows[place].attempts < ReminderLease.attempts else {
            if rows[place].reminder.kind.isQuestion {
                (rows[place].isSaid, rows[place].owner) = (true, nil)
            } else {
                rows.remove(at: place)
            }
            return nil
        }
        rows[place].attempts += 1
        rows[place].owner = lease.owner
        rows[place].ready = now.adding(seconds: lease.seconds)
        return DueReminder(
            number: number, participant: participant, reminder: rows[place].reminder,
            attempt: rows[place].attempts)
    }

    /// Holds back what has to wait until another one of the participant is settled and answered.
    private mutating func hold(_ participant: Participant.ID) {
        let leading = Set(
            rows.filter {
                $0.participant == participant && $0.reminder.kind.isQuestion
                    && ($0.isSaid || $0.owner != nil)
            }.map(\.number))
        for place in rows.indices
        where rows[place].participant == participant && rows[place].reminder.kind.isQuestion {
            rows[place].isHeld = !leading.subtracting([rows[place].number]).isEmpty
        }
    }
}

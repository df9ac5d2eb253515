import Dialogue
import Mentoring

/// A row of reminders by its number.
private struct Row: Sendable {
    let number: Int64
    let participant: Participant.ID
    let reminder: Reminder
    let attempts: Int
    let isSaid: Bool
    let owner: String?

    /// Reads the columns `number, participant, kind, due, subject, attempts, said, owner`.
    init(_ columns: borrowing Columns) throws(StoreError) {
        guard let kind = Reminder.Kind(rawValue: try columns.text(2)) else { throw columns.damage }
        number = try columns.integer(0)
        participant = Participant.ID(rawValue: try columns.text(1))
        reminder = Reminder(
            kind, due: Timestamp(seconds: try columns.integer(3)), subject: try columns.text(4))
        attempts = Int(try columns.integer(5))
        isSaid = try columns.integer(6) != 0
        owner = try columns.optionalText(7)
    }

    static let columns = "number, participant, kind, due, subject, attempts, said, owner"
}

extension SQLiteTransaction {
    /// The reminders of `participant`.
    func reminders(of participant: Participant.ID) throws(StoreError) -> Reminders {
        var reminders = Reminders()
        for row in try rows(of: participant) {
            if row.isSaid {
                reminders.unanswered = row.reminder
            } else {
                reminders.open.append(row.reminder)
            }
        }
        reminders.open = reminders.open.inOrder
        return reminders
    }

    /// Makes `planned` the open reminders; one that is there already keeps its number.
    func replaceReminders(
        with planned: [Reminder], for participant: Participant.ID
    ) throws(StoreError) {
        let open = try rows(of: participant).filter { !$0.isSaid }
        for row in open where !planned.contains(row.reminder) { try delete(row.number) }
        let kept = open.map(\.reminder)
        for reminder in planned where !kept.contains(reminder) {
            try connection.run(
                """
                INSERT INTO reminder (participant, kind, due, subject, ready, attempts, said, held)
                VALUES (?1, ?2, ?3, ?4, ?3, 0, 0, 0)
                """, .text(participant.rawValue), .text(reminder.kind.rawValue),
                .integer(reminder.due.seconds), .text(reminder.subject), during: "plan a reminder")
        }
        try holdBack(for: participant)
    }

    /// Takes away the reminder that waited for an answer.
    func noteAnswer(of participant: Participant.ID) throws(StoreError) {
        try connection.run(
            "DELETE FROM reminder WHERE participant = ? AND said = 1",
            .text(participant.rawValue), during: "settle a reminder")
        try holdBack(for: participant)
    }

    func dueReminders(
        at now: Timestamp, limit: Int, lease: ReminderLease
    ) throws(StoreError) -> [DueReminder] {
        let ready = try connection.rows(
            """
            SELECT \(Row.columns) FROM reminder
            WHERE said = 0 AND held = 0 AND ready <= ?1 AND (?2 IS NULL OR participant = ?2)
            ORDER BY due, number LIMIT ?3
            """, .integer(now.seconds), Value(lease.participant), .integer(Int64(max(0, limit))),
            during: "look for reminders"
        ) { row throws(StoreError) in try Row(row) }
        var leased: [DueReminder] = []
        for row in ready {
            // One that was taken just before it holds it back now.
            let isFirst = !leased.contains {
                $0.participant == row.participant && $0.reminder.kind.isQuestion
            }
            guard isFirst || !row.reminder.kind.isQuestion else { continue }
            if let taken = try take(row, at: now, lease) { leased.append(taken) }
        }
        return leased
    }

    private func take(
        _ row: Row, at now: Timestamp, _ lease: ReminderLease
    ) throws(StoreError) -> DueReminder? {
        let isLost = row.attempts >= ReminderLease.attempts
        if isLost {
            try close(row)
        } else {
            try connection.run(
                "UPDATE reminder SET owner = ?, ready = ?, attempts = attempts + 1 WHERE number = ?",
                .text(lease.owner), .integer(now.adding(seconds: lease.seconds).seconds),
                .integer(row.number), during: "lease a reminder")
        }
        try holdBack(for: row.participant)
        guard !isLost else { return nil }
        return DueReminder(
            number: row.number, participant: row.participant, reminder: row.reminder,
            attempt: row.attempts + 1)
    }

    func nextReminder(for participant: Participant.ID?) throws(StoreError) -> Timestamp? {
        try connection.rows(
            """
            SELECT ready FROM reminder
            WHERE said = 0 AND held = 0 AND (?1 IS NULL OR participant = ?1)
            ORDER BY ready LIMIT 1
            """, Value(participant), during: "look for reminders"
        ) { row throws(StoreError) in Timestamp(seconds: try row.integer(0)) }.first
    }

    func settle(
        _ number: Int64, as outcome: ReminderOutcome, lease: ReminderLease, at now: Timestamp
    ) throws(StoreError) {
        let found = try connection.rows(
            "SELECT \(Row.columns) FROM reminder WHERE number = ?", .integer(number),
            during: "settle a reminder"
        ) { row throws(StoreError) in try Row(row) }
        guard let row = found.first, lease.participant ?? row.participant == row.participant else {
            return
        }
        switch outcome {
        case .delivered: try close(row)
        case .dropped: try delete(number)
        case .failed(let seconds):
            guard row.owner == lease.owner else { return }
            try free(number, until: now.adding(seconds: seconds), attempts: row.attempts)
        case .postponed(let moment):
            guard row.owner == lease.owner else { return }
            try free(number, until: moment, attempts: row.attempts - 1)
        }
        try holdBack(for: row.participant)
    }

    private func free(
        _ number: Int64, until moment: Timestamp, attempts: Int
    ) throws(StoreError) {
        try connection.run(
            "UPDATE reminder SET owner = NULL, ready = ?, attempts = ? WHERE number = ?",
            .integer(moment.seconds), .integer(Int64(attempts)), .integer(number),
            during: "settle a reminder")
    }

    /// A question that was said waits for an answer; anything else is done with.
    private func close(_ row: Row) throws(StoreError) {
        guard row.reminder.kind.isQuestion else { return try delete(row.number) }
        try connection.run(
            "UPDATE reminder SET said = 1, owner = NULL WHERE number = ?",
            .integer(row.number), during: "settle a reminder")
    }

    private func delete(_ number: Int64) throws(StoreError) {
        try connection.run(
            "DELETE FROM reminder WHERE number = ?", .integer(number),
            during: "settle a reminder")
    }

    private func rows(of participant: Participant.ID) throws(StoreError) -> [Row] {
        try connection.rows(
            "SELECT \(Row.columns) FROM reminder WHERE participant = ? ORDER BY number",
            .text(participant.rawValue), during: "read reminders"
        ) { row throws(StoreError) in try Row(row) }
    }

    /// The kinds that are questions, as SQL writes a list; the words are the program's own.
    private static let questions = Reminder.Kind.allCases.filter(\.isQuestion)
        .map { "'\($0.rawValue)'" }.joined(separator: ", ")

    /// Holds back what has to wait until another one of the participant is settled and answered, so
    /// that the look for what is due never passes over it.
    private func holdBack(for participant: Participant.ID) throws(StoreError) {
        known.forget(participant)
        try connection.run(
            """
            UPDATE reminder SET held = EXISTS (
                SELECT 1 FROM reminder AS other
                WHERE other.participant = reminder.participant AND other.kind IN (\(Self.questions))
                AND other.number <> reminder.number AND (other.said = 1 OR other.owner IS NOT NULL))
            WHERE participant = ? AND kind IN (\(Self.questions))
            """, .text(participant.rawValue), during: "settle a reminder")
    }
}

extension Value {
    /// The participant, or nobody in particular.
    fileprivate init(_ participant: Participant.ID?) {
        self = participant.map { .text($0.rawValue) } ?? .null
    }
}

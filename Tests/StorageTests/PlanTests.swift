import Dialogue
import Mentoring
import SQLiteStorage
import Testing

/// What a turn costs does not grow with those who are kept besides.
@Suite struct PlanTests {
    /// A store on which everything that turns do was done.
    private static func used() throws -> SQLiteStore {
        let store = try SQLiteStore(path: ":memory:")
        let now = noon
        let note = Note(position: 1, kind: .note, text: "vesi", date: now)
        let due = Reminder(.custom, due: now, subject: "vesi")
        let lease = ReminderLease(owner: "test")
        for number in 0..<3 {
            let id = Participant.ID(rawValue: "u\(number)")
            let key = EventKey(participant: id, id: "s:1")
            let told = try store.take([.pair(true)], of: id, answering: key)
            var turn = Turn(after: told, records: [.goal(true)], takesBack: 1)
            turn.effects += [
                .noted(note), .erasedNote(position: 9), .reminders(planned: [due]),
                .answeredReminder,
            ]
            try store.transaction { transaction throws(StoreError) in
                try transaction.commit(turn, answering: nil, at: now)
                _ = try transaction.situation(of: id)
                _ = try transaction.answer(to: key)
                try transaction.appoint(id, since: now)
                try transaction.appoint(id, since: nil)
            }
        }
        try store.transaction { transaction throws(StoreError) in
            for outcome: ReminderOutcome in [
                .failed(retryAfter: 0), .postponed(until: now), .delivered, .dropped,
            ] {
                let taken = try transaction.dueReminders(at: now, limit: 1, lease: lease)
                for item in taken {
                    try transaction.settle(item.number, as: outcome, lease: lease, at: now)
                }
            }
            _ = try transaction.nextReminder(for: nil)
            _ = try transaction.forget(Participant.ID(rawValue: "u0"))
        }
        return store
    }

    /// Steps that go through an index from its end and stop at the first row: they cost the same
    /// however many rows there are.
    private static let firstRowOnly: Set = [
        "SCAN answer", "SCAN reminder USING INDEX reminder_by_time",
    ]

    @Test func `no statement of a turn goes through a table`() throws {
        let plans = try Self.used().plans()
        #expect(plans.count >= 20)
        // Erasing writes the whole file anew anyway, so that it may look at every answer.
        for (sql, steps) in plans where !sql.hasPrefix("DELETE FROM participant") {
            let scans = steps.filter { $0.hasPrefix("SCAN") && $0 != "SCAN CONSTANT ROW" }
            let allowed = sql.contains("LIMIT 1") ? Self.firstRowOnly : []
            #expect(Set(scans).subtracting(allowed) == [], "\(sql)")
            #expect(!steps.contains { $0.contains("AUTOMATIC") }, "\(sql)")
        }
    }

    @Test func `counting goes through the facts once, in their order`() throws {
        let store = try Self.used()
        _ = try store.transaction { transaction throws(StoreError) in
            try transaction.tally(at: noon, in: nil)
        }
        let steps = try store.plans().first { $0.key.contains("(participant, position) >") }?.value
        #expect(
            steps?.count == 1 && steps?.first?.hasPrefix("SEARCH fact USING PRIMARY KEY") == true)
    }
}

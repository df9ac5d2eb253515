import Dialogue
import Mentoring
import SQLiteStorage
import TestKit
import Testing

/// What ``DialogueStore`` promises of reminders, asked of every store.
@Suite struct ReminderContractTests {
    private static let first = Reminder(.midpoint, due: noon.adding(seconds: 10), subject: "4")
    private static let second = Reminder(.afterMeeting, due: noon.adding(seconds: 20), subject: "4")
    private static let asked = Reminder(.custom, due: noon.adding(seconds: 30), subject: "vesi")
    private static let lease = ReminderLease(owner: "one")

    private static func later(_ seconds: Int64) -> Timestamp { noon.adding(seconds: seconds) }

    @Test(arguments: StoreKind.all)
    func `what is planned stands in the situation, in order`(_ kind: StoreKind) throws {
        try kind.with { store in
            try store.plan([Self.second, Self.asked, Self.first])
            let situation = try #require(try store.situation(of: .aino))
            #expect(situation.reminders.open == [Self.first, Self.second, Self.asked])
            #expect(situation.reminders.unanswered == nil)
            #expect(try store.next() == Self.first.due)
        }
    }

    @Test(arguments: StoreKind.all)
    func `a new plan takes the place of the old one, and what stays keeps its number`(
        _ kind: StoreKind
    ) throws {
        try kind.with { store in
            try store.plan([Self.first, Self.asked])
            try store.plan([Self.asked, Self.second])
            let open = try #require(try store.situation(of: .aino)).reminders.open
            #expect(open == [Self.second, Self.asked])
            let due = try store.due(at: Self.later(100), Self.lease)
            #expect(due.map(\.number) == [3, 2])
        }
    }

    @Test(arguments: StoreKind.all)
    func `nothing is due before its time, and then it is due once`(_ kind: StoreKind) throws {
        try kind.with { store in
            try store.plan([Self.first])
            #expect(try store.due(at: Self.later(9), Self.lease) == [])
            let due = try store.due(at: Self.later(10), Self.lease)
            #expect(due.map(\.reminder) == [Self.first])
            #expect(due.map(\.participant) == [.aino])
            #expect(try store.due(at: Self.later(10), Self.lease) == [])
            let other = ReminderLease(owner: "two")
            #expect(try store.due(at: Self.later(69), other) == [])
            #expect(try store.next() == Self.later(70))
        }
    }

    @Test(arguments: StoreKind.all)
    func `when the lease has run out the same number is due again`(_ kind: StoreKind) throws {
        try kind.with { store in
            try store.plan([Self.first])
            var moment: Int64 = 10
            for attempt in 1...ReminderLease.attempts {
                let lease = ReminderLease(owner: "\(attempt)")
                let due = try store.due(at: Self.later(moment), lease)
                #expect(due.map(\.number) == [1] && due.map(\.attempt) == [attempt])
                moment += ReminderLease.usualSeconds
            }
            #expect(try store.due(at: Self.later(moment), Self.lease) == [])
            let reminders = try #require(try store.situation(of: .aino)).reminders
            #expect(reminders.open == [] && reminders.unanswered == Self.first)
            #expect(try store.next() == nil)
        }
    }

    @Test(arguments: StoreKind.all)
    func `what was said waits for an answer, and holds the others back`(_ kind: StoreKind) throws {
        try kind.with { store in
            try store.plan([Self.first, Self.second, Self.asked])
            let due = try store.due(at: Self.later(25), Self.lease)
            #expect(due.map(\.reminder) == [Self.first], "one planned one at a time")
            try store.settle(1, .delivered, Self.lease)
            let reminders = try #require(try store.situation(of: .aino)).reminders
            #expect(reminders.unanswered == Self.first)
            #expect(reminders.open == [Self.second, Self.asked])
            let asked = try store.due(at: Self.later(1_000), Self.lease)
            #expect(asked.map(\.reminder) == [Self.asked], "one asked for is not held back")
            try store.settle(asked[0].number, .delivered, Self.lease)
            #expect(try store.next() == nil)
            try store.commit([.answeredReminder])
            #expect(try store.situation(of: .aino)?.reminders.unanswered == nil)
            let freed = try store.due(at: Self.later(1_000), Self.lease)
            #expect(freed.map(\.reminder) == [Self.second])
        }
    }

    @Test(arguments: StoreKind.all)
    func `what only tells holds nothing back and is held back by nothing`(
        _ kind: StoreKind
    ) throws {
        let before = Reminder(.beforeMeeting, due: Self.later(5), subject: "4")
        try kind.with { store in
            try store.plan([before, Self.second])
            let told = try store.due(at: Self.later(5), Self.lease)
            #expect(told.map(\.reminder) == [before])
            try store.settle(told[0].number, .delivered, Self.lease)
            #expect(try store.situation(of: .aino)?.reminders.unanswered == nil)
            let asked = try store.due(at: Self.later(20), Self.lease)
            #expect(asked.map(\.reminder) == [Self.second], "though nobody answered the first")
            try store.settle(asked[0].number, .delivered, Self.lease)
            try store.plan([before, Self.first])
            #expect(try store.due(at: Self.later(30), Self.lease).map(\.reminder) == [before])
        }
    }

    @Test(arguments: StoreKind.all)
    func `a failure frees it for another try, from the one who holds it only`(
        _ kind: StoreKind
    ) throws {
        try kind.with { store in
            try store.plan([Self.first, Self.second])
            _ = try store.due(at: Self.later(10), Self.lease)
            try store.settle(1, .failed(retryAfter: 500), ReminderLease(owner: "two"))
            #expect(try store.next() == Self.later(70))
            try store.settle(1, .failed(retryAfter: 500), Self.lease, at: Self.later(10))
            #expect(try store.due(at: Self.later(15), Self.lease) == [])
            #expect(try store.due(at: Self.later(20), Self.lease).map(\.number) == [2])
            try store.settle(2, .dropped, Self.lease)
            #expect(try store.due(at: Self.later(510), Self.lease).map(\.number) == [1])
        }
    }

    @Test(arguments: StoreKind.all)
    func `putting off is no attempt`(_ kind: StoreKind) throws {
        try kind.with { store in
            try store.plan([Self.first])
            for day in 1...20 {
                let moment = Self.later(Int64(day) * Timestamp.day)
                let due = try store.due(at: moment, Self.lease)
                #expect(due.map(\.attempt) == [1])
                let later = moment.adding(seconds: Timestamp.day)
                try store.settle(1, .postponed(until: later), Self.lease, at: moment)
            }
        }
    }

    @Test(arguments: StoreKind.all)
    func `who may take one participant's takes and settles no other's`(_ kind: StoreKind) throws {
        try kind.with { store in
            try store.plan([Self.first])
            try store.plan([Self.first], of: .eero)
            let eeros = ReminderLease(owner: "one", participant: .eero)
            #expect(try store.due(at: Self.later(10), eeros).map(\.participant) == [.eero])
            try store.settle(1, .dropped, eeros)
            #expect(try store.situation(of: .aino)?.reminders.open == [Self.first])
            #expect(try store.next(for: .aino) == Self.first.due)
            #expect(try store.next(for: .eero) == Self.later(70))
        }
    }

    @Test(arguments: StoreKind.all)
    func `a limit is kept, the earliest come first`(_ kind: StoreKind) throws {
        try kind.with { store in
            for number in (1...9).reversed() {
                let due = Self.later(Int64(number))
                try store.plan(
                    [Reminder(.silence, due: due)], of: Participant.ID(rawValue: "p\(number)"))
            }
            let due = try store.due(at: Self.later(100), Self.lease, limit: 4)
            #expect(due.map(\.participant.rawValue) == ["p1", "p2", "p3", "p4"])
        }
    }

    @Test(arguments: StoreKind.all)
    func `who is forgotten is not reminded, and no number is used again`(_ kind: StoreKind) throws {
        try kind.with { store in
            try store.plan([Self.asked])
            _ = try store.transaction { transaction throws(StoreError) in
                try transaction.forget(.aino)
            }
            #expect(try store.next() == nil)
            try store.plan([Self.asked])
            #expect(try store.due(at: Self.later(30), Self.lease).map(\.number) == [2])
        }
    }

    @Test(arguments: StoreKind.all)
    func `a lease that was undone was never taken`(_ kind: StoreKind) throws {
        try kind.with { store in
            try store.plan([Self.first])
            let failure = StoreError(.full, during: "test", path: "none")
            #expect(throws: failure) {
                try store.transaction { transaction throws(StoreError) in
                    _ = try transaction.dueReminders(
                        at: Self.later(10), limit: 9, lease: Self.lease)
                    throw failure
                }
            }
            #expect(try store.due(at: Self.later(10), Self.lease).map(\.attempt) == [1])
        }
    }

    @Test func `several programs on one file never take the same one`() throws {
        let folder = try ScratchFolder()
        let path = folder.path()
        let people = 200
        let store = try SQLiteStore(path: path)
        for number in 0..<people {
            try store.plan([Self.first], of: Participant.ID(rawValue: "p\(number)"))
        }
        let taken = TakenNumbers()
        try together(4) { program in
            let store = try SQLiteStore(path: path)
            let lease = ReminderLease(owner: "\(program)")
            while true {
                let due = try store.due(at: Self.later(10), lease, limit: 7)
                if due.isEmpty { break }
                taken.add(due.map(\.number))
            }
        }
        #expect(taken.all.sorted() == (1...Int64(people)).map { $0 })
    }
}

extension DialogueStore {
    /// Makes `reminders` the participant's open ones.
    fileprivate func plan(
        _ reminders: [Reminder], of participant: Participant.ID = .aino
    ) throws(StoreError) {
        try commit([.reminders(planned: reminders)], of: participant)
    }

    fileprivate func commit(
        _ effects: [Effect], of participant: Participant.ID = .aino
    ) throws(StoreError) {
        try transaction { transaction throws(StoreError) in
            let situation =
                try transaction.situation(of: participant) ?? Situation(newcomer: participant)
            let turn = Turn(messages: [], situation: situation, effects: effects)
            try transaction.commit(turn, answering: nil, at: noon)
        }
    }

    fileprivate func due(
        at now: Timestamp, _ lease: ReminderLease, limit: Int = 100
    ) throws(StoreError) -> [DueReminder] {
        try transaction { transaction throws(StoreError) in
            try transaction.dueReminders(at: now, limit: limit, lease: lease)
        }
    }

    fileprivate func settle(
        _ number: Int64, _ outcome: ReminderOutcome, _ lease: ReminderLease,
        at now: Timestamp = noon
    ) throws(StoreError) {
        try transaction { transaction throws(StoreError) in
            try transaction.settle(number, as: outcome, lease: lease, at: now)
        }
    }

    fileprivate func next(for participant: Participant.ID? = nil) throws(StoreError) -> Timestamp? {
        try transaction { transaction throws(StoreError) in
            try transaction.nextReminder(for: participant)
        }
    }
}

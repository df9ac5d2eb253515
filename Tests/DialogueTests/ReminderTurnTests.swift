import Foundation
import Mentoring
import Testing

@testable import Dialogue

/// What is said when a reminder's time has come, and what it leaves behind.
@Suite struct ReminderTurnTests {
    private static let aino = Participant.ID(rawValue: "aino")
    private static let now = ReminderPlanTests.at("2026-03-11 10:00")

    private static func surroundings(_ now: Timestamp = now) -> Surroundings {
        Surroundings(now: now)
    }

    private static func situation(_ claims: [Claim]) -> Situation {
        var situation = Situation(newcomer: aino)
        situation.facts = claims.map { Fact($0, date: now, turn: 1) }
        situation.turn = 1
        return situation
    }

    private static let known = situation([
        .role(.actor), .meetingsHeld(3),
        .planned(at: ReminderPlanTests.at("2026-03-12 14:00"), hasTime: true),
    ])

    private static func turn(_ kind: Reminder.Kind, _ before: Situation = known) throws -> Turn {
        try ShippedCompanion.shared.turn(
            for: .due(Reminder(kind, due: now, subject: "4")), in: before, surroundings())
    }

    private static func say(_ text: String, in situation: Situation) throws -> Turn {
        try ShippedCompanion.shared.turn(
            for: .said(Said(text: text)), in: situation, surroundings())
    }

    @Test(arguments: Reminder.Kind.allCases, Role.allCases.map { $0 as Role? } + [nil])
    func `every kind has words, and ways onward, for whoever it reaches`(
        _ kind: Reminder.Kind, _ role: Role?
    ) throws {
        var situation = Self.known
        if kind == .erasure {
            situation.facts.append(Fact(.closing(true), date: Self.now, turn: 1))
        }
        if kind == .linked {
            situation.talk.awaitsLink = true
            situation.pair.partner = Partner(
                ownRole: .actor, since: Self.now, meetings: [], lines: [])
        }
        if let role { situation.facts.append(Fact(.role(role), date: Self.now, turn: 1)) }
        let turn = try Self.turn(kind, situation)
        let message = try #require(turn.messages.first)
        #expect(turn.messages.count == 1 && message.text.count <= 400)
        #expect((3...5).contains(message.choices.count))
        #expect(message.choices.allSatisfy { $0.label.count <= 20 })
        #expect(!message.text.contains("undefined") && !message.text.contains("ERR"))
    }

    @Test func `it takes the place of the last message and is no turn of the participant`() throws {
        let turn = try Self.turn(.afterMeeting)
        #expect(turn.situation.turn == Self.known.turn)
        #expect(turn.situation.talk.lastMessage == turn.messages.last?.text)
        #expect(turn.situation.talk.choices.map(\.id).first == "reminder-met-yes")
        #expect(turn.situation.talk.remindedUpTo == Self.now)
        #expect(turn.effects.isEmpty)
    }

    @Test(arguments: ["joo", "1", "tapasimme", "Tapasimme!"])
    func `a yes to the question whether they met notes the planned day`(_ text: String) throws {
        let answer = try Self.say(text, in: Self.turn(.afterMeeting).situation)
        #expect(answer.situation.progress.held == 4)
        #expect(answer.situation.progress.lastMet == ReminderPlanTests.at("2026-03-12 14:00"))
        #expect(answer.situation.progress.nextMeeting == nil)
    }

    @Test func `any answer settles the reminder that waits`() throws {
        var situation = Self.known
        situation.reminders.unanswered = Reminder(.silence, due: Self.now)
        let answer = try Self.say("kiitos", in: situation)
        #expect(answer.effects.contains(.answeredReminder))
        #expect(answer.situation.reminders.unanswered == nil)
    }

    @Test func `what makes no sense any more is not said`() throws {
        let late = Self.surroundings(Self.now.adding(seconds: 2 * Timestamp.day))
        let turn = try ShippedCompanion.shared.turn(
            for: .due(Reminder(.beforeMeeting, due: Self.now)), in: Self.known, late)
        #expect(turn.messages.isEmpty && turn.situation == Self.known)
    }

    @Test func `a turn about safety plans nothing and drops nothing`() throws {
        var situation = Self.known
        situation.reminders.open = [Reminder(.custom, due: Self.now.adding(seconds: 60))]
        situation.reminders.unanswered = Reminder(.silence, due: Self.now)
        let turn = try Self.say("haluan kuolla", in: situation)
        #expect(!turn.keepsAnswer && turn.effects.isEmpty)
        #expect(turn.situation.reminders == situation.reminders)
    }

    @Test func `after a turn about safety there is a day of peace`() throws {
        let store = InMemoryStore()
        let keeper = TurnKeeper(ShippedCompanion.shared)
        let lease = ReminderLease(owner: "one")
        var planned = Self.known
        planned.reminders.open = []
        try store.transaction { transaction throws(StoreError) in
            let reminder = Reminder(.midpoint, due: Self.now)
            let turn = Turn(
                messages: [], situation: planned,
                effects: planned.facts.map(Effect.recorded) + [.reminders(planned: [reminder])])
            try transaction.commit(turn, answering: nil, at: Self.now)
        }
        func said(_ later: Int64) throws -> Int {
            try store.transaction { transaction throws(StoreError) in
                try keeper.deliveries(
                    limit: 9, lease: lease, in: transaction,
                    Self.surroundings(Self.now.adding(seconds: later)))
            }.count
        }
        _ = try store.transaction { transaction throws(StoreError) in
            Result { () throws(TurnError) in
                try keeper.answer(
                    to: .said(Said(text: "haluan kuolla")), of: Self.aino, key: nil,
                    in: transaction, Self.surroundings())
            }
        }
        #expect(try said(0) == 0)
        #expect(try said(3_600) == 0)
    }

    @Test(arguments: [
        ("lopeta muistutukset", "reminders-off"), ("älä muistuta", "reminders-off"),
        ("en halua muistutuksia", "reminders-off"), ("muistutukset pois", "reminders-off"),
        ("muistuta taas", "reminders-on"), ("laita muistutukset päälle", "reminders-on"),
        ("muistuta huomenna klo 9", "remind-me"), ("voitko muistuttaa perjantaina", "remind-me"),
        ("peru", "undo"),
    ])
    func `they are switched and asked for in words`(_ text: String, _ intent: String) throws {
        #expect(try Self.say(text, in: Self.known).intent == intent)
    }

    @Test func `off leaves none, on plans them again`() throws {
        var situation = Self.known
        situation.reminders.open = [Reminder(.custom, due: Self.now.adding(seconds: 60))]
        let off = try Self.say("lopeta muistutukset", in: situation)
        #expect(off.situation.reminders.open.isEmpty && off.situation.talk.isLeftAlone)
        #expect(off.effects == [.reminders(planned: [])])
        #expect(!off.erasesText)
        situation.reminders.open = [
            Reminder(.custom, due: Self.now.adding(seconds: 60), subject: "vesi")
        ]
        #expect(try Self.say("lopeta muistutukset", in: situation).erasesText)
        let on = try Self.say("muistuta taas", in: off.situation)
        #expect(on.situation.reminders.open.map(\.kind).contains(.afterMeeting))
    }

    @Test func `one asked for has its moment and none of what was typed`() throws {
        let turn = try Self.say("muistuta huomenna klo 9 soittaa Liisalle", in: Self.known)
        let asked = turn.situation.reminders.open.filter { $0.kind == .custom }
        #expect(
            asked == [
                Reminder(.custom, due: ReminderPlanTests.at("2026-03-12 09:00"), subject: "")
            ])
    }

    @Test(arguments: [
        ("tapaamme kahden viikon välein", 14), ("me tavataan kerran kuussa", 30),
        ("nähdään joka viikko", 7),
    ])
    func `the agreed gap is told in words`(_ text: String, _ days: Int) throws {
        #expect(try Self.say(text, in: Self.known).situation.progress.rhythm == days)
    }
}

import Mentoring
import Testing

@testable import Dialogue

/// A bare "cancel" is about what is open, and takes back only what was just told.
@Suite struct CancelTests {
    private static let now = ReminderPlanTests.at("2026-03-11 10:00")

    /// One who told of the next meeting in the last turn, and what was said after it.
    private static func situation(asReminded kind: Reminder.Kind?, in language: String) throws
        -> Situation
    {
        let planned = Claim.planned(
            at: ReminderPlanTests.at("2026-03-12 14:00"), hasTime: true)
        var situation = Situation(newcomer: Participant.ID(rawValue: "aino"))
        situation.facts = [
            Fact(.role(.actor), date: now, turn: 1), Fact(.meetingsHeld(3), date: now, turn: 1),
            Fact(planned, date: now, turn: 2),
        ]
        situation.turn = 2
        situation.talk.language = language
        guard let kind else { return situation }
        return try ShippedCompanion.shared.turn(
            for: .due(Reminder(kind, due: now, subject: "4")), in: situation,
            Surroundings(now: now)
        ).situation
    }

    private static func say(_ text: String, in situation: Situation) throws -> Turn {
        try ShippedCompanion.shared.turn(
            for: .said(Said(text: text)), in: situation, Surroundings(now: now))
    }

    private static let words = [
        ("fi", "peru"), ("fi", "kumoa"), ("en", "cancel"), ("en", "undo"), ("sv", "avbryt"),
        ("sv", "ångra"),
    ]

    @Test(arguments: words)
    func `what was just told is taken back`(_ language: String, _ word: String) throws {
        let turn = try Self.say(word, in: Self.situation(asReminded: nil, in: language))
        #expect(turn.situation.facts.count == 2)
        #expect(turn.effects.contains(.tookBack(turn: 2)))
    }

    @Test(arguments: words, [Reminder.Kind.beforeMeeting, .afterMeeting, .silence, .custom])
    func `after a reminder nothing is taken back unasked`(
        _ word: (String, String), _ kind: Reminder.Kind
    ) throws {
        let (language, word) = word
        let turn = try Self.say(word, in: Self.situation(asReminded: kind, in: language))
        #expect(turn.situation.facts.count == 3)
        let offered = turn.situation.talk.choices.map(\.id)
        #expect(offered.contains("undo-yes") || offered.contains("undo-ask"), "\(turn.messages)")
    }

    @Test func `what is asked about is taken back by a yes, once`() throws {
        var situation = try Self.situation(asReminded: .beforeMeeting, in: "fi")
        situation = try Self.say("peru", in: situation).situation
        let taken = try Self.say("joo", in: situation)
        #expect(taken.situation.facts.count == 2)
        let again = try ShippedCompanion.shared.turn(
            for: .said(Said(choice: "undo-yes")), in: taken.situation, Surroundings(now: Self.now))
        #expect(again.situation.facts.count == 2)
    }

    @Test func `half a day later it is asked`() throws {
        let situation = try Self.situation(asReminded: nil, in: "fi")
        let later = Surroundings(now: Self.now.adding(seconds: Timestamp.day))
        let turn = try ShippedCompanion.shared.turn(
            for: .said(Said(text: "peru")), in: situation, later)
        #expect(turn.situation.facts.count == 3)
        #expect(turn.situation.talk.choices.map(\.id) == ["undo-yes", "undo-no"])
    }
}

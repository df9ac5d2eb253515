import Mentoring
import TestKit
import Testing

@testable import Dialogue

/// What is planned to be said, by facts, clock and zone.
@Suite struct ReminderPlanTests {
    static let zone = "Europe/Helsinki"

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// Told one after the other, each at its own wall time.
        let facts: [(String, Claim)]
        let now: String
        var saidUpTo: String?
        var zone = ReminderPlanTests.zone
        /// Kind and wall time of each.
        let plan: [String]
    }

    /// A wall time in Helsinki.
    static func at(_ text: String, zone: String = zone) -> Timestamp {
        Timestamp(seconds: WallTime(zone: zone).seconds(at: text) ?? .min)
    }

    static func planned(_ text: String, hasTime: Bool = true) -> Claim {
        .planned(at: at(text), hasTime: hasTime)
    }

    static func met(_ text: String) -> Claim { .met(on: at(text)) }

    static let meetings = [
        Case(
            testDescription: "nothing is known, nothing is planned", facts: [],
            now: "2026-03-02 12:00", plan: []),
        Case(
            testDescription: "the day before, after it, and silence after that",
            facts: [("2026-03-02 12:00", planned("2026-03-12 14:00"))], now: "2026-03-02 12:00",
            plan: [
                "before-meeting 2026-03-11 09:00", "after-meeting 2026-03-12 16:00",
                "silence 2026-04-26 09:00",
            ]),
        Case(
            testDescription: "what ends at night is asked about in the morning",
            facts: [("2026-03-02 12:00", planned("2026-03-12 20:30"))], now: "2026-03-12 10:00",
            plan: ["after-meeting 2026-03-13 09:00", "silence 2026-04-26 09:00"]),
        Case(
            testDescription: "a meeting at night's end is asked about on the same morning",
            facts: [("2026-03-02 12:00", planned("2026-03-12 04:30"))], now: "2026-03-11 10:00",
            plan: ["after-meeting 2026-03-12 09:00", "silence 2026-04-26 09:00"]),
        Case(
            testDescription: "without an hour it is asked about on the next day",
            facts: [("2026-03-02 12:00", planned("2026-03-12 12:00", hasTime: false))],
            now: "2026-03-11 10:00",
            plan: ["after-meeting 2026-03-13 09:00", "silence 2026-04-26 09:00"]),
        Case(
            testDescription: "one that fell through is not called to mind",
            facts: [
                ("2026-03-02 12:00", planned("2026-03-12 14:00")), ("2026-03-05 12:00", .cancelled),
            ], now: "2026-03-05 12:00", plan: ["silence 2026-04-19 09:00"]),
        Case(
            testDescription: "the night when summer time begins is a night",
            facts: [("2026-03-02 12:00", planned("2026-03-29 14:00"))], now: "2026-03-02 12:00",
            plan: [
                "before-meeting 2026-03-28 09:00", "after-meeting 2026-03-29 16:00",
                "silence 2026-05-13 09:00",
            ]),
        Case(
            testDescription: "the day of 25 hours is a day",
            facts: [("2026-10-20 12:00", planned("2026-10-26 08:00"))], now: "2026-10-20 12:00",
            plan: [
                "before-meeting 2026-10-25 09:00", "after-meeting 2026-10-26 10:00",
                "silence 2026-12-10 09:00",
            ]),
        Case(
            testDescription: "the day before the first of March in a leap year",
            facts: [("2028-02-20 12:00", planned("2028-03-01 14:00"))], now: "2028-02-20 12:00",
            plan: [
                "before-meeting 2028-02-29 09:00", "after-meeting 2028-03-01 16:00",
                "silence 2028-04-15 09:00",
            ]),
        Case(
            testDescription: "the zone is the participant's",
            facts: [("2026-03-02 12:00", planned("2026-03-12 14:00"))], now: "2026-03-02 12:00",
            zone: "America/New_York",
            plan: [
                "before-meeting 2026-03-11 09:00", "after-meeting 2026-03-12 10:00",
                "silence 2026-04-26 09:00",
            ]),
    ]

    static let silences = [
        Case(
            testDescription: "silence is one and a half agreed gaps",
            facts: [
                ("2026-03-01 12:00", .rhythm(days: 14)),
                ("2026-03-02 12:00", met("2026-03-02 12:00")),
            ], now: "2026-03-02 12:00", plan: ["silence 2026-03-23 09:00"]),
        Case(
            testDescription: "a pair that has not met is silent too",
            facts: [("2026-03-02 12:00", .pair(true))], now: "2026-03-02 12:00",
            plan: ["silence 2026-04-16 09:00"]),
        Case(
            testDescription: "who has no pair is not asked",
            facts: [("2026-03-02 12:00", .pair(false))], now: "2026-03-02 12:00", plan: []),
        Case(
            testDescription: "a pair on a break has its peace",
            facts: [
                ("2026-03-02 12:00", met("2026-03-02 12:00")),
                ("2026-03-03 12:00", .flag(.paused, true)),
            ], now: "2026-03-03 12:00", plan: []),
        Case(
            testDescription: "a supervisor has no meetings",
            facts: [
                ("2026-03-02 12:00", .role(.supervisor)), ("2026-03-02 12:00", .meetingsHeld(3)),
            ], now: "2026-03-03 12:00", plan: []),
        Case(
            testDescription: "what was due is not planned again",
            facts: [("2026-03-02 12:00", met("2026-03-02 12:00"))], now: "2026-04-16 09:00",
            plan: []),
        Case(
            testDescription: "what was said is not planned again when the clock goes back",
            facts: [("2026-03-02 12:00", met("2026-03-02 12:00"))], now: "2026-04-16 08:00",
            saidUpTo: "2026-04-16 09:00", plan: []),
        Case(
            testDescription: "what a clock said that was years ahead does not count",
            facts: [("2026-03-02 12:00", met("2026-03-02 12:00"))], now: "2026-03-03 12:00",
            saidUpTo: "2031-04-16 09:00", plan: ["silence 2026-04-16 09:00"]),
    ]

    static let checkpoints = [
        Case(
            testDescription: "half way, the review is called to mind once",
            facts: [
                ("2026-03-02 12:00", .meetingsHeld(3)),
                ("2026-03-02 12:00", met("2026-03-02 12:00")),
            ], now: "2026-03-02 12:00",
            plan: ["midpoint 2026-03-05 09:00", "silence 2026-04-16 09:00"]),
        Case(
            testDescription: "a review that was held is not called to mind",
            facts: [
                ("2026-03-02 12:00", .meetingsHeld(4)), ("2026-03-03 12:00", .review(true)),
            ], now: "2026-03-03 12:00", plan: ["silence 2026-04-16 09:00"]),
        Case(
            testDescription: "who says they are not there yet is not asked for the review",
            facts: [
                ("2026-03-02 12:00", .meetingsHeld(4)), ("2026-03-03 12:00", .stage(.work)),
            ], now: "2026-03-03 12:00", plan: ["silence 2026-04-16 09:00"]),
        Case(
            testDescription: "a count that was corrected moves what hangs on it",
            facts: [
                ("2026-03-02 12:00", .meetingsHeld(7)), ("2026-03-03 12:00", .meetingsHeld(2)),
            ], now: "2026-03-03 12:00", plan: ["silence 2026-04-17 09:00"]),
        Case(
            testDescription: "before the last meeting the end is called to mind",
            facts: [("2026-03-02 12:00", .meetingsHeld(7))], now: "2026-03-02 12:00",
            plan: ["closing 2026-03-05 09:00", "silence 2026-04-16 09:00"]),
        Case(
            testDescription: "two months after the end, once",
            facts: [
                ("2026-03-02 12:00", .meetingsHeld(8)), ("2026-03-02 12:00", .closing(true)),
            ], now: "2026-03-02 12:00",
            plan: ["follow-up 2026-05-02 09:00", "erasure 2026-05-31 09:00"]),
        Case(
            testDescription: "two months after the last of December is the last of February",
            facts: [("2027-12-31 12:00", .closing(true))], now: "2027-12-31 12:00",
            plan: ["follow-up 2028-02-29 09:00", "erasure 2028-03-30 09:00"]),
        Case(
            testDescription: "an end that was taken back is none",
            facts: [
                ("2026-03-02 12:00", .meetingsHeld(2)), ("2026-03-02 12:00", .closing(true)),
                ("2026-03-03 12:00", .closing(false)),
            ], now: "2026-03-03 12:00", plan: ["silence 2026-04-16 09:00"]),
    ]

    static let breaks = [
        Case(
            testDescription: "a new date ends a break",
            facts: [
                ("2026-03-02 12:00", met("2026-03-02 12:00")),
                ("2026-03-03 12:00", .flag(.paused, true)),
                ("2026-03-04 12:00", planned("2026-08-12 14:00")),
            ], now: "2026-03-04 12:00",
            plan: [
                "before-meeting 2026-08-11 09:00", "after-meeting 2026-08-12 16:00",
                "silence 2026-09-26 09:00",
            ]),
        Case(
            testDescription: "who said that it has gone quiet is not asked about it",
            facts: [
                ("2026-03-02 12:00", met("2026-03-02 12:00")),
                ("2026-03-03 12:00", .flag(.silent, true)),
            ], now: "2026-03-03 12:00", plan: []),
        Case(
            testDescription: "what ended early is not called to mind, only what is kept of it",
            facts: [
                ("2026-03-02 12:00", planned("2026-03-12 14:00")),
                ("2026-03-03 12:00", .flag(.endedEarly, true)),
            ], now: "2026-03-03 12:00", plan: ["erasure 2026-06-01 09:00"]),
        Case(
            testDescription: "a meeting after the end makes the end no end",
            facts: [
                ("2026-03-03 12:00", .flag(.endedEarly, true)),
                ("2026-03-04 12:00", met("2026-03-04 12:00")),
            ], now: "2026-03-04 12:00", plan: ["silence 2026-04-18 09:00"]),
        Case(
            testDescription: "a supervisor's three moments",
            facts: [
                ("2026-03-02 12:00", .role(.supervisor)),
                ("2026-03-02 12:00", .begins(on: at("2026-04-01 12:00"))),
                ("2026-03-02 12:00", .ends(on: at("2026-12-01 12:00"))),
            ], now: "2026-03-02 12:00",
            plan: [
                "moment-before 2026-03-25 09:00", "moment-midpoint 2026-08-01 09:00",
                "moment-end 2026-11-17 09:00",
            ]),
        Case(
            testDescription: "a supervisor who knows only the beginning",
            facts: [
                ("2026-03-02 12:00", .role(.supervisor)),
                ("2026-03-02 12:00", .begins(on: at("2026-04-01 12:00"))),
            ], now: "2026-04-02 12:00",
            plan: ["moment-midpoint 2026-08-16 09:00", "moment-end 2026-12-18 09:00"]),
    ]

    @Test(arguments: meetings + silences + checkpoints + breaks)
    func `the plan follows from what is known`(_ given: Case) {
        var situation = Situation(newcomer: Participant.ID(rawValue: "aino"))
        situation.facts = given.facts.enumerated().map { turn, fact in
            Fact(fact.1, date: Self.at(fact.0), turn: turn)
        }
        situation.talk.remindedUpTo = given.saidUpTo.map { Self.at($0) }
        let plan = ReminderPlan(for: situation, at: Self.at(given.now), timeZone: given.zone)
        let wall = WallTime(zone: given.zone)
        let shown = plan.reminders.map { reminder in
            "\(reminder.kind.rawValue) \(wall.text(at: reminder.due.seconds))"
        }
        #expect(shown == given.plan)
    }

    @Test func `no reminder of any plan falls into the night`() {
        let start = Self.at("2026-01-01 00:00")
        for hour in stride(from: Int64(0), to: 366 * 24, by: 5) {
            var situation = Situation(newcomer: Participant.ID(rawValue: "aino"))
            let meeting = start.adding(seconds: hour * 3_600)
            situation.facts = [Fact(.planned(at: meeting, hasTime: true), date: start, turn: 1)]
            let plan = ReminderPlan(for: situation, at: start, timeZone: Self.zone)
            for reminder in plan.reminders { #expect(!plan.hours.isQuiet(at: reminder.due)) }
        }
    }

    @Test(arguments: [Int64.min, .max, 0, -62_135_596_800, 9_000_000_000_000])
    func `any moment can be planned from`(seconds: Int64) {
        var situation = Situation(newcomer: Participant.ID(rawValue: "aino"))
        let moment = Timestamp(seconds: seconds)
        situation.facts = [
            Fact(.planned(at: moment, hasTime: false), date: moment, turn: 1),
            Fact(.met(on: moment), date: moment, turn: 2),
            Fact(.closing(true), date: moment, turn: 3),
        ]
        for now in [seconds, 0] {
            let plan = ReminderPlan(
                for: situation, at: Timestamp(seconds: now), timeZone: "nowhere")
            #expect(plan.reminders.count <= 2)
        }
    }
}

import Mentoring
import Testing

@Suite struct ProgressTests {
    @Test func `nothing told is nothing known`() {
        let none = Progress([])
        #expect(none.held == nil && none.next == 1 && none.length == 8)
        #expect(none.role == nil && none.hasPair == nil && none.agreement == nil)
        #expect(none.stage == nil && none.reasons.isEmpty && none.flags.isEmpty)
    }

    @Test func `the later telling wins, each claim for itself`() {
        let known = progress(
            .role(.actor), .form(.pair), .beginning(.programme), .language("fi"),
            .programme("Kevät 26"), .phase(.match), .role(.mentor), .language("sv"),
            .beginning(.spontaneous), .form(.flash), .phase(.run), .programmeLength(6))
        #expect(known.role == .mentor && known.form == .flash && known.language == "sv")
        #expect(known.beginning == .spontaneous && known.programme == "Kevät 26")
        #expect(known.phase == .run && known.length == 6)
    }

    @Test func `the order of facts is the order of telling, not of dates`() {
        let facts = [
            Fact(.goal(false), date: day(9), turn: 1), Fact(.goal(true), date: day(1), turn: 2),
            Fact(.meetingsHeld(5), date: day(9), turn: 3),
            Fact(.meetingsHeld(2), date: Timestamp(seconds: -5), turn: 4),
        ]
        #expect(Progress(facts).goal == true)
        #expect(Progress(facts).held == 2)
    }

    @Test func `flags go up and down`() {
        let known = progress(
            .flag(.paused, true), .flag(.strained, true), .flag(.paused, false),
            .flag(.handover, false))
        #expect(known.flags == [.strained])
    }

    @Test func `who has met is no longer silent`() {
        let known = progress(.flag(.silent, true), .flag(.paused, true), .met(on: nil))
        #expect(known.flags == [.paused])
    }

    struct Meetings: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let claims: [Claim]
        let held: Int
        let lastMet: Timestamp?
    }

    static let meetings = [
        Meetings(
            testDescription: "undated ones count each", claims: [.met(on: nil), .met(on: nil)],
            held: 2, lastMet: nil),
        Meetings(
            testDescription: "two on one day are one",
            claims: [.met(on: day(3)), .met(on: day(3))],
            held: 1, lastMet: day(3)),
        Meetings(
            testDescription: "a day apart is one", claims: [.met(on: day(3)), .met(on: day(2))],
            held: 1, lastMet: day(3)),
        Meetings(
            testDescription: "more than a day apart is two",
            claims: [.met(on: day(3)), .met(on: day(4).adding(seconds: 1))],
            held: 2, lastMet: day(4).adding(seconds: 1)),
        Meetings(
            testDescription: "days in a row do not melt into one",
            claims: [.met(on: day(1)), .met(on: day(2)), .met(on: day(3))],
            held: 2, lastMet: day(3)),
        Meetings(
            testDescription: "dated and undated are two",
            claims: [.met(on: nil), .met(on: day(3))],
            held: 2, lastMet: day(3)),
        Meetings(
            testDescription: "told out of order", claims: [.met(on: day(30)), .met(on: day(3))],
            held: 2, lastMet: day(30)),
        Meetings(
            testDescription: "a count, then one more",
            claims: [.meetingsHeld(3), .met(on: day(3))],
            held: 4, lastMet: day(3)),
        Meetings(
            testDescription: "a count includes the dates known",
            claims: [.met(on: day(3)), .meetingsHeld(3), .met(on: day(3))],
            held: 3, lastMet: day(3)),
        Meetings(
            testDescription: "fewer than the dates: none of them is sure",
            claims: [.met(on: day(3)), .met(on: day(9)), .meetingsHeld(1)], held: 1, lastMet: nil),
        Meetings(
            testDescription: "none after all", claims: [.met(on: day(3)), .meetingsHeld(0)],
            held: 0, lastMet: nil),
    ]

    @Test(arguments: meetings)
    func `meetings are counted once`(_ row: Meetings) {
        let known = Progress(told(row.claims))
        #expect(known.held == row.held)
        #expect(known.lastMet == row.lastMet)
    }

    @Test func `numbers stay within their limits`() {
        #expect(progress(.meetingsHeld(201)).held == 200)
        #expect(progress(.meetingsHeld(-1)).held == 0)
        #expect(progress(.meetingsHeld(.max), .met(on: nil)).held == 200)
        #expect(progress(.programmeLength(0)).length == 1)
        #expect(progress(.programmeLength(61)).length == 60)
        #expect(Progress(told((0..<500).map { .met(on: day($0 * 2)) })).held == 200)
    }

    struct Plan: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let after: Claim
        let isLeft: Bool
    }

    /// What becomes of a meeting that was planned for day 10, where the telling is on day 0.
    static let plans = [
        Plan(testDescription: "it was held", after: .met(on: day(10)), isLeft: false),
        Plan(testDescription: "a day early", after: .met(on: day(9)), isLeft: false),
        Plan(testDescription: "later than planned", after: .met(on: day(14)), isLeft: false),
        Plan(testDescription: "another one before it", after: .met(on: day(3)), isLeft: true),
        Plan(testDescription: "one told before its day", after: .met(on: nil), isLeft: true),
        Plan(testDescription: "a count told before its day", after: .meetingsHeld(2), isLeft: true),
        Plan(testDescription: "it fell through", after: .cancelled, isLeft: false),
        Plan(testDescription: "something else", after: .goal(true), isLeft: true),
    ]

    @Test(arguments: plans)
    func `a planned meeting is there until it is held or falls through`(_ row: Plan) {
        let known = progress(.planned(at: day(10), hasTime: true), row.after)
        let plan = PlannedMeeting(at: day(10), hasTime: true)
        #expect(known.nextMeeting == (row.isLeft ? plan : nil))
    }

    @Test(arguments: [Claim.met(on: nil), .meetingsHeld(1)])
    func `a meeting told after the planned day was the planned one`(_ claim: Claim) {
        let facts = [
            Fact(.planned(at: day(10), hasTime: false), date: day(1), turn: 1),
            Fact(claim, date: day(11), turn: 2),
        ]
        #expect(Progress(facts).nextMeeting == nil)
    }

    @Test func `a new date replaces the old`() {
        let known = progress(
            .planned(at: day(10), hasTime: true), .planned(at: day(8), hasTime: false))
        #expect(known.nextMeeting == PlannedMeeting(at: day(8), hasTime: false))
    }

    @Test func `time does not wrap at its ends`() {
        let (first, last) = (Timestamp(seconds: .min), Timestamp(seconds: .max))
        #expect(last.adding(seconds: 1) == last && first.adding(seconds: -1) == first)
        #expect(!first.isWithin(Timestamp.day, of: last))
        #expect(progress(.met(on: first), .met(on: last), .met(on: last)).held == 2)
    }
}

import Mentoring
import TestKit
import Testing

@Suite struct StageRuleTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let claims: [Claim]
        let stage: Stage?
        let reasons: [Reason]

        init(_ name: String, _ claims: [Claim], _ stage: Stage?, _ reasons: [Reason] = []) {
            (testDescription, self.claims) = (name, claims)
            (self.stage, self.reasons) = (stage, reasons)
        }
    }

    static let beforeMeetings = [
        Case("nothing told", [], nil),
        Case("only who and how", [.role(.mentor), .form(.peer), .beginning(.nonStop)], nil),
        Case("a no to agreement alone", [.agreement(false)], nil),
        Case("a no to goals alone", [.goal(false)], nil),
        Case("no pair", [.pair(false)], .explore, [.noPair]),
        Case("no pair, none met", [.pair(false), .meetingsHeld(0)], .explore, [.noPair]),
        Case("no pair but a wish", [.pair(false), .goal(true)], .explore, [.noPair]),
        Case("a pair", [.pair(true)], .prepare, [.pairKnown]),
        Case("none met", [.meetingsHeld(0)], .prepare, [.noMeetingYet]),
        Case(
            "a pair, none met", [.pair(true), .meetingsHeld(0)], .prepare,
            [.pairKnown, .noMeetingYet]),
        Case("a date", [.planned(at: day(3), hasTime: true)], .prepare, [.firstPlanned]),
        Case(
            "a date after no pair", [.pair(false), .planned(at: day(3), hasTime: false)], .prepare,
            [.pairKnown, .firstPlanned]),
        Case(
            "a date that fell through", [.planned(at: day(3), hasTime: true), .cancelled],
            .prepare, [.noMeetingYet]),
        Case(
            "a pair, no agreement, no goal", [.pair(true), .agreement(false), .goal(false)],
            .prepare, [.pairKnown]),
        Case(
            "a goal before the first meeting", [.pair(true), .meetingsHeld(0), .goal(true)],
            .prepare, [.pairKnown, .noMeetingYet]),
        Case("an agreement alone", [.agreement(true)], .direction, [.agreementMade]),
        Case("a pair with a goal", [.pair(true), .goal(true)], .work, [.goalSet]),
        Case("a closing talk alone", [.closing(true)], .after, [.closingHeld]),
    ]

    @Test(arguments: beforeMeetings)
    func `before any meeting, what was told decides and untold is not a no`(_ row: Case) {
        let known = Progress(told(row.claims))
        #expect(known.stage == row.stage)
        #expect(known.reasons == row.reasons)
    }

    static let plan: [(held: Int, stage: Stage, reasons: [Reason])] = [
        (1, .start, [.metCount]), (2, .direction, [.metCount]), (3, .work, [.metCount]),
        (4, .review, [.metCount, .halfway]), (5, .work, [.metCount]), (6, .work, [.metCount]),
        (7, .close, [.metCount, .lastMeetings]), (8, .close, [.metCount, .lastMeetings]),
        (9, .close, [.metCount, .lastMeetings]),
    ]

    @Test(arguments: plan)
    func `meetings held put the pair on the row of the next`(
        _ held: Int, _ stage: Stage, _ reasons: [Reason]
    ) {
        let known = progress(.meetingsHeld(held))
        #expect(known.stage == stage)
        #expect(known.reasons == reasons)
        #expect(known.next == held + 1)
    }

    static let moved = [
        Case(
            "no agreement after one", [.meetingsHeld(1), .agreement(false)], .start,
            [.metCount, .noAgreement]),
        Case(
            "no agreement after three", [.meetingsHeld(3), .agreement(false)], .start,
            [.metCount, .noAgreement]),
        Case(
            "no goal after one is still start", [.meetingsHeld(1), .goal(false)], .start,
            [.metCount]),
        Case(
            "no goal after three", [.meetingsHeld(3), .goal(false)], .direction,
            [.metCount, .noGoal]),
        Case(
            "no goal at the midpoint", [.meetingsHeld(4), .goal(false)], .direction,
            [.metCount, .noGoal]),
        Case(
            "neither", [.meetingsHeld(5), .agreement(false), .goal(false)], .start,
            [.metCount, .noAgreement]),
        Case(
            "agreement after one", [.meetingsHeld(1), .agreement(true)], .direction,
            [.metCount, .agreementMade]),
        Case(
            "agreement, no goal", [.meetingsHeld(3), .agreement(true), .goal(false)], .direction,
            [.metCount, .agreementMade, .noGoal]),
        Case("goal after one", [.meetingsHeld(1), .goal(true)], .work, [.metCount, .goalSet]),
        Case(
            "goal, no agreement", [.meetingsHeld(2), .goal(true), .agreement(false)], .work,
            [.metCount, .goalSet]),
        Case(
            "goal at the midpoint", [.meetingsHeld(4), .goal(true), .agreement(true)], .review,
            [.metCount, .halfway]),
        Case("review held", [.meetingsHeld(4), .review(true)], .work, [.metCount]),
        Case(
            "review told missing", [.meetingsHeld(4), .review(false)], .review,
            [.metCount, .halfway]),
        Case(
            "the end outweighs no goal", [.meetingsHeld(7), .goal(false), .agreement(false)],
            .close, [.metCount, .lastMeetings]),
        Case("no pair any more, yet met", [.meetingsHeld(3), .pair(false)], .work, [.metCount]),
        Case("closing held", [.meetingsHeld(3), .closing(true)], .after, [.closingHeld]),
        Case(
            "closing taken back", [.meetingsHeld(3), .closing(true), .closing(false)], .work,
            [.metCount]),
        Case(
            "a no becomes a yes", [.meetingsHeld(3), .goal(false), .goal(true)], .work,
            [.metCount, .goalSet]),
    ]

    @Test(arguments: moved)
    func `told agreement, goal and review hold the pair or lift it`(_ row: Case) {
        let known = Progress(told(row.claims))
        #expect(known.stage == row.stage)
        #expect(known.reasons == row.reasons)
    }

    /// For plans of 1 to 12 meetings: the least number held at which the pair is closing.
    static let closing: [(length: Int, held: Int)] = [
        (1, 1), (2, 1), (3, 1), (4, 2), (5, 3), (6, 4), (7, 5), (8, 7), (9, 8), (10, 9), (11, 10),
        (12, 11),
    ]

    @Test(arguments: closing)
    func `a pair is closing when few of its meetings are left`(_ length: Int, _ held: Int) {
        #expect(progress(.programmeLength(length), .meetingsHeld(held)).stage == .close)
        let before = progress(.programmeLength(length), .meetingsHeld(held - 1)).stage
        #expect(before != .close && before != nil)
        #expect(progress(.programmeLength(length), .meetingsHeld(length + 5)).stage == .close)
    }

    @Test func `every stage inferred gives a reason, whatever was told`() {
        var chance = SeededChance(state: 11)
        for _ in 0..<2_000 {
            let claims = (0..<Int.random(in: 0...8, using: &chance)).map { _ in
                Claim.random(using: &chance)
            }
            let known = Progress(told(claims))
            #expect((known.stage == nil) == known.reasons.isEmpty, "\(claims)")
        }
    }
}

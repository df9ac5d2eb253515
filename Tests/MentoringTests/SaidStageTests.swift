import Mentoring
import Testing

@Suite struct SaidStageTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let claims: [Claim]
        let stage: Stage
        let reason: Reason

        init(_ name: String, _ claims: [Claim], _ stage: Stage, _ reason: Reason) {
            (testDescription, self.claims) = (name, claims)
            (self.stage, self.reason) = (stage, reason)
        }
    }

    static let cases = [
        Case("a word with nothing else", [.stage(.direction)], .direction, .stageSaid),
        Case("a dispute", [.meetingsHeld(7), .stage(.work)], .work, .stageSaid),
        Case(
            "a dispute, and facts that change nothing",
            [.meetingsHeld(7), .stage(.work), .met(on: nil), .goal(true)], .work, .stageSaid),
        Case(
            "a dispute overtaken", [.meetingsHeld(7), .stage(.work), .closing(true)], .after,
            .closingHeld),
        Case(
            "behind the said stage", [.stage(.work), .meetingsHeld(1)], .work, .stageSaid),
        Case(
            "held back, then overtaken", [.meetingsHeld(2), .stage(.start), .meetingsHeld(3)],
            .work, .metCount),
        Case(
            "facts moved, but not beyond",
            [.meetingsHeld(1), .stage(.direction), .meetingsHeld(2)], .direction, .stageSaid),
        Case(
            "said of nothing, then met", [.stage(.explore), .meetingsHeld(0)], .prepare,
            .noMeetingYet),
        Case(
            "the later word", [.stage(.work), .stage(.start)], .start, .stageSaid),
        Case(
            "a review that is over", [.meetingsHeld(3), .stage(.review), .review(true)], .work,
            .metCount),
    ]

    @Test(arguments: cases)
    func `the user's word holds until facts lead beyond it`(_ row: Case) {
        let known = Progress(told(row.claims))
        #expect(known.stage == row.stage)
        #expect(known.reasons.first == row.reason)
    }

    private func imported(_ claim: Claim, turn: Int = 0) -> [Fact] {
        [Fact(claim, date: day(0), source: .imported, turn: turn)]
    }

    @Test func `an imported stage holds like a said one`() {
        let alone = Progress(told([.meetingsHeld(1)]) + imported(.stage(.work)))
        #expect(alone.stage == .work)
        #expect(alone.reasons == [.stageImported])

        let overtaken = Progress(imported(.stage(.start)) + told([.meetingsHeld(3)]))
        #expect(overtaken.stage == .work)
        #expect(overtaken.reasons == [.metCount])
    }

    @Test func `an imported stage ranks below the user's word, before it or after`() {
        let word = told([.stage(.direction)])
        #expect(Progress(imported(.stage(.close)) + word).stage == .direction)
        #expect(Progress(word + imported(.stage(.close))).stage == .direction)
    }

    @Test func `a disputed import does not come back when the user's word is overtaken`() {
        let facts =
            imported(.stage(.close)) + told([.stage(.start), .meetingsHeld(2)])
        #expect(Progress(facts).stage == .direction)
    }

    @Test func `an import after the user's word stands in once that is overtaken`() {
        let facts =
            told([.stage(.start)]) + imported(.stage(.work))
            + told([.meetingsHeld(1), .agreement(true)])
        #expect(Progress(facts).stage == .work)
        #expect(Progress(facts).reasons == [.stageImported])
    }

    @Test func `an inferred stage claim is nobody's word`() {
        #expect(Progress(told([.stage(.close)], from: .inferred)).stage == nil)
    }

    @Test func `undo takes back all facts of a turn`() {
        var facts = told([.meetingsHeld(3), .goal(false)])
        let before = Progress(facts)
        facts += [
            Fact(.stage(.close), date: day(2), turn: 9), Fact(.goal(true), date: day(2), turn: 9),
        ]
        #expect(Progress(facts).stage == .close)
        #expect(Progress(facts.without(turn: 9)) == before)
        #expect(before.stage == .direction)
    }
}

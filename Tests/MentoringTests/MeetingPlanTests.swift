import Mentoring
import Testing

@Suite struct MeetingPlanTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String { "\(rows.count) meetings" }
        let rows: [[Int]]
        let stages: [Stage]

        init(_ rows: [[Int]], _ stages: [Stage]) { (self.rows, self.stages) = (rows, stages) }
    }

    static let cases: [Case] = [
        Case([[1, 4, 8]], [.start]),
        Case([[1, 2, 3], [5, 8]], [.start, .close]),
        Case([[1, 2, 3], [4, 5], [8]], [.start, .close, .close]),
        Case([[1, 2, 3], [4, 5], [6, 7], [8]], [.start, .review, .close, .close]),
        Case(
            [[1], [2, 3], [4, 5], [6, 7], [8]],
            [.start, .direction, .review, .close, .close]),
        Case(
            [[1], [2], [3], [4, 5], [6, 7], [8]],
            [.start, .start, .direction, .review, .close, .close]),
        Case(
            [[1], [2], [3], [4, 5], [6], [7], [8]],
            [.start, .start, .direction, .review, .work, .close, .close]),
        Case(
            [[1], [2], [3], [4], [5], [6], [7], [8]],
            [.start, .start, .direction, .work, .review, .work, .work, .close]),
        Case(
            [[1], [2], [3], [4], [5], [6], [6], [7], [8]],
            [.start, .start, .direction, .work, .review, .work, .work, .work, .close]),
        Case(
            [[1], [2], [3], [4], [4], [5], [6], [6], [7], [8]],
            [.start, .start, .direction, .work, .work, .review, .work, .work, .work, .close]),
        Case(
            [[1], [2], [3], [4], [4], [5], [6], [6], [7], [7], [8]],
            [
                .start, .start, .direction, .work, .work, .review, .work, .work, .work, .work,
                .close,
            ]),
        Case(
            [[1], [2], [3], [4], [4], [4], [5], [6], [6], [7], [7], [8]],
            [
                .start, .start, .direction, .work, .work, .work, .review, .work, .work, .work,
                .work, .close,
            ]),
    ]

    @Test(arguments: cases)
    func `each meeting has its rows and its stage`(_ plan: Case) {
        let length = plan.rows.count
        let meetings = 1...length
        #expect(meetings.map(MeetingPlan(length: length).rows) == plan.rows)
        #expect(meetings.map(MeetingPlan(length: length).stage) == plan.stages)
    }

    @Test(arguments: MentoringLimits.programmeLength)
    func `every plan goes through the rows in order, from the first to the last`(_ length: Int) {
        let rows = (1...length).flatMap(MeetingPlan(length: length).rows)
        #expect(rows.first == 1 && rows.last == 8)
        #expect(rows == rows.sorted())
        if length > 1 { #expect(rows.filter { $0 == MeetingPlan.reviewRow }.count == 1) }
        if length > 3 { #expect(Set(rows) == Set(1...8)) }
    }

    @Test func `meetings and lengths out of limits count as the nearest`() {
        #expect(MeetingPlan(length: 0).length == 1 && MeetingPlan(length: 99).length == 60)
        #expect(MeetingPlan(length: 8).rows(of: 0) == [1])
        #expect(MeetingPlan(length: 8).rows(of: 12) == [8])
        #expect(MeetingPlan(length: 8).stage(of: .max) == .close)
        #expect(MeetingPlan(length: 1).isFlash && !MeetingPlan(length: 2).isFlash)
    }
}

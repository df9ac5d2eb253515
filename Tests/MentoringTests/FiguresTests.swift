import Mentoring
import Testing

/// What a coordinator may see of counts.
@Suite struct FiguresTests {
    static let noon = Timestamp(seconds: 1_780_000_000)

    // MARK: Bands

    @Test(arguments: [(-1, 0), (0, 0), (4, 0), (5, 5), (9, 5), (10, 10), (104, 100)])
    func `a count is shown as a step of five`(count: Int, floor: Int) {
        #expect(Band(count).floor == floor)
        #expect(Band(count).ceiling == floor + 4)
        #expect(Band(count).isSmall == (count < 5))
    }

    struct Parts: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let counts: [Int]
        let shown: [Int]
        let rest: Int?
    }

    static let parts = [
        Parts(testDescription: "all are large", counts: [5, 9, 12], shown: [0, 1, 2], rest: nil),
        Parts(testDescription: "small ones together", counts: [3, 9, 4], shown: [1], rest: 5),
        Parts(
            testDescription: "too few together: the smallest joins", counts: [3, 20, 7],
            shown: [1], rest: 10),
        Parts(
            testDescription: "an empty part is not told apart", counts: [0, 20, 7], shown: [1],
            rest: 5),
        Parts(testDescription: "nobody", counts: [0, 0], shown: [], rest: 0),
        Parts(
            testDescription: "of two alike the first stays", counts: [6, 1, 6], shown: [0], rest: 5),
    ]

    @Test(arguments: parts)
    func `a whole is shared out so that no small part stands alone`(_ example: Parts) {
        let whole = SharedOut(example.counts.enumerated().map { (part: $0, count: $1) })
        #expect(whole.shares.map(\.part) == example.shown)
        #expect(whole.rest?.floor == example.rest)
    }

    /// All that is shown of one way of sharing out, to find those that look the same.
    private struct Shown: Hashable {
        let total: Band
        let whole: SharedOut<Int>
    }

    @Test func `who sees the total and the parts cannot work a small part out`() {
        let limit = 15
        var possible: [Shown: [Set<Int>]] = [:]
        for code in 0..<limit * limit * limit {
            let counts = [code % limit, code / limit % limit, code / limit / limit]
            let shown = Shown(
                total: Band(counts.reduce(0, +)),
                whole: SharedOut(counts.enumerated().map { (part: $0, count: $1) }))
            for (part, count) in counts.enumerated() {
                possible[shown, default: [[], [], []]][part].insert(count)
            }
        }
        for (shown, values) in possible where !shown.total.isSmall {
            // At the rim of what was tried the larger arrangements are missing.
            guard shown.total.ceiling < limit + 5 else { continue }
            let open = Set(shown.whole.shares.map(\.part))
            for part in values.indices where !open.contains(part) {
                #expect(values[part].count >= 4, "\(shown) tells \(values[part])")
            }
        }
    }

    // MARK: Tallies

    /// Facts told one day after the other from the beginning.
    private static func told(_ claims: [Claim], daysAgo: Int64 = 100) -> [Fact] {
        claims.enumerated().map { day, claim in
            let date = noon.adding(seconds: (Int64(day) - daysAgo) * Timestamp.day)
            return Fact(claim, date: date, turn: day + 1)
        }
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let claims: [Claim]
        var daysAgo: Int64 = 100
        let figures: Set<ProgrammeTally.Figure>
    }

    static func day(_ ago: Int64) -> Timestamp { noon.adding(seconds: -ago * Timestamp.day) }

    static let cases = [
        Case(
            testDescription: "only the role", claims: [.role(.actor)], daysAgo: 3,
            figures: [.total]),
        Case(
            testDescription: "began long ago and never met",
            claims: [.role(.actor)], figures: [.total, .begun]),
        Case(
            testDescription: "met within the month, and not since",
            claims: [.role(.actor), .met(on: day(80))],
            figures: [.total, .begun, .met, .metInTime, .silent]),
        Case(
            testDescription: "met late", claims: [.role(.actor), .met(on: day(20))],
            figures: [.total, .begun, .met]),
        Case(
            testDescription: "has a date",
            claims: [.role(.actor), .met(on: day(80)), .planned(at: day(-5), hasTime: true)],
            figures: [.total, .begun, .met, .metInTime, .planned]),
        Case(
            testDescription: "a date that has passed is none",
            claims: [.role(.actor), .planned(at: day(5), hasTime: true)],
            figures: [.total, .begun]),
        Case(
            testDescription: "a longer gap was agreed on",
            claims: [.role(.actor), .rhythm(days: 60), .met(on: day(80))],
            figures: [.total, .begun, .met, .metInTime]),
        Case(
            testDescription: "who has a break is not silent",
            claims: [.role(.actor), .met(on: day(80)), .flag(.paused, true)],
            figures: [.total, .begun, .met, .metInTime, .paused]),
        Case(
            testDescription: "nor who ended early",
            claims: [.role(.actor), .met(on: day(80)), .flag(.endedEarly, true)],
            figures: [.total, .begun, .met, .metInTime, .endedEarly]),
        Case(
            testDescription: "all that can be told",
            claims: [
                .role(.actor), .agreement(true), .goal(true), .review(true), .closing(true),
                .meetingsHeld(8),
            ],
            figures: [
                .total, .begun, .met, .metInTime, .agreement, .goal, .review, .closing,
            ]),
        Case(
            testDescription: "a no is none", claims: [.role(.actor), .agreement(false)],
            figures: [.total, .begun]),
    ]

    @Test(arguments: cases)
    func `a participant is in the figures that facts tell`(_ example: Case) {
        var tally = ProgrammeTally()
        tally.add(Self.told(example.claims, daysAgo: example.daysAgo), at: Self.noon)
        let found = ProgrammeTally.Figure.allCases.filter { tally[$0, of: .actor] == 1 }
        #expect(Set(found) == example.figures)
        #expect(ProgrammeTally.Figure.allCases.allSatisfy { tally[$0, of: .mentor] == 0 })
    }

    @Test func `supervisors, coordinators and guests are not counted`() {
        var tally = ProgrammeTally()
        for claims: [Claim] in [[.role(.supervisor)], [.role(.coordinator)], [.pair(true)], []] {
            tally.add(Self.told(claims), at: Self.noon)
        }
        #expect(tally == ProgrammeTally())
    }

    @Test func `a programme's figures are its own`() {
        var tally = ProgrammeTally()
        tally.add(
            Self.told([.role(.actor), .programme("2026")]), at: Self.noon, in: "2026")
        tally.add(
            Self.told([.role(.actor), .programme("2025")]), at: Self.noon, in: "2026")
        tally.add(Self.told([.role(.actor)]), at: Self.noon, in: "2026")
        #expect(tally[.total, of: .actor] == 1)
    }

    @Test func `stages and forms make up the whole`() {
        var tally = ProgrammeTally()
        for count in 0..<9 {
            tally.add(
                Self.told([.role(.mentor), .form(.peer), .meetingsHeld(count)]), at: Self.noon)
        }
        tally.add(Self.told([.role(.mentor)]), at: Self.noon)
        let stages = tally.stages(of: .mentor)
        #expect(stages.map(\.count).reduce(0, +) == 10)
        #expect(stages.first { $0.part == .prepare }?.count == 1)
        #expect(stages.last.map { $0.part == nil && $0.count == 1 } == true)
        #expect(tally.forms(of: .mentor).first { $0.part == .peer }?.count == 9)
    }
}

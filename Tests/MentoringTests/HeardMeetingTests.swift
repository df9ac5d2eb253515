import Mentoring
import Testing

/// What the other one of a linked pair told of meetings, beside one's own word.
@Suite struct HeardMeetingTests {
    /// Noon of a day in a year that has none but numbers.
    private static func day(_ number: Int64, _ hour: Int64 = 12) -> Timestamp {
        Timestamp(seconds: number * Timestamp.day + hour * 3_600)
    }

    private static func told(_ claim: Claim, on number: Int64) -> Fact {
        Fact(claim, date: day(number, 9), turn: Int(number))
    }

    private static func met(_ number: Int64) -> Fact {
        told(.met(on: day(number)), on: number)
    }

    private static func planned(_ number: Int64, toldOn: Int64) -> Fact {
        told(.planned(at: day(number), hasTime: true), on: toldOn)
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var own: [Fact] = []
        let heard: [Fact]
        var held: Int?
        /// The day of the next meeting.
        var next: Int64?
        var isHeard = false
        var isCancelled = false
    }

    static let cases = [
        Case(testDescription: "nothing told", heard: []),
        Case(testDescription: "the other's meetings count", heard: [met(1), met(30)], held: 2),
        Case(
            testDescription: "within a day it is one meeting", own: [met(1)],
            heard: [told(.met(on: day(2, 8)), on: 2)], held: 1),
        Case(
            testDescription: "past a day they are two", own: [met(1)], heard: [met(3)], held: 2),
        Case(
            testDescription: "each has what the other lacks", own: [met(1), met(30)],
            heard: [met(30), met(60)], held: 3),
        Case(
            testDescription: "an own count holds what lies before it",
            own: [told(.meetingsHeld(3), on: 40)], heard: [met(1), met(20), met(40)],
            held: 3),
        Case(
            testDescription: "and not what lies after", own: [told(.meetingsHeld(3), on: 40)],
            heard: [met(1), met(60)], held: 4),
        Case(
            testDescription: "the other's date is the next", heard: [planned(20, toldOn: 10)],
            next: 20, isHeard: true),
        Case(
            testDescription: "one's own date wins", own: [planned(21, toldOn: 9)],
            heard: [planned(20, toldOn: 10)], next: 21),
        Case(
            testDescription: "one's own date that is over does not",
            own: [planned(5, toldOn: 1)], heard: [planned(20, toldOn: 10)], next: 20,
            isHeard: true),
        Case(
            testDescription: "a date that was met is over", own: [met(20)],
            heard: [planned(20, toldOn: 10)], held: 1),
        Case(
            testDescription: "a date of tomorrow, told after today's meeting, is not",
            own: [told(.met(on: day(20, 8)), on: 20)], heard: [planned(21, toldOn: 20)], held: 1,
            next: 21, isHeard: true),
        Case(
            testDescription: "the other met, and one's own date is over with it",
            own: [planned(20, toldOn: 10)], heard: [met(20)], held: 1),
        Case(
            testDescription: "one's own cancelling wins", own: [told(.cancelled, on: 12)],
            heard: [planned(20, toldOn: 10)]),
        Case(
            testDescription: "a date told after it is another",
            own: [told(.cancelled, on: 12)], heard: [planned(30, toldOn: 13)], next: 30,
            isHeard: true),
        Case(
            testDescription: "the other cancelled their own",
            heard: [planned(20, toldOn: 10), told(.cancelled, on: 11)]),
        Case(
            testDescription: "the other cancelled mine", own: [planned(20, toldOn: 10)],
            heard: [told(.cancelled, on: 11)], next: 20, isCancelled: true),
        Case(
            testDescription: "that was before mine", own: [planned(20, toldOn: 12)],
            heard: [told(.cancelled, on: 11)], next: 20),
        Case(
            testDescription: "no other claim counts",
            heard: [told(.meetingsHeld(9), on: 3), told(.goal(true), on: 3)]),
    ]

    @Test(arguments: cases)
    func `own word wins, and linked entries within a day are one`(_ example: Case) {
        let progress = Progress(example.own, heard: example.heard)
        #expect(progress.held == example.held)
        #expect(progress.nextMeeting?.at == example.next.map { Self.day($0) })
        #expect(progress.isNextHeard == example.isHeard)
        #expect(progress.isCancelledByHeard == example.isCancelled)
        #expect(progress.hasPair == true && progress.goal == nil)
    }

    @Test func `without a link there is nothing to hear`() {
        #expect(Progress([Self.met(1)]) == Progress([Self.met(1)], heard: nil))
        #expect(Progress([]).hasPair == nil)
    }
}

import Foundation
import Mentoring
import TestKit
import Testing

@testable import Dialogue

/// Said moments become timestamps in the participant's own time.
@Suite struct MomentTests {
    /// Wednesday 11 March 2026, 10:00 in Helsinki.
    static let now = Timestamp(seconds: 1_773_216_000)
    static let calendar = MomentCalendar(now: now, timeZone: "Europe/Helsinki", language: "fi")

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        var slot: String?
        var direction: MomentCalendar.Direction = .ahead
        let local: String?
    }

    static let cases = [
        Case(
            testDescription: "tomorrow", text: "huomenna", slot: "day 1", local: "2026-03-12 12:00"),
        Case(
            testDescription: "a time makes it exact", text: "huomenna klo 14", slot: "day 1",
            local: "2026-03-12 14:00"),
        Case(
            testDescription: "a weekday to come", text: "tiistaina", slot: "weekday 2",
            local: "2026-03-17 12:00"),
        Case(
            testDescription: "today's weekday is today", text: "keskiviikkona", slot: "weekday 3",
            local: "2026-03-11 12:00"),
        Case(
            testDescription: "today's weekday whose hour is behind", text: "keskiviikkona klo 9",
            slot: "weekday 3", local: "2026-03-18 09:00"),
        Case(
            testDescription: "the coming weekday is never today", text: "ensi keskiviikkona",
            slot: "weekday 3 coming", local: "2026-03-18 12:00"),
        Case(
            testDescription: "the coming weekday is the nearest", text: "ensi torstaina",
            slot: "weekday 4 coming", local: "2026-03-12 12:00"),
        Case(
            testDescription: "a weekday that was", text: "tiistaina", slot: "weekday 2",
            direction: .behind, local: "2026-03-10 12:00"),
        Case(
            testDescription: "next week's weekday", text: "ensi viikon perjantaina",
            slot: "weekday 5 next", local: "2026-03-20 12:00"),
        Case(
            testDescription: "in two weeks", text: "kahden viikon päästä", slot: "in 2 weeks",
            local: "2026-03-25 12:00"),
        Case(
            testDescription: "three weeks ago", text: "kolme viikkoa sitten", slot: "ago 3 weeks",
            direction: .behind, local: "2026-02-18 12:00"),
        Case(testDescription: "a date", text: "14.3. klo 9.30", local: "2026-03-14 09:30"),
        Case(
            testDescription: "a date that is past is next year's", text: "1.2.",
            local: "2027-02-01 12:00"),
        Case(
            testDescription: "a date that was", text: "tavattiin 14.3.", direction: .behind,
            local: "2025-03-14 12:00"),
        Case(testDescription: "a date with its year", text: "3.4.2027", local: "2027-04-03 12:00"),
        Case(testDescription: "the standard's way", text: "2026-12-24", local: "2026-12-24 12:00"),
        Case(
            testDescription: "a leap day waits for its year", text: "29.2.",
            local: "2028-02-29 12:00"),
        Case(testDescription: "no such day", text: "31.2.2027", local: nil),
        Case(testDescription: "points may be a time", text: "14.30", local: "2026-03-11 14:30"),
        Case(testDescription: "a colon is a time", text: "klo 9:15", local: "2026-03-11 09:15"),
        Case(testDescription: "a number alone is nothing", text: "kolme 3", local: nil),
        Case(testDescription: "too long a number is nothing", text: "20260311.5.", local: nil),
    ]

    @Test(arguments: cases)
    func `what is said of a day becomes a moment`(_ example: Case) {
        var said = NumericDate.moment(in: example.text)
        said.when = said.when ?? example.slot.flatMap(When.init)
        let found = Self.calendar.moment(said, towards: example.direction)
        #expect(found.map { Self.local($0.at) } == example.local)
    }

    @Test func `today's weekday without an hour stays today in the afternoon`() {
        let calendar = MomentCalendar(
            now: Self.now.adding(seconds: 3 * 3600), timeZone: "Europe/Helsinki", language: "fi")
        let day = SaidMoment(when: .weekday(3, weeks: 0))
        #expect(
            calendar.moment(day, towards: .ahead).map { Self.local($0.at) } == "2026-03-11 12:00")
        let hour = SaidMoment(when: .weekday(3, weeks: 0), clock: Clock(hour: 12, minute: 30))
        #expect(
            calendar.moment(hour, towards: .ahead).map { Self.local($0.at) } == "2026-03-18 12:30")
    }

    @Test(arguments: [
        "", "later", "later 0 weeks", "later 2 years", "earlier weeks", "same", "same day",
    ])
    func `a slot's value that moves nothing is none`(_ slot: String) {
        #expect(SaidMoment.Move(slot: slot) == nil)
    }

    @Test func `clocks turn, and the meeting stays at its hour`() {
        var said = NumericDate.moment(in: "30.3. klo 14")
        #expect(
            Self.calendar.moment(said, towards: .ahead).map { Self.local($0.at) }
                == "2026-03-30 14:00")
        said.when = .day(18)
        #expect(
            Self.calendar.moment(said, towards: .ahead).map { Self.local($0.at) }
                == "2026-03-29 14:00")
    }

    @Test func `a moment is said as the phrasebook says it`() {
        let phrases = ["weekday_2": "tiistaina", "clock_at": "klo"]
        let at = Timestamp(seconds: 1_796_126_400)
        let words = Self.calendar.words(for: at, withTime: true) { phrases[$0] ?? "" }
        #expect(words == "tiistaina 1. joulukuuta klo 14.00")
        #expect(
            Self.calendar.words(for: at, withTime: false) { _ in "" } == "1. joulukuuta")
    }

    @Test(arguments: [
        "", "day", "day x", "weekday 8", "weekday 0 next", "in 2 years", "in -1 days", "week",
    ])
    func `a slot's value that means no day is none`(_ slot: String) {
        #expect(When(slot: slot) == nil || slot == "week")
    }

    static func local(_ moment: Timestamp) -> String { WallTime().text(at: moment.seconds) }
}

import Dialogue
import Mentoring
import TestKit
import Testing

/// Odd clocks: set back, changed for summer and winter, on a leap day, years later.
@Suite struct ClockTests {
    /// A talk in Finnish on a store of its own, moments told as wall time in Helsinki.
    private struct Talk {
        let store = InMemoryStore()
        let id = Participant.ID(rawValue: "aino")
        let keeper: TurnKeeper
        let lease = ReminderLease(owner: "test")

        init() throws { keeper = TurnKeeper(try #require(ShippedTalk.companion)) }

        @discardableResult
        func say(_ text: String, at time: String) throws -> Turn {
            let surroundings = Surroundings(now: try ClockTests.moment(time))
            return try store.transaction { transaction throws(StoreError) in
                Result { () throws(TurnError) in
                    try keeper.answer(
                        to: .said(Said(text: text)), of: id, key: nil, in: transaction,
                        surroundings
                    ).turn
                }
            }.get()
        }

        /// The kinds of what is said at `time` because it is due, each taken as delivered.
        func due(at time: String) throws -> Int {
            let surroundings = Surroundings(now: try ClockTests.moment(time))
            return try store.transaction { transaction throws(StoreError) in
                let said = try keeper.deliveries(
                    limit: 10, lease: lease, in: transaction, surroundings)
                for delivery in said {
                    try transaction.settle(
                        delivery.number, as: .delivered, lease: lease, at: surroundings.now)
                }
                return said.count
            }
        }
    }

    private static func moment(_ time: String) throws -> Timestamp {
        Timestamp(seconds: try #require(WallTime().seconds(at: time)))
    }

    private static func local(_ moment: Timestamp?) -> String? {
        moment.map { WallTime().text(at: $0.seconds) }
    }

    // MARK: What is said of days

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let now: String
        let text: String
        let planned: String
        /// What the answer says of it.
        let words: String
    }

    static let days = [
        Case(
            testDescription: "over the beginning of summer time", now: "2026-03-28 12:00",
            text: "seuraava tapaaminen on huomenna klo 14", planned: "2026-03-29 14:00",
            words: "sunnuntaina 29. maaliskuuta klo 14"),
        Case(
            testDescription: "an hour that summer time leaves out", now: "2026-03-28 12:00",
            text: "seuraava tapaaminen on huomenna klo 03.30", planned: "2026-03-29 04:00",
            words: "29. maaliskuuta klo 4.00"),
        Case(
            testDescription: "over the end of summer time", now: "2026-10-24 12:00",
            text: "seuraava tapaaminen on huomenna klo 14", planned: "2026-10-25 14:00",
            words: "sunnuntaina 25. lokakuuta klo 14"),
        Case(
            testDescription: "an hour that is there twice", now: "2026-10-24 12:00",
            text: "seuraava tapaaminen on huomenna klo 03.30", planned: "2026-10-25 03:30",
            words: "25. lokakuuta klo 3.30"),
        Case(
            testDescription: "to a leap day", now: "2028-02-28 12:00",
            text: "seuraava tapaaminen on huomenna klo 9", planned: "2028-02-29 09:00",
            words: "29. helmikuuta klo 9"),
        Case(
            testDescription: "from a leap day", now: "2028-02-29 12:00",
            text: "seuraava tapaaminen on huomenna klo 9", planned: "2028-03-01 09:00",
            words: "1. maaliskuuta klo 9"),
        Case(
            testDescription: "a month from a long month into February", now: "2028-01-31 12:00",
            text: "seuraava tapaaminen on kuukauden päästä", planned: "2028-02-29 12:00",
            words: "29. helmikuuta"),
        Case(
            testDescription: "over the turn of a year", now: "2026-12-31 12:00",
            text: "seuraava tapaaminen on huomenna klo 10", planned: "2027-01-01 10:00",
            words: "1. tammikuuta 2027 klo 10"),
        Case(
            testDescription: "just before midnight", now: "2026-05-01 23:59",
            text: "seuraava tapaaminen on huomenna klo 0.30", planned: "2026-05-02 00:30",
            words: "2. toukokuuta klo 0.30"),
    ]

    @Test(arguments: days)
    func `a day that is said is the day that is meant`(_ example: Case) throws {
        let talk = try Talk()
        try talk.say("olen aktori", at: example.now)
        let turn = try talk.say(example.text, at: example.now)
        #expect(Self.local(turn.situation.progress.nextMeeting?.at) == example.planned)
        #expect(
            turn.messages.contains { $0.text.contains(example.words) },
            "\(turn.messages.map(\.text))")
    }

    // MARK: A clock that is set back

    @Test func `a clock that was set back loses no fact and says nothing twice`() throws {
        let talk = try Talk()
        try talk.say("olen aktori, tavattu kolme kertaa", at: "2026-03-10 10:00")
        try talk.say("seuraava tapaaminen on 12.3. klo 14", at: "2026-03-10 10:01")
        #expect(try talk.due(at: "2026-03-11 10:00") == 1)
        try talk.say("kiitos", at: "2026-03-11 10:01")
        let asked = try talk.say("missä mennään?", at: "2026-02-20 10:00")
        #expect(asked.situation.progress.held == 3)
        #expect(Self.local(asked.situation.progress.nextMeeting?.at) == "2026-03-12 14:00")
        #expect(try talk.due(at: "2026-03-11 10:00") == 0, "it was said before")
        #expect(try talk.due(at: "2026-03-12 17:00") == 1, "after the meeting it is asked about")
        let met = try talk.say("joo tavattiin", at: "2026-03-01 10:00")
        #expect(met.situation.progress.held == 4)
        let undone = try talk.say("peru", at: "2026-03-01 10:01")
        #expect(undone.situation.progress.held == 3)
    }

    @Test func `the same message at the same moment twice is two messages`() throws {
        let talk = try Talk()
        try talk.say("olen aktori, tavattu kolme kertaa", at: "2026-03-10 10:00")
        let first = try talk.say("mitä valmistelen?", at: "2026-03-10 10:00")
        let second = try talk.say("mitä valmistelen?", at: "2026-03-10 10:00")
        #expect(first.messages == second.messages)
        #expect(second.situation.turn == first.situation.turn + 1)
    }

    // MARK: Years later

    @Test func `who comes back after two years finds what was told, and nothing that hung on then`()
        throws
    {
        let talk = try Talk()
        try talk.say("olen aktori, tavattu kolme kertaa", at: "2026-03-10 10:00")
        try talk.say("seuraava tapaaminen on 12.3. klo 14", at: "2026-03-10 10:01")
        try talk.say("muistiin: kysy Jennalta", at: "2026-03-10 10:02")
        try talk.say("käydään grow läpi yhdessä", at: "2026-03-10 10:03")
        #expect(try talk.due(at: "2028-03-10 10:00") <= 1, "what is long past is not said")
        let back = try talk.say("moi", at: "2028-03-10 10:05")
        #expect(back.situation.progress.role == .actor && back.situation.progress.held == 3)
        #expect(back.situation.notes.map(\.text) == ["kysy Jennalta"])
        #expect(back.messages.last?.choices.isEmpty == false)
        let text = try talk.say("Jenna vastasi eilen", at: "2028-03-10 10:06")
        #expect(text.situation.notes.count == 1, "what is typed now is no answer to a step of then")
        let next = try talk.say("mitä valmistelen seuraavaan?", at: "2028-03-10 10:07")
        #expect(next.intent == "prepare-next-meeting")
    }

    @Test func `a clock at the ends of time breaks nothing`() throws {
        let talk = try Talk()
        for seconds: Int64 in [0, -62_135_596_800, 253_402_300_799, -1] {
            let surroundings = Surroundings(now: Timestamp(seconds: seconds))
            for text in [
                "olen aktori, tavattu kerran", "seuraava on huomenna klo 14", "missä mennään?",
            ] {
                let turn = try ShippedTalk.companion?.turn(
                    for: .said(Said(text: text)), in: Situation(newcomer: talk.id), surroundings)
                #expect(turn?.messages.isEmpty == false)
            }
        }
    }
}

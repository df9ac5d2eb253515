import Mentoring
import Testing

@testable import Dialogue

/// What is said of a meeting that is noted already, in each language.
@Suite struct MovedMeetingTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let language: String
        let text: String
        /// When the meeting is then, on the wall in Helsinki.
        let local: String
        var testDescription: String { "\(language): \(text)" }

        init(_ language: String, _ text: String, _ local: String) {
            (self.language, self.text, self.local) = (language, text, local)
        }
    }

    /// Today is Wednesday 11 March 2026.
    private static let told = [
        "fi": ["olen aktori, tavattu kaksi kertaa", "seuraava tapaaminen on 24.3. klo 14"],
        "en": ["i am an actor and we have met twice", "our next meeting is on 24 March at 14"],
        "sv": ["jag är aktor och vi har träffats två gånger", "nästa träff är tisdag 24.3 kl 14"],
    ]

    static let hours = [
        Case("fi", "eiku klo 15", "2026-03-24 15:00"),
        Case("en", "no sorry it is 15:30", "2026-03-24 15:30"),
        Case("sv", "nej, kl 15", "2026-03-24 15:00"),
    ]

    static let days = [
        Case("fi", "siirretään se keskiviikkoon", "2026-03-25 14:00"),
        Case("en", "move it to wednesday", "2026-03-25 14:00"),
        Case("sv", "flytta den till onsdag", "2026-03-25 14:00"),
        Case("fi", "siirretään se maanantaihin", "2026-03-23 14:00"),
        Case("fi", "siirretään perjantaihin klo 10", "2026-03-27 10:00"),
        Case("fi", "siirretään se huomiselle", "2026-03-12 14:00"),
    ]

    static let intervals = [
        Case("fi", "siirrä viikolla eteenpäin", "2026-03-31 14:00"),
        Case("fi", "se siirty viikolla", "2026-03-31 14:00"),
        Case("fi", "siirrä sitä kahdella viikolla", "2026-04-07 14:00"),
        Case("fi", "siirretään viikolla aikaisemmaksi", "2026-03-17 14:00"),
        Case("fi", "se siirtyy viikkoa myöhemmäksi", "2026-03-31 14:00"),
        Case("fi", "siirretään viidellä viikolla eteenpäin", "2026-04-28 14:00"),
        Case("en", "move it two weeks later", "2026-04-07 14:00"),
        Case("en", "move it 2 weeks later", "2026-04-07 14:00"),
        Case("en", "postpone the meeting one week", "2026-03-31 14:00"),
        Case("sv", "flytta fram den en vecka", "2026-03-31 14:00"),
        Case("sv", "flytta mötet två veckor framåt", "2026-04-07 14:00"),
    ]

    static let shifts = [
        Case("fi", "siirretään tunnilla", "2026-03-24 15:00"),
        Case("fi", "siirretään tunnilla eteenpäin", "2026-03-24 15:00"),
        Case("fi", "se siirtyi kahdella tunnilla", "2026-03-24 16:00"),
        Case("fi", "siirretään tapaamista 2 tuntia myöhemmäksi", "2026-03-24 16:00"),
        Case("fi", "aikaistetaan tapaamista tunnilla", "2026-03-24 13:00"),
        Case("fi", "tapaaminen siirtyy puoli tuntia aiemmaksi", "2026-03-24 13:30"),
        Case("fi", "siirretäänkö puolella tunnilla", "2026-03-24 14:30"),
        Case("fi", "siirretään vartilla eteenpäin", "2026-03-24 14:15"),
        Case("fi", "siirretään puolitoista tuntia myöhemmäksi", "2026-03-24 15:30"),
        Case("fi", "siirretään keskiviikkoon ja tunnilla eteenpäin", "2026-03-25 15:00"),
        Case("en", "move it an hour later", "2026-03-24 15:00"),
        Case("en", "the meeting moved by an hour", "2026-03-24 15:00"),
        Case("en", "push it back two hours", "2026-03-24 16:00"),
        Case("en", "can we move it 2 hours later", "2026-03-24 16:00"),
        Case("en", "move the meeting half an hour earlier", "2026-03-24 13:30"),
        Case("en", "postpone the meeting by an hour and a half", "2026-03-24 15:30"),
        Case("sv", "flyttat en timme", "2026-03-24 15:00"),
        Case("sv", "flytta träffen en timme", "2026-03-24 15:00"),
        Case("sv", "flytta den två timmar framåt", "2026-03-24 16:00"),
        Case("sv", "mötet flyttas en halvtimme tidigare", "2026-03-24 13:30"),
        Case("sv", "vi flyttar träffen en kvart senare", "2026-03-24 14:15"),
    ]

    static let nextWeek = [
        Case("fi", "siirtyi ensi viikolle", "2026-03-17 14:00"),
        Case("fi", "tapaaminen siirtyi seuraavalle viikolle", "2026-03-31 14:00"),
        Case("en", "it was moved to the week after", "2026-03-31 14:00"),
        Case("sv", "träffen flyttas till veckan därpå", "2026-03-31 14:00"),
        Case("fi", "siirretään ensi viikolle samaan aikaan", "2026-03-17 14:00"),
        Case("fi", "siirretään ensi viikolle klo 9", "2026-03-17 09:00"),
        Case("fi", "siirretään ensi viikon torstaille", "2026-03-19 14:00"),
        Case("en", "moved to next week same time", "2026-03-17 14:00"),
        Case("en", "our meeting was moved to next week", "2026-03-17 14:00"),
        Case("en", "can we move it to next week at 9", "2026-03-17 09:00"),
        Case("en", "move it to thursday next week", "2026-03-19 14:00"),
        Case("sv", "träffen flyttas till nästa vecka", "2026-03-17 14:00"),
        Case("sv", "flyttades till nästa vecka samma tid", "2026-03-17 14:00"),
        Case("sv", "flytta mötet till torsdag nästa vecka", "2026-03-19 14:00"),
    ]

    static let fromToday = [
        Case("fi", "seuraava tapaaminen on kahden viikon päästä", "2026-03-25 12:00"),
        Case("fi", "kahden viikon päästä samaan aikaan", "2026-03-25 14:00"),
        Case("en", "two weeks from now, same time", "2026-03-25 14:00"),
        Case("sv", "om två veckor samma tid", "2026-03-25 14:00"),
        Case("fi", "kahden viikon päästä torstaina klo 9", "2026-03-26 09:00"),
    ]

    @Test(arguments: hours)
    func `a new hour alone keeps the day`(_ example: Case) throws { try expect(example) }

    @Test(arguments: days)
    func `a new day alone keeps the hour, a weekday the week`(_ example: Case) throws {
        try expect(example)
    }

    @Test(arguments: intervals)
    func `a move counts from the noted day`(_ example: Case) throws { try expect(example) }

    @Test(arguments: shifts)
    func `a shift by hours keeps the day`(_ example: Case) throws { try expect(example) }

    @Test(arguments: nextWeek)
    func `to next week keeps weekday and hour`(_ example: Case) throws { try expect(example) }

    @Test func `a meeting of next week goes on by a week`() throws {
        let aino = try TalkingParticipant(
            telling: ["olen aktori, tavattu kaksi kertaa", "seuraava tapaaminen on 17.3. klo 14"])
        try aino.say("siirtyi ensi viikolle")
        let meeting = try aino.kept().progress.nextMeeting
        #expect(meeting?.at == ReminderPlanTests.at("2026-03-24 14:00"))
    }

    @Test func `a shift of a meeting without an hour, or into the past, changes nothing`() throws {
        let aino = try TalkingParticipant(
            telling: ["olen aktori, tavattu kaksi kertaa", "seuraava tapaaminen on 24.3."])
        let before = try aino.kept().facts
        try aino.say("siirretään tapaamista tunnilla")
        #expect(try aino.kept().facts == before)
    }

    @Test(arguments: fromToday)
    func `a new time counts from today`(_ example: Case) throws { try expect(example) }

    private func expect(_ example: Case) throws {
        let aino = try TalkingParticipant(telling: Self.told[example.language] ?? [])
        let before = try aino.kept().progress.nextMeeting
        #expect(before.map { MomentTests.local($0.at) } == "2026-03-24 14:00")
        try aino.say(example.text)
        let meeting = try #require(try aino.kept().progress.nextMeeting)
        #expect(MomentTests.local(meeting.at) == example.local)
        #expect(meeting.hasTime == !example.local.hasSuffix("12:00"))
    }

    @Test func `a weekday of the noted week that is behind is the next one`() throws {
        let aino = try TalkingParticipant(telling: [
            "olen aktori, tavattu kaksi kertaa", "seuraava tapaaminen on perjantaina 13.3. klo 14",
        ])
        try aino.say("siirretään se tiistaihin")
        let meeting = try #require(try aino.kept().progress.nextMeeting)
        #expect(MomentTests.local(meeting.at) == "2026-03-17 14:00")
    }

    @Test func `without a noted meeting a move is no date`() throws {
        let aino = try TalkingParticipant()
        try aino.say("siirrä viikolla eteenpäin")
        #expect(try aino.kept().progress.nextMeeting == nil)
    }

    @Test func `an undo puts the meeting back where it was`() throws {
        let aino = try TalkingParticipant(telling: Self.told["fi"] ?? [])
        try aino.say("siirrä viikolla eteenpäin")
        try aino.press("undo")
        let meeting = try #require(try aino.kept().progress.nextMeeting)
        #expect(MomentTests.local(meeting.at) == "2026-03-24 14:00")
    }
}

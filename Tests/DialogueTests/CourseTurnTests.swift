import Foundation
import Mentoring
import Testing

@testable import Dialogue

/// Ratings, steps, breaks and disputes in the talk, in each language.
@Suite struct CourseTurnTests {
    private static let told = ["olen aktori, tavattu kaksi kertaa"]

    @Test(arguments: [
        ("4", 4), ("meni tosi hyvin", 5), ("ihan ok", 3), ("vaisusti", 2), ("surkeasti", 1),
        ("arvosana neljä", 4),
    ])
    func `after a meeting one tap or a word says how it was`(_ text: String, _ value: Int) throws {
        let aino = try TalkingParticipant(telling: Self.told)
        let asked = try aino.say("tavattiin eilen")
        #expect(asked.messages.last?.choices.map(\.label).prefix(5) == ["1", "2", "3", "4", "5"])
        try aino.say(text)
        #expect(try aino.kept().progress.ratings.map(\.value) == [value])
    }

    @Test func `skipping keeps no rating and asks for the next date`() throws {
        let aino = try TalkingParticipant(telling: Self.told + ["tavattiin eilen"])
        let turn = try aino.press("rate-skip")
        #expect(turn.text.contains("Milloin näette"))
        #expect(try aino.kept().progress.ratings.isEmpty)
    }

    @Test func `a date instead of a rating is a date`() throws {
        let aino = try TalkingParticipant(telling: Self.told + ["tavattiin eilen"])
        try aino.say("seuraava tapaaminen on ensi tiistaina klo 14")
        #expect(try aino.kept().progress.ratings.isEmpty)
        #expect(try aino.kept().progress.nextMeeting != nil)
    }

    @Test func `two low ratings in a row offer help, and one does not`() throws {
        var aino = try TalkingParticipant(telling: Self.told + ["tavattiin eilen"])
        let once = try aino.press("rate-2")
        #expect(!once.messages.flatMap(\.choices).contains { $0.id == "conflict" })
        aino.surroundings.now = aino.surroundings.now.adding(seconds: 20 * Timestamp.day)
        try aino.press("record-meeting")
        let twice = try aino.press("rate-1")
        #expect(twice.messages.flatMap(\.choices).contains { $0.id == "conflict" })
        let progress = try aino.say("näytä edistyminen")
        #expect(progress.text.contains("2 ja 1"))
    }

    @Test func `a break is told and taken back`() throws {
        let aino = try TalkingParticipant(telling: Self.told + ["pidetään taukoa"])
        #expect(try aino.kept().progress.flags == [.paused])
        #expect(try aino.kept().reminders.open.isEmpty)
        try aino.say("tauko ohi")
        #expect(try aino.kept().progress.flags.isEmpty)
        #expect(try !aino.kept().reminders.open.isEmpty)
    }

    @Test(arguments: [
        ("silent-note", "silent-over", Flag.silent), ("strained-note", "strained-over", .strained),
        ("ended-early", "ended-over", .endedEarly),
    ])
    func `every mark can be set and taken off`(_ on: String, _ off: String, _ flag: Flag) throws {
        let aino = try TalkingParticipant(telling: Self.told)
        try aino.press(on)
        #expect(try aino.kept().progress.flags == [flag])
        let shown = try aino.press("show-progress")
        #expect(shown.messages.last?.choices.map(\.id).first == off)
        try aino.press(off)
        #expect(try aino.kept().progress.flags.isEmpty)
    }

    @Test func `a disputed preparation is not said again until a fact changes`() throws {
        let aino = try TalkingParticipant(telling: Self.told)
        #expect(try aino.press("prepare-next-meeting").text.contains("Tavoitteet"))
        try aino.say("ei olla vielä siinä")
        #expect(try !aino.press("prepare-next-meeting").text.contains("Tavoitteet"))
        #expect(try !aino.press("prepare-next-meeting").text.contains("Tavoitteet"))
        try aino.say("sopimus on tehty")
        #expect(try aino.press("prepare-next-meeting").text.contains("Tavoitteet"))
    }

    @Test func `a disputed card is not chosen again`() throws {
        let aino = try TalkingParticipant(telling: Self.told)
        let first = try #require(try aino.press("situation-lost").card)
        try aino.press("dispute")
        var given: Set<String> = []
        for _ in 0..<6 { given.insert(try aino.press("situation-lost").card?.id ?? "") }
        #expect(!given.contains(first.id) && given.count > 1)
    }

    @Test func `a disputed stage is not claimed again`() throws {
        let aino = try TalkingParticipant(telling: Self.told)
        try aino.press("my-stage")
        try aino.press("dispute")
        #expect(try aino.press("my-stage").text.contains("ettette ole vielä siinä"))
    }

    @Test func `goals have steps that are done, added and corrected`() throws {
        let aino = try TalkingParticipant(telling: Self.told)
        for text in ["kirjaa tavoite", "Opin sanomaan ei", "Kieltäydyn kerran", "Tyhjä ilta"] {
            try aino.say(text)
        }
        try aino.say("askel tehty")
        try aino.say("lisää askel: kysyn tiimiltä")
        let erased = try aino.say("korjaa 1: Opin sanomaan ei ajoissa")
        #expect(erased.erasesText)
        let goal = try #require(try aino.kept().notes.first)
        #expect(
            goal.text == "Opin sanomaan ei ajoissa\nKieltäydyn kerran\nTyhjä ilta\nkysyn tiimiltä")
        #expect(goal.isDone(1) && !goal.isDone(3) && goal.openStep == 3)
        #expect(try aino.say("näytä tavoitteet").text.contains("✓ askel: Kieltäydyn kerran"))
    }

    @Test func `of two goals with steps it is asked which`() throws {
        let aino = try TalkingParticipant(telling: Self.told)
        for goal in ["A", "B"] {
            for text in ["kirjaa tavoite", goal, "askel \(goal)"] { try aino.say(text) }
            try aino.press("note-cancel")
        }
        let asked = try aino.say("askel tehty")
        #expect(asked.messages.last?.choices.map(\.id).prefix(2) == ["step-done-1", "step-done-2"])
        try aino.press("step-done-2")
        #expect(try aino.kept().notes.map { $0.isDone(1) } == [false, true])
    }

    @Test(arguments: [("fi", "yksi muistiinpano"), ("en", "one note"), ("sv", "en anteckning")])
    func `one is one and not many`(_ language: String, _ words: String) throws {
        var aino = try TalkingParticipant(telling: [])
        aino.surroundings.language = language
        try aino.press("note-ask")
        try aino.say("x")
        #expect(try aino.press("delete-my-data").text.contains(words))
    }

    @Test func `a supervisor tells when it begins and ends`() throws {
        let aino = try TalkingParticipant(
            telling: ["olen esihenkilö", "mentorointi alkaa 1.4.2026", "se päättyy 1.12.2026"])
        #expect(
            try aino.kept().reminders.open.map(\.kind) == [
                .momentBefore, .momentMidpoint, .momentEnd,
            ])
    }
}

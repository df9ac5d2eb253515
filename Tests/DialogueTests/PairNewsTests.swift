import Mentoring
import Testing

@testable import Dialogue

/// One link at a time, and what is said of a link that the other one made.
@Suite struct PairNewsTests {
    private static let news = "otti koodisi vastaan"
    private static let third = Participant.ID(rawValue: "third")

    // MARK: One link at a time

    @Test func `a second code changes nothing until the first link is ended`() throws {
        let pair = try TalkingPair(isLinked: true)
        try pair.say("muistiin: aktorin rivi", as: pair.actor)
        try pair.say("jaa 1", as: pair.actor)
        try pair.say("olen mentori", as: Self.third)
        let code = try pair.givenCode(of: Self.third)
        let asked = try pair.say(code, as: pair.actor)
        #expect(asked.said.contains("yksi kerrallaan"))
        #expect(asked.messages.last?.choices.map(\.id) == ["unlink-pair", "carry-on"])
        try pair.press("pair-link-yes", as: pair.actor)
        #expect(try pair.kept(pair.mentor).pair.partner?.lines.count == 1)
        try pair.press("carry-on", as: pair.actor)
        #expect(try pair.kept(pair.actor).talk.awaitedCode == nil)
        // The code was not used up by it.
        try pair.say(code, as: pair.actor)
        let ended = try pair.press("unlink-pair", as: pair.actor)
        #expect(ended.said.contains("Linkitänkö teidät nyt?"))
        #expect(try pair.kept(pair.mentor).pair.partner == nil)
        #expect(try pair.kept(Self.third).pair.partner == nil)
        try pair.say("joo", as: pair.actor)
        #expect(try pair.kept(Self.third).pair.partner?.role == .actor)
        // The notebook is as it was, but for the mark.
        #expect(try pair.kept(pair.actor).notes.map(\.text) == ["aktorin rivi"])
        #expect(try pair.kept(Self.third).pair.partner?.lines == [])
    }

    @Test func `codes that lead nowhere are counted for the linked too`() throws {
        let pair = try TalkingPair(isLinked: true)
        for number in 2...6 {
            #expect(try pair.say("CFGH-234\(number)", as: pair.actor).said.contains("jo linkki"))
        }
        let ended = try pair.press("unlink-pair", as: pair.actor)
        #expect(ended.said.contains("Purin linkin") && !ended.said.contains("Linkitänkö"))
        try pair.say("olen mentori", as: Self.third)
        let code = try pair.givenCode(of: Self.third)
        #expect(try pair.say(code, as: pair.actor).said.contains("tunnin tauon"))
    }

    // MARK: Who gave the code is told

    @Test func `who gave the code is told before the next answer, once`() throws {
        let pair = try TalkingPair(isLinked: true)
        let told = try pair.say("muistiin: heti", as: pair.mentor)
        #expect(told.messages.first?.text.contains(Self.news) == true)
        #expect(told.messages.count == 2)
        #expect(try !pair.say("moi", as: pair.mentor).said.contains(Self.news))
        #expect(try !pair.say("moi", as: pair.actor).said.contains(Self.news))
        pair.wait(3_600)
        #expect(try pair.due().isEmpty)
    }

    @Test func `who says nothing is told by itself, and then no more`() throws {
        let pair = try TalkingPair(isLinked: true)
        pair.wait(ReminderPlan.afterLink)
        let said = try pair.due()
        #expect(said[pair.mentor]?.contains(Self.news) == true && said[pair.actor] == nil)
        #expect(try !pair.say("moi", as: pair.mentor).said.contains(Self.news))
        pair.wait(Timestamp.day)
        #expect(try pair.due()[pair.mentor] == nil)
    }

    @Test func `nobody is told at night`() throws {
        let pair = try TalkingPair()
        let code = try pair.givenCode(of: pair.mentor)
        // 23:30 in Helsinki.
        pair.wait(13 * 3_600 + 1_800)
        try pair.say(code, as: pair.actor)
        try pair.press("pair-link-yes", as: pair.actor)
        pair.wait(3_600)
        #expect(try pair.due().isEmpty)
        // 9:30.
        pair.wait(9 * 3_600)
        #expect(try pair.due()[pair.mentor]?.contains(Self.news) == true)
    }

    @Test(arguments: ["pura linkki", "olen esihenkilö"])
    func `a link that has ended meanwhile is no news`(said: String) throws {
        let pair = try TalkingPair(isLinked: true)
        try pair.say(said, as: pair.actor)
        pair.wait(3_600)
        #expect(try pair.due()[pair.mentor] == nil)
        #expect(try !pair.say("moi", as: pair.mentor).said.contains(Self.news))
    }

    @Test func `who wants no reminders is told at the next message alone`() throws {
        let pair = try TalkingPair()
        try pair.say("älä muistuta", as: pair.mentor)
        let code = try pair.givenCode(of: pair.mentor)
        try pair.say(code, as: pair.actor)
        try pair.press("pair-link-yes", as: pair.actor)
        pair.wait(3_600)
        #expect(try pair.due().isEmpty)
        #expect(try pair.say("moi", as: pair.mentor).said.contains(Self.news))
    }

    @Test func `neither a room nor a message about danger is answered with the news`() throws {
        let pair = try TalkingPair(isLinked: true)
        let room = try pair.say("moi", as: pair.mentor, inGroup: true)
        #expect(!room.said.contains(Self.news))
        let care = try pair.say("en jaksa elää enää", as: pair.mentor)
        #expect(care.intent == "distress-handover" && !care.said.contains(Self.news))
        #expect(try pair.say("moi", as: pair.mentor).said.contains(Self.news))
    }

    // MARK: Who sees this

    @Test(
        arguments: [
            ("fi", "kuka tämän näkee", "on linkki pariisi"), ("en", "who sees this", "have a link"),
            ("sv", "vem ser det här", "har en länk"),
        ])
    func `the answer to who sees this names the link where there is one`(
        language: String, question: String, words: String
    ) throws {
        for isLinked in [false, true] {
            let pair = try TalkingPair(isLinked: isLinked)
            let speak = ["fi": "puhu suomea", "en": "in English please", "sv": "på svenska tack"]
            try pair.say(speak[language] ?? "", as: pair.actor)
            let said = try pair.say(question, as: pair.actor).said
            #expect(said.contains(words) == isLinked, "\(said)")
        }
    }
}

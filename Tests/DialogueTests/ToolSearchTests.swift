import Mentoring
import Testing

@testable import Dialogue

/// A card comes with its reason and two others, and another one is another one for the same.
@Suite struct ToolSearchTests {
    /// How one language asks for a tool.
    struct Asking: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// Tells role and meetings.
        let hello: String
        /// Wants a tool for a decision.
        let wish: String
        /// What the reason says of a decision.
        let reason: String
        /// Ways of wanting another one.
        let others: [String]
    }

    static let languages = [
        Asking(
            testDescription: "fi", hello: "olen aktori, tavattu kolme kertaa",
            wish: "tarvitsen työkalun isoon päätökseen", reason: "edessä on päätös",
            others: ["joku toinen", "Jokin muu", "anna joku toinen", "ei toi", "onko muita"]),
        Asking(
            testDescription: "en", hello: "I am an actor, we have met three times",
            wish: "I need a tool for a big decision", reason: "a decision ahead",
            others: [
                "another one", "Another card, please", "something else", "not that one",
                "a different one instead",
            ]),
        Asking(
            testDescription: "sv", hello: "jag är aktor, vi har träffats tre gånger",
            wish: "jag behöver ett verktyg för ett stort beslut", reason: "ett beslut att fatta",
            others: [
                "en annan", "ett annat kort", "något annat", "inte den",
                "ge mig ett annat i stället",
            ]),
    ]

    private static func cards(in turn: Turn) -> [String] {
        (turn.messages.last?.choices ?? []).map(\.id).filter { id in
            id.hasPrefix("card-") && !["card-steps", "card-questions"].contains(id)
        }
    }

    @Test(arguments: languages)
    func `a picked card says why and has two others beside it`(_ asking: Asking) throws {
        let aino = try TalkingParticipant(telling: [asking.hello])
        var last: String?
        for turn in [try aino.say(asking.wish)]
            + (try (0..<5).map { _ in try aino.press("other-tool") })
        {
            let card = try #require(turn.card)
            let others = Self.cards(in: turn)
            #expect(turn.text.contains(asking.reason))
            #expect(others.count == 2)
            #expect(card.id != last)
            #expect(!others.contains("card-\(card.id)"))
            #expect(!others.contains("card-\(last ?? "")"))
            let choices = turn.messages.last?.choices ?? []
            #expect(choices.first?.id == "exercise-start")
            #expect(choices.allSatisfy { $0.label.count <= LanguagePack.longestLabel })
            last = card.id
        }
    }

    @Test(arguments: languages)
    func `one of the two is given when it is pressed`(_ asking: Asking) throws {
        let aino = try TalkingParticipant(telling: [asking.hello])
        let other = try #require(Self.cards(in: try aino.say(asking.wish)).last)
        let given = try #require(try aino.press(other).card)
        #expect("card-\(given.id)" == other)
        let next = try aino.press("other-tool")
        #expect(next.card != given)
        #expect(next.text.contains(asking.reason))
    }

    @Test(arguments: languages)
    func `another one is for the situation that was asked for`(_ asking: Asking) throws {
        let aino = try TalkingParticipant(telling: [asking.hello, asking.wish])
        for words in asking.others {
            let before = try aino.kept().talk.lastCard
            let turn = try aino.say(words)
            #expect(turn.text.contains(asking.reason), "\(words)")
            #expect(turn.card != nil && turn.card?.id != before, "\(words)")
        }
    }

    @Test func `a time told alone narrows the search`() throws {
        let aino = try TalkingParticipant(
            telling: [Self.languages[1].hello, Self.languages[1].wish])
        try aino.say("a tool for 15 minutes")
        let search = try #require(try aino.kept().talk.search)
        #expect(search.situation == "decide")
        #expect(search.minutes == 15)
    }

    @Test func `the next day another one is for no situation`() throws {
        var aino = try TalkingParticipant(telling: [
            Self.languages[1].hello, Self.languages[1].wish,
        ])
        aino.surroundings.now = aino.surroundings.now.adding(seconds: Timestamp.day)
        #expect(!(try aino.say("another one").text.contains(Self.languages[1].reason)))
        #expect(try aino.kept().talk.search?.situation == nil)
    }

    @Test func `as long as one fits, no card comes twice`() throws {
        let aino = try TalkingParticipant(telling: [Self.languages[0].hello])
        var given = [try aino.say(Self.languages[0].wish).card?.id]
        for _ in 0..<3 { given.append(try aino.press("other-tool").card?.id) }
        #expect(Set(given).count == given.count)
    }

    @Test func `a card that was turned down stands beside no other`() throws {
        let aino = try TalkingParticipant(telling: [Self.languages[0].hello])
        let refused = try #require(try aino.say(Self.languages[0].wish).card?.id)
        try aino.press("dispute")
        for _ in 0..<8 {
            let turn = try aino.press("other-tool")
            #expect(turn.card?.id != refused)
            #expect(!Self.cards(in: turn).contains("card-\(refused)"))
        }
    }

    @Test func `a card that was picked for nothing told says so`() throws {
        let aino = try TalkingParticipant(telling: [])
        try aino.press("any-tool")
        #expect(try aino.kept().talk.suggestion?.reasons == ["card-any"])
    }
}

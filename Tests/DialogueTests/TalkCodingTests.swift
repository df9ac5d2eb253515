import Mentoring
import Testing

@testable import Dialogue

@Suite struct TalkCodingTests {
    private static func talk() -> Talk {
        var talk = Talk()
        talk.lastMessage = "Rivi\n\ttoinen \\ kolmas"
        talk.choices = [Choice(id: "a", label: "A\tB"), Choice(id: "b", label: "")]
        talk.suggestion = Suggestion(kind: "card", subject: "grow", reasons: ["x", "y"])
        talk.lastCard = "grow"
        var search = ToolSearch(
            situation: "decide", minutes: 20, at: Timestamp(seconds: 1_773_216_000))
        search.add("swot", at: Timestamp(seconds: 1_773_216_060))
        search.add("grow", at: Timestamp(seconds: 1_773_216_120))
        talk.search = search
        talk.language = "fi"
        talk.timeZone = "Europe/Helsinki"
        talk.exercise = exercise(keepsAnswers: true)
        talk.capture = Capture(kind: .goal, position: 3)
        talk.listing = Listing(kind: nil, shownTo: 12)
        talk.awaitsLink = true
        talk.spoken = "sv"
        talk.isReminded = true
        return talk
    }

    private static func exercise(keepsAnswers: Bool?) -> Exercise {
        var exercise = Exercise(card: "grow", since: Timestamp(seconds: -5))
        exercise.step = 3
        exercise.reached = Timestamp(seconds: 1_773_216_000)
        exercise.keepsAnswers = keepsAnswers
        exercise.isPaused = keepsAnswers == false
        return exercise
    }

    @Test(arguments: [nil, true, false])
    func `an exercise comes back as it was written`(keepsAnswers: Bool?) {
        var talk = Talk()
        talk.exercise = Self.exercise(keepsAnswers: keepsAnswers)
        talk.capture = Capture(kind: .note)
        talk.listing = Listing(kind: .journal, shownTo: 1)
        #expect(Talk(decoding: talk.encoded) == talk)
    }

    @Test func `a talk comes back as it was written`() {
        #expect(Talk(decoding: Self.talk().encoded) == Self.talk())
        #expect(Talk(decoding: Talk().encoded) == Talk())
    }

    @Test func `an answer comes back as it was written`() {
        let card = CardReference(id: "grow", title: "GROW-keskustelu")
        let messages = [
            Message(text: "Yksi\nkaksi", choices: [Choice(id: "a", label: "A")], card: card),
            Message(text: "", choices: []),
        ]
        for answer in [
            Answer(messages: messages, intent: "find-card", card: card),
            Answer(messages: [], intent: nil, card: nil),
        ] {
            #expect(Answer(decoding: answer.encoded) == answer)
        }
    }

    @Test func `a line that is not known is left out`() {
        let text = Self.talk().encoded + "\nlater\tthing\nchoice\tbroken"
        #expect(Talk(decoding: text) == Self.talk())
    }

    @Test func `any text is read without a crash`() {
        for text in ["", "\n\n", "\t", "choice", "choice\t", "\\", "last\t\\", "card\ta\tb\tc"] {
            _ = Talk(decoding: text)
            _ = Answer(decoding: text)
        }
        #expect(Talk(decoding: "{}") == nil)
        #expect(Talk(decoding: "last\t\\")?.lastMessage == "")
    }
}

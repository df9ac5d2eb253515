import Testing

@testable import Dialogue

@Suite struct TalkCodingTests {
    private static func talk() -> Talk {
        var talk = Talk()
        talk.lastMessage = "Rivi\n\ttoinen \\ kolmas"
        talk.choices = [Choice(id: "a", label: "A\tB"), Choice(id: "b", label: "")]
        talk.suggestion = Suggestion(kind: "card", subject: "grow", reasons: ["x", "y"])
        talk.lastCard = "grow"
        talk.language = "fi"
        talk.timeZone = "Europe/Helsinki"
        return talk
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

import Testing

@testable import Dialogue

@Suite struct ReplyMarksTests {
    private let choices = [
        Choice(id: "pair-yes", label: "Kyllä"), Choice(id: "pair-no", label: "Ei vielä"),
    ]

    @Test func `a reply falls into messages where it says so`() {
        let reply = "Hei. \(ReplyMarks.messageEnd) Kuka olet?"
        #expect(ReplyMarks.messages(in: reply).map(\.text) == ["Hei.", "Kuka olet?"])
    }

    @Test func `choices belong to the message they stand in`() {
        let reply = "Yksi\(ReplyMarks.messageEnd)Kaksi \(ReplyMarks.offering(choices))"
        let messages = ReplyMarks.messages(in: reply)
        #expect(messages.map(\.text) == ["Yksi", "Kaksi"])
        #expect(messages.map(\.choices) == [[], choices])
    }

    @Test func `text after an offer still belongs to the message`() {
        let messages = ReplyMarks.messages(in: "A \(ReplyMarks.offering(choices)) B")
        #expect(messages == [Message(text: "A  B", choices: choices)])
    }

    @Test func `a reply that is only noreply is silence`() {
        #expect(ReplyMarks.messages(in: " <noreply> ").isEmpty)
        #expect(ReplyMarks.messages(in: "a <noreply>").map(\.text) == ["a <noreply>"])
    }

    @Test func `an offer is read from its words, and a broken item is left out`() {
        let words = ["pair-yes=Kyllä", "|", "pair-no=Ei", "vielä", "|", "=x", "|", "broken"]
        #expect(OfferedChoices.choices(in: words) == choices)
    }
}

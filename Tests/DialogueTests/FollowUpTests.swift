import Testing

@testable import Dialogue

/// Short questions lean on the answer before them.
@Suite struct FollowUpTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let told: [String]
        let says: String

        init(_ told: [String], _ says: String) {
            (self.told, self.says) = (told, says)
            testDescription = told.joined(separator: " → ")
        }
    }

    static let cases = [
        Case(["mentorista ei kuulu mitään", "mitä mä sanon sille?"], "Voit lähettää tämän"),
        Case(["mentorista ei kuulu mitään", "entä jos se ei vastaa?"], "Kymmenen päivää"),
        Case(["mentorista ei kuulu mitään", "miksi juuri se?"], "Siksi portaittain"),
        Case(["miten ensimmäinen tapaaminen menee?", "kauan se kestää?"], "tunti tai puolitoista"),
        Case(["meillä on riitaa mentorin kanssa", "onko siitä esimerkkiä?"], "joka on lähinnä"),
        Case(["tarvitsen työkalun isoon päätökseen", "kauanko se kestää?"], "vie 20 min"),
        Case(["näytä sbi-palaute", "mitä mä sanon?"], "Huomasin yhden asian"),
        Case(["my mentor has gone quiet", "what do I say to them?"], "You can send this"),
        Case(["my mentor has gone quiet", "and if he still doesn’t answer?"], "Ten days"),
        Case(["how do I give feedback?", "why like that?"], "You ask first"),
        Case(
            ["how do I give feedback?", "how do I put it?", "what if she goes quiet?"], "thinking"),
        Case(["what happens at the first meeting?", "how long is it?"], "an hour and a half"),
        Case(
            ["I need a tool for a big decision", "is there an example?"], "no ready-made example"),
        Case(["min mentor svarar inte", "vad säger jag åt hen?"], "Du kan skicka"),
        Case(["min mentor svarar inte", "tänk om hen inte svarar?"], "Tio dagar"),
        Case(["det skaver mellan oss", "hur säger jag det?"], "ligger närmast"),
        Case(["hur ger jag respons?", "finns det något exempel?"], "Till exempel"),
        Case(["jag behöver ett verktyg för ett stort beslut", "hur länge tar det?"], "tar 20 min"),
    ]

    @Test(arguments: cases)
    func `a short question is about what was said last`(_ row: Case) throws {
        let aino = try TalkingParticipant()
        var text = ""
        for words in row.told { text = try aino.say(words).text }
        #expect(text.contains(row.says), "\(text)")
    }

    @Test func `silence is gone up step by step`() throws {
        let aino = try TalkingParticipant()
        try aino.say("my mentor has gone quiet")
        let steps = try (0..<4).map { _ in try aino.say("what if they don't answer?").text }
        for (text, word) in zip(steps, ["Ten days", "Three weeks", "Four or five", "If nothing"]) {
            #expect(text.hasPrefix(word))
        }
    }
}

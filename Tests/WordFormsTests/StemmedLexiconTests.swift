import Testing
import WordForms

/// What Swedish and English lexicons take for which word.
@Suite struct StemmedLexiconTests {
    static let swedish = Lexicon(
        language: .swedish,
        words: [
            "möte", "boka", "mentor", "program", "mål", "jag", "någon", "vara", "förstå", "bok",
            "träffa", "skola", "de", "uppgift", "lösenord", "frågan", "samtal", "hjälpa",
        ].map { LexiconWord($0) } + [LexiconWord("tid", compoundParts: .last)])

    static let english = Lexicon(
        language: .english,
        words: [
            "meeting", "meet", "mentor", "prepare", "go", "i", "be", "want", "do", "not",
            "schedule",
            "programme", "organize", "goal", "child", "confidential", "cancel", "to", "question",
        ].map { LexiconWord($0) })

    struct Case: Sendable, CustomTestStringConvertible {
        let token: String
        let words: [String]
        let layer: Layer

        init(_ token: String, _ words: [String], _ layer: Layer = .inflected) {
            self.token = token
            self.words = words
            self.layer = layer
        }

        var testDescription: String { "\(token) = \(words.joined(separator: ", ")), \(layer)" }
    }

    private func expect(_ example: Case, in lexicon: Lexicon) {
        let hits = lexicon.lookup(example.token)
        #expect(Set(hits.map { lexicon.words[Int($0.word)].text }) == Set(example.words))
        if !hits.isEmpty { #expect(hits.contains { $0.layer == example.layer }, "\(hits)") }
    }

    @Test(arguments: [
        Case("möte", ["möte"], .exact), Case("mötet", ["möte"]), Case("mötenas", ["möte"]),
        Case("bokar", ["boka", "bok"]), Case("bokning", ["boka"]), Case("hjälpte", ["hjälpa"]),
        Case("frågan", ["frågan"], .exact), Case("hjälpan", ["hjälpa"]),
        Case("lösenordet", ["lösenord"]), Case("böckerna", ["bok"]),
        Case("är", ["vara"]), Case("e", ["vara"]), Case("förstod", ["förstå"]),
        Case("nån", ["någon"]), Case("dom", ["de"]), Case("mej", ["jag"]), Case("ska", ["skola"]),
        Case("träffas", ["träffa"]), Case("träff", ["träffa"]),
        Case("forstar", ["förstå"], .folded), Case("motet", ["möte"], .folded),
        Case("losenordet", ["lösenord"], .folded), Case("hjalper", ["hjälpa"], .folded),
        Case("mentorsmöte", ["mentor", "möte"], .compound),
        Case("mötestid", ["möte", "tid"], .compound),
        Case("mentroprogrammet", ["program"], .compound), Case("mentron", ["mentor"], .typo),
        Case("prorgammet", ["program"], .typo), Case("upgifter", ["uppgift"], .typo),
        Case("kyckling", []), Case("", []),
    ])
    func `Swedish words are found`(_ example: Case) { expect(example, in: Self.swedish) }

    @Test(arguments: [
        Case("meetings", ["meet", "meeting"]), Case("met", ["meet"]), Case("mentor's", ["mentor"]),
        Case("prepared", ["prepare"]), Case("preparation", ["prepare"]), Case("went", ["go"]),
        Case("i'm", ["i", "be"]), Case("im", ["i", "be"]), Case("don't", ["do", "not"]),
        Case("dont", ["do", "not"]), Case("wanna", ["want", "to"]), Case("gonna", ["go", "to"]),
        Case("children", ["child"]), Case("rescheduling", [], .typo),
        Case("program", ["programme"], .folded), Case("organised", ["organize"], .folded),
        Case("mentorr", ["mentor"], .typo), Case("prepaer", ["prepare"], .typo),
        Case("confidental", ["confidential"], .typo), Case("quesiton", ["question"], .typo),
        Case("chicken", []), Case("weather", []),
    ])
    func `English words are found`(_ example: Case) { expect(example, in: Self.english) }

    @Test func `a spoken word is told in standard words`() {
        func words(_ token: String, _ language: Language) -> [String]? {
            Colloquial.severalWords(for: token.utf8Span.span, in: language)
        }
        #expect(words("i'm", .english) == ["i", "am"])
        #expect(words("onkse", .finnish) == ["onko", "se"])
        #expect(words("nåt", .swedish) == nil)
        #expect(words("mentor", .swedish) == nil)
    }
}

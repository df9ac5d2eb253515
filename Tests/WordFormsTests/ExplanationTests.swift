import Testing
import WordForms

/// What an author is told: why a token was taken for a word, and what a word accepts.
@Suite struct ExplanationTests {
    static let lexicon = Lexicon(
        language: .finnish,
        words: ["tapaaminen", "ohjelma", "tavoite", "haluta", "minä"].map { LexiconWord($0) })

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let parts: [String]
        let layer: Layer
    }

    /// Read as, before, typed, alternant, ending, lemma.
    static let cases = [
        Case(
            testDescription: "tapaamisessamme",
            parts: ["tapaamisessamme", "", "tapaamise", "tapaamise", "ssamme", "tapaaminen"],
            layer: .inflected),
        Case(
            testDescription: "etätapaamisia",
            parts: ["etätapaamisia", "etä", "tapaamisi", "tapaamisi", "a", "tapaaminen"],
            layer: .compound),
        Case(
            testDescription: "tapaamisaikaa",
            parts: ["tapaamisaikaa", "", "tapaamis", "tapaamis", "aikaa", "tapaaminen"],
            layer: .compound),
        Case(
            testDescription: "ohjlemalla",
            parts: ["ohjlemalla", "", "ohjlema", "ohjelma", "lla", "ohjelma"], layer: .typo),
        Case(
            testDescription: "tavotteet",
            parts: ["tavotteet", "", "tavottee", "tavottee", "t", "tavoite"], layer: .folded),
        Case(
            testDescription: "mulla", parts: ["mulla", "", "mulla", "mulla", "", "minä"],
            layer: .inflected),
        Case(
            testDescription: "ohjelmast",
            parts: ["ohjelmasta", "", "ohjelma", "ohjelma", "sta", "ohjelma"], layer: .folded),
    ]

    @Test(arguments: cases)
    func `a token is explained in its parts`(_ example: Case) throws {
        let told = try #require(Self.lexicon.explain(example.testDescription).first)
        let parts = [told.readAs, told.before, told.typed, told.alternant, told.ending, told.lemma]
        #expect(parts == example.parts)
        #expect(told.layer == example.layer)
    }

    @Test func `every hit has its explanation`() {
        for token in ["tapaamisaika", "haluttaisiin", "mun", "tavotteista", "xyz", "", "ohjelmia"] {
            let explained = Self.lexicon.explain(token).map { Hit(word: $0.word, layer: $0.layer) }
            #expect(explained == Self.lexicon.lookup(token))
        }
    }

    @Test(arguments: Language.allCases)
    func `a word accepts every form that it lists`(_ language: Language) {
        for text in ["aika", "tapaaminen", "perua", "möte", "boka", "meeting", "prepare", "study"] {
            let word = LexiconWord(text)
            let lexicon = Lexicon(language: language, words: [word])
            let forms = Lexicon.forms(of: word, in: language)
            #expect(forms.contains(text))
            for form in forms {
                #expect(!lexicon.lookup(form, through: .inflected).isEmpty, "\(form)")
            }
        }
    }

    @Test func `common forms are listed`() {
        let forms = Lexicon.forms(of: LexiconWord("aika"), in: .finnish)
        for form in ["ajan", "aikaa", "ajoissa", "aikoja", "aikana"] {
            #expect(forms.contains(form))
        }
        #expect(Lexicon.forms(of: LexiconWord("möte"), in: .swedish).contains("mötet"))
        #expect(Lexicon.forms(of: LexiconWord("prepare"), in: .english).contains("preparing"))
        #expect(
            Lexicon.forms(of: LexiconWord("hei", isInflected: false), in: .finnish) == ["hei"])
    }
}

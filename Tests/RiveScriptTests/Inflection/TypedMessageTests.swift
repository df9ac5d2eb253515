import RiveScript
import Testing
import WordForms

/// The short way to a message's words comes out as the long way does.
@Suite struct TypedMessageTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var utf8 = true
        var punctuation = ".,!?;:"
    }

    static let cases = [
        Case(testDescription: "in UTF-8 mode"),
        Case(testDescription: "in ASCII mode", utf8: false),
        Case(testDescription: "with other marks", punctuation: ".-'/#\t"),
        Case(testDescription: "with a blank among the marks", punctuation: ". ?"),
        Case(testDescription: "with marks that are letters", punctuation: ".a_7"),
    ]

    private static let pieces = [
        "hei", "Tapaamisen", "ÄLÄ", "öljy", "aikaa", "onkse", "emmä", "mä", "u", "ei", "oo", "a",
        " ", " ", " ", "  ", "\t", "\n", ".", ",", "?", "!", "...", "/", "-", "_", "'", "\"", "<",
        "\\", "@", "#", "*", "+", "1", "7", "23", "e\u{301}", "×", "÷", "ÿ", "ß", "š", "Ш", "犬",
        "\u{A0}", "🙂", ":)", "\u{0}", "\u{7F}", "’",
    ]

    private static let substitutions = Substitutions([
        "u": "you", "ei oo": "ei ole", "älä": "elä", ":)": "hymy",
    ])

    private static let words = [
        LexiconWord("tapaaminen"), LexiconWord("aika"), LexiconWord("öljy"), LexiconWord("ei"),
        LexiconWord("hei", isInflected: false), LexiconWord("se"), LexiconWord("oma"),
    ]

    @Test(arguments: cases, [Language.finnish, .swedish, .english])
    func `both ways lead to the same words`(_ example: Case, _ language: Language) {
        let lexicon = Lexicon(language: language, words: Self.words)
        let normalizer = Normalizer(
            utf8: example.utf8, keepsCapitals: false, foldsApostrophes: false,
            punctuation: example.punctuation, substitutions: Self.substitutions)
        var random = SplitMix64(seed: 11)
        var quick = 0
        for _ in 0..<4_000 {
            let count = Int.random(in: 0...7, using: &random)
            let text = (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }
                .joined()
            let long = TypedMessage(tracing: text, normalizer, lexicon)
            for message in [normalizer.message(text), normalizer.reply(text)] {
                if message.isWords { quick += 1 }
                expectSame(TypedMessage(message, normalizer, lexicon), long, "\(text)")
            }
        }
        #expect(example.utf8 == false || quick > 100)
    }

    private func expectSame(_ one: TypedMessage, _ other: TypedMessage, _ comment: Comment) {
        #expect(one.bytes == other.bytes, comment)
        #expect(one.table.tokens.map(\.range) == other.table.tokens.map(\.range), comment)
        #expect(one.table.tokens.map(\.hits) == other.table.tokens.map(\.hits), comment)
        #expect(one.table.hits == other.table.hits, comment)
        let tokens = one.table.tokens
        for first in tokens.indices {
            for last in first..<tokens.count {
                let range = tokens[first].range.lowerBound..<tokens[last].range.upperBound
                #expect(one.typed(range) == other.typed(range), comment)
            }
        }
    }
}

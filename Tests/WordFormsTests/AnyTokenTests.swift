import TestKit
import Testing
import WordForms

/// Whatever is typed has an answer: hits or none, and never a crash.
@Suite struct AnyTokenTests {
    static let seed: UInt64 = 7
    static let words = [
        "tapaaminen", "ohjelma", "aika", "perua", "minä", "möte", "boka", "meeting", "a", "ä", "-",
        "", "x-y", "👍", "öljy", "sto", "nen", "ton", "mies", "nut", "da", "ta", "i", "si", "kk",
        "aa",
    ]

    static func lexicon(_ language: Language) -> Lexicon {
        Lexicon(
            language: language,
            words: words.map { LexiconWord($0, compoundParts: [.first, .last]) }
                + words.map { LexiconWord($0, wordClass: .verb, stems: [$0]) }
                + words.map { LexiconWord($0, isInflected: false) })
    }

    @Test(arguments: Language.allCases)
    func `any letters have an answer`(_ language: Language) {
        var chance = SeededChance(state: Self.seed)
        let lexicon = Self.lexicon(language)
        let letters = Array("aeiouyäöåkptnslmrdhvj-'1éñ👍ж").map { String($0) }
        for _ in 0..<1_500 {
            var token =
                Bool.random(using: &chance) ? Self.words.randomElement(using: &chance) ?? "" : ""
            for _ in 0..<Int.random(in: 0...14, using: &chance) {
                token += letters.randomElement(using: &chance) ?? ""
            }
            let hits = lexicon.lookup(token)
            #expect(
                hits == lexicon.lookup(utf8: token.utf8Span.span), "seed \(Self.seed): \(token)")
            #expect(hits.count == Set(hits.map(\.word)).count)
            let explained = lexicon.explain(token).map { Hit(word: $0.word, layer: $0.layer) }
            #expect(explained == hits, "seed \(Self.seed): \(token)")
            _ = LanguageGuess(token)
            _ = Lexicon.forms(of: LexiconWord(token), in: language)
        }
    }

    @Test(arguments: Language.allCases)
    func `any bytes have an answer`(_ language: Language) {
        var chance = SeededChance(state: Self.seed)
        let lexicon = Self.lexicon(language)
        for _ in 0..<2_000 {
            let count = Int.random(in: 0...12, using: &chance)
            let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &chance) }
            let found = lexicon.lookup(utf8: bytes.span).map(\.word)
            #expect(
                found.allSatisfy((0..<Int32(3 * Self.words.count)).contains), "seed \(Self.seed)")
            #expect(found.count == Set(found).count, "seed \(Self.seed)")
        }
    }

    @Test(arguments: Language.allCases)
    func `a word of many thousand letters has an answer`(_ language: Language) {
        let lexicon = Self.lexicon(language)
        for part in ["tapaamis", "a", "ab", "kk", "-"] {
            let found = lexicon.lookup(String(repeating: part, count: 5_000)).map(\.word)
            #expect(found.count == Set(found).count, "\(part)")
        }
    }

    @Test(arguments: [
        "a", "ä", "nen", "s", "i", "ta", "da", "sta", "lla", "e", "kk", "ie", "y", "-",
    ])
    func `any end of a script's word can be inflected`(_ end: String) {
        for language in Language.allCases {
            for start in ["", "a", "k", "kau", "talo"] {
                let lexicon = Lexicon(language: language, words: [LexiconWord(start + end)])
                let expected = (start + end).isEmpty ? [] : [Hit(word: 0, layer: .exact)]
                #expect(lexicon.lookup(start + end) == expected, "\(start + end)")
            }
        }
    }
}

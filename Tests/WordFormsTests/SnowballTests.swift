import Testing
import WordForms

/// The stemmers against Snowball's own vocabularies, and what those do not hold.
@Suite struct SnowballTests {
    struct Stemmer: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let stem: @Sendable (String) -> String
    }

    static let stemmers = [
        Stemmer(testDescription: "finnish", stem: FinnishStemmer.stem),
        Stemmer(testDescription: "swedish", stem: SwedishStemmer.stem),
        Stemmer(testDescription: "english", stem: EnglishStemmer.stem),
    ]

    @Test(
        .enabled(if: WordTables.areThere, "word lists are not beside the project"),
        arguments: stemmers)
    func `every word of the vocabulary has its stem`(_ stemmer: Stemmer) throws {
        let rows = try WordTables.packed("snowball-\(stemmer.testDescription)")
        let wrong = rows.filter { stemmer.stem($0[0]) != $0[1] }
        print("snowball \(stemmer.testDescription): \(rows.count) words, \(wrong.count) wrong")
        #expect(rows.count > 9_000)
        #expect(wrong.isEmpty, "\(wrong.prefix(20))")
    }

    @Test(arguments: stemmers)
    func `what is hardly a word comes back`(_ stemmer: Stemmer) {
        for word in ["", "a", "ä", "ab", "1", "12", "-", "öö"] {
            #expect(stemmer.stem(word) == word)
        }
        for word in ["'", "''", "'s", "'s'", "s's", "a-b-c", "2024", "ååå", "øøøø", "éééé"] {
            #expect(stemmer.stem(word).utf8.count <= word.utf8.count)
        }
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let stemmer: Stemmer
        let word: String
        let stem: String

        init(_ number: Int, _ word: String, _ stem: String, _ rule: String) {
            testDescription = "\(word): \(rule)"
            stemmer = stemmers[number]
            self.word = word
            self.stem = stem
        }
    }

    static let cases = [
        Case(0, "tapaaminen", "tapaamin", "the case ending n"),
        Case(0, "tapaamiseen", "tapaamis", "a long vowel loses one letter before n"),
        Case(0, "tapaamisessamme", "tapaamis", "possessive, then case"),
        Case(0, "ajatushan", "ajatushan", "han keeps where the vowel before it is another"),
        Case(1, "mötena", "möten", "the longest ending in R1 is a"),
        Case(1, "bokade", "bok", "the longest ending goes"),
        Case(2, "dying", "die", "one consonant and ying"),
        Case(2, "exceed", "exceed", "eed keeps after exc"),
        Case(2, "don't", "don't", "an apostrophe within a word stays"),
        Case(2, "mentor's", "mentor", "a genitive goes"),
    ]

    @Test(arguments: cases)
    func `a rule of the algorithm holds`(_ example: Case) {
        #expect(example.stemmer.stem(example.word) == example.stem)
    }
}

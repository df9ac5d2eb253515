import Testing
import WordForms

/// How many forms of Finnish words are recognised, and how many words wrongly, by Voikko's word lists.
@Suite(.enabled(if: WordTables.areThere, "word lists are not beside the project"))
struct InflectionTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let classes: Set<String>
        let recall: Double
        let precision: Double
    }

    /// What must be reached, a little below what is: the list holds only words in a to i.
    static let cases = [
        Case(
            testDescription: "nouns and adjectives", classes: ["N", "A"], recall: 0.99,
            precision: 0.94),
        Case(testDescription: "nouns", classes: ["N"], recall: 0.99, precision: 0.94),
        Case(testDescription: "verbs", classes: ["V"], recall: 0.99, precision: 0.72),
    ]

    /// A word of the list with the lemmas that Voikko accepts for it.
    static let judged = Result { try WordTables.packed("voikko-lemmas") }

    @Test(arguments: cases)
    func `forms are recognised, and other words are not`(_ example: Case) throws {
        let rows = try WordTables.packed("inflection").filter { example.classes.contains($0[0]) }
        let lemmas = Set(rows.map { $0[1] }).sorted()
        let lexicon = Lexicon(language: .finnish, words: lemmas.map { LexiconWord($0) })

        let found = rows.count { row in
            lexicon.lookup(row[2], through: .inflected).contains { lemmas[Int($0.word)] == row[1] }
        }
        var right = 0
        var taken = 0
        for row in try Self.judged.get() {
            let accepted = row[1].split(separator: " ")
            for hit in lexicon.lookup(row[0], through: .inflected) {
                taken += 1
                if accepted.contains(Substring(lemmas[Int(hit.word)])) { right += 1 }
            }
        }

        print(
            "\(example.testDescription): \(lemmas.count) lemmas, recall",
            WordTables.percent(found, of: rows.count) + ", precision",
            WordTables.percent(right, of: taken))
        #expect(Double(found) >= example.recall * Double(rows.count))
        #expect(Double(right) >= example.precision * Double(taken))
    }

    @Test func `few words are taken for one of fifty script words`() throws {
        let words = Set(try WordTables.plain("triggers").flatMap { $0[2].split(separator: " ") })
            .map { String($0) }.sorted()
        let lexicon = Lexicon(language: .finnish, words: words.map { LexiconWord($0) })
        var wrong: [Layer: Int] = [:]
        let judged = try Self.judged.get()
        for row in judged {
            let accepted = row[1].split(separator: " ")
            for hit in lexicon.lookup(row[0])
            where !accepted.contains(Substring(words[Int(hit.word)])) {
                wrong[hit.layer, default: 0] += 1
            }
        }
        for layer in Layer.allCases {
            print(
                "taken wrongly, \(layer):", WordTables.percent(wrong[layer] ?? 0, of: judged.count))
        }
        let most: [Layer: Double] = [
            .exact: 0, .inflected: 0.002, .folded: 0.0005, .compound: 0.004, .typo: 0.002,
        ]
        for (layer, share) in most {
            #expect(Double(wrong[layer] ?? 0) <= share * Double(judged.count), "\(layer)")
        }
    }
}

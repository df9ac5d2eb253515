/// Spoken spellings and contractions, in each language.
package enum Colloquial {
    /// The rows of `language`.
    static func words(in language: Language) -> [Letters: [Letters]] {
        switch language {
        case .finnish: FinnishColloquial.words
        case .swedish: SwedishWords.words
        case .english: EnglishWords.words
        }
    }

    /// The spoken spellings of a language in a tree, each with the number of its row.
    struct Spoken: Sendable {
        let trie: FormTrie
        /// The standard words of each row.
        let rows: [[Letters]]

        fileprivate init(_ words: [Letters: [Letters]]) {
            var trie = FormTrie()
            var rows: [[Letters]] = []
            for (spoken, standard) in words {
                trie.insert(spoken, .init(word: Int32(rows.count), kind: .form, isItself: false))
                rows.append(standard)
            }
            (self.trie, self.rows) = (trie, rows)
        }
    }

    private static let finnish = Spoken(FinnishColloquial.words)
    private static let swedish = Spoken(SwedishWords.words)
    private static let english = Spoken(EnglishWords.words)

    /// The spoken spellings of `language`.
    static func spoken(in language: Language) -> Spoken {
        switch language {
        case .finnish: finnish
        case .swedish: swedish
        case .english: english
        }
    }

    /// The standard word or words that `token` is a spoken spelling of; nil where it is none.
    ///
    /// A lexicon knows them already: a token hits the words of each. Whoever matches words in their
    /// order replaces a token that is several words (i'm, onkse) by these before, and keeps its range.
    package static func standard(of token: String, in language: Language) -> [String]? {
        words(in: language)[Letters(token)]?.map(\.text)
    }
}

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

    /// The spoken spellings of a language in a tree, each with the number of its row. A class, as
    /// every token asks it.
    final class Spoken: Sendable {
        let trie: FormTrie
        /// The standard words of each row.
        let rows: [[Letters]]

        fileprivate init(_ words: [Letters: [Letters]]) {
            var tree = Sapling()
            var rows: [[Letters]] = []
            for (spoken, standard) in words {
                tree.insert(spoken, .init(word: Int32(rows.count), kind: .form, isItself: false))
                rows.append(standard)
            }
            (trie, self.rows) = (FormTrie(tree), rows)
        }

        /// The words that `token` stands for, as UTF-8, if it is a spelling of more than one.
        func several(_ token: Span<UInt8>) -> [Letters]? {
            var node = FormTrie.root
            var index = 0
            while index < token.count {
                var letter = token[index]
                index += 1
                if letter >= 0x80 {
                    guard letter & 0xFE == 0xC2, index < token.count else { return nil }
                    letter = (letter & 0x03) << 6 | (token[index] & 0x3F)
                    index += 1
                }
                node = trie.child(of: node, letter)
                if node == 0 { return nil }
            }
            guard let place = trie.firstEntry(at: node) else { return nil }
            let row = rows[Int(trie.entry(place).word)]
            return row.count > 1 ? row : nil
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

    /// The standard words that `token` is one spoken spelling of (i'm, onkse); nil where it stands
    /// for one word or none.
    ///
    /// A lexicon knows them already: a token hits the words of each. Whoever matches words in their
    /// order replaces such a token by these before, and keeps its range.
    ///
    /// - Parameter token: one word in UTF-8, lower case, NFC.
    package static func severalWords(
        for token: Span<UInt8>, in language: Language
    ) -> [String]? {
        spoken(in: language).several(token)?.map(\.text)
    }

    /// All spellings that stand for several words.
    package static func contractions(in language: Language) -> [String] {
        words(in: language).filter { $0.value.count > 1 }.map(\.key.text)
    }
}

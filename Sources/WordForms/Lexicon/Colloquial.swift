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
        /// For each letter that a spelling begins with the second letters, a bit each.
        private let starts: [UInt64]

        fileprivate init(_ words: [Letters: [Letters]]) {
            var tree = Sapling()
            var rows: [[Letters]] = []
            var starts: [UInt64] = Array(repeating: 0, count: 256)
            for (spoken, standard) in words {
                tree.insert(spoken, .init(word: Int32(rows.count), kind: .form, isItself: false))
                rows.append(standard)
                if let first = spoken.first {
                    starts[Int(first)] |= spoken.count > 1 ? Self.bit(spoken[1]) : .max
                }
            }
            (trie, self.rows, self.starts) = (FormTrie(tree), rows, starts)
        }

        private static func bit(_ letter: UInt8) -> UInt64 { 1 << UInt64(letter & 63) }

        /// Whether a form of a spelling may begin as `token` in UTF-8 does: of most words it is plain
        /// from two letters that none does.
        func mayBegin(_ token: Span<UInt8>) -> Bool {
            if token.isEmpty { return false }
            var index = 0
            let seconds = starts[Int(token.letter(at: &index))]
            guard seconds != 0, index < token.count else { return seconds != 0 }
            return seconds & Self.bit(token.letter(at: &index)) != 0
        }

        /// The words that `token` stands for, as UTF-8, if it is a spelling of more than one.
        func several(_ token: Span<UInt8>) -> [Letters]? {
            guard mayBegin(token) else { return nil }
            var row: Int32?
            trie.eachEntry(alongUTF8: token) { entry, end in
                if end == token.count { row = entry.word }
            }
            return row.map { rows[Int($0)] }.flatMap { $0.count > 1 ? $0 : nil }
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

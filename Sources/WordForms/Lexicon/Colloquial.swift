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
        /// For two letters that a spelling may begin with the third letters, a bit each.
        private let starts: [UInt64]

        fileprivate init(_ words: [Letters: [Letters]]) {
            var tree = Sapling()
            var rows: [[Letters]] = []
            var starts: [UInt64] = Array(repeating: 0, count: 1 << 10)
            for (spoken, standard) in words {
                tree.insert(spoken, .init(word: Int32(rows.count), kind: .form, isItself: false))
                rows.append(standard)
                Self.add(spoken, to: &starts)
            }
            (trie, self.rows, self.starts) = (FormTrie(tree), rows, starts)
        }

        /// A shorter spelling may be followed by any letter.
        private static func add(_ spoken: Letters, to starts: inout [UInt64]) {
            guard let first = spoken.first else { return }
            let seconds = spoken.count > 1 ? [spoken[1]] : Array(0..<32)
            for second in seconds {
                starts[place(first, second)] |= spoken.count > 2 ? bit(spoken[2]) : .max
            }
        }

        private static func place(_ first: UInt8, _ second: UInt8) -> Int {
            Int(first & 31) << 5 | Int(second & 31)
        }

        private static func bit(_ letter: UInt8) -> UInt64 { 1 << UInt64(letter & 63) }

        /// Whether a form of a spelling may begin as `token` in UTF-8 does: of most words it is plain
        /// from three letters that none does.
        func mayBegin(_ token: Span<UInt8>) -> Bool {
            if token.isEmpty { return false }
            var index = 0
            let first = token.letter(at: &index)
            // Of one letter nothing is plain.
            guard index < token.count else { return true }
            let thirds = starts[Self.place(first, token.letter(at: &index))]
            guard thirds != 0, index < token.count else { return thirds != 0 }
            return thirds & Self.bit(token.letter(at: &index)) != 0
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

package import WordForms

/// A message as the triggers of files with a language see it: words, each with what it may be, over
/// the text that was typed.
package struct TypedMessage: Sendable {
    /// What was typed, in Unicode normal form C.
    private let source: [UInt8]
    private var text = TracedText()
    /// What the words are, as far as was looked.
    package private(set) var table = TokenTable.none

    /// The words of `typed`, looked up to inflected forms unless nobody asks for them.
    ///
    /// - Complexity: O(n) in the bytes, and one lookup a word.
    package init(
        _ typed: String, _ normalizer: Normalizer, _ lexicon: Lexicon, looksUp: Bool = true
    ) {
        source = composedBytes(typed)
        let raw = TracedText(lowered(source, keepingLength: true))
            .substituted(normalizer.substitutions)
        let pieces = Tokenizer.pieces(of: raw.bytes, normalizer.roles)
        text.reserve(bytes: raw.bytes.count + pieces.count, runs: 2 * pieces.count)
        table.reserve(pieces.count)
        let hasWords = pieces.contains(where: \.isWord)
        for piece in pieces { add(piece, of: raw, lexicon, besideWords: hasWords) }
        if looksUp { _ = table.look(through: .inflected, in: lexicon, text.bytes) }
    }

    /// What patterns are compared with: the words in small letters, one blank between two.
    package var bytes: [UInt8] { text.bytes }

    /// Looks those words up that are none yet; says whether any was found.
    package mutating func look(through layer: Layer, in lexicon: Lexicon) -> Bool {
        table.look(through: layer, in: lexicon, text.bytes)
    }

    /// What was typed where a range of ``bytes`` stands, without blanks at its ends.
    package func typed(_ range: Range<Int>) -> String {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high, bytes[low] == 0x20 { low += 1 }
        while low < high, bytes[high - 1] == 0x20 { high -= 1 }
        return String(decoding: source[text.origin(of: low..<high)], as: UTF8.self)
    }

    /// Adds a word, or the words that a spoken one stands for; a sign beside words only where a script
    /// has it.
    private mutating func add(
        _ piece: Tokenizer.Piece, of raw: TracedText, _ lexicon: Lexicon, besideWords: Bool
    ) {
        let end = text.bytes.count
        separate(at: 0)
        let start = text.bytes.count
        text.append(piece.first, of: raw)
        for range in piece.rest { text.append(range, of: raw) }
        let word = start..<text.bytes.count
        if piece.isWord {
            if let standard = severalWords(for: word, lexicon) {
                text.shorten(to: end)
                return add(standard, from: raw.origin(of: piece.whole))
            }
        } else if besideWords, !lexicon.hasExact(text.bytes.span.extracting(word)) {
            return text.shorten(to: end)
        }
        table.append(word)
    }

    /// The words that a spoken one stands for, unless a script has just that.
    private func severalWords(for word: Range<Int>, _ lexicon: Lexicon) -> [String]? {
        let span = text.bytes.span.extracting(word)
        guard let words = Colloquial.severalWords(for: span, in: lexicon.language),
            !lexicon.hasExact(span)
        else { return nil }
        return words
    }

    private mutating func add(_ words: [String], from origin: Range<Int>) {
        for word in words {
            separate(at: origin.lowerBound)
            let start = text.bytes.count
            text.append(word.utf8, from: origin)
            table.append(start..<text.bytes.count)
        }
    }

    private mutating func separate(at place: Int) {
        if !text.bytes.isEmpty { text.append(0x20, from: place..<place) }
    }
}

extension Lexicon {
    /// Whether a script has just this word.
    fileprivate func hasExact(_ word: Span<UInt8>) -> Bool {
        lookup(utf8: word, through: .inflected).contains { $0.layer == .exact }
    }
}

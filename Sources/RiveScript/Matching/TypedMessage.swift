package import WordForms

/// A message as the triggers of files with a language see it: words, each with what it may be, over
/// the text that was typed. A class, so that trying a trigger on it copies nothing.
package final class TypedMessage: Sendable {
    /// What patterns are compared with: the words in small letters, one blank between two.
    package let bytes: [UInt8]
    /// What the words are, as far as was looked.
    package let table: TokenTable
    private let origin: Origin

    /// Where the bytes come from.
    private enum Origin {
        /// Letters and digits are those of this text, in their order.
        case letters(of: String)
        /// Bytes of a text in Unicode normal form C.
        case traced(TracedText, source: [UInt8])
    }

    private init(_ bytes: [UInt8], _ table: TokenTable, _ origin: Origin) {
        (self.bytes, self.table, self.origin) = (bytes, table, origin)
    }

    /// The words of `message`, looked up to inflected forms unless nobody asks for them.
    ///
    /// - Complexity: O(n) in the bytes, and one lookup a word.
    package convenience init(
        _ message: MessageText, _ normalizer: Normalizer, _ lexicon: Lexicon,
        looksUp: Bool = true
    ) {
        if message.isWords, let table = Self.table(ofWords: message.bytes, lexicon, looksUp) {
            self.init(message.bytes, table, .letters(of: message.typed))
        } else {
            self.init(tracing: message.typed, normalizer, lexicon, looksUp)
        }
    }

    /// The words of any text; what the other way has to come to as well.
    package convenience init(
        tracing typed: String, _ normalizer: Normalizer, _ lexicon: Lexicon, _ looksUp: Bool = true
    ) {
        let source = composedBytes(typed)
        let raw = TracedText(lowered(source, keepingLength: true))
            .substituted(normalizer.substitutions)
        var words = TracedWords(raw, lexicon)
        words.add(Tokenizer.pieces(of: raw.bytes, normalizer.roles))
        if looksUp { _ = words.table.look(through: .inflected, in: lexicon, words.text.bytes) }
        self.init(words.text.bytes, words.table, .traced(words.text, source: source))
    }

    /// The table of a text of words with one blank between two; nil where one of them is a spelling
    /// of several.
    private static func table(
        ofWords text: [UInt8], _ lexicon: Lexicon, _ looksUp: Bool
    ) -> TokenTable? {
        var table = TokenTable.none
        table.reserve(text.count / 5 + 1)
        let bytes = text.span
        var (start, scratch) = (0, LookupScratch())
        while start < bytes.count {
            var end = start + 1
            while end < bytes.count, bytes[end] != 0x20 { end += 1 }
            let word = bytes.extracting(start..<end)
            table.append(start..<end)
            if looksUp {
                guard table.lookLast(word, in: lexicon, using: &scratch) else { return nil }
            } else if lexicon.standsForSeveral(word) {
                return nil
            }
            start = end + 1
        }
        return table
    }

    /// The same with those words looked up that are none yet; nil where no other was found.
    package func looked(through layer: Layer, in lexicon: Lexicon) -> TypedMessage? {
        var table = table
        guard table.look(through: layer, in: lexicon, bytes) else { return nil }
        return TypedMessage(bytes, table, origin)
    }

    /// What was typed where a range of ``bytes`` stands, without blanks at its ends.
    package func typed(_ range: Range<Int>) -> String {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high, bytes[low] == 0x20 { low += 1 }
        while low < high, bytes[high - 1] == 0x20 { high -= 1 }
        switch origin {
        case .traced(let text, let source):
            return String(decoding: source[text.origin(of: low..<high)], as: UTF8.self)
        case .letters(let source): return letters(low..<high, of: source)
        }
    }

    /// What of `source` its letters and digits in a range of ``bytes`` stand for, with all between.
    private func letters(_ range: Range<Int>, of source: String) -> String {
        if range.isEmpty { return "" }
        let utf8 = source.utf8Span.span
        let low = place(in: utf8, ofByte: range.lowerBound, from: (0, 0))
        let last = range.upperBound - 1
        let high = place(in: utf8, ofByte: last, from: (range.lowerBound, low)) + 1
        let start = source.utf8.index(source.utf8.startIndex, offsetBy: low)
        let end = source.utf8.index(start, offsetBy: high - low)
        return String(source[start..<end])
    }

    /// Where of the source the letter stands that became the byte at `place`, from a byte and its letter
    /// on that come before.
    private func place(
        in source: Span<UInt8>, ofByte place: Int, from known: (byte: Int, letter: Int)
    ) -> Int {
        var (byte, letter) = known
        while letter < source.count {
            if source[letter] < 0x80, !source[letter].isWordPart {
                letter += 1
                continue
            }
            if byte < place, bytes[byte] == 0x20 { byte += 1 }
            if byte == place { break }
            (byte, letter) = (byte + 1, letter + 1)
        }
        return letter
    }
}

/// The words of a text whose letters are traced, one after another.
private struct TracedWords {
    var text = TracedText()
    var table = TokenTable.none
    private let raw: TracedText
    private let lexicon: Lexicon

    init(_ raw: TracedText, _ lexicon: Lexicon) { (self.raw, self.lexicon) = (raw, lexicon) }

    /// Adds words; signs beside words only where a script has them.
    mutating func add(_ pieces: [Tokenizer.Piece]) {
        text.reserve(bytes: raw.bytes.count + pieces.count, runs: 2 * pieces.count)
        table.reserve(pieces.count)
        let hasWords = pieces.contains(where: \.isWord)
        for piece in pieces { add(piece, besideWords: hasWords) }
    }

    /// Adds a word, or the words that a spoken one stands for.
    private mutating func add(_ piece: Tokenizer.Piece, besideWords: Bool) {
        let end = text.bytes.count
        separate(at: 0)
        let start = text.bytes.count
        text.append(piece.first, of: raw)
        for range in piece.rest { text.append(range, of: raw) }
        let word = start..<text.bytes.count
        if piece.isWord {
            if let standard = severalWords(for: word) {
                text.shorten(to: end)
                return add(standard, from: raw.origin(of: piece.whole))
            }
        } else if besideWords, !lexicon.hasExact(text.bytes.span.extracting(word)) {
            return text.shorten(to: end)
        }
        table.append(word)
    }

    /// The words that a spoken one stands for, unless a script has just that.
    private func severalWords(for word: Range<Int>) -> [String]? {
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

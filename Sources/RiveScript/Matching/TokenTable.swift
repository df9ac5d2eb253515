package import WordForms

/// Which words of the scripts each token of one message is.
///
/// Looked up once a message, layer by layer: a trigger that is tried asks this table, never the
/// lexicon. A token may be several words, each found in its own layer.
package struct TokenTable: Sendable {
    /// One word of the message.
    package struct Token: Sendable {
        /// Its bytes in the message's text.
        package let range: Range<Int>
        /// Its hits among ``hits``.
        package fileprivate(set) var hits: Range<Int> = 0..<0
    }

    /// The table of a text of which nothing is known.
    package static let none = TokenTable()

    /// The tokens, from left to right.
    package private(set) var tokens: [Token] = []
    /// The words that tokens are, each token's together.
    package private(set) var hits: [Hit] = []
    /// The last layer that was looked in.
    package private(set) var depth = Layer.exact
    /// For each byte the number of the token that starts there; -1 elsewhere.
    private var tokenAt: [Int32] = []
    /// Which words stand in the message, a bit each.
    private var present: [UInt64] = []

    private init() {}

    /// The table of `text` with tokens at `ranges`; nothing is looked up yet.
    init(_ text: [UInt8], _ ranges: [Range<Int>], wordCount: Int) {
        tokens = ranges.map { Token(range: $0) }
        tokenAt = Array(repeating: -1, count: text.count + 1)
        for (number, range) in ranges.enumerated() { tokenAt[range.lowerBound] = Int32(number) }
        present = Array(repeating: 0, count: (wordCount + 63) / 64)
    }

    /// Looks each token up that is no word yet, down to `layer`; says whether any word was found.
    ///
    /// - Complexity: one lookup a token without hits.
    mutating func look(through layer: Layer, in lexicon: Lexicon, _ text: [UInt8]) -> Bool {
        depth = layer
        let before = hits.count
        for (number, token) in tokens.enumerated() where token.hits.isEmpty {
            let span = text.span.extracting(token.range)
            let found = lexicon.lookup(utf8: span, through: layer)
            guard !found.isEmpty else { continue }
            tokens[number].hits = hits.count..<hits.count + found.count
            hits += found
            for hit in found { present[Int(hit.word) / 64] |= 1 << UInt64(hit.word % 64) }
        }
        return hits.count > before
    }

    /// Whether each of `sets` has a word that stands in the message.
    func hasAll(of sets: [[Int32]]) -> Bool {
        for words in sets {
            var isThere = false
            for word in words where present[Int(word) / 64] & 1 << UInt64(word % 64) != 0 {
                isThere = true
                break
            }
            if !isThere { return false }
        }
        return true
    }

    /// Whether `word` stands in the message.
    package func has(_ word: Int32) -> Bool {
        present.indices.contains(Int(word) / 64)
            && present[Int(word) / 64] & 1 << UInt64(word % 64) != 0
    }

    /// Where the token ends that starts at `position`, if it is one of `count` words of a pool.
    func end(at position: Int, ofAny pool: [Int32], _ start: Int, _ count: Int) -> Int? {
        guard position < tokenAt.count, tokenAt[position] >= 0 else { return nil }
        let token = tokens[Int(tokenAt[position])]
        return hit(of: token, amongst: pool, start, count) == nil ? nil : token.range.upperBound
    }

    /// Where the first token starts that is one of `count` words of a pool.
    func start(ofAny pool: [Int32], _ start: Int, _ count: Int) -> Int? {
        for token in tokens where hit(of: token, amongst: pool, start, count) != nil {
            return token.range.lowerBound
        }
        return nil
    }

    /// Where the next token starts behind `position`.
    func start(after position: Int) -> Int? {
        var index = position + 1
        while index < tokenAt.count {
            if tokenAt[index] >= 0 { return index }
            index += 1
        }
        return nil
    }

    /// The surest of `count` words of a pool that the token at `position` is.
    func hit(at position: Int, amongst pool: [Int32], _ start: Int, _ count: Int) -> Hit? {
        guard position < tokenAt.count, tokenAt[position] >= 0 else { return nil }
        return hit(of: tokens[Int(tokenAt[position])], amongst: pool, start, count)
    }

    private func hit(
        of token: Token, amongst pool: [Int32], _ start: Int, _ count: Int
    ) -> Hit? {
        var best: Hit?
        for index in token.hits where pool.hasSorted(hits[index].word, start, count) {
            if best.map({ hits[index].layer < $0.layer }) != false { best = hits[index] }
        }
        return best
    }
}

extension [Int32] {
    /// Whether `word` is among `count` sorted numbers from `start` on.
    fileprivate func hasSorted(_ word: Int32, _ start: Int, _ count: Int) -> Bool {
        var (low, high) = (start, start + count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] == word { return true }
            if self[middle] < word { low = middle + 1 } else { high = middle }
        }
        return false
    }
}

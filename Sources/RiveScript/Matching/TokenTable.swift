package import WordForms

/// Which words of the scripts each token of one message is.
///
/// Looked up once a message, layer by layer: a trigger that is tried asks this table, never the
/// lexicon. A token may be several words, each found in its own layer.
package struct TokenTable: Sendable {
    /// One word of the message.
    package struct Token: Sendable {
        /// Where its bytes start and end in the message's text.
        fileprivate let start: Int32
        fileprivate let end: Int32
        /// Where its hits start and end among ``hits``.
        fileprivate var firstHit: Int32 = 0
        fileprivate var endOfHits: Int32 = 0

        fileprivate init(_ range: Range<Int>) {
            (start, end) = (Int32(range.lowerBound), Int32(range.upperBound))
        }

        /// Its bytes in the message's text.
        package var range: Range<Int> { Int(start)..<Int(end) }
        /// Its hits among ``hits``.
        package var hits: Range<Int> { Int(firstHit)..<Int(endOfHits) }
    }

    /// The table of a text of which nothing is known.
    package static let none = TokenTable()

    /// The tokens, from left to right.
    package private(set) var tokens: [Token] = []
    /// The words that tokens are, each token's together.
    package private(set) var hits: [Hit] = []
    /// One bit of 64 for each word that stands in the message: most others are passed by here.
    private var bits: UInt64 = 0

    private init() {}

    /// Adds a token behind the others.
    mutating func append(_ range: Range<Int>) { tokens.append(Token(range)) }

    /// Looks the last token up to inflected forms; false where it is one spelling of several words.
    mutating func lookLast(
        _ word: Span<UInt8>, in lexicon: Lexicon, using scratch: inout LookupScratch
    ) -> Bool {
        let (last, start) = (tokens.count - 1, hits.count)
        guard lexicon.lookWord(word, using: &scratch, into: &hits) else { return false }
        tokens[last].firstHit = Int32(start)
        tokens[last].endOfHits = Int32(hits.count)
        for index in start..<hits.count { bits |= Self.bit(hits[index].word) }
        return true
    }

    /// Room for so many tokens.
    mutating func reserve(_ count: Int) {
        tokens.reserveCapacity(count)
        // Many tokens are several words.
        hits.reserveCapacity(2 * count)
    }

    /// Looks each token up that is no word yet, down to `layer`; says whether any word was found.
    ///
    /// - Complexity: one lookup a token without hits.
    mutating func look(through layer: Layer, in lexicon: Lexicon, _ text: [UInt8]) -> Bool {
        let before = hits.count
        var scratch = LookupScratch()
        for number in tokens.indices where tokens[number].hits.isEmpty {
            let start = Int32(hits.count)
            lexicon.look(
                text.span.extracting(tokens[number].range), through: layer, using: &scratch,
                into: &hits)
            tokens[number].firstHit = start
            tokens[number].endOfHits = Int32(hits.count)
        }
        for hit in hits[before...] { bits |= Self.bit(hit.word) }
        return hits.count > before
    }

    private static func bit(_ word: Int32) -> UInt64 { 1 << UInt64(word & 63) }

    /// Whether each of the sets has a word that stands in the message.
    func hasAll(of sets: WordSets) -> Bool { hasAll(of: sets.numbers.span) }

    /// The same with sets as ``WordSets`` has them.
    func hasAll(of numbers: Span<Int32>) -> Bool {
        let hits = hits.span
        var place = 0
        while place < numbers.count {
            let end = place + 1 + Int(numbers[place])
            var isThere = false
            while !isThere {
                place += 1
                if place == end { return false }
                isThere = Self.has(numbers[place], hits, bits)
            }
            place = end
        }
        return true
    }

    /// Whether `word` stands in the message.
    package func has(_ word: Int32) -> Bool { Self.has(word, hits.span, bits) }

    private static func has(_ word: Int32, _ hits: Span<Hit>, _ bits: UInt64) -> Bool {
        guard bits & bit(word) != 0 else { return false }
        for index in hits.indices where hits[index].word == word { return true }
        return false
    }

    /// The number of the first token that starts at `position` or behind it.
    ///
    /// - Complexity: O(log n) in the tokens.
    private func token(from position: Int) -> Int {
        var (low, high) = (0, tokens.count)
        while low < high {
            let middle = (low + high) / 2
            if tokens[middle].range.lowerBound < position {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low
    }

    /// The token that starts at `position`.
    private func token(at position: Int) -> Token? {
        let number = token(from: position)
        guard number < tokens.count, tokens[number].range.lowerBound == position else {
            return nil
        }
        return tokens[number]
    }

    /// Where the token ends that starts at `position`, if it is one of `count` words of a pool.
    func end(at position: Int, ofAny pool: [Int32], _ start: Int, _ count: Int) -> Int? {
        guard let token = token(at: position), hit(of: token, amongst: pool, start, count) != nil
        else { return nil }
        return token.range.upperBound
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
        let number = token(from: position + 1)
        return number < tokens.count ? tokens[number].range.lowerBound : nil
    }

    /// The surest of `count` words of a pool that the token at `position` is.
    func hit(at position: Int, amongst pool: [Int32], _ start: Int, _ count: Int) -> Hit? {
        token(at: position).flatMap { hit(of: $0, amongst: pool, start, count) }
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

/// Sets of words, of each of which one must stand in a message.
package struct WordSets: Sendable {
    /// Of each set how many words it has, then these.
    let numbers: [Int32]

    init(_ sets: [[Int32]]) { numbers = sets.flatMap { [Int32($0.count)] + $0 } }

    package var isEmpty: Bool { numbers.isEmpty }

    /// The sets, each by itself.
    package var all: [[Int32]] {
        var (sets, place) = ([[Int32]](), 0)
        while place < numbers.count {
            let end = place + 1 + Int(numbers[place])
            sets.append(Array(numbers[place + 1..<end]))
            place = end
        }
        return sets
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

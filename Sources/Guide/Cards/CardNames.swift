/// The names of the cards, made ready to be found in a message.
struct CardNames: Sendable {
    /// A name as words in small letters, and the card it belongs to.
    private struct Name: Sendable {
        let words: Words
        let card: Int

        /// Letters in it: what makes one name longer than another.
        var length: Int { words.letters }
    }

    /// The names that begin with the same two bytes, longest first.
    private var names: [UInt16: [Name]] = [:]

    init(_ cards: [ToolCard]) {
        for (index, card) in cards.enumerated() {
            for text in [card.title, card.name] + card.aliases {
                let words = Words(text)
                guard words.count > 0 else { continue }
                names[words.key(at: 0), default: []].append(Name(words: words, card: index))
            }
        }
        // The sort is stable, so of names as long the first card's comes first.
        for key in names.keys { names[key]?.sort { $0.length > $1.length } }
    }

    /// Place of the card whose name is the longest in `text`.
    func longest(in text: String, longestEnding: Int) -> Int? {
        let message = Words(text)
        var best: Name?
        for start in 0..<message.count {
            let found = names[message.key(at: start)]?.first {
                message.contains($0.words, at: start, longestEnding: longestEnding)
            }
            if let found, found.length > best?.length ?? 0 { best = found }
        }
        return best?.card
    }
}

/// The words of a text in small letters: runs of letters and digits, without what stands between.
private struct Words: Sendable {
    private let bytes: [UInt8]
    private let ranges: [Range<Int>]

    init(_ text: String) {
        bytes = Array(text.lowercased().utf8)
        ranges = Self.ranges(in: bytes)
    }

    var count: Int { ranges.count }

    /// Letters and digits in all words.
    var letters: Int { ranges.reduce(0) { $0 + letters(in: $1) } }

    /// The first two bytes of a word.
    func key(at word: Int) -> UInt16 {
        let range = ranges[word]
        let second = range.count > 1 ? bytes[range.lowerBound + 1] : 0
        return UInt16(bytes[range.lowerBound]) << 8 | UInt16(second)
    }

    /// Whether `name` stands at word `start`, each of its words as it is or with an ending.
    func contains(_ name: Words, at start: Int, longestEnding: Int) -> Bool {
        guard start + name.count <= count else { return false }
        return (0..<name.count).allSatisfy { index in
            let (mine, whole) = (ranges[start + index], name.ranges[index])
            guard bytes[mine].starts(with: name.bytes[whole]) else { return false }
            if mine.count == whole.count { return true }
            let ending = mine.lowerBound + whole.count..<mine.upperBound
            return name.letters(in: whole) >= GuideLimits.inflectedName
                && letters(in: ending) <= longestEnding
        }
    }

    /// Bytes that begin a character, of which a letter beyond ASCII has one.
    private func letters(in range: Range<Int>) -> Int {
        bytes[range].count { $0 & 0xC0 != 0x80 }
    }

    private static func ranges(in bytes: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start: Int?
        var index = 0
        while index < bytes.count {
            let length = letterLength(bytes[index])
            if length > 0 {
                start = start ?? index
            } else if let begun = start {
                ranges.append(begun..<index)
                start = nil
            }
            index += max(length, -length)
        }
        if let start { ranges.append(start..<bytes.count) }
        return ranges
    }
}

/// Bytes of the letter or digit that `byte` begins; below zero, of the mark that parts words.
///
/// Beyond ASCII, marks are what begins with C2 (« » and the like) or E2 (dashes, quotes, arrows);
/// Finnish and Swedish letters begin with C3 and above.
private func letterLength(_ byte: UInt8) -> Int {
    switch byte {
    case 0x30...0x39, 0x61...0x7A: 1
    case ..<0x80: -1
    case 0xC2: -2
    case 0xE2: -3
    default: 1
    }
}

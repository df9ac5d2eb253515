/// The features by which short texts are compared, each as a number of 64 bits.
///
/// Inflected languages share stems rather than words, and people mistype: so beside whole words
/// there are their beginnings and their runs of three and four letters, and beside those pairs of
/// words that follow each other. Accents are folded, as many type without them.
struct TextFeatures {
    /// Kinds of features, in the highest byte of the number.
    enum Kind: UInt64 {
        case word = 1
        case beginning, run, pair, gap, tag, strangeness
    }

    /// Letters at the beginning of a word that stand for its stem.
    private static let stemLength = 5
    /// Lengths of the runs of letters within a word.
    private static let runLengths = 3...4
    /// Before a word's first and after its last letter.
    private static let edge = UInt8(ascii: "_")
    /// What stands for any letter that has no place among the ASCII letters.
    private static let otherLetter: UInt8 = 0x7F

    /// The features found, each once, in the order of numbers: sums of fractions hang on the order,
    /// and the same text is to get the same reading.
    private(set) var all: [UInt64] = []
    /// The beginnings of its words, which tell how much of a text was ever heard.
    private(set) var beginnings: [UInt64] = []
    /// The words of the text, folded.
    let words: [[UInt8]]

    /// The features of `text`, and of what is known of the one who typed it.
    init(of text: String, tags: [String] = []) {
        words = Self.folded(text)
        for index in words.indices { addWord(words[index]) }
        addNeighbours()
        for tag in tags { all.append(Self.number(.tag, hashing: Array(tag.utf8)[...])) }
        all = Self.eachOnce(all)
        beginnings = Self.eachOnce(beginnings)
    }

    /// The features of one word alone, for telling what each word weighs.
    static func features(ofWord word: [UInt8]) -> [UInt64] {
        var lone = TextFeatures(of: "")
        lone.addWord(word)
        return eachOnce(lone.all)
    }

    /// Whether `feature` is a whole word or the beginning of one.
    static func isOfWord(_ feature: UInt64) -> Bool {
        feature >> 56 == Kind.word.rawValue || feature >> 56 == Kind.beginning.rawValue
    }

    private static func eachOnce(_ features: [UInt64]) -> [UInt64] {
        let sorted = features.sorted()
        var once: [UInt64] = []
        once.reserveCapacity(sorted.count)
        for feature in sorted where once.last != feature { once.append(feature) }
        return once
    }

    private mutating func addWord(_ word: [UInt8]) {
        all.append(Self.number(.word, hashing: word[...]))
        let beginning = Self.number(.beginning, hashing: word.prefix(Self.stemLength))
        all.append(beginning)
        if word.count > 2 { beginnings.append(beginning) }
        let edged = [Self.edge] + word + [Self.edge]
        for length in Self.runLengths where edged.count >= length {
            for start in 0...(edged.count - length) {
                all.append(Self.number(.run, hashing: edged[start..<(start + length)]))
            }
        }
    }

    /// Stems that follow each other, with the text's ends; and those with one word between.
    private mutating func addNeighbours() {
        let ends = [[Self.edge]]
        let stems =
            ends + words.map { Array($0.prefix(Self.stemLength)) } + [[Self.edge, Self.edge]]
        for (kind, distance) in [(Kind.pair, 1), (Kind.gap, 2)] where stems.count > distance {
            for index in 0..<(stems.count - distance) {
                let both = stems[index] + [Self.edge] + stems[index + distance]
                all.append(Self.number(kind, hashing: both[...]))
            }
        }
    }

    /// Features that say how much of a text no other text has: what is far from all examples is
    /// mostly about something else.
    ///
    /// - Parameter isKnown: Whether another text has a word that begins so.
    func strangeness(isKnown: (UInt64) -> Bool) -> [UInt64] {
        guard !beginnings.isEmpty else { return [] }
        let strange = beginnings.count { !isKnown($0) }
        let quarters = (4 * strange + beginnings.count / 2) / beginnings.count
        return [[0, UInt8(min(strange, 4))], [1, UInt8(quarters)]].map {
            Self.number(.strangeness, hashing: $0[...])
        }
    }

    /// FNV-1a, with the kind in place of the highest byte.
    private static func number(_ kind: Kind, hashing bytes: ArraySlice<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        hash ^= hash >> 32
        return hash & 0x00FF_FFFF_FFFF_FFFF | kind.rawValue << 56
    }

    /// The words of `text` in lower case without accents; what is neither letter nor digit parts them.
    static func folded(_ text: String) -> [[UInt8]] {
        var words: [[UInt8]] = []
        var word: [UInt8] = []
        for scalar in text.lowercased().unicodeScalars {
            if let letter = folded(scalar) {
                word.append(letter)
            } else if !word.isEmpty {
                words.append(word)
                word = []
            }
        }
        if !word.isEmpty { words.append(word) }
        return words
    }

    private static func folded(_ scalar: Unicode.Scalar) -> UInt8? {
        switch scalar {
        case "a"..."z", "0"..."9": UInt8(truncatingIfNeeded: scalar.value)
        case "ä", "å", "á", "à": UInt8(ascii: "a")
        case "ö", "ø", "ó": UInt8(ascii: "o")
        case "é", "è": UInt8(ascii: "e")
        case "ü": UInt8(ascii: "u")
        default: scalar.properties.isAlphabetic ? otherLetter : nil
        }
    }
}

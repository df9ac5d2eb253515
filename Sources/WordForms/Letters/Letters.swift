/// A word as one byte a letter: its scalars' values, as in ISO 8859-1, where `ä` `ö` `å` are one each.
///
/// All of this room counts, cuts and compares letters, never bytes of UTF-8: the rules of the
/// languages are said in letters ("an alternant of six letters", "the second to last letter").
typealias Letters = [UInt8]

/// The letters that rules speak of by name.
enum Letter {
    /// What stands for any scalar above 0xFF; no rule and no tree has it, so it never matches.
    static let foreign: UInt8 = 0
    static let aWithDots: UInt8 = 0xE4
    static let oWithDots: UInt8 = 0xF6
    static let aWithRing: UInt8 = 0xE5
    static let hyphen = UInt8(ascii: "-")
}

extension Letters {
    /// The letters of `text`, which must be NFC and lower case to match anything.
    init(_ text: String) {
        self.init()
        reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            append(UInt8(exactly: scalar.value) ?? Letter.foreign)
        }
    }

    /// The letters of a token in UTF-8; a byte that is no UTF-8 becomes ``Letter/foreign``.
    ///
    /// - Complexity: O(n); one allocation.
    init(utf8 token: Span<UInt8>) {
        self.init()
        reserveCapacity(token.count)
        _ = replace(withUTF8: token)
    }

    /// Takes the letters of a token in place of those that were; says whether all of them are such as
    /// trees have.
    mutating func replace(withUTF8 token: Span<UInt8>) -> Bool {
        removeAll(keepingCapacity: true)
        var isKnown = true
        var index = 0
        while index < token.count {
            let byte = token[index]
            index += 1
            if byte < 0x80 {
                append(byte)
                if byte == Letter.foreign { isKnown = false }
            } else if byte & 0xFE == 0xC2, index < token.count, token[index] & 0xC0 == 0x80 {
                append((byte & 0x03) << 6 | (token[index] & 0x3F))
                index += 1
            } else {
                if byte & 0xC0 != 0x80 || last != Letter.foreign { append(Letter.foreign) }
                isKnown = false
            }
        }
        return isKnown
    }

    /// The word as text.
    var text: String {
        var scalars = String.UnicodeScalarView()
        for letter in self { scalars.append(Unicode.Scalar(letter)) }
        return String(scalars)
    }
}

extension Span<UInt8> {
    /// The letter that starts at `index` of a token in UTF-8, which is moved behind it;
    /// ``Letter/foreign`` for a byte that begins none.
    @inline(__always)
    func letter(at index: inout Int) -> UInt8 {
        let byte = self[index]
        index += 1
        if byte < 0x80 { return byte }
        guard byte & 0xFE == 0xC2, index < count, self[index] & 0xC0 == 0x80 else {
            return Letter.foreign
        }
        index += 1
        return (byte & 0x03) << 6 | (self[index - 1] & 0x3F)
    }
}

extension BidirectionalCollection<UInt8> {
    /// Whether the word ends in the letters of `ending`.
    func ends(in ending: Ending) -> Bool {
        var rest = ending.packed
        var index = endIndex
        while rest != 0 {
            guard index != startIndex else { return false }
            index = self.index(before: index)
            guard self[index] == UInt8(truncatingIfNeeded: rest) else { return false }
            rest >>= 8
        }
        return true
    }

    /// Whether the word ends in any of `endings`.
    func ends(inAny endings: Ending...) -> Bool {
        for ending in endings where ends(in: ending) { return true }
        return false
    }
}

/// At most eight letters, written in the source as text: the end of a word, or what replaces one.
///
/// Packed in a number, the last letter lowest, so that the many comparisons of a stemmer allocate
/// nothing.
struct Ending: ExpressibleByStringLiteral, Hashable, Sendable {
    let packed: UInt64
    let count: Int

    init(letters: Letters) {
        packed = letters.reduce(0) { $0 << 8 | UInt64($1) }
        count = letters.count
    }

    init(stringLiteral text: String) {
        var packed: UInt64 = 0
        var count = 0
        for scalar in text.unicodeScalars {
            packed = packed << 8 | UInt64(scalar.value & 0xFF)
            count += 1
        }
        self.packed = packed
        self.count = count
    }

    /// The letters, first to last.
    var letters: Letters {
        (0..<count).reversed().map { UInt8(truncatingIfNeeded: packed >> UInt64($0 * 8)) }
    }
}

extension Letters {
    static func + (word: Letters, ending: Ending) -> Letters {
        var joined = word
        joined.reserveCapacity(word.count + ending.count)
        for place in (0..<ending.count).reversed() {
            joined.append(UInt8(truncatingIfNeeded: ending.packed >> UInt64(place * 8)))
        }
        return joined
    }
}

/// A set of letters, as one bit each.
struct LetterSet: ExpressibleByStringLiteral, Sendable {
    private var low: UInt64 = 0
    private var middle: UInt64 = 0
    private var high: UInt64 = 0
    private var top: UInt64 = 0

    init(stringLiteral text: String) {
        for letter in Letters(text) { insert(letter) }
    }

    private mutating func insert(_ letter: UInt8) {
        let bit = UInt64(1) << UInt64(letter & 63)
        switch letter >> 6 {
        case 0: low |= bit
        case 1: middle |= bit
        case 2: high |= bit
        default: top |= bit
        }
    }

    /// Whether `letter` is in the set; nil never is.
    func contains(_ letter: UInt8?) -> Bool {
        guard let letter else { return false }
        let bit = UInt64(1) << UInt64(letter & 63)
        return switch letter >> 6 {
        case 0: low & bit != 0
        case 1: middle & bit != 0
        case 2: high & bit != 0
        default: top & bit != 0
        }
    }
}

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
        var index = 0
        while index < token.count {
            let byte = token[index]
            index += 1
            if byte < 0x80 {
                append(byte)
            } else if byte & 0xFE == 0xC2, index < token.count, token[index] & 0xC0 == 0x80 {
                append((byte & 0x03) << 6 | (token[index] & 0x3F))
                index += 1
            } else if byte & 0xC0 != 0x80 {
                append(Letter.foreign)
            } else if last != Letter.foreign {
                append(Letter.foreign)
            }
        }
    }

    /// The word as text.
    var text: String {
        var scalars = String.UnicodeScalarView()
        for letter in self { scalars.append(Unicode.Scalar(letter)) }
        return String(scalars)
    }
}

extension Collection<UInt8> {
    /// Whether the word ends in the letters of `ending`.
    func ends(in ending: StaticLetters) -> Bool {
        guard count >= ending.letters.count else { return false }
        return suffix(ending.letters.count).elementsEqual(ending.letters)
    }

    /// Whether the word ends in any of `endings`.
    func ends(inAny endings: StaticLetters...) -> Bool {
        endings.contains { ends(in: $0) }
    }
}

/// Letters written in the source as text.
struct StaticLetters: ExpressibleByStringLiteral, Hashable {
    let letters: Letters

    init(letters: Letters) { self.letters = letters }

    init(stringLiteral text: String) { letters = Letters(text) }
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

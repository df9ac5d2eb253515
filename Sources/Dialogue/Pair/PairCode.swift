import Mentoring
import RiveScript

/// What one gives to the other so that tuki can link them: eight characters, as `C7F2-9X4M`.
///
/// The alphabet has no two characters that look alike and no vowels, so that a code can be read
/// out and no word looks like one. With a letter and a digit in each there are some 25 thousand
/// million codes: at five tries an hour nobody finds one in the 48 hours that it lives.
package struct PairCode: Hashable, Sendable {
    /// How long a code can be used, in seconds.
    package static let lifetime = 2 * Timestamp.day
    /// How long it is remembered after that, in seconds, to say why it does not work.
    package static let afterlife = 7 * Timestamp.day
    /// How many wrong codes a participant may type within ``tryWindow``.
    package static let tries = 5
    /// In seconds.
    package static let tryWindow: Int64 = 3_600

    private static let letters = Array("CFGHJMPQRVWX")
    private static let digits = Array("23456789")
    private static let length = 8

    /// The characters without a dash, as a store keeps them.
    package let rawValue: String

    /// The code of these characters, in any case, with or without a dash in the middle; nil for a
    /// text that has not the shape of a code.
    package init?(_ text: String) {
        var characters = Array(text.uppercased())
        if characters.count == Self.length + 1, Self.isDash(characters[Self.length / 2]) {
            characters.remove(at: Self.length / 2)
        }
        guard Self.isShaped(characters) else { return nil }
        rawValue = String(characters)
    }

    /// A new code; the same `chance` gives the same one.
    package init(chance: UInt64) {
        var random = SplitMix64(seed: chance)
        let alphabet = Self.letters + Self.digits
        var characters: [Character] = []
        while !Self.isShaped(characters) {
            characters = (0..<Self.length).map { _ in
                alphabet[Int(random.next() % UInt64(alphabet.count))]
            }
        }
        rawValue = String(characters)
    }

    /// The first code in `text`, wherever it stands; its halves may be two words.
    ///
    /// - Complexity: O(length of `text`).
    static func first(in text: String) -> PairCode? {
        // Nearly every message has no digit, and a code has one.
        guard text.utf8.contains(where: { (0x32...0x39).contains($0) }) else { return nil }
        let words = text.split(whereSeparator: \.isWhitespace).map(bare)
        if let code = words.lazy.compactMap({ PairCode($0) }).first { return code }
        return zip(words, words.dropFirst()).lazy.compactMap { first, second in
            first.count == length / 2 && second.count == length / 2
                ? PairCode(first + second) : nil
        }.first
    }

    /// Whether `text` looks like an attempt at a code: one word with a digit, about as long.
    static func isAttempt(_ text: String) -> Bool {
        let word = text.filter { $0.isLetter || $0.isNumber }
        return (length - 3...length + 4).contains(word.count) && word.contains(where: \.isNumber)
            && text.split(whereSeparator: \.isWhitespace).count <= 2
    }

    /// As it is shown: two halves with a dash between them.
    package var shown: String {
        "\(rawValue.prefix(Self.length / 2))-\(rawValue.suffix(Self.length / 2))"
    }

    private static func isShaped(_ characters: [Character]) -> Bool {
        characters.count == length
            && characters.allSatisfy { letters.contains($0) || digits.contains($0) }
            && characters.contains(where: letters.contains)
            && characters.contains(where: digits.contains)
    }

    private static func isDash(_ character: Character) -> Bool { "-‐‑–—".contains(character) }

    /// `word` without the marks around it.
    private static func bare(_ word: Substring) -> String {
        let isMark = { (character: Character) in !character.isLetter && !character.isNumber }
        let tail = word.drop(while: isMark)
        return String(tail.reversed().drop(while: isMark).reversed())
    }
}

extension PairCode: CustomStringConvertible {
    /// Not the code: descriptions end up in logs.
    package var description: String { "a code" }
}

package import WordForms

/// What texts are looked up by: a word, the beginning of a word or a whole text as one number.
///
/// Two texts may share a key. Keys only narrow down what is compared, so that costs time and never
/// changes an answer.
package typealias Key = UInt64

extension Key {
    /// One of 64 bits: where it is not among the bits of some keys, nor is the key.
    var bit: UInt64 { 1 << (self >> 58) }
}

/// A key in the making, one byte after another, so that a word's beginnings come along with it.
package struct KeyHash: Sendable {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325

    package init() {}

    /// Takes one more byte in (FNV-1a).
    package mutating func add(_ byte: UInt8) {
        state = (state ^ UInt64(byte)) &* 0x100_0000_01B3
    }

    /// The key of a whole text or word.
    package var whole: Key { Self.mixed(state) }

    /// The key of a word's beginning; never the one of a word that is no longer.
    package var beginning: Key { Self.mixed(~state) }

    /// The key of a text, or of a part of it.
    package static func whole(_ text: some Sequence<UInt8>) -> Key {
        var hash = KeyHash()
        for byte in text { hash.add(byte) }
        return hash.whole
    }

    /// The key of a word in all its forms.
    package static func word(_ number: Int32, _ language: Language) -> Key {
        mixed(
            0x7764_0000_0000_0000 | UInt64(language.index) << 32
                | UInt64(UInt32(bitPattern: number)))
    }

    /// Bits spread, so that any of them can choose a place in a table.
    static func mixed(_ bits: UInt64) -> UInt64 {
        let mixed = (bits ^ (bits >> 32)) &* 0x9E37_79B9_7F4A_7C15
        return mixed ^ (mixed >> 29)
    }
}

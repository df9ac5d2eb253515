/// A word as a script writes it, with its author's hints.
package struct LexiconWord: Hashable, Sendable {
    /// What an author says a word is, where its end alone leaves that open.
    package enum WordClass: String, Hashable, Sendable {
        /// Nouns, adjectives, pronouns: what has cases.
        case noun
        case verb
    }

    /// The places in a compound at which a short word counts although it is short.
    package struct CompoundParts: OptionSet, Hashable, Sendable {
        package let rawValue: UInt8

        package init(rawValue: UInt8) { self.rawValue = rawValue }

        /// `~ura-`: uravalinta is the word ura.
        package static let first = CompoundParts(rawValue: 1)
        /// `~-aika`: opiskeluaika is the word aika.
        package static let last = CompoundParts(rawValue: 2)
    }

    /// The dictionary form; lower case, NFC.
    package let text: String
    /// False for a word that matches only as written; true for `~word`.
    package let isInflected: Bool
    /// Compound parts that the author opted into.
    package let compoundParts: CompoundParts
    /// The class that the author named (`! local class hauta = noun`); nil to guess.
    package let wordClass: WordClass?
    /// The alternants that the author wrote (`! local stem aika = aja aiko ajo`), taken instead of a
    /// guess; empty to guess.
    package let stems: [String]

    package init(
        _ text: String, isInflected: Bool = true, compoundParts: CompoundParts = [],
        wordClass: WordClass? = nil, stems: [String] = []
    ) {
        self.text = text
        self.isInflected = isInflected
        self.compoundParts = compoundParts
        self.wordClass = wordClass
        self.stems = stems
    }

    /// By its bytes: to hash a text as Swift does asks Unicode's tables about each letter.
    package func hash(into hasher: inout Hasher) {
        var state: UInt64 = isInflected ? 1 : 0xCBF2_9CE4_8422_2325
        for byte in text.utf8 { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
        hasher.combine(state)
    }
}

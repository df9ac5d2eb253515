/// The words of one script in one language, ready to be recognised in whatever form people type them.
///
/// No dictionary is needed: the vocabulary of a script is closed, so the lexicon holds what each of
/// its words can begin like (its alternants), and accepts a token that is an alternant and a legal
/// chain of endings. Swedish and English words match by equal Snowball stems instead.
///
/// Immutable. Words are known by their place in the list that the lexicon was made of; the same text
/// may stand there more than once, with different hints, and a token then hits each of them. A class,
/// as every message asks it for each of its words.
package final class Lexicon: Sendable {
    /// What the lexicon refuses to work hard on.
    enum Limit {
        /// The longest token, in letters, that is looked for beyond exact and inflected forms.
        static let searchedLetters = 48
        /// The shortest alternant that a mistyped token may be taken for.
        static let mistypedAlternant = 6
        /// The shortest mistyped token.
        static let mistypedToken = 5
        /// The shortest mistyped token in which any letter may be wrong; in others a neighbouring key.
        static let anyWrongLetter = 12
        /// The shortest part of a compound that counts without its author's leave.
        static let compoundPart = 5
        /// The same where a dictionary form stands whole at the end, or a verb's stem before -minen.
        static let wholeLastPart = 4
        /// How much must stand before a last part, and after a first.
        static let beforeLastPart = 3
        static let afterFirstPart = 4
    }

    package let language: Language
    /// The words, in the order of their numbers.
    package let words: [LexiconWord]

    /// The words by the letters that their forms begin with, a place for each letter.
    let shelves: [Shelf?]
    /// Words with letters that no tree holds, such as an emoji: they match exactly or not at all.
    let foreign: [String: [Int32]]
    /// The endings of the language.
    let endings: EndingAutomaton
    /// The spoken spellings of the language.
    let spoken: Colloquial.Spoken

    /// The lexicon of `words`, lower case and NFC, each known by its place in the list.
    ///
    /// What a word can look like is worked out when a token first begins with one of its letters.
    ///
    /// - Complexity: O(n) in the words; later O(n) in their letters, about 8 alternants a word.
    package init(language: Language, words: [LexiconWord]) {
        self.language = language
        self.words = words
        endings = Self.endings(of: language)
        spoken = Colloquial.spoken(in: language)
        var foreign: [String: [Int32]] = [:]
        var numbers: [[Int32]] = Array(repeating: [], count: 256)
        for (number, word) in words.enumerated() {
            let letters = Letters(word.text)
            if letters.contains(Letter.foreign) {
                foreign[word.text, default: []].append(Int32(number))
            } else {
                for letter in Shelf.beginnings(of: word, letters, language) {
                    numbers[Int(letter)].append(Int32(number))
                }
            }
        }
        self.foreign = foreign
        shelves = numbers.map { $0.isEmpty ? nil : Shelf($0) }
    }

    /// The trees of all forms that begin with `letter`.
    func trees(_ letter: UInt8?) -> FormTrees {
        guard let letter, let shelf = shelves[Int(letter)] else { return .none }
        return shelf.trees(in: self)
    }

    private static func endings(of language: Language) -> EndingAutomaton {
        switch language {
        case .finnish: FinnishEndings.automaton
        case .swedish: StemmedEndings.swedish
        case .english: StemmedEndings.english
        }
    }
}

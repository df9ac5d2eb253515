/// How a token was taken for a word, the surest way first.
package enum Layer: UInt8, Comparable, CaseIterable, Sendable {
    /// The word itself, letter for letter.
    case exact
    /// A form of it: case, person, clitic, possessive, irregular form, or spoken spelling of those.
    case inflected
    /// A form of it with letters that people leave out or write plainly: tavotteet, nahda.
    case folded
    /// A compound with it as the first or the last part.
    case compound
    /// A form of it with one slip of the finger.
    case typo

    package static func < (left: Layer, right: Layer) -> Bool { left.rawValue < right.rawValue }
}

/// A word that a token was taken for.
package struct Hit: Hashable, Sendable {
    /// The word's place in the list that the lexicon was made of.
    package let word: Int32
    /// How it was taken.
    package let layer: Layer

    package init(word: Int32, layer: Layer) {
        self.word = word
        self.layer = layer
    }
}

/// Why a token was taken for a word: the sentence `tapaamisaikaa = ~tapaaminen: compound tapaamis|aikaa`
/// in parts.
package struct Explanation: Hashable, Sendable {
    /// The word's place in the list that the lexicon was made of.
    package let word: Int32
    /// Its dictionary form.
    package let lemma: String
    package let layer: Layer
    /// The token as it was read; another than was typed where it was rewritten (haluun → haluan).
    package let readAs: String
    /// What stands before the alternant: the other part of a compound, or nothing.
    package let before: String
    /// The letters of the token that were taken for ``alternant``.
    package let typed: String
    /// The alternant, form or stem of the word.
    package let alternant: String
    /// What follows: the endings, or the other part of a compound.
    package let ending: String
}

/// What a search in the lexicon found: like a ``Hit``, with the place.
struct Match {
    var word: Int32
    var layer: Layer
    /// The tree's node at which the alternant ends; 0 where it was found by its stem.
    var node: Int
    /// Where in the token the alternant's letters begin and end.
    var start: Int
    var end: Int
    /// Which tree ``node`` belongs to.
    var tree: Tree

    enum Tree { case plain, folded, loose, heads, stems, spoken }
}

/// The matches of one token.
struct Findings {
    var matches: [Match] = []
    /// The token as it was read; empty where it is as typed.
    var readAs: Letters = []

    /// Adds `match`; of two for the same word the surer stays.
    mutating func add(_ match: Match) {
        for index in matches.indices where matches[index].word == match.word {
            if match.layer < matches[index].layer { matches[index] = match }
            return
        }
        matches.append(match)
    }

    /// Forgets all, and keeps its space.
    mutating func clear() {
        matches.removeAll(keepingCapacity: true)
        readAs.removeAll(keepingCapacity: true)
    }

    /// Adds the hits in the order of the words.
    func addHits(to hits: inout [Hit]) {
        let start = hits.count
        for match in matches { hits.append(Hit(word: match.word, layer: match.layer)) }
        if matches.count > 1 { hits[start...].sort { $0.word < $1.word } }
    }
}

/// Space for one look after another, so that none of it is made anew.
package struct LookupScratch: Sendable {
    var letters: Letters = []
    var findings = Findings()

    package init() {}
}

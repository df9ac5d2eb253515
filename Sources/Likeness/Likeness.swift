package import Foundation

/// What sentences of known meaning say of a new one.
///
/// Two judges look at it. One counts: how often each feature stands in the sentences of each meaning,
/// a feature weighing more the fewer sentences have it (multinomial naive Bayes over weighted
/// features: Rennie et al., "Tackling the Poor Assumptions of Naive Bayes Text Classifiers", 2003).
/// The other reads the sentences twice and shifts weights where it would have misread one (logistic
/// regression by stochastic gradients with steps that shrink: Duchi et al., "Adaptive Subgradient
/// Methods", 2011). Each errs where the other does not. Both have nothing but the sentences, in a
/// fixed order: the same sentences give the same reading, told by the words that it hangs on.
///
/// A word that no sentence has is read as the one it is a slip for, where there is one (``MistypedWord``).
///
/// Made by a ``LikenessCounter``, or from the bytes of one that was: those may be a file's that
/// is mapped, as a reading looks at a small part of them.
package struct Likeness: Sendable {
    /// A sentence of known meaning.
    package struct Example: Hashable, Sendable {
        let text: String
        /// What is known of the one who says it: `role actor`, `stage work`.
        let tags: [String]
        /// The number of its meaning, from 0.
        let meaning: Int

        package init(text: String, tags: [String], meaning: Int) {
            (self.text, self.tags, self.meaning) = (text, tags, meaning)
        }
    }

    /// A meaning and how likely it is.
    package struct Reading: Hashable, Sendable {
        package let meaning: Int
        /// From 0 to 1; those of all meanings add up to 1.
        package let likelihood: Double
    }

    /// How much the counting judge's word weighs, and the other's; set so that of readings with
    /// likelihood 0.8 four in five are right on sentences that are not among the examples.
    private static let (countingTrust, correctingTrust): (Float, Float) = (0.35, 0.35)

    let table: LikenessTable

    init(_ table: LikenessTable) { self.table = table }

    /// Counts `examples`, whose meanings are below `meaningCount`.
    ///
    /// - Complexity: O(letters of all examples × meanings that share a feature).
    package init(_ examples: [Example], meaningCount: Int) {
        self.init(LikenessCounter(examples, meaningCount: meaningCount).table())
    }

    /// What was counted before, from its ``bytes``; nil where they are none.
    package init?(bytes: Data) {
        guard let table = LikenessTable(bytes: bytes) else { return nil }
        self.init(table)
    }

    /// Changes with the features and the judges: counts of another version are none.
    package static let version: UInt64 = 5

    /// How many meanings there are to choose from.
    package var meaningCount: Int { table.meaningCount }

    /// All that was counted, to be kept.
    package var bytes: Data { table.bytes }

    /// What `text` may mean, the likeliest first; none where it has no word of any example.
    ///
    /// - Complexity: O(letters of `text` × meanings that share a feature with it).
    package func readings(of text: String, tags: [String]) -> [Reading] {
        let whole = table.read { table -> [Float] in
            let slips = MistypedWord(table: table)
            let features = TextFeatures(of: text, tags: tags, mending: slips.meant)
            // Words that nobody ever used mean nothing; what is known of the speaker is no meaning.
            guard
                features.all.contains(where: {
                    TextFeatures.isOfWord($0) && table.row(of: $0) != nil
                })
            else { return [] }
            let strange = features.strangeness { table.row(of: $0) != nil }
            let rows = (features.all + strange).compactMap { table.row(of: $0) }
            let found = Self.found(rows, weighing: table.weight)
            let counted = table.counted(found)
            let corrected = Self.likelihoods(table.corrected(found)).map { log($0 + 1e-9) }
            return Self.likelihoods(
                counted.indices.map {
                    Self.countingTrust * counted[$0] + Self.correctingTrust * corrected[$0]
                })
        }
        return whole.indices.sorted { (whole[$0], $1) > (whole[$1], $0) }
            .map { Reading(meaning: $0, likelihood: Double(whole[$0])) }
    }

    /// In how many examples `word` stands, accents apart; 0 where it is none, or several.
    package func sentenceCount(with word: String) -> Int {
        let words = TextFeatures(of: word).words
        guard words.count == 1, let only = words.first else { return 0 }
        let feature = TextFeatures.feature(ofWord: Array(only.utf8)[...])
        return table.read { table in
            table.row(of: feature).map { table.frequency(ofWord: $0) } ?? 0
        }
    }

    /// The words of `text` that speak most for `meaning` rather than for `other`, with their share.
    package func words(
        of text: String, speakingFor meaning: Int, ratherThan other: Int, limit: Int
    ) -> [String] {
        let weighed = table.read { table in
            TextFeatures(of: text, mending: MistypedWord(table: table).meant).featuresByWord.map {
                word, features in
                let found = features.compactMap { table.row(of: $0) }.map {
                    (row: $0, amount: table.weight($0))
                }
                let scores = table.counted(found)
                return (word: word, share: scores[meaning] - scores[other])
            }
        }
        var named: Set<String> = []
        return weighed.filter { $0.share > 0 }.sorted { $0.share > $1.share }.map(\.word)
            .filter { named.insert($0).inserted }.prefix(limit).map(\.self)
    }

    /// Rows with what each weighs in a text of these; the squares add up to 1.
    static func found(
        _ rows: [Int], weighing weight: (Int) -> Float
    ) -> [(row: Int, amount: Float)] {
        let weights = rows.map(weight)
        let length = weights.reduce(0) { $0 + $1 * $1 }.squareRoot()
        guard length > 0 else { return [] }
        return zip(rows, weights).map { ($0, $1 / length) }
    }

    /// Numbers that add up to 1, in the proportions of the exponentials of `scores`.
    static func likelihoods(_ scores: [Float]) -> [Float] {
        let best = scores.max() ?? 0
        let powers = scores.map { exp($0 - best) }
        let sum = powers.reduce(0, +)
        return powers.map { $0 / sum }
    }
}

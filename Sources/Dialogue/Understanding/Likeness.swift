import Foundation
import RiveScript

/// What sentences of known meaning say of a new one.
///
/// Two judges look at it. One counts: how often each feature stands in the sentences of each meaning,
/// a feature weighing more the fewer sentences have it (multinomial naive Bayes over weighted
/// features: Rennie et al., "Tackling the Poor Assumptions of Naive Bayes Text Classifiers", 2003).
/// The other reads the sentences twice and shifts weights where it would have misread one (logistic
/// regression by stochastic gradients with steps that shrink: Duchi et al., "Adaptive Subgradient
/// Methods", 2011). Each errs where the other does not. Both have nothing but the sentences, in a
/// fixed order: the same sentences give the same reading, told by the words that it hangs on.
struct Likeness: Sendable {
    /// A sentence of known meaning.
    struct Example: Hashable, Sendable {
        let text: String
        /// What is known of the one who says it: `role actor`, `stage work`.
        let tags: [String]
        /// The number of its meaning, from 0.
        let meaning: Int
    }

    /// A meaning and how likely it is.
    struct Reading: Hashable, Sendable {
        let meaning: Int
        /// From 0 to 1; those of all meanings add up to 1.
        let likelihood: Double
    }

    /// Said once, a feature counts as much as so many hundredths of a whole sentence did.
    private static let smoothing: Float = 0.02
    /// How much the counting judge's word weighs, and the other's; set so that of readings with
    /// likelihood 0.8 four in five are right on sentences that are not among the examples.
    private static let (countingTrust, correctingTrust): (Float, Float) = (0.35, 0.35)
    /// How often the correcting judge reads all sentences, and its first step.
    private static let (rounds, firstStep): (Int, Float) = (2, 4)
    /// How much each kind of feature counts, found on sentences of other writers.
    private static let weights: [UInt64: Float] = [
        TextFeatures.Kind.word.rawValue: 1, TextFeatures.Kind.beginning.rawValue: 1,
        TextFeatures.Kind.run.rawValue: 0.5, TextFeatures.Kind.pair.rawValue: 1.2,
        TextFeatures.Kind.gap.rawValue: 0.5, TextFeatures.Kind.tag.rawValue: 2,
        TextFeatures.Kind.strangeness.rawValue: 3,
    ]

    /// Feature to its row in ``weight`` and ``starts``.
    private var rows: [UInt64: Int32] = [:]
    /// What a feature weighs: its kind's weight, times the logarithm of how rare it is.
    private var weight: [Float] = []
    /// Where the row's meanings begin in ``meanings``; one entry more than rows.
    private var starts: [Int32] = []
    private var meanings: [UInt16] = []
    /// What the feature adds to the meaning at the same place of ``meanings``.
    private var gains: [Float] = []
    /// What the correcting judge adds to the same meaning.
    private var corrections: [Float] = []
    /// The logarithm of all that was counted for a meaning.
    private var totals: [Float]

    /// Learns from `examples`, whose meanings are below `meaningCount`.
    ///
    /// - Complexity: O(letters of all examples × meanings that share a feature).
    init(_ examples: [Example], meaningCount: Int) {
        totals = Array(repeating: 0, count: meaningCount)
        let sorted = examples.filter { (0..<meaningCount).contains($0.meaning) }
            .sorted { $0.meaning < $1.meaning }
        var frequency: [Int32] = []
        let texts = sorted.map { TextFeatures(of: $0.text, tags: $0.tags) }
        var sentences = texts.map { text in
            text.all.map { row(of: $0, countedIn: &frequency) }
        }
        // Of its own words a sentence is one of those that have them.
        for (index, text) in texts.enumerated() {
            let strange = text.strangeness { feature in
                rows[feature].map { frequency[Int($0)] > 1 } ?? false
            }
            sentences[index] += strange.map { row(of: $0, countedIn: &frequency) }
        }
        weigh(frequency, among: sorted.count)
        let meanings = sorted.map(\.meaning)
        count(zip(meanings, sentences))
        correct(by: sentences, meaning: meanings)
    }

    /// The row of `feature`, counted as found once more.
    private mutating func row(of feature: UInt64, countedIn frequency: inout [Int32]) -> Int32 {
        if let row = rows[feature] {
            frequency[Int(row)] += 1
            return row
        }
        let row = Int32(frequency.count)
        rows[feature] = row
        frequency.append(1)
        weight.append(Self.weights[feature >> 56] ?? 0)
        return row
    }

    private mutating func weigh(_ frequency: [Int32], among count: Int) {
        for row in weight.indices {
            weight[row] *= log(Float(count + 1) / Float(frequency[row]))
        }
    }

    /// Adds up, row by row, what each meaning's sentences have of the feature.
    private mutating func count(_ sentences: some Sequence<(Int, [Int32])>) {
        var counted: [[(meaning: UInt16, amount: Float)]] = Array(
            repeating: [], count: weight.count)
        for (meaning, rows) in sentences {
            for (row, amount) in found(rows) {
                totals[meaning] += amount
                if counted[row].last?.meaning == UInt16(meaning) {
                    counted[row][counted[row].count - 1].amount += amount
                } else {
                    counted[row].append((UInt16(meaning), amount))
                }
            }
        }
        let whole = Self.smoothing * Float(weight.count)
        totals = totals.map { log($0 + whole) }
        for entries in counted {
            starts.append(Int32(meanings.count))
            for entry in entries {
                meanings.append(entry.meaning)
                gains.append(log(1 + entry.amount / Self.smoothing))
            }
        }
        starts.append(Int32(meanings.count))
    }

    /// Shifts weights where a sentence would be misread, in an order that is the same each time.
    private mutating func correct(by sentences: [[Int32]], meaning: [Int]) {
        var corrections = Array(repeating: Float(0), count: gains.count)
        // What each row was shifted by, squared: the more it was, the smaller its next step.
        var shifted = Array(repeating: Float(0.01), count: weight.count)
        var random = SplitMix64(seed: 1)
        for _ in 0..<Self.rounds {
            for index in sentences.indices.shuffled(using: &random) {
                let found = self.found(sentences[index])
                var misread = Self.likelihoods(scores(of: found, adding: corrections))
                misread[meaning[index]] -= 1
                let size = misread.reduce(0) { $0 + $1 * $1 }
                for (row, amount) in found {
                    shifted[row] += amount * amount * size
                    let step = Self.firstStep * amount / shifted[row].squareRoot()
                    shift(&corrections, inRow: row, by: step, against: misread)
                }
            }
        }
        self.corrections = corrections
    }

    /// Shifts the row's corrections of each meaning by so much of how far it was misread.
    private func shift(
        _ corrections: inout [Float], inRow row: Int, by step: Float, against misread: [Float]
    ) {
        for place in Int(starts[row])..<Int(starts[row + 1]) {
            corrections[place] -= step * misread[Int(meanings[place])]
        }
    }

    /// The meanings of `text`, the likeliest first; none where it has no word of any example.
    ///
    /// - Complexity: O(letters of `text` × meanings that share a feature with it).
    func readings(of text: String, tags: [String]) -> [Reading] {
        let features = TextFeatures(of: text, tags: tags)
        // Words that nobody ever used mean nothing; what is known of the speaker is no meaning.
        guard features.all.contains(where: { TextFeatures.isOfWord($0) && rows[$0] != nil }) else {
            return []
        }
        let strange = features.strangeness { rows[$0] != nil }
        let found = self.found((features.all + strange).compactMap { rows[$0] })
        let counted = countedScores(of: found)
        let corrected = Self.likelihoods(scores(of: found, adding: corrections)).map {
            log($0 + 1e-9)
        }
        let whole = Self.likelihoods(
            counted.indices.map {
                Self.countingTrust * counted[$0] + Self.correctingTrust * corrected[$0]
            })
        return whole.indices.sorted { (whole[$0], $1) > (whole[$1], $0) }
            .map { Reading(meaning: $0, likelihood: Double(whole[$0])) }
    }

    /// Rows with what each weighs in a text of these; the squares add up to 1.
    private func found(_ rows: [Int32]) -> [(row: Int, amount: Float)] {
        let length = rows.reduce(0) { $0 + weight[Int($1)] * weight[Int($1)] }.squareRoot()
        guard length > 0 else { return [] }
        return rows.map { (Int($0), weight[Int($0)] / length) }
    }

    /// Numbers that add up to 1, in the proportions of the exponentials of `scores`.
    private static func likelihoods(_ scores: [Float]) -> [Float] {
        let best = scores.max() ?? 0
        let powers = scores.map { exp($0 - best) }
        let sum = powers.reduce(0, +)
        return powers.map { $0 / sum }
    }

    /// The words of `text` that speak most for `meaning` rather than for `other`, with their share.
    func words(
        of text: String, speakingFor meaning: Int, ratherThan other: Int, limit: Int
    ) -> [String] {
        let weighed = TextFeatures(of: text).words.map { word -> (word: [UInt8], share: Float) in
            let found = TextFeatures.features(ofWord: word).compactMap { rows[$0] }.map(Int.init)
            let scores = countedScores(of: found.map { (row: $0, amount: weight[$0]) })
            return (word, scores[meaning] - scores[other])
        }
        return weighed.filter { $0.share > 0 }.sorted { $0.share > $1.share }.prefix(limit)
            .map { String(decoding: $0.word, as: UTF8.self) }
    }

    private func countedScores(of found: [(row: Int, amount: Float)]) -> [Float] {
        let all = found.reduce(0) { $0 + $1.amount }
        return zip(scores(of: found, adding: gains), totals).map { $0 - $1 * all }
    }

    private func scores(
        of found: [(row: Int, amount: Float)], adding values: [Float]
    ) -> [Float] {
        var scores = Array(repeating: Float(0), count: totals.count)
        for (row, amount) in found {
            for place in Int(starts[row])..<Int(starts[row + 1]) {
                scores[Int(meanings[place])] += amount * values[place]
            }
        }
        return scores
    }
}

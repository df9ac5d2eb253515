import Foundation

/// What sentences of known meaning say of a new one.
///
/// Nothing is trained: how often each feature stands in the sentences of each meaning is counted,
/// a feature weighs more the fewer sentences have it, and a text means what its features together
/// speak for most (multinomial naive Bayes over weighted features: Rennie et al., "Tackling the Poor
/// Assumptions of Naive Bayes Text Classifiers", 2003). So the same sentences give the same
/// reading, and each reading can be told by the words that it hangs on.
struct Likeness: Sendable {
    /// A sentence of known meaning.
    struct Example: Hashable, Sendable {
        let text: String
        /// What is known of the one who says it: `role actor`, `stage work`.
        let tags: [String]
        /// The number of its meaning, from 0.
        let meaning: Int

        init(text: String, tags: [String], meaning: Int) {
            (self.text, self.tags, self.meaning) = (text, tags, meaning)
        }
    }

    /// A meaning and how likely it is.
    struct Reading: Hashable, Sendable {
        let meaning: Int
        /// From 0 to 1; those of all meanings add up to 1.
        let likelihood: Double
    }

    /// Said once, a feature counts as much as so many hundredths of a whole sentence did.
    private static let smoothing: Float = 0.02
    /// How sure a difference makes, set so that of readings with likelihood 0.8 four in five are
    /// right on sentences that are not among the examples.
    private static let sharpness: Float = 0.5
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
    /// The logarithm of all that was counted for a meaning.
    private var totals: [Float]

    /// Counts `examples`, whose meanings are below `meaningCount`.
    ///
    /// - Complexity: O(letters of all examples).
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
        count(zip(sorted.map(\.meaning), sentences))
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
            let length = Self.length(rows.map { weight[Int($0)] })
            guard length > 0 else { continue }
            for row in rows.map(Int.init) {
                let amount = weight[row] / length
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

    /// The meanings of `text`, the likeliest first; none where it shares nothing with any example.
    ///
    /// - Complexity: O(letters of `text` × meanings that share a feature with it).
    func readings(of text: String, tags: [String]) -> [Reading] {
        let features = TextFeatures(of: text, tags: tags)
        // Words that nobody ever used mean nothing; what is known of the speaker is no meaning.
        guard features.all.contains(where: { TextFeatures.isOfWord($0) && rows[$0] != nil }) else {
            return []
        }
        let strange = features.strangeness { rows[$0] != nil }
        let found = (features.all + strange).compactMap { rows[$0] }.map(Int.init)
        let length = Self.length(found.map { weight[$0] })
        guard length > 0 else { return [] }
        var scores = scores(of: found.map { (row: $0, amount: weight[$0] / length) })
        let best = scores.max() ?? 0
        for meaning in scores.indices {
            scores[meaning] = exp(Self.sharpness * (scores[meaning] - best))
        }
        let sum = scores.reduce(0, +)
        return scores.indices.sorted { (scores[$0], $1) > (scores[$1], $0) }
            .map { Reading(meaning: $0, likelihood: Double(scores[$0] / sum)) }
    }

    /// The words of `text` that speak most for `meaning` rather than for `other`, with their share.
    func words(
        of text: String, speakingFor meaning: Int, ratherThan other: Int, limit: Int
    ) -> [String] {
        let weighed = TextFeatures(of: text).words.map { word -> (word: [UInt8], share: Float) in
            let found = TextFeatures.features(ofWord: word).compactMap { rows[$0] }.map(Int.init)
            let scores = scores(of: found.map { (row: $0, amount: weight[$0]) })
            return (word, scores[meaning] - scores[other])
        }
        return weighed.filter { $0.share > 0 }.sorted { $0.share > $1.share }.prefix(limit)
            .map { String(decoding: $0.word, as: UTF8.self) }
    }

    private func scores(of found: [(row: Int, amount: Float)]) -> [Float] {
        let all = found.reduce(0) { $0 + $1.amount }
        var scores = totals.map { -$0 * all }
        for (row, amount) in found {
            for place in Int(starts[row])..<Int(starts[row + 1]) {
                scores[Int(meanings[place])] += amount * gains[place]
            }
        }
        return scores
    }

    private static func length(_ amounts: some Sequence<Float>) -> Float {
        amounts.reduce(0) { $0 + $1 * $1 }.squareRoot()
    }
}

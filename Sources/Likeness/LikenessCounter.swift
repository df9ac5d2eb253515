import Foundation
import Synchronization

/// Counts sentences of known meaning, and corrects what the counts would misread.
///
/// The numbers of all sentences stand in flat arrays: sentence by sentence their features' rows, row
/// by row the meanings that have the feature.
struct LikenessCounter: Sendable {
    /// What each meaning is taken to have of every feature before anything is counted, where a whole
    /// sentence has 1 in all.
    private static let smoothing: Float = 0.005
    /// How often the correcting judge reads all sentences, and its first step.
    private static let (rounds, firstStep): (Int, Float) = (2, 4)
    /// How much each kind of feature counts, found on sentences of other writers.
    private static func weight(of feature: UInt64) -> Float {
        switch TextFeatures.Kind(rawValue: feature >> 56) {
        case .word, .beginning: 1
        case .run, .gap: 0.5
        case .pair: 1.2
        case .tag: 2
        case .strangeness: 3
        case nil: 0
        }
    }

    /// The meaning of each sentence, in ascending order.
    private let meaning: [Int]
    private let meaningCount: Int
    /// The features, in the order in which they were met; their places are the rows.
    private var features = FeatureRows()
    /// The rows of all sentences, and where each sentence's begin.
    private var sentenceRows: [Int32] = []
    private var sentenceStarts: [Int] = [0]
    /// What each row weighs in each sentence, beside ``sentenceRows``.
    private var amounts: [Float] = []
    /// What a row weighs: its kind's weight, times the logarithm of how rare it is.
    private var weights: [Float] = []
    /// The entries of each row: which meanings have it, and what it adds to them.
    private var starts: [Int] = []
    private var meanings: [UInt16] = []
    private var gains: [Float] = []
    private var corrections: [Float] = []
    private var totals: [Float] = []

    init(_ examples: [Likeness.Example], meaningCount: Int) {
        let sorted = examples.enumerated()
            .filter { (0..<meaningCount).contains($0.element.meaning) }
            .sorted { ($0.element.meaning, $0.offset) < ($1.element.meaning, $1.offset) }
            .map(\.element)
        (meaning, self.meaningCount) = (sorted.map(\.meaning), meaningCount)
        readFeatures(of: sorted)
        weigh()
        layOutEntries()
        count()
        average()
    }

    // MARK: What the sentences have

    private mutating func readFeatures(of examples: [Likeness.Example]) {
        let texts = examples.map { TextFeatures(of: $0.text, tags: $0.tags) }
        for text in texts {
            for feature in text.all { features.count(feature) }
        }
        for text in texts {
            // Of its own words a sentence is one of those that have them.
            let strange = text.strangeness { (features.frequency(of: $0) ?? 0) > 1 }
            for feature in strange { features.count(feature) }
            for feature in text.all + strange {
                sentenceRows.append(Int32(features.row(of: feature) ?? 0))
            }
            sentenceStarts.append(sentenceRows.count)
        }
    }

    private mutating func weigh() {
        let sentences = Float(meaning.count + 1)
        weights = zip(features.all, features.frequencies).map { feature, frequency in
            Self.weight(of: feature) * log(sentences / Float(frequency))
        }
        amounts.reserveCapacity(sentenceRows.count)
        for sentence in meaning.indices {
            let rows = sentenceRows[sentenceStarts[sentence]..<sentenceStarts[sentence + 1]]
            let length = rows.reduce(0) { $0 + weights[Int($1)] * weights[Int($1)] }.squareRoot()
            amounts += rows.map { length > 0 ? weights[Int($0)] / length : 0 }
        }
    }

    // MARK: The judge that counts

    /// Finds how many meanings each row has, and where their entries begin.
    private mutating func layOutEntries() {
        var lengths = Array(repeating: 0, count: weights.count)
        forEachEntry { row, _, _, isNew in
            if isNew { lengths[row] += 1 }
        }
        starts = lengths.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
        meanings = Array(repeating: 0, count: starts.last ?? 0)
        gains = Array(repeating: 0, count: meanings.count)
        corrections = Array(repeating: 0, count: meanings.count)
    }

    /// Adds up, row by row, what each meaning's sentences have of the feature.
    private mutating func count() {
        var ends = starts
        var (meanings, gains) = (meanings, gains)
        totals = Array(repeating: 0, count: meaningCount)
        var totals = totals
        forEachEntry { row, meaning, amount, isNew in
            if isNew {
                meanings[ends[row]] = UInt16(meaning)
                ends[row] += 1
            }
            gains[ends[row] - 1] += amount
            totals[meaning] += amount
        }
        let whole = Self.smoothing * Float(weights.count)
        self.totals = totals.map { log($0 + whole) }
        self.meanings = meanings
        self.gains = gains.map { log(1 + $0 / Self.smoothing) }
    }

    /// Goes through the sentences, meaning by meaning, and through their rows.
    private func forEachEntry(_ body: (Int, Int, Float, Bool) -> Void) {
        var last = Array(repeating: -1, count: weights.count)
        for sentence in meaning.indices {
            for place in sentenceStarts[sentence]..<sentenceStarts[sentence + 1] {
                let row = Int(sentenceRows[place])
                body(row, meaning[sentence], amounts[place], last[row] != meaning[sentence])
                last[row] = meaning[sentence]
            }
        }
    }

    // MARK: The judge that corrects

    /// Corrects in several orders, each by itself, side by side, and keeps the mean: what hangs on the
    /// order in which sentences were read says nothing about them.
    private mutating func average() {
        let counter = self
        let found = Mutex<[Int: [Float]]>([:])
        DispatchQueue.concurrentPerform(iterations: Self.sections.count) { order in
            var copy = counter
            copy.correct(inStepsOf: Self.sections[order])
            found.withLock { $0[order] = copy.corrections }
        }
        // Added up in their order, as sums of fractions hang on it.
        let corrected = found.withLock { found in Self.sections.indices.compactMap { found[$0] } }
        corrections = gains.indices.map { entry in
            corrected.reduce(0) { $0 + $1[entry] } / Float(corrected.count)
        }
    }

    /// Shifts weights where a sentence would be misread, in an order that is the same each time.
    private mutating func correct(inStepsOf section: Double) {
        // What each row was shifted by, squared: the more it was, the smaller its next step.
        var shifted = Array(repeating: Float(0.01), count: weights.count)
        for _ in 0..<Self.rounds {
            for sentence in Self.mixed(meaning.count, inStepsOf: section) {
                let places = sentenceStarts[sentence]..<sentenceStarts[sentence + 1]
                var misread = Likeness.likelihoods(corrected(places))
                misread[meaning[sentence]] -= 1
                let size = misread.reduce(0) { $0 + $1 * $1 }
                for place in places {
                    let (row, amount) = (Int(sentenceRows[place]), amounts[place])
                    shifted[row] += amount * amount * size
                    let step = Self.firstStep * amount / shifted[row].squareRoot()
                    for entry in starts[row]..<starts[row + 1] {
                        corrections[entry] -= step * misread[Int(meanings[entry])]
                    }
                }
            }
        }
    }

    private func corrected(_ places: Range<Int>) -> [Float] {
        var scores = Array(repeating: Float(0), count: meaningCount)
        for place in places {
            let (row, amount) = (Int(sentenceRows[place]), amounts[place])
            for entry in starts[row]..<starts[row + 1] {
                scores[Int(meanings[entry])] += amount * corrections[entry]
            }
        }
        return scores
    }

    /// Steps that spread evenly, as parts of the whole: the golden section (Knuth, "The Art of Computer
    /// Programming" 6.4), and what the roots of 2, 3 and 5 leave. Four orders misread fewer sentences
    /// of other writers than two; beyond, nothing changes.
    private static let sections = [
        0.618_033_988_75, 0.414_213_562_37, 0.732_050_807_57, 0.236_067_977_50,
    ]

    /// The numbers below `count`, neighbours far from each other.
    private static func mixed(
        _ count: Int, inStepsOf section: Double
    ) -> some Sequence<Int> {
        let first = max(1, Int(Double(count) * section))
        let step = (first...).first { count < 2 || divisor($0, count) == 1 } ?? 1
        return (0..<count).lazy.map { $0 * step % count }
    }

    private static func divisor(_ one: Int, _ other: Int) -> Int {
        other == 0 ? one : divisor(other, one % other)
    }

    // MARK: What is kept

    /// All that was counted, the features in ascending order.
    func table() -> LikenessTable {
        let order = features.all.indices.sorted { features.all[$0] < features.all[$1] }
        var newStarts: [UInt32] = [0]
        var (newMeanings, newGains, newCorrections): ([UInt16], [Float], [Float]) = ([], [], [])
        for row in order {
            let entries = starts[row]..<starts[row + 1]
            newMeanings += meanings[entries]
            newGains += gains[entries]
            newCorrections += corrections[entries]
            newStarts.append(UInt32(newMeanings.count))
        }
        return LikenessTable(
            sentences: meaning.count, features: order.map { features.all[$0] }, totals: totals,
            weights: order.map { weights[$0] }, starts: newStarts, meanings: newMeanings,
            gains: newGains, corrections: newCorrections)
    }
}

/// Features in the order in which they are met, each with how many sentences have it: a table of
/// places that are tried one behind the other, as a dictionary takes longer than all the rest.
private struct FeatureRows: Sendable {
    private(set) var all: [UInt64] = []
    private(set) var frequencies: [Int32] = []
    /// Row + 1 at the place of a feature; 0 where there is none. Its size is a power of two.
    private var slots: [Int32] = Array(repeating: 0, count: 1 << 16)

    /// Counts `feature` as found once more.
    mutating func count(_ feature: UInt64) {
        let slot = slot(of: feature)
        if slots[slot] > 0 {
            frequencies[Int(slots[slot]) - 1] += 1
            return
        }
        all.append(feature)
        frequencies.append(1)
        slots[slot] = Int32(all.count)
        if all.count * 2 > slots.count { grow() }
    }

    func row(of feature: UInt64) -> Int? {
        let row = slots[slot(of: feature)]
        return row > 0 ? Int(row) - 1 : nil
    }

    func frequency(of feature: UInt64) -> Int32? { row(of: feature).map { frequencies[$0] } }

    /// Where `feature` stands, or the free place where it would.
    private func slot(of feature: UInt64) -> Int {
        let last = slots.count - 1
        // The low bits are those of a good hash already.
        var slot = Int(truncatingIfNeeded: feature) & last
        while slots[slot] > 0, all[Int(slots[slot]) - 1] != feature { slot = (slot + 1) & last }
        return slot
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 2)
        for (row, feature) in all.enumerated() { slots[slot(of: feature)] = Int32(row + 1) }
    }
}

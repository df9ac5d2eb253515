import Foundation

/// What was counted, in one piece of memory: a file's that is mapped, or the process's own.
///
/// All numbers are little-endian, one kind behind the other:
/// ```
/// mark, number of features, of entries, of meanings, of sentences  UInt64 each
/// features, ascending                                     UInt64 each
/// logarithm of all that was counted for a meaning         Float each
/// what a feature weighs                                   Float each
/// where a feature's entries begin; one more than features UInt32 each
/// the meaning of an entry                                 UInt16 each
/// what it adds for the judge that counts                  Int16 each, in steps of `step`
/// what it adds for the judge that corrects                Int16 each, in steps of `step`
/// ```
struct LikenessTable: Sendable {
    /// `tukilik2`: this layout, these features and these judges.
    private static let mark: UInt64 = 0x326B_696C_696B_7574
    /// The values of entries stay within ±16; a thousandth of them decides nothing.
    private static let step: Float = 1 / 2048

    let bytes: Data
    fileprivate let counts: Counts
    private let places: Places

    /// How many there are of each.
    fileprivate struct Counts {
        let features, entries, meanings, sentences: Int
    }

    /// Where each kind of number begins.
    fileprivate struct Places {
        static let features = 40
        let totals, weights, starts, meanings, gains, corrections, end: Int

        init(_ counts: Counts) {
            totals = Self.features + 8 * counts.features
            weights = totals + 4 * counts.meanings
            starts = weights + 4 * counts.features
            meanings = starts + 4 * (counts.features + 1)
            gains = meanings + 2 * counts.entries
            corrections = gains + 2 * counts.entries
            end = corrections + 2 * counts.entries
        }
    }

    /// How many meanings there are.
    var meaningCount: Int { counts.meanings }

    /// Reads the head of `bytes`; nil where they are of another layout or cut off.
    init?(bytes: Data) {
        guard bytes.count >= Places.features else { return nil }
        let head = bytes.withUnsafeBytes { bytes in
            (0..<5).map { bytes.loadUnaligned(fromByteOffset: 8 * $0, as: UInt64.self) }
        }
        let most = UInt64(UInt32.max)
        guard head[0] == Self.mark, head[1] <= most, head[2] <= most, head[3] <= UInt64(UInt16.max),
            head[4] <= most
        else { return nil }
        counts = Counts(
            features: Int(head[1]), entries: Int(head[2]), meanings: Int(head[3]),
            sentences: Int(head[4]))
        places = Places(counts)
        guard bytes.count == places.end else { return nil }
        self.bytes = bytes
    }

    /// Lays out what a counter found.
    init(
        sentences: Int, features: [UInt64], totals: [Float], weights: [Float], starts: [UInt32],
        meanings: [UInt16], gains: [Float], corrections: [Float]
    ) {
        counts = Counts(
            features: features.count, entries: meanings.count, meanings: totals.count,
            sentences: sentences)
        places = Places(counts)
        var bytes = Data(capacity: places.end)
        let head =
            [Self.mark]
            + [features.count, meanings.count, totals.count, sentences].map(UInt64.init)
        Self.append(head, to: &bytes)
        Self.append(features, to: &bytes)
        Self.append(totals, to: &bytes)
        Self.append(weights, to: &bytes)
        Self.append(starts, to: &bytes)
        Self.append(meanings, to: &bytes)
        Self.append(gains.map(Self.rounded), to: &bytes)
        Self.append(corrections.map(Self.rounded), to: &bytes)
        self.bytes = bytes
    }

    private static func append<Number>(_ numbers: [Number], to bytes: inout Data) {
        numbers.withUnsafeBytes { bytes.append(contentsOf: $0) }
    }

    private static func rounded(_ value: Float) -> Int16 {
        Int16(max(-32_767, min(32_767, (value / step).rounded())))
    }

    /// Gives `body` the numbers, for as long as it runs.
    func read<Result>(_ body: (Reader) -> Result) -> Result {
        bytes.withUnsafeBytes { body(Reader(bytes: $0, counts: counts, places: places)) }
    }

    /// The numbers, looked up in place.
    struct Reader {
        fileprivate let bytes: UnsafeRawBufferPointer
        fileprivate let counts: Counts
        fileprivate let places: Places

        /// The row of `feature`; nil where no example has it.
        ///
        /// - Complexity: O(log features).
        func row(of feature: UInt64) -> Int? {
            bytes.place(of: feature, from: Places.features, count: counts.features)
        }

        /// What the feature of `row` weighs.
        func weight(_ row: Int) -> Float { load(places.weights, row) }

        /// How many sentences have the word, or the beginning of a word, of `row`: its weight is the
        /// logarithm of how rare it is.
        func frequency(ofWord row: Int) -> Int {
            let frequency = Float(counts.sentences + 1) / exp(weight(row))
            // Whatever the file says.
            return Int(exactly: frequency.rounded()) ?? 0
        }

        /// What the judge that counts gives to each meaning.
        func counted(_ found: [(row: Int, amount: Float)]) -> [Float] {
            let all = found.reduce(0) { $0 + $1.amount }
            return scores(of: found, adding: places.gains).enumerated().map { meaning, score in
                score - all * load(places.totals, meaning)
            }
        }

        /// What the judge that corrects gives to each meaning.
        func corrected(_ found: [(row: Int, amount: Float)]) -> [Float] {
            scores(of: found, adding: places.corrections)
        }

        private func scores(
            of found: [(row: Int, amount: Float)], adding values: Int
        ) -> [Float] {
            var scores = Array(repeating: Float(0), count: counts.meanings)
            for (row, amount) in found {
                let start: UInt32 = load(places.starts, row)
                let end: UInt32 = load(places.starts, row + 1)
                // Whatever the file says, nothing beside it is read.
                guard start <= end, end <= counts.entries else { continue }
                for entry in Int(start)..<Int(end) {
                    let meaning: UInt16 = load(places.meanings, entry)
                    let value: Int16 = load(values, entry)
                    guard meaning < scores.count else { continue }
                    scores[Int(meaning)] += amount * Float(value) * LikenessTable.step
                }
            }
            return scores
        }

        private func load<Number>(_ place: Int, _ index: Int) -> Number {
            bytes.loadUnaligned(
                fromByteOffset: place + index * MemoryLayout<Number>.size, as: Number.self)
        }
    }
}

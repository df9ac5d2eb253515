/// A text that remembers for each byte which bytes of its source it stands for.
package struct TracedText: Sendable {
    /// Bytes in a row that stand for the same place of the source, or for as many bytes of it.
    private struct Run: Sendable {
        /// Where it starts among ``TracedText/bytes``; it ends where the next one starts.
        let start: Int32
        /// What all of it stands for.
        var low: Int32
        var high: Int32
        /// Whether each byte stands for one byte, in their order; else each for the whole.
        let isEven: Bool
    }

    package private(set) var bytes: [UInt8] = []
    private var runs: [Run] = []

    init() {}

    /// A text that stands for itself, byte for byte; a typographic apostrophe becomes a plain one.
    init(_ source: [UInt8]) {
        guard source.contains(0xE2) else {
            bytes = source
            if !source.isEmpty { addRun(at: 0, 0..<source.count, isEven: true) }
            return
        }
        var index = 0
        while index < source.count {
            let isApostrophe =
                source[index] == 0xE2 && index + 2 < source.count
                && source[index + 1] == 0x80 && source[index + 2] == 0x99
            let length = isApostrophe ? 3 : 1
            append(isApostrophe ? 0x27 : source[index], from: index..<index + length)
            index += length
        }
    }

    /// Room for as many bytes and runs as the text is likely to have.
    mutating func reserve(bytes count: Int, runs runCount: Int) {
        bytes.reserveCapacity(count)
        runs.reserveCapacity(runCount)
    }

    /// A text in small letters, each of which stands for the letter that was typed.
    init(lowering source: [UInt8], foldsApostrophes: Bool) {
        var index = 0
        while index < source.count {
            let end = min(source.count, index + scalarLength(source[index]))
            let letter = Array(source[index..<end])
            let isApostrophe = foldsApostrophes && letter == [0xE2, 0x80, 0x99]
            append(isApostrophe ? [0x27] : lowered(letter), from: index..<end)
            index = end
        }
    }

    /// The text without the marks that messages lose, every run of blanks one, none at either end.
    func stripped(by marks: MarkTable) -> TracedText {
        var result = TracedText()
        var blank: Range<Int>?
        var index = 0
        while index < bytes.count {
            let end = min(bytes.count, index + scalarLength(bytes[index]))
            let outcome = marks.outcome(of: bytes, at: index)
            if outcome == 0x20 {
                if !result.bytes.isEmpty { blank = origin(of: index..<end) }
            } else if outcome != MarkTable.nothing {
                if let blank { result.append(0x20, from: blank) }
                blank = nil
                result.append(index..<end, of: self)
            }
            index = end
        }
        return result
    }

    /// Adds a byte that stands for `range` of the source.
    mutating func append(_ byte: UInt8, from range: Range<Int>) {
        addRun(at: bytes.count, range, isEven: range.count == 1)
        bytes.append(byte)
    }

    /// Adds bytes that all stand for `range` of the source.
    mutating func append(_ new: some Sequence<UInt8>, from range: Range<Int>) {
        for byte in new { append(byte, from: range) }
    }

    /// Adds a range of another text with the same source.
    mutating func append(_ range: Range<Int>, of other: TracedText) {
        var place = range.lowerBound
        var number = range.isEmpty ? 0 : other.run(at: place)
        while place < range.upperBound {
            let end = min(range.upperBound, other.end(ofRun: number))
            let run = other.runs[number]
            addRun(
                at: bytes.count + place - range.lowerBound,
                run.isEven
                    ? other.origin(of: place..<end) : Int(run.low)..<Int(run.high),
                isEven: run.isEven)
            (place, number) = (end, number + 1)
        }
        bytes += other.bytes[range]
    }

    /// Takes away what stands from `count` on.
    mutating func shorten(to count: Int) {
        bytes.removeLast(bytes.count - count)
        while let last = runs.last, last.start >= count { runs.removeLast() }
        guard let last = runs.last, last.isEven else { return }
        runs[runs.count - 1].high = last.low + Int32(count) - last.start
    }

    /// Adds a run, or goes on with the last one.
    private mutating func addRun(at start: Int, _ origin: Range<Int>, isEven: Bool) {
        let (low, high) = (Int32(origin.lowerBound), Int32(origin.upperBound))
        if let last = runs.last, last.isEven == isEven {
            if isEven, last.high == low {
                runs[runs.count - 1].high = high
                return
            }
            if !isEven, (last.low, last.high) == (low, high) { return }
        }
        runs.append(Run(start: Int32(start), low: low, high: high, isEven: isEven))
    }

    /// The number of the run that has the byte at `place`.
    ///
    /// - Complexity: O(log n) in the runs.
    private func run(at place: Int) -> Int {
        var (low, high) = (0, runs.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(runs[middle].start) <= place { low = middle } else { high = middle }
        }
        return low
    }

    private func end(ofRun number: Int) -> Int {
        number + 1 < runs.count ? Int(runs[number + 1].start) : bytes.count
    }

    /// The bytes of the source that a range of the text stands for.
    ///
    /// - Complexity: O(log n) in the runs.
    func origin(of range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty else { return 0..<0 }
        let (first, last) = (runs[run(at: range.lowerBound)], runs[run(at: range.upperBound - 1)])
        let start = Int(first.low) + (first.isEven ? range.lowerBound - Int(first.start) : 0)
        let end =
            last.isEven ? Int(last.low) + range.upperBound - Int(last.start) : Int(last.high)
        return start..<max(start, end)
    }

    /// The text with all substitutions made, each standing for what it replaced.
    func substituted(_ substitutions: Substitutions) -> TracedText {
        let replacements = substitutions.replacements(in: bytes)
        guard !replacements.isEmpty else { return self }
        var result = TracedText()
        var end = 0
        for (range, new) in replacements {
            result.append(end..<range.lowerBound, of: self)
            result.append(new, from: origin(of: range))
            end = range.upperBound
        }
        result.append(end..<bytes.count, of: self)
        return result
    }
}

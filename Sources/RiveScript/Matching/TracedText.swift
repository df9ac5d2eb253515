/// A text that remembers for each byte which bytes of its source it stands for.
package struct TracedText: Sendable {
    package private(set) var bytes: [UInt8] = []
    /// Where in the source each byte's share starts and ends.
    private var starts: [Int32] = []
    private var ends: [Int32] = []

    init() {}

    /// A text that stands for itself, byte for byte; a typographic apostrophe becomes a plain one.
    init(_ source: [UInt8]) {
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
        bytes.append(byte)
        starts.append(Int32(range.lowerBound))
        ends.append(Int32(range.upperBound))
    }

    /// Adds bytes that all stand for `range` of the source.
    mutating func append(_ new: some Sequence<UInt8>, from range: Range<Int>) {
        for byte in new { append(byte, from: range) }
    }

    /// Adds a range of another text with the same source.
    mutating func append(_ range: Range<Int>, of other: TracedText) {
        bytes += other.bytes[range]
        starts += other.starts[range]
        ends += other.ends[range]
    }

    /// The bytes of the source that a range of the text stands for.
    func origin(of range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty else { return 0..<0 }
        let start = Int(starts[range.lowerBound])
        return start..<max(start, Int(ends[range.upperBound - 1]))
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

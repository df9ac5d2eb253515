/// The argument of one command, put together from its line and the `^` lines below it.
///
/// It remembers where each byte came from, so that a fault in a continued line points there.
package struct SourceText: Sendable {
    /// The text in UTF-8.
    package private(set) var bytes: [UInt8]
    /// Where each line's share starts in `bytes`, and where that stands in the file.
    package private(set) var parts: [(start: Int, offset: Int)]

    /// The text of one line, which starts at `offset` in its file.
    package init(_ bytes: [UInt8], at offset: Int) {
        self.bytes = bytes
        parts = [(0, offset)]
    }

    /// Adds a continuation, after `separator`.
    package mutating func append(_ more: [UInt8], at offset: Int, after separator: [UInt8]) {
        bytes += separator
        parts.append((bytes.count, offset))
        bytes += more
    }

    /// The place in the file of the byte at `index`.
    package func offset(of index: Int) -> Int {
        let part = parts.last { $0.start <= index } ?? parts[0]
        return part.offset + index - part.start
    }

    /// A piece of the text that still knows where it stands.
    package subscript(range: Range<Int>) -> SourceText {
        var piece = SourceText(Array(bytes[range]), at: offset(of: range.lowerBound))
        piece.parts += parts.filter { range.contains($0.start) && $0.start > range.lowerBound }
            .map { ($0.start - range.lowerBound, $0.offset) }
        return piece
    }

    /// Where `mark` first stands.
    package func firstIndex(of mark: [UInt8]) -> Int? {
        guard let first = mark.first else { return nil }
        for index in bytes.indices
        where bytes[index] == first && bytes[index...].starts(with: mark) {
            return index
        }
        return nil
    }

    /// The text of `range`.
    package func string(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    /// The whole text.
    package var string: String { String(decoding: bytes, as: UTF8.self) }

    /// `range` without blanks at its ends.
    package func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high, bytes[low].isBlank { low += 1 }
        while low < high, bytes[high - 1].isBlank { high -= 1 }
        return low..<high
    }
}

extension UInt8 {
    /// A space, a tab or an end of line.
    package var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
    /// `0` to `9`.
    package var isDigit: Bool { (0x30...0x39).contains(self) }
    /// `A` to `Z`.
    package var isCapital: Bool { (0x41...0x5A).contains(self) }
    /// A letter, a digit or `_` of ASCII, or any byte of a scalar beyond it.
    package var isNamePart: Bool {
        isDigit || isCapital || (0x61...0x7A).contains(self) || self == 0x5F || self >= 0x80
    }
}

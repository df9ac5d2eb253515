/// Where each line of a file starts, so that an offset becomes a line and a column.
package struct LineMap: Sendable {
    private let file: SourceFile
    private let starts: [Int]

    /// - Complexity: O(n) in the bytes of `file`.
    package init(_ file: SourceFile) {
        self.file = file
        var starts = [0]
        for (offset, byte) in file.bytes.enumerated() where byte == UInt8(ascii: "\n") {
            starts.append(offset + 1)
        }
        self.starts = starts
    }

    /// How many lines there are.
    package var lineCount: Int { starts.count }

    /// The line of the byte at `offset`, from 1.
    package func line(at offset: Int) -> Int { lineIndex(at: offset) + 1 }

    /// The place of the byte at `offset`.
    ///
    /// - Complexity: O(log lines), and O(n) in the bytes of that one line.
    package func location(at offset: Int) -> SourceLocation {
        let line = lineIndex(at: offset)
        return SourceLocation(
            path: file.path, line: line + 1, column: scalars(from: starts[line], to: offset) + 1)
    }

    /// The text of the line that holds `offset`, without its end.
    package func text(ofLineAt offset: Int) -> String {
        text(ofLine: lineIndex(at: offset) + 1)
    }

    /// The text of a line, counted from 1, without its end; empty past the last one.
    package func text(ofLine line: Int) -> String {
        guard starts.indices.contains(line - 1) else { return "" }
        let start = starts[line - 1]
        var end = file.bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? file.bytes.count
        if end > start, file.bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return String(decoding: file.bytes[start..<end], as: UTF8.self)
    }

    /// How many scalars stand in a range of bytes.
    package func scalars(from start: Int, to end: Int) -> Int {
        let start = min(start, file.bytes.count)
        return file.bytes[start..<min(max(start, end), file.bytes.count)].reduce(0) {
            $0 + ($1 & 0xC0 == 0x80 ? 0 : 1)
        }
    }

    private func lineIndex(at offset: Int) -> Int {
        var (low, high) = (0, starts.count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if starts[middle] <= offset { low = middle } else { high = middle - 1 }
        }
        return low
    }
}

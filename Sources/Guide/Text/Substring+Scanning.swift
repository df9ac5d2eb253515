/// Scanning without Foundation: every mark of the page format is ASCII, so bytes are enough.
extension Substring {
    /// The text without spaces, tabs and carriage returns at either end.
    var trimmed: Substring {
        let bytes = utf8
        guard let first = bytes.firstIndex(where: { !isBlank($0) }),
            let last = bytes.lastIndex(where: { !isBlank($0) })
        else { return self[endIndex...] }
        return self[first..<bytes.index(after: last)]
    }

    /// The text without empty lines and blanks at either end.
    var trimmedLines: Substring {
        let bytes = utf8
        guard let first = bytes.firstIndex(where: { !isBlank($0) && $0 != 0x0A }),
            let last = bytes.lastIndex(where: { !isBlank($0) && $0 != 0x0A })
        else { return self[endIndex...] }
        return self[first..<bytes.index(after: last)]
    }

    /// What stands before and after the first `mark`, both trimmed; nil where there is no mark.
    func cut(at mark: Unicode.Scalar) -> (before: Substring, after: Substring)? {
        guard let place = unicodeScalars.firstIndex(of: mark) else { return nil }
        let after = unicodeScalars.index(after: place)
        return (self[..<place].trimmed, self[after...].trimmed)
    }

    /// The trimmed parts between any of `marks`; empty ones are left out.
    func parts(between marks: [Unicode.Scalar]) -> [String] {
        unicodeScalars.split { marks.contains($0) }.map { Substring($0).trimmed }
            .filter { !$0.isEmpty }.map(String.init)
    }
}

/// A line of a page and its number, from 1.
struct PageLine {
    let number: Int
    let text: Substring

    var isEmpty: Bool { text.trimmed.isEmpty }

    /// The lines of `text`, whether they end in LF or CRLF; a byte order mark is no part of them.
    static func lines(of text: String) -> [PageLine] {
        // Split over bytes: to Swift, CR and LF together are one character that is no LF.
        let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return lines.enumerated().map { index, bytes in
            var line = Substring(bytes)
            if index == 0, line.unicodeScalars.first == "\u{FEFF}" {
                line.unicodeScalars.removeFirst()
            }
            if line.utf8.last == UInt8(ascii: "\r") {
                line = line[..<line.utf8.index(before: line.endIndex)]
            }
            return PageLine(number: index + 1, text: line)
        }
    }
}

private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

/// The lines of a file as the language counts them: comments out, blanks trimmed.
package struct ScriptLines: Sendable {
    /// One line of the file, trimmed at both ends.
    package struct Line: Sendable {
        /// Its bytes in the file, without inline comment.
        package let range: Range<Int>
        /// Its bytes in the file as they stand, for objects' code.
        package let whole: Range<Int>
        /// What kind of line it is.
        package let kind: Kind
    }

    /// What a line is, apart from its command.
    package enum Kind: Sendable {
        case blank, comment, singleCharacter, text
    }

    package let file: SourceFile
    package private(set) var lines: [Line] = []

    /// Splits `file` and reports comments that are not well made.
    package init(_ file: SourceFile, reporting log: inout FaultLog) {
        self.file = file
        var commentStart: Int?
        var insideObject = false
        var start = 0
        while start < file.bytes.count {
            let end = file.bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? file.bytes.count
            let whole = start..<end
            start = end + 1
            let trimmed = file.trimmed(whole)
            if insideObject {
                insideObject = !file.closesObject(trimmed)
                lines.append(Line(range: trimmed, whole: whole, kind: .text))
                continue
            }
            lines.append(
                classify(trimmed, whole: whole, commentStart: &commentStart, reporting: &log))
            insideObject = lines.last?.kind == .text && file.opensObject(trimmed)
        }
        if let commentStart {
            log.report(.unclosedComment, from: commentStart, to: commentStart + 2)
        }
    }

    private func classify(
        _ range: Range<Int>, whole: Range<Int>, commentStart: inout Int?,
        reporting log: inout FaultLog
    ) -> Line {
        func line(_ kind: Kind) -> Line { Line(range: range, whole: whole, kind: kind) }
        if range.isEmpty { return line(.blank) }
        let end = file.firstIndex(of: (UInt8(ascii: "*"), UInt8(ascii: "/")), in: range)
        if commentStart != nil {
            if end != nil { commentStart = nil }
            return line(.comment)
        }
        if file.has("/", "/", at: range.lowerBound) { return line(.comment) }
        if file.has("/", "*", at: range.lowerBound) {
            if end == nil || end == range.lowerBound + 1 { commentStart = range.lowerBound }
            return line(.comment)
        }
        if let end {
            log.report(.strayCommentEnd, from: end, to: end + 2)
            if end == range.lowerBound { return line(.comment) }
        }
        let text = file.withoutInlineComment(range)
        let kind: Kind = text.count == 1 ? .singleCharacter : .text
        return Line(range: text, whole: whole, kind: kind)
    }
}

extension SourceFile {
    /// `range` without blanks at its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high, bytes[low].isBlank { low += 1 }
        while low < high, bytes[high - 1].isBlank { high -= 1 }
        return low..<high
    }

    /// Whether these two marks stand at `offset`.
    func has(_ first: Unicode.Scalar, _ second: Unicode.Scalar, at offset: Int) -> Bool {
        offset + 2 <= bytes.count && bytes[offset] == UInt8(ascii: first)
            && bytes[offset + 1] == UInt8(ascii: second)
    }

    /// Where a mark of two bytes first stands in `range`.
    func firstIndex(of mark: (UInt8, UInt8), in range: Range<Int>) -> Int? {
        guard range.count >= 2 else { return nil }
        for index in range.lowerBound..<range.upperBound - 1
        where bytes[index] == mark.0 && bytes[index + 1] == mark.1 {
            return index
        }
        return nil
    }

    /// Cuts ` // …` off, so that `http://x` stays whole.
    func withoutInlineComment(_ range: Range<Int>) -> Range<Int> {
        guard range.count > 3 else { return range }
        for index in range.lowerBound + 1..<range.upperBound - 1
        where bytes[index] == UInt8(ascii: "/") && bytes[index + 1] == UInt8(ascii: "/")
            && bytes[index - 1].isBlank
        {
            return trimmed(range.lowerBound..<index)
        }
        return range
    }

    /// Whether a line is `> object …`, behind which nothing is read.
    func opensObject(_ range: Range<Int>) -> Bool {
        guard bytes[range].first == UInt8(ascii: ">") else { return false }
        let words = bytes[range.lowerBound + 1..<range.upperBound].split(
            maxSplits: 1, whereSeparator: \.isBlank)
        return words.first.map { $0.elementsEqual("object".utf8) } == true
    }

    /// Whether a line holds `< object` or `<object`.
    func closesObject(_ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        while let mark = bytes[index..<range.upperBound].firstIndex(of: UInt8(ascii: "<")) {
            let rest = trimmed(mark + 1..<range.upperBound)
            if bytes[rest].starts(with: "object".utf8) { return true }
            index = mark + 1
        }
        return false
    }
}

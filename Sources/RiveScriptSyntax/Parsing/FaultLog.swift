/// The faults of one file so far.
package struct FaultLog: Sendable {
    private let lines: LineMap
    package private(set) var diagnostics: [Diagnostic] = []

    package init(_ lines: LineMap) { self.lines = lines }

    /// The place of an offset in the file.
    package func location(at offset: Int) -> SourceLocation { lines.location(at: offset) }

    /// Reports `problem` for the bytes from `start` to `end` of the file.
    package mutating func report(_ problem: Problem, from start: Int, to end: Int) {
        diagnostics.append(
            Diagnostic(
                problem, at: lines.location(at: start), length: lines.scalars(from: start, to: end),
                sourceLine: lines.text(ofLineAt: start)))
    }

    /// Reports `problem` for a part of a command's text.
    package mutating func report(_ problem: Problem, in text: SourceText, _ range: Range<Int>) {
        let start = text.offset(of: range.lowerBound)
        report(problem, from: start, to: start + max(1, range.count))
    }
}

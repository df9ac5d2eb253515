/// The faults of one file so far.
package struct FaultLog: Sendable {
    private let lines: LineMap
    package private(set) var diagnostics: [Diagnostic] = []
    /// The line of the last fault, and how many it has: a hostile line would fill the memory.
    private var crowded = (line: 0, faults: 0)

    /// How many faults of one line are reported.
    package static let faultsPerLine = 20

    package init(_ lines: LineMap) { self.lines = lines }

    /// The place of an offset in the file.
    package func location(at offset: Int) -> SourceLocation { lines.location(at: offset) }

    /// Reports `problem` for the bytes from `start` to `end` of the file.
    package mutating func report(_ problem: Problem, from start: Int, to end: Int) {
        let line = lines.line(at: start)
        crowded = crowded.line == line ? (line, crowded.faults + 1) : (line, 1)
        guard crowded.faults <= Self.faultsPerLine else { return }
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

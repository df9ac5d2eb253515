/// A fault in a script, and where it is, for the person who writes the script.
public struct Diagnostic: Error, Hashable, Sendable, CustomStringConvertible {
    /// The kind of fault.
    public let code: DiagnosticCode
    /// What is wrong.
    public let message: String
    /// What would be right.
    public let hint: String
    /// Where it starts.
    public let location: SourceLocation
    /// How many scalars it covers, at least 1.
    public let length: Int
    /// The line of the script as it stands.
    public let sourceLine: String

    /// A fault of kind `problem` at `location`.
    package init(
        _ problem: Problem, at location: SourceLocation, length: Int = 1, sourceLine: String = ""
    ) {
        (code, message, hint) = (problem.code, problem.message, problem.hint)
        (self.location, self.length, self.sourceLine) = (location, max(1, length), sourceLine)
    }

    /// How much it weighs.
    public var severity: Severity { code.severity }

    /// The four lines a compiler would print: place and message, the line, a caret, what would be
    /// right.
    ///
    /// Tabs of the line are kept above the caret, so that it stands where an editor shows it.
    public var description: String {
        let head = "\(location): \(severity.rawValue): \(message) [\(code.rawValue)]"
        guard !sourceLine.isEmpty else { return "\(head)\n    \(hint)" }
        let before = sourceLine.unicodeScalars.prefix(location.column - 1)
        let padding = String(before.map { $0 == "\t" ? Character("\t") : " " })
        let room = max(0, sourceLine.unicodeScalars.count - location.column)
        let caret = "^" + String(repeating: "~", count: min(length - 1, room))
        return "\(head)\n    \(sourceLine)\n    \(padding)\(caret)\n    \(hint)"
    }
}

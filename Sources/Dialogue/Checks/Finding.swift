import Guide
package import RiveScript

/// Something that is wrong in the scripts, in the guide, or between them.
package struct Finding: Hashable, Sendable, CustomStringConvertible {
    /// `RS…` for scripts, `GU…` for pages, `DL…` for what only both together show.
    package let code: String
    package let severity: Severity
    package let message: String
    package let hint: String
    package let location: SourceLocation
    /// How many scalars it covers, at least 1.
    package let length: Int
    /// The lines that a compiler would print.
    package let description: String

    /// A fault in a script.
    package init(_ diagnostic: Diagnostic) {
        (code, severity) = (diagnostic.code.rawValue, diagnostic.severity)
        (message, hint) = (diagnostic.message, diagnostic.hint)
        (location, length) = (diagnostic.location, diagnostic.length)
        description = diagnostic.description
    }

    /// A fault in a page; pages are told by line.
    init(_ fault: PageFault) {
        self.init(
            code: fault.code, severity: .error, message: fault.message, hint: fault.hint,
            at: SourceLocation(path: fault.path, line: fault.line, column: 1))
    }

    /// A fault between scripts and pages.
    init(
        code: String, severity: Severity, message: String, hint: String, at place: SourceLocation
    ) {
        (self.code, self.severity) = (code, severity)
        (self.message, self.hint, location, length) = (message, hint, place, 1)
        description = "\(place): \(severity.rawValue): \(message) [\(code)]\n    \(hint)"
    }
}

extension SourceText {
    /// `text` with comments and string literals made empty; lines stay lines.
    ///
    /// Enough of Swift's lexer for the rules of the house: nested comments, `"`, `"""` and `#"`.
    static func stripped(_ text: String) -> String {
        var output = ""
        var rest = text[...]
        while let first = rest.first {
            if rest.hasPrefix("//") {
                rest = rest.drop { $0 != "\n" }
            } else if rest.hasPrefix("/*") {
                skipComment(&rest, into: &output)
            } else if let end = literalEnd(at: rest) {
                skipLiteral(&rest, until: end, into: &output)
            } else {
                output.append(first)
                rest.removeFirst()
            }
        }
        return output
    }

    private static func skipComment(_ rest: inout Substring, into output: inout String) {
        var depth = 0
        repeat {
            if rest.hasPrefix("/*") {
                depth += 1
                rest = rest.dropFirst(2)
            } else if rest.hasPrefix("*/") {
                depth -= 1
                rest = rest.dropFirst(2)
            } else if rest.removeFirst() == "\n" {
                output.append("\n")
            }
        } while depth > 0 && !rest.isEmpty
    }

    /// What closes the literal that begins here; nil where none begins.
    private static func literalEnd(at rest: Substring) -> String? {
        let hashes = rest.prefix { $0 == "#" }
        let behind = rest.dropFirst(hashes.count)
        guard behind.hasPrefix("\"") else { return nil }
        return (behind.hasPrefix("\"\"\"") ? "\"\"\"" : "\"") + hashes
    }

    private static func skipLiteral(
        _ rest: inout Substring, until end: String, into output: inout String
    ) {
        rest = rest.dropFirst(end.count)
        let isRaw = end.hasSuffix("#")
        while !rest.isEmpty, !rest.hasPrefix(end) {
            if rest.first == "\n" { output.append("\n") }
            rest = rest.dropFirst(rest.first == "\\" && !isRaw ? 2 : 1)
        }
        rest = rest.dropFirst(end.count)
        output += "\"\""
    }
}

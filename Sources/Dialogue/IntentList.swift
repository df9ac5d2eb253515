import RiveScript

/// The list of intents: Markdown, one item a slug.
enum IntentList {
    /// A slug with the marks behind it.
    struct Entry: Hashable, Sendable {
        let slug: String
        var interruption: Interruption?
        /// Whether it notes or takes back something at once, and so asks for a clear message.
        var isWeighty = false
    }

    private static let weightyMarks: Set = ["varmasti", "surely"]

    /// The slugs in lines such as `- \`undo\` (varmasti) (keskeyttää) — peruu`, with their marks.
    static func entries(in file: SourceFile) -> [Entry] {
        file.text.split(separator: "\n").compactMap { line in
            let parts = line.split(separator: "`", omittingEmptySubsequences: false)
            guard parts.count >= 3, parts[0].trimmingSpaces() == "-" else { return nil }
            var entry = Entry(slug: String(parts[1]))
            for mark in marks(behind: parts[2]) {
                if weightyMarks.contains(mark) { entry.isWeighty = true }
                entry.interruption = entry.interruption ?? Interruption(mark: mark)
            }
            return entry
        }
    }

    /// What stands in brackets right behind a slug.
    private static func marks(behind text: Substring) -> [String] {
        var (marks, rest): ([String], Substring) = ([], text.drop { $0.isWhitespace })
        while rest.first == "(", let end = rest.firstIndex(of: ")") {
            marks.append(rest[..<end].dropFirst().trimmingSpaces())
            rest = rest[rest.index(after: end)...].drop { $0.isWhitespace }
        }
        return marks
    }
}

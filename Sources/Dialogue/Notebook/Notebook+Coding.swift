// Captures and listings as values of a record's line; neither holds anything that was typed.

extension Capture {
    var fields: [String] { [kind.rawValue, position.map(String.init) ?? ""] }

    /// The capture that ``fields`` wrote; nil where they are none.
    init?(_ fields: ArraySlice<String>) {
        guard fields.count == 2, let kind = fields.first.flatMap(Note.Kind.init) else { return nil }
        self.init(kind: kind, position: fields.last.flatMap { Int($0) })
    }
}

extension Listing {
    var fields: [String] { [kind?.rawValue ?? "", String(shownTo)] }

    /// The listing that ``fields`` wrote; nil where they are none.
    init?(_ fields: ArraySlice<String>) {
        guard fields.count == 2, let shownTo = fields.last.flatMap({ Int($0) }) else { return nil }
        self.init(kind: fields.first.flatMap(Note.Kind.init), shownTo: shownTo)
    }
}

/// How people in a room call tuki: its name, then a colon, a comma or a space.
enum Address {
    /// What follows the name in `text`; nil where the text does not begin with it.
    static func textBehind(_ name: String, in text: String) -> String? {
        var rest = text[...]
        if rest.first == "@" { rest.removeFirst() }
        guard rest.lowercased().hasPrefix(name.lowercased()) else { return nil }
        rest = rest.dropFirst(name.count)
        guard let separator = rest.first else { return "" }
        guard separator == ":" || separator == "," || separator.isWhitespace else { return nil }
        return String(rest.dropFirst().drop(while: \.isWhitespace))
    }
}

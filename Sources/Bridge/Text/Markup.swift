/// What a platform reads into plain text, and how that is prevented.
package enum Markup: Hashable, Sendable {
    /// Text is shown as it is.
    case none
    /// Markdown: signs that would mark words, and those that would make a line a heading or a list.
    case markdown
    /// Slack's entities.
    case entities

    /// `text`, so that the platform shows just that.
    package func escaped(_ text: String) -> String {
        switch self {
        case .none: text
        case .markdown: Self.escapedMarkdown(text)
        case .entities: Self.escapedEntities(text)
        }
    }

    private static func escapedEntities(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }

    /// What marks words anywhere; `_` inside a word does not, and addresses have it there.
    private static let markingSigns: Set<Character> = ["\\", "`", "*", "~", "[", "]", "<", "|"]
    /// What makes a line something else than a paragraph, at its start.
    private static let openingSigns: Set<Character> = ["#", ">", "+", "-", "="]

    private static func escapedMarkdown(_ text: String) -> String {
        var escaped = ""
        var isLineStart = true
        var previous: Character?
        for (character, next) in zip(text, text.dropFirst().map(Optional.init) + [nil]) {
            let isWordBorder = previous?.isLetter != true || next?.isLetter != true
            if markingSigns.contains(character) || (character == "_" && isWordBorder)
                || (isLineStart && openingSigns.contains(character))
            {
                escaped.append("\\")
            }
            escaped.append(character)
            isLineStart = character.isNewline || (isLineStart && character == " ")
            previous = character
        }
        return escaped
    }
}

extension Markup {
    /// Slack's entities read back.
    static func readingEntities(_ text: String) -> String {
        text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
    }
}

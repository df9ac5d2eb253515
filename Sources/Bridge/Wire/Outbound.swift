package import Dialogue

/// One message on its way out, short enough for the format.
package struct Saying: Hashable, Sendable {
    /// `<id of the line>/<k>`, the same each time the line is answered; nil where it had no id.
    package let id: String?
    package let text: String
    /// Quick replies that the format can show; otherwise they stand numbered in ``text``.
    package let choices: [Choice]
    package let card: CardReference?
    package let intent: String?
    /// How the answer was found, where that was asked for.
    package let why: Explanation?
}

/// How a turn ends.
package struct Ending: Hashable, Sendable {
    /// How many messages were said.
    package let count: Int
    /// Whether the line had come before.
    package let isDuplicate: Bool
}

/// What a format writes: a value or a text, without a line's end.
package enum OutLine: Hashable, Sendable {
    case json(JSONValue)
    case text(String)
}

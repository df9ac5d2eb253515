package import Dialogue

/// One message on its way out, short enough for the format.
package struct Saying: Hashable, Sendable {
    /// `<id of the line>/<k>`, the same each time the line is answered; nil where it had no id.
    package let id: String?
    package let text: String
    /// Quick replies that the format can show; otherwise they stand numbered in ``text``.
    package let choices: [Choice]
    /// Files that the format can show beside it.
    package var files: [OutgoingFile] = []
    package let card: CardReference?
    package let intent: String?
    /// How the answer was found, where that was asked for.
    package let why: Explanation?
    /// When it was to be said, where no line caused it.
    var prompt: Prompt?
}

/// What is said of a message that tuki sends by itself.
package struct Prompt: Hashable, Sendable {
    /// The id of all its lines: `due:17` of `due:17/1`.
    package let id: String
    /// When it was due, in Unix seconds.
    package let due: Int64
    /// Whether it comes so much later that it should say so.
    package let isLate: Bool

    package init(number: Int64, due: Int64, isLate: Bool) {
        (id, self.due, self.isLate) = ("\(Self.prefix)\(number)", due, isLate)
    }

    private static let prefix = "due:"

    /// The number in the id of one of its lines; nil where a line caused that one.
    package static func number(in line: String) -> Int64? {
        guard line.hasPrefix(prefix) else { return nil }
        return Int64(line.dropFirst(prefix.count).prefix { $0 != "/" })
    }
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

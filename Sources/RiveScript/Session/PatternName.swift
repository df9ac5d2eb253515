/// What has the text of a pattern.
///
/// A session holds the pattern that it met by reference: copying its text would touch memory that
/// nothing else of a reply needs.
package protocol PatternText: AnyObject, Sendable {
    /// The pattern as written.
    var source: String { get }
}

/// The text of a pattern that a session met, or that a host has set.
struct PatternName: Hashable, Sendable {
    private let holder: any PatternText

    init(_ holder: any PatternText) { self.holder = holder }

    init(_ text: String) { holder = WrittenPattern(text) }

    var text: String { holder.source }

    static func == (one: PatternName, other: PatternName) -> Bool { one.text == other.text }

    func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

private final class WrittenPattern: PatternText {
    let source: String

    init(_ source: String) { self.source = source }
}

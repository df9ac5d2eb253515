/// How a script is read.
public struct ParsingOptions: Hashable, Sendable {
    /// Whether triggers may hold any letters, not ASCII alone.
    public var utf8 = false
    /// Whether capitals in triggers and topic names are let through, and lowered.
    public var forceCase = false
    /// How `^` joins lines until `! local concat` says otherwise.
    public var concat = Concatenation.none

    /// ASCII, and `^` joins without anything between.
    public init() {}
}

/// What stands between a line and the `^` line that continues it.
public enum Concatenation: String, CaseIterable, Hashable, Sendable {
    case none, space, newline

    /// The bytes put between.
    package var separator: [UInt8] {
        switch self {
        case .none: []
        case .space: [0x20]
        case .newline: [0x0A]
        }
    }
}

/// Limits that keep hostile scripts harmless.
package enum SyntaxLimits {
    /// How deep brackets and tags may be nested.
    package static let nesting = 40
    /// Weights that mean something.
    package static let weights = 1...9999
}

/// What a host knows that scripts may read.
package protocol VariableSource: AnyObject, Sendable {
    /// The value of a user variable; nil for one that the host does not know.
    func value(of name: String) -> String?
}

/// User variables that a host works out only when a script reads them.
///
/// They are what the host says just now, and no part of what a session remembers: two sessions that
/// differ in nothing else are equal.
package struct OfferedVariables: Hashable, Sendable {
    private let source: (any VariableSource)?

    /// The variables of `source`; none without one.
    package init(_ source: (any VariableSource)? = nil) { self.source = source }

    func value(of name: String) -> String? { source?.value(of: name) }

    package static func == (one: OfferedVariables, other: OfferedVariables) -> Bool { true }

    package func hash(into hasher: inout Hasher) {}
}

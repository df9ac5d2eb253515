/// A topic as messages meet it: its own triggers and those of the topics it uses, in order.
package struct Topic: Sendable {
    /// A group of triggers behind one `%`.
    package struct PreviousGroup: Sendable {
        package let pattern: Pattern
        package let triggers: [Int]
    }

    /// The triggers without `%`, in the order in which they are tried.
    package let triggers: [Int]
    /// The triggers with `%`, grouped.
    package let previous: [PreviousGroup]
    /// For each literal text the place in `triggers` of the first one that takes it.
    package let literals: [[UInt8]: Int]
    /// The places in `triggers` of all that are not literal.
    package let patterns: [Int]
}

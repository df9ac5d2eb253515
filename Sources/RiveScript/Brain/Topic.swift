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
    /// The places in `triggers` of all that are not literal; without ``bare``.
    package let patterns: [Int]
    /// The places in `triggers` of those patterns that ask for words in all their forms.
    package let worded: [Int]
    /// The places in `triggers` of those that are wildcards alone and tried last, which they are
    /// where a file of the brain sets a language.
    package let bare: [Int]
}

/// Sets of patterns: topics, the groups of `%` in one, and what stands behind each group.
///
/// A set is known by the number that ``addSet(_:)`` gave it.
package struct PatternIndex: Sendable {
    /// One pattern of a set.
    package struct Entry: Sendable {
        /// The number under which a search finds it.
        package let member: UInt32
        /// The only text it takes, where there is but one.
        package let literal: [UInt8]?
        /// What a text must hold otherwise.
        package let keys: PatternKeys

        package init(member: UInt32, literal: [UInt8]?, keys: PatternKeys) {
            (self.member, self.literal, self.keys) = (member, literal, keys)
        }
    }

    package private(set) var graph = KeyGraph()
    package private(set) var literals = LiteralTable()
    /// Bit n is set where a beginning of n bytes is among the keys.
    package private(set) var beginnings: UInt64 = 0

    package init() {}

    /// Adds patterns in the order in which they would be tried; of equal literals the first counts.
    package mutating func addSet(_ entries: [Entry]) -> UInt32 {
        var keyed: [KeyGraph.Member] = []
        for entry in entries where entry.literal == nil {
            keyed.append((entry.member, entry.keys.clauses))
            beginnings |= entry.keys.beginnings
        }
        let set = graph.addSet(keyed)
        for entry in entries {
            if let literal = entry.literal { literals.add(entry.member, of: set, for: literal) }
        }
        return set
    }
}

/// A topic as messages meet it: its own triggers and those of the topics it uses, in order.
package final class Topic: Sendable {
    /// The triggers that one topic gives to this one.
    package struct Share: Sendable {
        /// Its triggers in the index.
        package let set: UInt32
        /// What it adds to their places.
        package let place: TriggerPlace
    }

    /// A group of triggers behind one `%`.
    package struct PreviousGroup: Sendable {
        package let pattern: Pattern
        /// In the order in which they are tried.
        package let triggers: [Int]
        /// The places in `triggers`, in the index.
        package let set: UInt32
    }

    /// The triggers without `%`, in the order in which they are tried.
    package let triggers: [Int]
    /// Where these come from: the topic itself and those it uses.
    package let shares: [Share]
    /// The triggers with `%`, grouped, in the order in which they are tried.
    package let previous: [PreviousGroup]
    /// The places in `previous`, in the index.
    package let previousSet: UInt32
    /// The keys of the words that replies start with which a `%` takes; nil where that may be any.
    package let previousStarts: Set<Key>?
    /// Whether any `%` asks for words in all their forms, or for words that the lexicon numbers.
    package let previousIsWorded: Bool
    /// Whether any trigger without `%` asks for words in all their forms.
    package let isWorded: Bool

    init(
        triggers: [Int], shares: [Share], previous: [PreviousGroup], previousSet: UInt32,
        isWorded: Bool
    ) {
        (self.triggers, self.shares) = (triggers, shares)
        (self.previous, self.previousSet) = (previous, previousSet)
        previousStarts = Self.starts(of: previous)
        previousIsWorded = previous.contains {
            $0.pattern.isWorded || !$0.pattern.required.isEmpty
        }
        self.isWorded = isWorded
    }

    private static func starts(of groups: [PreviousGroup]) -> Set<Key>? {
        var keys: Set<Key> = []
        for group in groups {
            guard let text = group.pattern.literal else { return nil }
            keys.insert(KeyHash.whole(text.prefix { $0 != 0x20 }))
        }
        return keys
    }
}

import Mentoring

/// Suggestions that the participant disputed: they are not made again as long as what is known stays
/// the same.
package struct Disputes: Hashable, Sendable {
    /// How many are remembered; the oldest go first.
    private static let limit = 8

    private(set) var suggestions: [Suggestion] = []
    /// What was known when they were disputed, as ``grounds(_:)`` has it.
    private(set) var grounds = ""

    package init() {}

    init(suggestions: [Suggestion], grounds: String) {
        (self.suggestions, self.grounds) = (suggestions, grounds)
    }

    /// A word for what is known by `facts`, which is another as soon as a fact is told or taken back.
    static func grounds(_ facts: [Fact]) -> String {
        "\(facts.count) \(facts.last?.turn ?? 0)"
    }

    /// Notes that `suggestion` was disputed; what was disputed on other grounds counts no more.
    mutating func add(_ suggestion: Suggestion, knowing facts: [Fact]) {
        let now = Self.grounds(facts)
        let standing = grounds == now ? suggestions : []
        let others = standing.filter {
            $0.kind != suggestion.kind || $0.subject != suggestion.subject
        }
        (suggestions, grounds) = ((others + [suggestion]).suffix(Self.limit), now)
    }

    /// What of `kind` is not to be suggested while `facts` are what is known.
    func subjects(_ kind: String, knowing facts: [Fact]) -> [String] {
        guard !suggestions.isEmpty, grounds == Self.grounds(facts) else { return [] }
        return suggestions.filter { $0.kind == kind }.map(\.subject)
    }
}

package import Mentoring

/// What is known of the moment in which somebody wants a tool; nil is no wish.
package struct Wish: Hashable, Sendable {
    /// Who asks.
    package var role: Role?
    /// Where the pair stands.
    package var stage: Stage?
    /// Shape of the relationship.
    package var form: Form?
    /// One of ``GuideVocabulary/situations``.
    package var situation: String?
    /// Minutes there are.
    package var minutes: Int?
    /// Whether the tool is for doing alone (or, if false, with somebody).
    package var alone: Bool?
    /// Names of cards that were offered already, the latest last.
    package var excluding: [String]
    /// Names of cards that are not wanted at all.
    package var barring: Set<String>

    package init(
        role: Role? = nil, stage: Stage? = nil, form: Form? = nil, situation: String? = nil,
        minutes: Int? = nil, alone: Bool? = nil, excluding: [String] = [],
        barring: Set<String> = []
    ) {
        (self.role, self.stage, self.form) = (role, stage, form)
        (self.situation, self.minutes, self.alone) = (situation, minutes, alone)
        (self.excluding, self.barring) = (excluding, barring)
    }
}

/// Why a card was picked; in the order of their weight.
package enum PickReason: String, CaseIterable, Hashable, Sendable {
    case situation, time, stage, role, form

    /// The reason's name in scripts.
    package var slug: String { rawValue }
}

/// A card for a wish, the next best, and why it was this one.
package struct Pick: Hashable, Sendable {
    /// The one that suits best.
    package let card: ToolCard
    /// At most two.
    package let alternatives: [ToolCard]
    /// What of the wish the card meets; empty where nothing was wished, or nothing met.
    package let reasons: [PickReason]
}

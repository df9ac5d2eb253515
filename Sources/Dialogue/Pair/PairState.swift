package import Mentoring

/// What a participant's turn may know of the pair: the link, the code they gave, and the code that
/// this message holds.
package struct PairState: Hashable, Sendable {
    /// What the other one shares; nil where there is no link.
    package var partner: Partner?
    /// The code that the participant gave last, as long as it may be of use.
    package var given: GivenCode?
    /// The code in this message, or the one that waits for a yes; it is never kept.
    package var heard: HeardCode?

    package init() {}
}

/// The other one of a linked pair, as far as the link shares.
///
/// There is no id here, no name and no other fact: a store reads nothing else over the link.
package struct Partner: Hashable, Sendable {
    /// Facts of these kinds cross the link: ``Claim/kind``.
    package static let sharedKinds: Set<String> = ["met", "planned", "cancelled"]

    /// What the participant was in the pair when they were linked; the other is the opposite.
    package let ownRole: Role
    /// When they were linked.
    package let since: Timestamp
    /// The other one's meetings: held, planned and fallen through, in the order of telling.
    package let meetings: [Fact]
    /// The lines that the other one marked to be shown, in the order of their numbers.
    package let lines: [SharedLine]

    package init(ownRole: Role, since: Timestamp, meetings: [Fact], lines: [SharedLine]) {
        (self.ownRole, self.since, self.meetings, self.lines) = (ownRole, since, meetings, lines)
    }

    /// What the other one is in the pair.
    package var role: Role { ownRole == .mentor ? .actor : .mentor }
}

/// A line of the other one's notebook.
package struct SharedLine: Hashable, Sendable {
    package let kind: Note.Kind
    package let text: String
    package let date: Timestamp

    package init(kind: Note.Kind, text: String, date: Timestamp) {
        (self.kind, self.text, self.date) = (kind, text, date)
    }
}

/// A code that the participant gave.
package struct GivenCode: Hashable, Sendable {
    package let code: PairCode
    /// Until when it can be used.
    package let until: Timestamp

    package init(code: PairCode, until: Timestamp) { (self.code, self.until) = (code, until) }
}

/// A code that the participant has, and what the store knows of it.
package struct HeardCode: Hashable, Sendable {
    package let code: PairCode
    /// nil where nobody gave it, or so long ago that it is forgotten.
    package let offer: CodeOffer?

    package init(code: PairCode, offer: CodeOffer?) { (self.code, self.offer) = (code, offer) }
}

/// What a store knows of a code, for one who has it.
package struct CodeOffer: Hashable, Sendable {
    /// What the giver was when giving it.
    package let role: Role
    package let until: Timestamp
    /// Whether somebody was linked by it, or its giver by another one.
    package let isUsed: Bool
    /// Whether it is the asker's own.
    package let isOwn: Bool

    package init(role: Role, until: Timestamp, isUsed: Bool, isOwn: Bool) {
        (self.role, self.until, self.isUsed, self.isOwn) = (role, until, isUsed, isOwn)
    }
}

/// What a turn changes of the pair.
package enum PairChange: Hashable, Sendable {
    /// The participant, being of this role, gives this code; an older one of theirs is void.
    case gave(GivenCode, as: Role)
    /// The participant, being of this role, is linked with the giver of this code.
    case linked(by: PairCode, as: Role)
    /// The link ends for both, with all marks of shared lines and with the participant's code.
    case unlinked
}

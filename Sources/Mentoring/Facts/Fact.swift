/// Who a fact comes from.
package enum Source: String, CaseIterable, Hashable, Sendable {
    /// The person told it.
    case user
    /// The operator or coordinator brought it in.
    case imported
    /// It was worked out from something else.
    case inferred
}

/// One claim, with when it was told, by whom, and in which turn.
package struct Fact: Hashable, Sendable {
    /// What was told.
    package var claim: Claim
    /// When it was told. Clocks go wrong: the order of facts is the order of telling, not of dates.
    package var date: Timestamp
    /// Who told it.
    package var source: Source
    /// Number of the turn that recorded it; undo takes back all facts of a turn.
    package var turn: Int

    package init(_ claim: Claim, date: Timestamp, source: Source = .user, turn: Int) {
        (self.claim, self.date, self.source, self.turn) = (claim, date, source, turn)
    }
}

extension Sequence<Fact> {
    /// The facts as they were without those of `turn`: what undo leaves.
    package func without(turn: Int) -> [Fact] { filter { $0.turn != turn } }
}

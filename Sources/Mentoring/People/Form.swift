/// The shape of a mentoring relationship.
package enum Form: String, CaseIterable, Hashable, Sendable {
    case pair, peer, reverse, mutual, group
    case peerGroup = "peer-group"
    case flash, remote
}

/// How a relationship began.
package enum Beginning: String, CaseIterable, Hashable, Sendable {
    /// With others, in a programme that has dates of its own.
    case programme
    /// By the organisation's open door, at any time of the year.
    case nonStop = "non-stop"
    /// Two people decided; there is no programme.
    case spontaneous
}

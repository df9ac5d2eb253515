/// What one turn does about the pair.
struct PairTurn: Hashable, Sendable {
    /// What became of a code, or of a link.
    enum Result: String, Hashable, Sendable {
        /// The code is good; a yes links.
        case open
        /// The two are linked now.
        case done
        /// There is a link already.
        case linked
        /// The participant has not said whether they are actor or mentor, or is neither.
        case role
        case tries
        case unknown
        case expired
        case used
        case own
        case sameRole = "same-role"
        /// It was to be a code and has not the shape of one.
        case malformed
        /// No code waits for a yes.
        case stale
        /// There was a link, and it has ended.
        case ended
        /// As many lines are shared as may be.
        case full
        /// There is no link.
        case none
    }

    var result: Result?
    /// How many lines of the other one were shown.
    var lines: Int?
}

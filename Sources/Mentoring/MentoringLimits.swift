/// How far the numbers of this room reach. Past a limit a number is brought back to it, never
/// refused with a crash; whoever reads numbers from a person asks here what to accept.
package enum MentoringLimits {
    /// Meetings that a pair can have held: a long relationship of years, and then some.
    package static let meetingsHeld = 0...200
    /// Meetings that a programme can agree on.
    package static let programmeLength = 1...60
    /// Meetings that are agreed on where nobody told: the plan of the process has eight rows.
    package static let usualLength = 8
    /// Days between two meetings where nobody told.
    package static let usualRhythm = 30
    /// Days that can lie between two meetings.
    package static let rhythm = 1...366
    /// How a meeting was, from bad to good.
    package static let rating = 1...5
    /// A meeting of so much or less was not a good one.
    package static let lowRating = 2
    /// Seconds within which two dated meetings are the same one, as two people date it differently.
    package static let sameMeeting: Int64 = Timestamp.day
}

extension ClosedRange {
    /// The value of the range that is nearest to `value`.
    func nearest(to value: Bound) -> Bound { Swift.min(Swift.max(value, lowerBound), upperBound) }
}

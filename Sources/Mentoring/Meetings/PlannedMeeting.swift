/// The next meeting, as far as it has been agreed.
package struct PlannedMeeting: Hashable, Sendable {
    /// When it is to be; some hour of its day where the hour is not known.
    package var at: Timestamp
    /// Whether the hour is known too; without it only the day counts.
    package var hasTime: Bool

    package init(at: Timestamp, hasTime: Bool) { (self.at, self.hasTime) = (at, hasTime) }
}

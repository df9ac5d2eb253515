/// A moment: whole seconds since 1970-01-01 00:00 UTC, without leap seconds.
package struct Timestamp: Hashable, Comparable, Sendable {
    /// Since the beginning of 1970, UTC; below zero before it.
    package var seconds: Int64

    package init(seconds: Int64) { self.seconds = seconds }

    /// Seconds in a day.
    package static let day: Int64 = 86_400

    /// The moment so many seconds later (or earlier); it stays at the end of time rather than wrap.
    package func adding(seconds more: Int64) -> Timestamp {
        let (sum, isTooFar) = seconds.addingReportingOverflow(more)
        guard isTooFar else { return Timestamp(seconds: sum) }
        return Timestamp(seconds: more < 0 ? .min : .max)
    }

    /// Whether `other` is at most `distance` seconds away, before or after.
    package func isWithin(_ distance: Int64, of other: Timestamp) -> Bool {
        adding(seconds: -distance) <= other && other <= adding(seconds: distance)
    }

    /// Whether `left` is earlier.
    package static func < (left: Timestamp, right: Timestamp) -> Bool {
        left.seconds < right.seconds
    }
}

/// How a meeting was, in its participant's own eyes.
package struct MeetingRating: Hashable, Sendable {
    /// How many meetings had been held when it was told: its number.
    package let meeting: Int
    /// Within ``MentoringLimits/rating``.
    package let value: Int
}

/// One thing that can be known of a person's mentoring.
package enum Claim: Hashable, Sendable {
    case role(Role)
    case form(Form)
    case beginning(Beginning)
    /// The language tuki answers in, as a tag (`fi`).
    case language(String)
    /// Name of the programme, as the operator writes it.
    case programme(String)
    /// Whether there is somebody to meet.
    case pair(Bool)
    /// So many meetings have been held, this far.
    case meetingsHeld(Int)
    /// One more meeting was held, on a day that may not be known.
    case met(on: Timestamp?)
    /// The next meeting's date; without `hasTime` only its day counts.
    case planned(at: Timestamp, hasTime: Bool)
    /// The next meeting fell through.
    case cancelled
    /// So many meetings were agreed on.
    case programmeLength(Int)
    /// So many days lie between two meetings, as agreed.
    case rhythm(days: Int)
    case agreement(Bool)
    case goal(Bool)
    /// Whether the midpoint review has been held.
    case review(Bool)
    /// Whether the closing talk has been held.
    case closing(Bool)
    /// How the meeting held last was, within ``MentoringLimits/rating``.
    case rating(Int)
    /// The day on which the mentoring begins, as a supervisor tells it.
    case begins(on: Timestamp)
    /// The day on which it is to end.
    case ends(on: Timestamp)
    case stage(Stage)
    case phase(Phase)
    case flag(Flag, Bool)
}

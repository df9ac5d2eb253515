/// What a person is in the relationship.
package enum Role: String, CaseIterable, Hashable, Sendable {
    /// Owns the goals and brings the topics (aktori, mentoroitava, mentee).
    case actor
    /// Gives time, attention, experience and questions.
    case mentor
    /// The actor's superior, outside the pair (esihenkilö).
    case supervisor
    /// Builds and follows a programme (ohjelmavastaava).
    case coordinator
}

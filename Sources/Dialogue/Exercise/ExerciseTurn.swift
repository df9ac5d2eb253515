/// What one turn did to the exercise, for the scripts' variables.
struct ExerciseTurn: Hashable, Sendable {
    /// The exercise that ended in this turn.
    var ended: Exercise?
    /// Why it ended: `done` or `stopped`.
    var ending: String?
}

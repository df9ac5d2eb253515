import Guide

extension TurnVariables {
    /// What scripts read of the exercise in progress, or of the one that this turn ended.
    static func exercise(_ draft: TurnDraft) -> [(String, String?)] {
        let (exercise, card) = draft.exerciseInProgress ?? (nil, nil)
        let step = exercise.map(\.step)
        let steps = card?.steps.count ?? 0
        let isClosing = step.map { $0 >= steps } ?? false
        return [
            ("exercise", exercise.map { draft.exerciseTurn.ending ?? $0.state }),
            ("exercise_title", card?.title),
            ("exercise_time", card?.page.header["time"]),
            ("exercise_step", step.flatMap { card?.exerciseText(step: $0) }),
            ("exercise_number", step.map { String($0 + 1) }),
            ("exercise_count", card.map { String($0.exerciseCount) }),
            ("exercise_part", exercise == nil ? nil : isClosing ? "questions" : "step"),
            ("exercise_keeps", exercise?.keepsAnswers.map { $0 ? "yes" : "no" }),
            (
                "exercise_offered",
                draft.before.talk.choices.contains { $0.id == "exercise-start" } ? "yes" : "no"
            ),
            ("caring", caring(draft.before.talk.choices.map(\.id))),
            ("choice_count", String(draft.before.talk.choices.count)),
        ]
    }

    /// Whether the caring question is open: `asked`, or asked `again`, where the way out of it is
    /// offered first.
    private static func caring(_ open: [String]) -> String? {
        switch open {
        case ["distress-yes", "distress-no"]: "asked"
        case ["distress-no", "distress-yes"]: "again"
        default: nil
        }
    }
}

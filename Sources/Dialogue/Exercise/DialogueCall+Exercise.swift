import Guide
import Mentoring

// The call by which scripts lead through an exercise.

extension DialogueCall {
    static let exercising = [
        DialogueCall(
            "exercise",
            "Leads through the card in hand: start, keep yes or no, answer, next, back, skip, pause, "
                + "resume, stop.",
            hasEffect: true
        ) { draft, arguments in
            draft.exercise(arguments.first ?? "", arguments.dropFirst().first)
            return ""
        }
    ]
}

extension TurnDraft {
    /// The exercise in progress, and its card.
    var exerciseInProgress: (exercise: Exercise, card: ToolCard)? {
        guard let exercise = situation.talk.exercise ?? exerciseTurn.ended,
            let card = pack.guide.deck.card(exercise.card)
        else { return nil }
        return (exercise, card)
    }

    /// Does to the exercise what a script says.
    fileprivate mutating func exercise(_ word: String, _ value: String?) {
        switch word {
        case "start": startExercise()
        case "keep": situation.talk.exercise?.keepsAnswers = value == "yes"
        case "answer": answerStep()
        case "next", "skip": moveExercise(by: 1)
        case "back": moveExercise(by: -1)
        case "pause": situation.talk.exercise?.isPaused = true
        case "resume": situation.talk.exercise?.isPaused = false
        case "stop": endExercise("stopped")
        default: return
        }
        situation.talk.exercise?.reached = surroundings.now
        card = exerciseInProgress.map { CardReference(id: $0.card.name, title: $0.card.title) }
    }

    private mutating func startExercise() {
        guard let card = currentCard, card.exerciseCount > 0 else { return }
        take(card: card.name, because: situation.talk.suggestion?.reasons ?? [])
        situation.talk.exercise = Exercise(card: card.name, since: surroundings.now)
    }

    /// Keeps the answer where that was asked for, and goes on; what cannot be kept stays the
    /// participant's turn.
    private mutating func answerStep() {
        guard let exercise = situation.talk.exercise else { return }
        if exercise.keepsAnswers == true, !notebook.text.isEmpty {
            keepNote(
                kind: .answer, at: answerPosition(in: exercise), card: exercise.card,
                step: exercise.step + 1)
            guard notebook.result == .kept else { return }
        }
        moveExercise(by: 1)
    }

    /// Where an answer to the open step was kept before: who goes back answers anew.
    private func answerPosition(in exercise: Exercise) -> Int? {
        situation.notes.first {
            $0.kind == .answer && $0.card == exercise.card && $0.step == exercise.step + 1
                && $0.date >= exercise.since
        }?.position
    }

    private mutating func moveExercise(by steps: Int) {
        guard let (exercise, card) = exerciseInProgress, situation.talk.exercise != nil else {
            return
        }
        let step = min(exercise.step, card.exerciseCount) + steps
        situation.talk.exercise?.isPaused = false
        situation.talk.exercise?.step = max(0, step)
        if step >= card.exerciseCount { endExercise("done") }
    }

    private mutating func endExercise(_ ending: String) {
        guard let exercise = situation.talk.exercise else { return }
        exerciseTurn = ExerciseTurn(ended: exercise, ending: ending)
        situation.talk.exercise = nil
    }
}

import Guide
import Mentoring
import RiveScript

// What a message is while an exercise runs: a control word, a question in the middle, or the answer
// to the open step.

extension Topics {
    /// Tried alone while an exercise runs: the reply is a literal trigger.
    static let control = "control"
    /// Tried alone while a note is awaited: what calls it off. All else is the note.
    static let noteControl = "note-control"
    /// Calls off a note that is awaited.
    static let noteCancel = "note-cancel"
    /// The quick reply of a meeting that went badly.
    static let lowestRating = "rate-1"
    /// Tried besides where it is the next line of a goal.
    static let lineControl = "line-control"
    /// Says that a question was not understood while such a line is awaited.
    static let lineQuestion = "line-question"
    /// Asks for that line again, behind an answer to something else.
    static let lineWaits = "line-waits"
    /// Tried alone: replies `yes` to what is a question, whether or not it has a question mark.
    static let question = "slot-question"
    /// The answer to a step.
    static let exerciseAnswer = "exercise-answer"
    /// Says that a question was not understood.
    static let exerciseQuestion = "exercise-question"
    /// Says which choices there are, where a number stands for none of them.
    static let exerciseNumbers = "exercise-numbers"
    /// The same outside of exercises.
    static let choiceNumbers = "choice-numbers"
    /// Says that the exercise waits, behind an answer to something else.
    static let exerciseWaits = "exercise-waits"
    /// Goes on with the talk in general: beside an exercise that waits it would mean two things.
    static let carryOn = "carry-on"
}

extension Talk {
    /// Whether it is about the exercise in progress: the last message offered to go on with it.
    ///
    /// After a safety turn, or once a reminder was delivered, it did not; then what comes is an
    /// answer to that.
    var isAboutExercise: Bool {
        exercise != nil && choices.contains { $0.id.hasPrefix(Exercise.prefix) }
    }

    /// The note that is awaited: the last message asked for it.
    var openCapture: Capture? { choices.contains { $0.id == Topics.noteCancel } ? capture : nil }

    /// Whether the last message asked how a meeting was.
    var asksRating: Bool { choices.contains { $0.id == Topics.lowestRating } }

    /// Whether the next message may be a text to write down, in whatever language.
    var awaitsText: Bool {
        openCapture != nil || isAboutExercise && exercise?.state == "running"
    }
}

extension TurnDraft {
    /// Whether a message is the answer to the open step.
    var takesStepAnswer: Bool {
        guard before.talk.isAboutExercise, let exercise = before.talk.exercise,
            pack.brain.hasLiteral(Topics.exerciseAnswer, inTopic: topic)
        else { return false }
        return exercise.state == "running" && !exercise.isStale(at: surroundings.now)
    }

    /// The open choice that was typed. While a step waits for its answer only a whole label counts,
    /// and a number is an answer where the step asks for one.
    func typedChoice(_ text: String) -> Choice? {
        let isAnswer = takesStepAnswer
        if isAnswer, Int(text) != nil, let (exercise, card) = exerciseInProgress,
            card.asksForNumber(atStep: exercise.step)
        {
            return nil
        }
        return ChoiceReader.choice(
            meantBy: text, among: before.talk.choices, takesBeginnings: !isAnswer)
    }

    /// Whether `text` is a number for which the open quick replies have no place.
    private func isBeyondChoices(_ text: String) -> Bool {
        let choices = before.talk.choices
        guard let number = Int(text), !choices.isEmpty else { return false }
        return number > choices.count && !choices.contains(where: \.hasNumberAsLabel)
    }

    /// The turn that says which numbers stand for something in the exercise; nil where the step may
    /// be answered with one.
    mutating func turnBeyondStepChoices(_ text: String) -> Turn? {
        guard isBeyondChoices(text), let (exercise, card) = exerciseInProgress,
            !card.asksForNumber(atStep: exercise.step),
            pack.brain.hasLiteral(Topics.exerciseNumbers, inTopic: topic)
        else { return nil }
        return answer(.literal(Topics.exerciseNumbers))
    }

    /// The turn that says which numbers stand for something, and offers them again; nil where a
    /// script knows what the number means.
    ///
    /// What safety offered is offered by it alone: here it would leave a trace.
    mutating func turnBeyondChoices(_ text: String) -> Turn? {
        let open = before.talk.choices
        guard isBeyondChoices(text), pack.brain.hasLiteral(Topics.choiceNumbers, inTopic: topic),
            !open.contains(where: { pack.brain.hasLiteral($0.id, inTopic: Topics.safety) })
        else { return nil }
        var trial = self
        let reply = trial.reply(to: .message(text), inTopic: nil)
        guard reply.trail.first?.topic == Topics.fallback else { return nil }
        var turn = answer(.literal(Topics.choiceNumbers))
        guard let last = turn.messages.indices.last else { return turn }
        turn.messages[last].choices = open
        turn.situation.talk.choices = open
        return turn
    }

    /// The turn by a control word such as "tauko"; nil where `text` is none.
    mutating func controlTurn(_ text: String, inTopic control: String) -> Turn? {
        var trial = self
        let reply = trial.reply(to: .message(text), inTopic: control)
        let literal = reply.text.trimmingSpaces()
        guard reply.outcome == .replied, pack.brain.hasLiteral(literal, inTopic: topic) else {
            return nil
        }
        return answer(.literal(literal))
    }

    /// The answer to a question in the middle of an exercise; nil where `text` is none.
    ///
    /// - Parameters:
    ///   - typed: The message with its punctuation, as a question mark tells most.
    ///   - unknown: The literal trigger that answers a question nobody understands.
    mutating func interruption(
        _ text: String, typed: String, orElse unknown: String
    ) -> Turn? {
        hear(text)
        var trial = self
        let hasMark = typed.contains("?")
        let asks = beginsAsQuestion(text)
        // An answer to a step may be like many things that people ask: only what is said almost so.
        // The line of a goal is no question, so a plain one is read as ever.
        let isPlain = asksForLine && hasMark && asks
        trial.leastLikelihood = isPlain ? 0 : Self.sureLikelihood
        let turn = trial.answer(understanding: text)
        if let rule = turn.intent.flatMap({ pack.interruptions[$0] }),
            rule == .always || hasMark || asks
        {
            self = trial
            return turn
        }
        guard hasMark, asks, text.split(separator: " ").count <= Self.longestPlainQuestion,
            pack.brain.hasLiteral(unknown, inTopic: topic)
        else { return nil }
        return answer(.literal(unknown))
    }

    /// Of readings this likely, nine in ten were right on sentences by other writers.
    private static let sureLikelihood = 0.6
    /// A question so short is asked of tuki, and not kept as an answer although nobody understood
    /// it (words); longer ones are thoughts.
    private static let longestPlainQuestion = 8

    private func beginsAsQuestion(_ text: String) -> Bool {
        var trial = self
        let reply = trial.reply(to: .message(text), inTopic: Topics.question)
        return reply.outcome == .replied && reply.text.trimmingSpaces() == "yes"
    }

    /// `messages`, the last of which also offers to go on, where they interrupted an exercise.
    mutating func offeringToGoOn(_ messages: [Message], after reply: Reply) -> [Message] {
        let isOfExercise = reply.trail.contains { $0.pattern.hasPrefix(Exercise.prefix) }
        return isOfExercise ? messages : offeringToGoOn(messages)
    }

    /// `turn`; where it asks which of several things was meant, an exercise that waits is not lost
    /// sight of.
    mutating func keepingTheWayBack(_ turn: Turn) -> Turn {
        guard let last = turn.messages.last,
            asksMeaning || last.text == pack.phrase("did_you_mean"),
            let asked = offeringToGoOn(turn.messages).last, asked != last
        else { return turn }
        var turn = turn
        turn.messages[turn.messages.count - 1] = asked
        turn.situation.talk.lastMessage = asked.text
        turn.situation.talk.choices = asked.choices
        turn.situation.talk.exercise = situation.talk.exercise
        return turn
    }

    private mutating func offeringToGoOn(_ messages: [Message]) -> [Message] {
        guard before.talk.isAboutExercise, let exercise = situation.talk.exercise,
            !exercise.isPaused, var last = messages.last,
            pack.brain.hasLiteral(Topics.exerciseWaits, inTopic: topic)
        else { return messages }
        if exercise.isStale(at: surroundings.now), exercise.keepsAnswers != nil {
            situation.talk.exercise?.isPaused = true
        }
        let waiting = self.reply(to: .literal(Topics.exerciseWaits), inTopic: nil)
        for offer in ReplyMarks.messages(in: waiting.text) {
            last.text += "\n\n" + offer.text
            last.choices = last.choices.filter { $0.id != Topics.carryOn } + offer.choices
        }
        return messages.dropLast() + [last]
    }
}

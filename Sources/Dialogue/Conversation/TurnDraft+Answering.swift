import Mentoring
import RiveScript

// The order within a turn: safety, an open choice, then what the topic understands.

/// The topics that the program itself knows by name.
enum Topics {
    /// Tried alone before everything else.
    static let safety = "safety"
    /// The intent by which a safety script lets a message through: a figure of speech.
    static let safetyPass = "safety-pass"
    /// Where a message ends that no rule takes.
    static let fallback = "fallback"
    /// Asks for a card by its name.
    static let findCard = "find-card"
    /// Tells who somebody is.
    static let setRole = "set-role"
    /// Asks whether the one thing was meant that a message may mean.
    static let meantOne = "did-you-mean-one"
    /// Says that the message is about something else than mentoring.
    static let outOfScope = "out-of-scope"
    /// The intents of messages about distress and harm.
    static let safetyIntents: Set = ["distress-handover", "safety-handover", distressCheck]
    /// Says hello.
    static let greeting = "greeting"
    /// Asks once whether somebody is in distress.
    static let distressCheck = "distress-check"
    /// What a room with several people is told.
    static let groupInvitation = "group-invitation"

    /// The scripts that hold what danger sounds like and what is said to it.
    private static let safetyFiles = [
        "/safety.rive", "/care.rive", "/terms.rive", "organisation.rive",
    ]

    static func isAboutSafety(_ script: SourceFile) -> Bool {
        safetyFiles.contains { script.path.hasSuffix($0) }
    }
}

extension TurnDraft {
    /// The turn that answers `said`.
    mutating func answer(to said: Said) -> Turn {
        if let timeZone = said.timeZone { situation.talk.timeZone = timeZone }
        if said.inGroup { return groupTurn() }
        situation.reminders.unanswered = nil
        situation.talk.isReminded = false
        situation.talk.capture = nil
        situation.talk.awaitedCode = nil
        // Kept where the operator's own language would not do.
        let isUsual = pack.language == surroundings.language
        situation.talk.spoken = isUsual ? nil : pack.language
        if let pressed = said.choice, pack.brain.hasLiteral(pressed, inTopic: topic) {
            return answer(entering: pressed)
        }
        if let pressed = said.choice, pack.brain.hasLiteral(pressed, inTopic: Topics.safety) {
            return safetyTurn(.literal(pressed)) ?? finished(saying: [])
        }
        typed = said.choice ?? said.text ?? ""
        let text = words(of: typed)
        if let turn = turnAboutSafety(text) { return turn }
        // A pressed one came here because no script answers it: it is then only a word.
        if said.choice == nil, let choice = typedChoice(text) {
            return answer(to: Said(choice: choice.id))
        }
        let reader = SlotReader(pack: pack, calendar: calendar)
        slots = reader.slots(in: text)
        // Of somebody who is known, a name before a role changes nothing by itself: it is asked.
        if progress.role == nil {
            slots.introduction = reader.introduction(in: text)
            slots.role =
                slots.role ?? slots.introduction?.role ?? roleBeforeMark(in: text, reader)
        }
        if let turn = turnInHand(typed: said.text ?? "", heard: text) { return turn }
        if let turn = turnBeyondChoices(text) { return turn }
        return keepingTheWayBack(answer(understanding: text))
    }

    /// The turn of a message that belongs to what is in hand: a control word, a note, the answer to
    /// an exercise's step; nil where it does not.
    private mutating func turnInHand(typed: String, heard: String) -> Turn? {
        guard !typed.trimmingSpaces().isEmpty else { return nil }
        let isAnswer = takesStepAnswer
        let control =
            before.talk.openCapture != nil ? Topics.noteControl : isAnswer ? Topics.control : nil
        if let control, let turn = controlTurn(heard, inTopic: control) { return turn }
        if let turn = turnBesideLine(typed, heard: heard) { return turn }
        if let turn = capturedTurn(typed) ?? notebookTurn(typed) ?? codeTurn(typed) { return turn }
        guard isAnswer else { return nil }
        if let turn = turnBeyondStepChoices(heard) { return turn }
        let unknown = Topics.exerciseQuestion
        if let turn = interruption(heard, typed: typed, orElse: unknown) { return turn }
        notebook.text = Self.cleaned(typed)
        return answer(entering: Topics.exerciseAnswer)
    }

    /// The invitation into a private talk. That talk goes on where it was: what a room was told is
    /// no last message of it, and its quick replies stay open.
    private mutating func groupTurn() -> Turn {
        let talk = situation.talk
        situation.talk.awaitsLink = false
        var turn = answer(entering: Topics.groupInvitation)
        turn.situation.talk = talk
        return turn
    }

    private mutating func answer(entering literal: String) -> Turn { answer(.literal(literal)) }

    mutating func answer(_ entry: Brain.Start) -> Turn {
        turn(of: reply(to: entry, inTopic: nil))
    }

    /// The turn that `reply` makes.
    mutating func turn(of reply: Reply) -> Turn {
        let intent = intent(of: reply)
        let said = namingMaterials(ReplyMarks.messages(in: reply.text))
        let messages = tellingOfLink(
            before: askingForLine(after: offeringToGoOn(said, after: reply), by: reply))
        return erased(
            finished(
                saying: messages, intent: intent,
                explanation: explanation(of: reply, intent: intent)))
    }

    /// `typed` without what is only drawn.
    private mutating func words(of typed: String) -> String {
        if heardWords.typed != typed { heardWords = (typed, HeardText.words(of: typed)) }
        return heardWords.words
    }

    /// The turn of a message about distress or harm, told by the scripts or by the examples; worked
    /// out once for all that ask.
    ///
    /// What a script knows as a figure of speech is not asked of the examples.
    mutating func turnAboutSafety(_ text: String) -> Turn? {
        if let danger, danger.text == text { return danger.turn.first }
        let turn = turnAboutDanger(text)
        danger = (text, turn.map { [$0] } ?? [])
        return turn
    }

    private mutating func turnAboutDanger(_ text: String) -> Turn? {
        let (turn, isFigureOfSpeech) = hearingOfDanger(.message(text))
        if let turn { return turn }
        guard !text.isEmpty, !isFigureOfSpeech, typedChoice(text) == nil else { return nil }
        hear(text)
        guard let turn = turnLikeDanger(atLeast: Self.plainDanger) else { return nil }
        // What is said to a step or to be written down speaks of hard things without calling for help:
        // "an empty evening" may be what somebody wishes for.
        if before.talk.awaitsText {
            return turnLikeDanger(atLeast: Self.plainDanger, certain: true)
        }
        return answersQuestion(text) ? turnLikeDanger(atLeast: Self.plainestDanger) : turn
    }

    /// Whether a rule takes `text` as an answer to what was said last: "what if that does not help",
    /// "not so well" after a meeting.
    private func answersQuestion(_ text: String) -> Bool {
        var trial = self
        return trial.reply(to: .message(text), inTopic: nil).trail.first?.previous != nil
    }

    /// The answer of the safety scripts; nil where they have none.
    func safetyTurn(_ entry: Brain.Start) -> Turn? { hearingOfDanger(entry).turn }

    /// The answer of the safety scripts, and whether they let the message through as a figure of
    /// speech.
    ///
    /// It is worked out on a copy and leaves no trace: no fact, no flag, no card, not even what was
    /// offered. What was offered stays in memory until the next message.
    private func hearingOfDanger(_ entry: Brain.Start) -> (turn: Turn?, isFigureOfSpeech: Bool) {
        guard pack.topics.contains(Topics.safety) else { return (nil, false) }
        var draft = self
        let reply = draft.reply(to: entry, inTopic: Topics.safety)
        guard reply.outcome == .replied else { return (nil, false) }
        let intent = draft.intent(of: reply)
        guard reply.trail.last?.pattern != Topics.safetyPass, intent != Topics.safetyPass else {
            return (nil, true)
        }
        let messages = ReplyMarks.messages(in: reply.text)
        var untouched = before
        untouched.turn += 1
        untouched.talk.lastMessage = nil
        untouched.talk.choices = []
        var turn = Turn(
            messages: messages, intent: intent, situation: untouched, keepsAnswer: false,
            explanation: draft.explanation(of: reply, intent: intent))
        var fleeting = untouched.talk
        fleeting.lastMessage = messages.last?.text
        fleeting.choices = messages.last?.choices ?? []
        turn.fleeting = fleeting
        return (turn, false)
    }

    /// The first trigger on the way that is an intent.
    private func intent(of reply: Reply) -> String? {
        reply.trail.lazy.map(\.pattern).first { pack.intents.contains($0) }
    }

    private func explanation(of reply: Reply, intent: String?) -> Explanation? {
        guard surroundings.explains, let understood = reply.trail.first else { return nil }
        return Explanation(
            trigger: understood.pattern, file: understood.location.path,
            line: understood.location.line,
            topic: understood.topic, intent: intent,
            pass: understood.entry == .literal ? nil : understood.pass.rawValue,
            words: understood.words.map { .init(word: $0.word, form: $0.form.rawValue) })
    }
}

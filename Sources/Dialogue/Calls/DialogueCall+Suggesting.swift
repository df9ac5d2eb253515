import Guide
import Mentoring

// Calls that propose something, and remember why.

extension DialogueCall {
    static let suggesting = [
        DialogueCall(
            "pick",
            "Chooses a card for the situation, role, stage and time: pick SITUATION; pick again is "
                + "another one for what was asked before.",
            hasEffect: true
        ) {
            draft, arguments in
            draft.pickCard(for: arguments.first)
            return ""
        },
        DialogueCall("others", "Offers the two cards that suit next to the one picked.") {
            draft, _ in
            ReplyMarks.offering(draft.otherCards)
        },
        DialogueCall(
            "prepare", "What this role prepares: next, or a meeting's number.", hasEffect: true
        ) {
            draft, arguments in
            draft.preparation(forMeeting: draft.meetingNumber(arguments.first))
        },
        DialogueCall(
            "propose", "Remembers that the present stage was said, so that it can be disputed.",
            hasEffect: true
        ) { draft, _ in
            draft.proposeStage()
            return ""
        },
        DialogueCall(
            "dispute", "Takes the last suggestion back: it is not made again on the same grounds.",
            hasEffect: true
        ) { draft, _ in
            draft.dispute()
            return ""
        },
        DialogueCall("reasons", "Why the last suggestion was made; reasons 2 tells two at most.") {
            draft, arguments in
            draft.reasonsInWords(atMost: arguments.first.flatMap { Int($0) } ?? .max)
        },
    ]
}

extension TurnDraft {
    /// The card in hand: this turn's, or the one given last.
    var currentCard: ToolCard? {
        (card?.id ?? situation.talk.lastCard).flatMap { pack.guide.deck.card($0) }
    }

    /// Makes `name` the card in hand.
    mutating func take(card name: String, because reasons: [String]) {
        guard let found = pack.guide.deck.card(name) else { return }
        card = CardReference(id: found.name, title: found.title)
        situation.talk.lastCard = found.name
        situation.talk.search?.add(found.name, at: surroundings.now)
        situation.talk.suggestion = Suggestion(kind: "card", subject: found.name, reasons: reasons)
    }

    /// The meeting to prepare: the one after those held, or where nobody told how many there were,
    /// the first that the plan has at the stage.
    var nextMeeting: Int {
        guard progress.held == nil, let stage = progress.stage, stage > .prepare else {
            return progress.next
        }
        let plan = progress.plan
        return (1...plan.length).first { plan.stage(of: $0) == stage } ?? plan.length
    }

    /// The next meeting, as long as it lies ahead; nil once its day is over, or so many hours after
    /// it began as it is asked about.
    var comingMeeting: PlannedMeeting? { progress.nextMeeting.flatMap { isOver($0) ? nil : $0 } }

    /// The meeting that was planned and whose time is over, of which nobody has told; nil for none.
    var passedMeeting: PlannedMeeting? { progress.nextMeeting.flatMap { isOver($0) ? $0 : nil } }

    /// Whether the time of `meeting` is over.
    func isOver(_ meeting: PlannedMeeting) -> Bool {
        meeting.hasTime
            ? meeting.at.adding(seconds: ReminderPlan.afterMeeting) <= surroundings.now
            : meeting.at < calendar.startOfToday
    }

    /// `next` or nothing is the next meeting; a number is itself.
    func meetingNumber(_ word: String?) -> Int {
        guard let number = word.flatMap({ Int($0) }) else { return nextMeeting }
        return MentoringLimits.programmeLength.contains(number) ? number : nextMeeting
    }

    fileprivate mutating func proposeStage() {
        guard let stage = progress.stage else { return }
        situation.talk.suggestion = Suggestion(
            kind: "stage", subject: stage.rawValue, reasons: progress.reasons.map(\.slug))
    }

    fileprivate mutating func dispute() {
        guard let suggestion = situation.talk.suggestion, stands(suggestion) else { return }
        situation.talk.disputes.add(suggestion, knowing: situation.facts)
        situation.talk.suggestion = nil
        disputed = suggestion.kind
    }

    /// Whether it would be made again now; what is past anyway need not be taken back.
    private func stands(_ suggestion: Suggestion) -> Bool {
        switch suggestion.kind {
        case "prepare": suggestion.subject == String(nextMeeting)
        case "stage": suggestion.subject == (progress.stage?.rawValue ?? progress.phase?.rawValue)
        default: true
        }
    }

    /// What of a kind the participant disputed, and no fact has changed since.
    func disputed(_ kind: String) -> [String] {
        situation.talk.disputes.subjects(kind, knowing: situation.facts)
    }

    /// What the participant's role prepares for a meeting, as lines.
    fileprivate mutating func preparation(forMeeting number: Int) -> String {
        situation.talk.suggestion = Suggestion(
            kind: "prepare", subject: String(number), reasons: progress.reasons.map(\.slug))
        return lines(ofMeeting: number, section: (progress.role ?? .actor).rawValue)
    }

    /// The grounds of the last suggestion, one clause each, joined as a sentence has them.
    ///
    /// Where nothing was told that could be one, it is the role, or that it is not known.
    fileprivate mutating func reasonsInWords(atMost count: Int) -> String {
        var slugs = situation.talk.suggestion?.reasons ?? progress.reasons.map(\.slug)
        if slugs.isEmpty { slugs = ["role"] }
        let clauses = slugs.prefix(max(1, count)).compactMap { phrase(answering: "reason-\($0)") }
        guard let last = clauses.last else { return TurnVariables.unknown }
        let first = clauses.dropLast().joined(separator: ", ")
        return first.isEmpty ? last : "\(first) \(pack.phrase("list_and")) \(last)"
    }
}

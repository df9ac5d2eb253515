package import Mentoring

/// All that a message meets: who it is, what is known, and where the talk stands.
package struct Situation: Hashable, Sendable {
    package let participant: Participant.ID
    /// What is known, in the order in which it was told.
    package var facts: [Fact]
    /// How many turns were taken before this one.
    package var turn: Int
    @Shared package var talk: Talk
    /// What tuki is to say by itself.
    package var reminders = Reminders()
    /// The participant's own notebook, in the order of numbers; most have none.
    package var notes: [Note]
    /// What is known of the pair over the link.
    @Shared package var pair = PairState()
    /// Whether the operator appointed the participant to see the programme's figures. No turn
    /// changes it.
    package var isAppointed = false

    /// A participant whom tuki meets for the first time.
    package init(newcomer participant: Participant.ID) {
        self.init(participant: participant, facts: [], turn: 0, talk: Talk())
    }

    package init(
        participant: Participant.ID, facts: [Fact], turn: Int, talk: Talk, notes: [Note] = []
    ) {
        (self.participant, self.facts, self.turn, self.notes) = (participant, facts, turn, notes)
        _talk = Shared(wrappedValue: talk)
    }

    /// Where the participant stands in the process, inferred from ``facts`` and from the meetings
    /// that the linked one told of.
    ///
    /// - Complexity: O(facts), a few dozen after a year.
    package var progress: Progress {
        Progress(facts, heard: pair.partner?.meetings)
    }
}

/// What the conversation itself must remember between two messages.
///
/// Nothing that the participant typed is in it: only what tuki said and offered.
package struct Talk: Hashable, Sendable {
    /// The last message of tuki's last turn, without its choices: what `%` sees.
    package var lastMessage: String?
    /// The quick replies that are open.
    package var choices: [Choice] = []
    /// What was suggested last, so that it can say why.
    package var suggestion: Suggestion?
    /// The card given last; it is not given twice in a row.
    package var lastCard: String?
    /// What the last card was picked for.
    package var search: ToolSearch?
    /// The language that the participant asked for.
    package var language: String?
    /// The language of the last answer, where it was not the operator's.
    package var spoken: String?
    /// The time zone that the bridge named last.
    package var timeZone: String?
    /// Where what no line caused is sent, as the bridge wrote it last outside a group; opaque.
    package var address: String?
    /// Whether the participant wants no reminders.
    package var isLeftAlone = false
    /// The time of the last planned reminder that was said.
    package var remindedUpTo: Timestamp?
    /// Whether the last thing that was said is a reminder.
    package var isReminded = false
    /// Suggestions that the participant took back, and what was known then.
    package var disputes = Disputes()
    /// The exercise in progress.
    package var exercise: Exercise?
    /// The note that the next message is, where tuki asked for one.
    package var capture: Capture?
    /// The list of notes that can be shown on.
    package var listing: Listing?
    /// Whether the participant gave a code and has not been told yet that somebody took it.
    package var awaitsLink = false
    /// The code that waits for a yes.
    package var awaitedCode: PairCode?
    /// When codes were typed that led nowhere, in the last hour.
    package var codeTries: [Timestamp] = []

    package init() {}
}

/// A quick reply that is offered.
package struct Choice: Hashable, Sendable {
    /// The literal trigger that pressing it enters, at most 64 bytes.
    package let id: String
    /// What the button says, at most 20 characters.
    package let label: String

    package init(id: String, label: String) { (self.id, self.label) = (id, label) }
}

/// Something that tuki proposed, with its grounds.
package struct Suggestion: Hashable, Sendable {
    /// What was proposed: `prepare`, `card` or `stage`.
    package let kind: String
    /// Which one: a meeting's number, a card's name, a stage's code.
    package let subject: String
    /// Slugs of the reasons; scripts put them into words.
    package let reasons: [String]

    package init(kind: String, subject: String, reasons: [String]) {
        (self.kind, self.subject, self.reasons) = (kind, subject, reasons)
    }
}

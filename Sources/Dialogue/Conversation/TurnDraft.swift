import Guide
import Mentoring
import RiveScript

/// A turn while it is being worked out: a copy of the situation on which calls have their effect.
struct TurnDraft: Sendable {
    let pack: LanguagePack
    let surroundings: Surroundings
    let calendar: MomentCalendar
    private let met: MetSituation
    /// The situation as it will be.
    var situation: Situation
    var effects: [Effect] = []
    /// What the message said besides its intent.
    var slots = Slots()
    /// What the message may mean by the example sentences, said by this participant, the likeliest
    /// first.
    var readings: [ExampleSense.Reading] = []
    /// The message of ``readings``.
    var heardText: String?
    /// What the message may have meant, as its button calls it, where that is one thing.
    var meant: String?
    /// Whether this turn asks what was meant.
    var asksMeaning = false
    /// What is less likely is not understood.
    var leastLikelihood = 0.0
    /// The message as it was typed, and without what is only drawn.
    var heardWords = (typed: "", words: "")
    /// What is said of danger in the message of that text, if anything; nil before it was asked.
    /// The turn stands in an array, as a draft is copied often and a turn is large.
    var danger: (text: String, turn: [Turn])?
    /// The message as it was typed, for the calls that keep it because the participant asked.
    var typed = ""
    /// The reminder that this turn says.
    var reminder: Reminder?
    /// The reminder that this turn promised.
    var asked: Reminder?
    /// Whether an undo found something to take back; nil where none was asked for.
    var undone: Bool?
    /// Whether all that is kept of the participant is to go.
    var erases = false
    /// Whether figures were asked for that are not at hand.
    var asksFigures = false
    /// The language that a script was asked to change to.
    var languageWish: String?
    /// Which suggestion this turn took back: `prepare`, `card` or `stage`.
    var disputed: String?
    /// The files that this turn hands over.
    var files: [OutgoingFile] = []
    /// The card that this turn is about.
    var card: CardReference?
    /// The pages that this turn gives something of.
    var given: [Page] = []
    /// The quick replies for the cards that suit next to the one picked.
    var otherCards: [Choice] = []
    /// What this turn did to the exercise in progress.
    var exerciseTurn = ExerciseTurn()
    /// What this turn reads for the notebook, and did to it.
    var notebook = NotebookTurn()
    /// Whether the message is none of the line that was awaited of a goal, so that it is asked for
    /// again.
    var asksForLine = false
    /// What this turn does about the pair.
    var pairTurn = PairTurn()
    /// Variables that stand for what is known; written anew after each effect.
    var randomness: SplitMix64

    init(situation: Situation, pack: LanguagePack, surroundings: Surroundings) {
        (met, self.situation, self.pack) = (MetSituation(situation), situation, pack)
        self.surroundings = surroundings
        calendar = MomentCalendar(
            now: surroundings.now,
            timeZone: situation.talk.timeZone ?? surroundings.timeZone, language: pack.language)
        randomness = SplitMix64(seed: surroundings.seed &+ UInt64(clamping: situation.turn))
        self.situation.turn += 1
        // What a tool was sought for is forgotten when the search is over.
        if self.situation.talk.search?.goesOn(at: surroundings.now) == false {
            self.situation.talk.search = nil
        }
    }

    /// The situation as it was when the message came.
    var before: Situation { met.situation }

    /// Where the participant stands by what is known now; folded anew only where that has changed.
    var progress: Progress {
        situation.facts == met.situation.facts && situation.pair == met.situation.pair
            ? met.progress : situation.progress
    }

    /// The topic in which this participant's messages are understood.
    var topic: String { progress.role?.rawValue ?? "guest" }

    /// Notes a fact that the participant told just now.
    mutating func record(_ claim: Claim, from source: Source = .user) {
        let fact = Fact(claim, date: surroundings.now, source: source, turn: situation.turn)
        situation.facts.append(fact)
        effects.append(.recorded(fact))
    }

    /// A moment in the words of the conversation's language.
    func words(for moment: Timestamp, withTime: Bool) -> String {
        calendar.words(for: moment, withTime: withTime, phrase: pack.phrase)
    }

    /// The turn as it stands, saying `messages`.
    func finished(
        saying messages: [Message], intent: String? = nil, explanation: Explanation? = nil
    ) -> Turn {
        var draft = self
        draft.unlinkAfterChangeOfRole()
        var situation = draft.situation
        let (reminders, changes) = draft.plannedReminders()
        var messages = messages
        if !files.isEmpty, !messages.isEmpty { messages[messages.endIndex - 1].files = files }
        situation.reminders = reminders
        situation.pair.heard = nil
        if let last = messages.last {
            situation.talk.lastMessage = last.text
            situation.talk.choices = last.choices
        }
        // What a participant kept may stand in their notebook and nowhere else.
        if notebook.showsKeptText { situation.talk.lastMessage = nil }
        var turn = Turn(
            messages: messages, intent: intent, card: card, situation: situation,
            effects: draft.effects + changes, keepsAnswer: !notebook.showsKeptText,
            explanation: explanation)
        turn.asksFigures = asksFigures
        return turn
    }

    /// `turn`, or where a script asked for it the turn that erases everything.
    mutating func erased(_ turn: Turn) -> Turn {
        guard erases else { return turn }
        var turn = turn
        turn.erases = true
        turn.keepsAnswer = false
        turn.effects = []
        turn.situation = Situation(newcomer: situation.participant)
        turn.messagesUntilErased = [Message(text: phrase(answering: "tell-erased-later") ?? "")]
        return turn
    }
}

/// What a message meets. Drafts are copied often and share it.
private final class MetSituation: Sendable {
    let situation: Situation
    let progress: Progress

    init(_ situation: Situation) {
        (self.situation, progress) = (situation, situation.progress)
    }
}

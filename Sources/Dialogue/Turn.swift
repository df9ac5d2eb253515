package import Mentoring

/// All that one message changed, and what is said in return.
///
/// A turn is a value: it is worked out without touching the world, then committed whole or not at
/// all.
package struct Turn: Hashable, Sendable {
    /// What is said, in order; none is silence.
    package var messages: [Message]
    /// The slug of the intent that was recognised.
    package var intent: String?
    /// The tool card that the answer is about.
    package var card: CardReference?
    /// The situation after this turn.
    package var situation: Situation
    /// What changed besides the talk.
    package var effects: [Effect]
    /// Whether the answer may be kept for redelivery.
    ///
    /// False after a safety turn and a turn that shows kept text: then only the event's id is kept.
    package var keepsAnswer: Bool
    /// Whether all that is kept of the participant is to be erased instead of keeping this turn.
    package var erases = false
    /// What is said instead of the receipt where the files could not be cleared yet.
    package var messagesUntilErased: [Message] = []
    /// Whether the turn is to be taken again with the programme's figures.
    package var asksFigures = false
    /// How the answer was found.
    package var explanation: Explanation?
    /// What a safety turn offered: it stays in memory until the next message and is never kept.
    @Shared package var fleeting: Talk? = nil

    package init(
        messages: [Message], intent: String? = nil, card: CardReference? = nil,
        situation: Situation, effects: [Effect] = [], keepsAnswer: Bool = true,
        explanation: Explanation? = nil
    ) {
        (self.messages, self.intent, self.card) = (messages, intent, card)
        (self.situation, self.effects) = (situation, effects)
        (self.keepsAnswer, self.explanation) = (keepsAnswer, explanation)
    }

    /// A turn that gives `answer` again and changes nothing.
    package init(repeating answer: Answer, in situation: Situation) {
        self.init(
            messages: answer.messages, intent: answer.intent, card: answer.card,
            situation: situation)
    }

    /// Whether kept text was erased, so that the store is to be purged once the turn is committed.
    package var erasesText: Bool {
        effects.contains {
            switch $0 {
            case .erasedNote, .erasedReminders: true
            default: false
            }
        }
    }

    /// The part of the turn that is given again when the same event comes twice.
    package var answer: Answer { Answer(messages: messages, intent: intent, card: card) }
}

/// One message that tuki says.
package struct Message: Hashable, Sendable {
    /// Plain text, possibly of several lines.
    package var text: String
    /// Quick replies beside it.
    package var choices: [Choice]
    /// The card whose page the text shows.
    package var card: CardReference?
    /// Files beside it, for whoever can take them.
    package var files: [OutgoingFile] = []

    package init(text: String, choices: [Choice] = [], card: CardReference? = nil) {
        (self.text, self.choices, self.card) = (text, choices, card)
    }
}

/// A small text file that tuki hands over.
package struct OutgoingFile: Hashable, Sendable {
    /// A plain name with its ending, and no folder: `tapaaminen-4.ics`.
    package let name: String
    /// `text/calendar`.
    package let mime: String
    /// What stands in it.
    package let text: String

    package init(name: String, mime: String, text: String) {
        (self.name, self.mime, self.text) = (name, mime, text)
    }
}

/// A tool card by name.
package struct CardReference: Hashable, Sendable {
    package let id: String
    package let title: String

    package init(id: String, title: String) { (self.id, self.title) = (id, title) }
}

/// What is said in a turn, as it is kept for redelivery.
package struct Answer: Hashable, Sendable {
    package let messages: [Message]
    package let intent: String?
    package let card: CardReference?

    package init(messages: [Message], intent: String?, card: CardReference?) {
        (self.messages, self.intent, self.card) = (messages, intent, card)
    }
}

/// One change of what is known about a participant.
package enum Effect: Hashable, Sendable {
    /// A fact was told.
    case recorded(Fact)
    /// All facts of that turn were taken back.
    case tookBack(turn: Int)
    /// These take the place of all reminders that are still to be said.
    case reminders(planned: [Reminder])
    /// Reminders with words of the participant's own were among those replaced: what they said is to
    /// be overwritten, not only hidden.
    case erasedReminders
    /// The participant said something after the reminder that was said.
    case answeredReminder
    /// A note was kept; one that stood at its position is replaced.
    case noted(Note)
    /// The pair's link, or a code, changed.
    case pair(PairChange)
    /// A note was erased: what it said is to be overwritten, not only hidden.
    case erasedNote(position: Int)
}

/// How an answer was found, for `--explain`.
package struct Explanation: Hashable, Sendable {
    /// The trigger that understood the message, as written in the script.
    package let trigger: String
    package let file: String
    package let line: Int
    package let topic: String
    /// What the trigger's wildcards took is not here: it is what the participant typed.
    package let intent: String?
    /// The pass in which the trigger matched, by its name; nil where it was entered by name.
    package let pass: String?
    /// The words of the script that were found.
    package let words: [FoundWord]

    /// A word of the script, and how the message has it, by the name of that layer.
    package struct FoundWord: Hashable, Sendable {
        /// Its dictionary form.
        package let word: String
        package let form: String

        package init(word: String, form: String) { (self.word, self.form) = (word, form) }
    }

    package init(
        trigger: String, file: String, line: Int, topic: String, intent: String?,
        pass: String? = nil, words: [FoundWord] = []
    ) {
        (self.trigger, self.file, self.line) = (trigger, file, line)
        (self.topic, self.intent, self.pass, self.words) = (topic, intent, pass, words)
    }
}

package import Mentoring

/// Something that tuki is to say by itself, at a moment.
package struct Reminder: Hashable, Sendable {
    /// What it is about; scripts word it as the literal trigger `reminder-…`.
    package enum Kind: String, CaseIterable, Hashable, Sendable {
        /// The day before a planned meeting: how to prepare.
        case beforeMeeting = "before-meeting"
        /// After a planned meeting: was it held, and how was it.
        case afterMeeting = "after-meeting"
        /// Nobody has told of a meeting for one and a half times the agreed gap.
        case silence
        /// Half of the meetings are held.
        case midpoint
        /// The last meetings are at hand.
        case closing
        /// The relationship has ended some time ago.
        case followUp = "follow-up"
        /// The end is three months past: what is kept may go.
        case erasure
        /// A supervisor's talk with the actor is at hand: before the beginning …
        case momentBefore = "moment-before"
        /// … half way …
        case momentMidpoint = "moment-midpoint"
        /// … and at the end.
        case momentEnd = "moment-end"
        /// The other one of the pair took the code that the participant gave.
        case linked
        /// The participant asked for it.
        case custom
    }

    package let kind: Kind
    /// When it is to be said.
    package let due: Timestamp
    /// The number of the meeting it is about; of a custom one the words to say, kept because the
    /// participant asked for it.
    package let subject: String

    package init(_ kind: Kind, due: Timestamp, subject: String = "") {
        (self.kind, self.due, self.subject) = (kind, due, subject)
    }
}

extension Reminder.Kind {
    /// Whether the participant asked for it: then it comes at the hour that they chose.
    package var isAsked: Bool { self == .custom }

    /// Whether it is a question. At most one is open: until the participant says something no other
    /// is asked. All else only tells, so it waits for nothing and nothing waits for it: the question
    /// after a meeting comes although nobody answered the word on the day before.
    package var isQuestion: Bool {
        switch self {
        case .afterMeeting, .silence, .midpoint, .closing: true
        default: false
        }
    }

    /// For how many seconds after its time it still makes sense; nil for ever.
    var lifetime: Int64? {
        switch self {
        case .beforeMeeting: Timestamp.day
        case .afterMeeting: 7 * Timestamp.day
        case .silence, .midpoint, .closing: 30 * Timestamp.day
        case .momentBefore, .linked: 7 * Timestamp.day
        case .momentMidpoint, .momentEnd: 30 * Timestamp.day
        case .followUp, .erasure: 90 * Timestamp.day
        case .custom: nil
        }
    }

    /// The literal trigger that words it.
    var trigger: String { "reminder-\(rawValue)" }
}

/// The reminders of one participant.
package struct Reminders: Hashable, Sendable {
    /// Those that are still to be said, or are being said; the earliest first.
    package var open: [Reminder] = []
    /// The one that was said and that the participant has said nothing after.
    package var unanswered: Reminder?

    package init() {}
}

extension Sequence<Reminder> {
    /// In the order in which they are said: by time, then by kind and words, so that two programs
    /// agree.
    package var inOrder: [Reminder] {
        sorted { left, right in
            (left.due, left.kind.rawValue, left.subject)
                < (right.due, right.kind.rawValue, right.subject)
        }
    }
}

/// A reminder whose time has come, leased to one program.
package struct DueReminder: Hashable, Sendable {
    /// The store's own number of it, never used twice: the `17` of `due:17/1`.
    package let number: Int64
    package let participant: Participant.ID
    package let reminder: Reminder
    /// How often it has been leased, this time included.
    package let attempt: Int

    package init(
        number: Int64, participant: Participant.ID, reminder: Reminder, attempt: Int
    ) {
        (self.number, self.participant) = (number, participant)
        (self.reminder, self.attempt) = (reminder, attempt)
    }
}

/// Who asks a store for what is due, and for how long it is then theirs.
package struct ReminderLease: Hashable, Sendable {
    /// So long a program has to say what it leased, in seconds; after that any program may.
    package static let usualSeconds: Int64 = 60
    /// So often a reminder is tried; then it counts as said, by a bridge that tells nothing.
    package static let attempts = 5

    /// A name that no other running program has.
    package let owner: String
    package let seconds: Int64
    /// Whose reminders may be taken; nil for everybody's.
    package let participant: Participant.ID?

    package init(
        owner: String, seconds: Int64 = usualSeconds, participant: Participant.ID? = nil
    ) {
        (self.owner, self.seconds, self.participant) = (owner, seconds, participant)
    }
}

/// What became of a leased reminder.
package enum ReminderOutcome: Hashable, Sendable {
    /// It was said. Until the participant says something no other planned one is due.
    case delivered
    /// It could not be said; so many seconds later it may be tried again.
    case failed(retryAfter: Int64)
    /// It is not to be said now but then; this was no attempt.
    case postponed(until: Timestamp)
    /// It has nothing to say any more.
    case dropped
}

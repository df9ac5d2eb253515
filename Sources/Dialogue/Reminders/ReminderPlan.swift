import Mentoring

/// What tuki is to say by itself, worked out from what is known: the same facts, clock and zone give
/// the same reminders.
///
/// A plan is made anew at each turn and looks ahead only. So what was corrected, taken back or
/// settled in talk is not asked for, and what was said once is not said again.
struct ReminderPlan: Sendable {
    /// How long after a meeting that had a time of day it is asked about, in seconds.
    static let afterMeeting: Int64 = 2 * 3_600
    /// How many days after the last news of a meeting a checkpoint is called to mind.
    static let checkpointDays = 3
    /// How many months after the closing talk one message follows; the process says one to three.
    static let followUpMonths = 2
    /// Days between two meetings where nobody told.
    static let usualGap = MentoringLimits.usualRhythm
    /// A clock that was once so far ahead was wrong: what was said then does not count, in seconds.
    static let clockSlack = Timestamp.day

    let progress: Progress
    /// The latest news of the meetings; nil where there were none.
    let lastNews: Timestamp?
    /// When a meeting fell through last; nil where none did.
    let cancelled: Timestamp?
    /// When the end was told; nil where it was not.
    let ended: Timestamp?
    let now: Timestamp
    /// The time of the last planned reminder that was said; nil where none was.
    let saidUpTo: Timestamp?
    let hours: LocalHours

    /// The plan for `situation` at `now`, on the wall clock of `timeZone`.
    init(for situation: Situation, at now: Timestamp, timeZone: String) {
        progress = situation.progress
        lastNews = situation.facts.last { $0.claim.isNewsOfMeetings }?.date
        cancelled = situation.facts.last { $0.claim == .cancelled }?.date
        ended = situation.facts.last { $0.claim.isEnd }?.date
        (self.now, saidUpTo) = (now, situation.talk.remindedUpTo)
        hours = LocalHours(timeZone: timeZone)
    }

    /// What is to be said from now on, the earliest first.
    ///
    /// - Complexity: O(1) in the facts, which were folded before.
    var reminders: [Reminder] {
        guard isWelcome else { return [] }
        let all = meeting + [silence, midpoint, closing, followUp].compactMap { $0 }
        return all.filter { $0.due > earliest }.inOrder
    }

    /// The path is the mentor's and the actor's; a supervisor and a coordinator have no meetings,
    /// and a pair on a break has its peace.
    private var isWelcome: Bool {
        progress.role != .supervisor && progress.role != .coordinator
            && !progress.flags.contains(.paused) && !progress.flags.contains(.endedEarly)
    }

    private var earliest: Timestamp {
        guard let saidUpTo, saidUpTo <= now.adding(seconds: Self.clockSlack) else { return now }
        return max(now, saidUpTo)
    }

    private var isOver: Bool { progress.closing == true || progress.stage == .after }

    // MARK: What is planned

    /// The day before the planned meeting, and after it.
    private var meeting: [Reminder] {
        guard let planned = progress.nextMeeting, !isOver else { return [] }
        let number = String(progress.next)
        return [
            Reminder(.beforeMeeting, due: hours.day(-1, from: planned.at), subject: number),
            Reminder(.afterMeeting, due: after(planned), subject: number),
        ]
    }

    /// A meeting without a time of day is over on the next day at the latest.
    private func after(_ planned: PlannedMeeting) -> Timestamp {
        guard planned.hasTime else { return hours.day(1, from: planned.at) }
        return hours.awake(at: planned.at.adding(seconds: Self.afterMeeting))
    }

    /// One and a half gaps after the last meeting, or the one that was planned.
    private var silence: Reminder? {
        guard !isOver, progress.hasPair != false, let lastSign else { return nil }
        let gap = Int64(progress.rhythm ?? Self.usualGap) * Timestamp.day
        let due = hours.day(0, from: lastSign.adding(seconds: gap + gap / 2))
        return Reminder(.silence, due: due, subject: String(progress.next))
    }

    private var midpoint: Reminder? {
        guard progress.stage == .review, progress.review != true else { return nil }
        return checkpoint(.midpoint)
    }

    private var closing: Reminder? {
        guard progress.stage == .close, progress.closing != true else { return nil }
        return checkpoint(.closing)
    }

    private func checkpoint(_ kind: Reminder.Kind) -> Reminder? {
        lastHeld.map {
            Reminder(
                kind, due: hours.day(Self.checkpointDays, from: $0),
                subject: String(progress.next))
        }
    }

    private var followUp: Reminder? {
        guard isOver, let ended else { return nil }
        return Reminder(.followUp, due: hours.month(Self.followUpMonths, from: ended))
    }

    /// The day of the last meeting, or of the last word about meetings where no day was told.
    private var lastHeld: Timestamp? { progress.lastMet ?? lastNews }

    private var lastSign: Timestamp? {
        [lastHeld, cancelled, progress.nextMeeting?.at].compactMap { $0 }.max()
    }
}

extension Claim {
    /// Whether it tells of meetings, or that there is somebody to meet.
    fileprivate var isNewsOfMeetings: Bool {
        switch self {
        case .met, .meetingsHeld, .planned, .cancelled, .pair(true): true
        default: false
        }
    }

    /// Whether it tells that the relationship has ended.
    fileprivate var isEnd: Bool { self == .closing(true) || self == .stage(.after) }
}

import Mentoring

/// What tuki is to say by itself, worked out from what is known: the same facts, clock and zone give
/// the same reminders.
///
/// A plan is made anew at each turn and looks ahead only. So what was corrected, taken back or
/// settled in talk is not asked for, and what was said once is not said again.
struct ReminderPlan: Sendable {
    /// How long after a meeting that had a time of day it is asked about, in seconds.
    static let afterMeeting: Int64 = 2 * 3_600
    /// How long after it was made one is told of a link, in seconds: a plan looks ahead only.
    static let afterLink: Int64 = 60
    /// How many days after the last news of a meeting a checkpoint is called to mind.
    static let checkpointDays = 3
    /// How many months after the closing talk one message follows; the process says one to three.
    static let followUpMonths = 2
    /// Days between two meetings where nobody told.
    static let usualGap = MentoringLimits.usualRhythm
    /// How many days after the end it is proposed to erase what is kept.
    static let erasureDays = 90
    /// How many days before the beginning a supervisor's first talk is called to mind, and before
    /// the end the last one.
    static let momentDays = (before: 7, end: 14)
    /// How many months a mentoring lasts where a supervisor told only when it begins.
    static let usualMonths = 9
    /// A clock that was once so far ahead was wrong: what was said then does not count, in seconds.
    static let clockSlack = Timestamp.day

    let progress: Progress
    /// The latest news of the meetings; nil where there were none.
    let lastNews: Timestamp?
    /// When a meeting fell through last; nil where none did.
    let cancelled: Timestamp?
    /// When the end was told; nil where it was not.
    let ended: Timestamp?
    /// When the link was made of which the participant has not been told; nil for none.
    let linked: Timestamp?
    let now: Timestamp
    /// The time of the last planned reminder that was said; nil where none was.
    let saidUpTo: Timestamp?
    let hours: LocalHours

    /// The plan for `situation` at `now`, on the wall clock of `timeZone`.
    init(for situation: Situation, at now: Timestamp, timeZone: String) {
        progress = situation.progress
        lastNews = situation.facts.last { $0.claim.isNewsOfMeetings }?.date
        cancelled = situation.facts.last { $0.claim == .cancelled }?.date
        ended = situation.ended
        linked = situation.talk.awaitsLink ? situation.pair.partner?.since : nil
        (self.now, saidUpTo) = (now, situation.talk.remindedUpTo)
        hours = LocalHours(timeZone: timeZone)
    }

    /// What is to be said from now on, the earliest first.
    ///
    /// - Complexity: O(1) in the facts, which were folded before.
    var reminders: [Reminder] {
        all.filter { $0.due > earliest }.inOrder
    }

    /// The path is the mentor's and the actor's: a supervisor has three moments of their own, a
    /// coordinator none. A pair on a break has its peace, but for the news of its link.
    private var all: [Reminder] {
        if progress.role == .coordinator { return [] }
        if isOver { return [followUp, erasure].compactMap { $0 } }
        if progress.role == .supervisor { return moments }
        if progress.flags.contains(.paused) { return [link].compactMap { $0 } }
        return meeting + [link, silence, midpoint, closing].compactMap { $0 }
    }

    private var earliest: Timestamp {
        guard let saidUpTo, saidUpTo <= now.adding(seconds: Self.clockSlack) else { return now }
        return max(now, saidUpTo)
    }

    private var isOver: Bool { progress.isOver }

    // MARK: What is planned

    /// That the other one took the code.
    private var link: Reminder? {
        linked.map {
            Reminder(.linked, due: hours.awake(at: $0.adding(seconds: Self.afterLink)))
        }
    }

    /// The day before the planned meeting, and after it.
    private var meeting: [Reminder] {
        guard let planned = progress.nextMeeting else { return [] }
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
        guard !progress.flags.contains(.silent), progress.hasPair != false, let lastSign else {
            return nil
        }
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
        guard let ended, !progress.flags.contains(.endedEarly) else { return nil }
        return Reminder(.followUp, due: hours.month(Self.followUpMonths, from: ended))
    }

    private var erasure: Reminder? {
        ended.map { Reminder(.erasure, due: hours.day(Self.erasureDays, from: $0)) }
    }

    /// A supervisor's three talks, as far as the days are known.
    private var moments: [Reminder] {
        let end = progress.ends ?? progress.begins.map { hours.month(Self.usualMonths, from: $0) }
        var moments: [Reminder] = []
        if let begins = progress.begins {
            let day = hours.day(-Self.momentDays.before, from: begins)
            moments.append(Reminder(.momentBefore, due: day))
            if let end, end > begins {
                let half = begins.adding(seconds: (end.seconds - begins.seconds) / 2)
                moments.append(Reminder(.momentMidpoint, due: hours.day(0, from: half)))
            }
        }
        if let end {
            let day = hours.day(-Self.momentDays.end, from: end)
            moments.append(Reminder(.momentEnd, due: day))
        }
        return moments
    }

    /// The day of the last meeting, or of the last word about meetings where no day was told.
    private var lastHeld: Timestamp? { progress.lastMet ?? lastNews }

    private var lastSign: Timestamp? {
        [lastHeld, cancelled, progress.nextMeeting?.at].compactMap { $0 }.max()
    }
}

extension Claim {
    /// Whether it tells of meetings, or that there is somebody to meet.
    var isNewsOfMeetings: Bool {
        switch self {
        case .met, .meetingsHeld, .planned, .cancelled, .pair(true): true
        default: false
        }
    }

    /// Whether it tells that the relationship has ended.
    var isEnd: Bool {
        self == .closing(true) || self == .stage(.after) || self == .flag(.endedEarly, true)
    }
}

import Bridge
import Dialogue
import Mentoring

/// When the bot has to look for reminders, and how many may go.
///
/// It remembers the time of the next one that it knows of. Other programs on the same store plan
/// some too, so it looks once a minute anyway.
struct ReminderWatch: Sendable {
    /// How long it waits at most before it looks again, in seconds.
    static let longestWait: Int64 = 60
    /// How many are leased together: few enough to be said long before the lease ends.
    static let batch = 32
    /// So many seconds after its time a reminder says that it is late.
    static let lateAfter: Int64 = 15 * 60

    let lease: ReminderLease
    /// How many may be said in one second; nil for all.
    private let maxRate: Int?
    /// The moment of the next look.
    private var nextLook = Timestamp(seconds: .min)
    private var spent = (second: Int64.min, count: 0)

    init(_ lease: ReminderLease, maxRate: Int?) { (self.lease, self.maxRate) = (lease, maxRate) }

    /// Whether there may be something to say.
    ///
    /// A look that lies further ahead than one can wait was planned before the clock went back.
    func isTime(at now: Timestamp) -> Bool {
        let isBehind = nextLook > now.adding(seconds: Self.longestWait)
        return (nextLook <= now || isBehind) && allowance(at: now) > 0
    }

    /// When there may be something to say.
    func nextTime(after now: Timestamp) -> Timestamp {
        nextLook <= now
            ? now.adding(seconds: 1) : min(nextLook, now.adding(seconds: Self.longestWait))
    }

    /// How many reminders may be said now.
    func allowance(at now: Timestamp) -> Int {
        guard let maxRate else { return Self.batch }
        let left = spent.second == now.seconds ? maxRate - spent.count : maxRate
        return max(0, min(left, Self.batch))
    }

    /// Heeds what `turn` planned.
    mutating func note(_ turn: Turn) {
        let plans = turn.effects.contains {
            switch $0 {
            case .reminders, .answeredReminder: true
            default: false
            }
        }
        guard plans, let first = turn.situation.reminders.open.map(\.due).min() else { return }
        nextLook = min(nextLook, first)
    }

    /// Heeds that one may be tried again then.
    mutating func note(retryAt moment: Timestamp) { nextLook = min(nextLook, moment) }

    /// Notes that `count` were said at `now`, and when the store has the next one; nil for none.
    mutating func looked(at now: Timestamp, saying count: Int, next: Timestamp?) {
        let earlier = spent.second == now.seconds ? spent.count : 0
        spent = (now.seconds, earlier + count)
        let latest = now.adding(seconds: Self.longestWait)
        nextLook = min(next ?? latest, latest)
    }
}

import Dialogue
import Mentoring

/// When a store is next to be rid of what is too old: at the start, and then once a day of the clock.
struct StoreUpkeep {
    /// Seconds until the next time; after an error it is tried again sooner.
    private static let pauses = (usual: Timestamp.day, afterError: 3_600 as Int64)

    /// When it is next to be looked after; nil for at once.
    private(set) var next: Timestamp?
    /// Whether what was erased may still stand in the files.
    private var isUnpurged = false

    /// Erases what is too old, if it is time.
    ///
    /// - Throws: ``StoreError``; then it is tried again later.
    mutating func keepUp(_ store: any DialogueStore, at now: Timestamp) throws(StoreError) {
        guard isTime(at: now) else { return }
        next = now.adding(seconds: Self.pauses.afterError)
        if isUnpurged { try store.purge() }
        isUnpurged = true
        _ = try store.eraseExpired(at: now)
        isUnpurged = false
        next = now.adding(seconds: Self.pauses.usual)
    }

    /// A clock that went back must not put it off for years.
    private func isTime(at now: Timestamp) -> Bool {
        guard let next else { return true }
        return now >= next || now.adding(seconds: 2 * Self.pauses.usual) < next
    }
}

package import Mentoring

// What follows from a relationship's end: after a year nothing is kept of it.

extension Situation {
    /// How many months after the end all that is kept goes by itself.
    static let keptMonths = 12

    /// When the end was told; nil where it has not ended.
    ///
    /// Where meetings were told of after it, the last of these: what goes on has not ended.
    var ended: Timestamp? {
        guard let end = facts.lastIndex(where: { $0.claim.isEnd }), progress.isOver else {
            return nil
        }
        return (facts[end...].last { $0.claim.isNewsOfMeetings } ?? facts[end]).date
    }

    /// When all that is kept goes by itself, by the wall clock of the participant; nil as long as
    /// the mentoring goes on.
    ///
    /// - Complexity: O(facts).
    package var expiry: Timestamp? {
        guard let ended else { return nil }
        // An hour more or less does not matter where nobody has told the zone.
        return LocalHours(timeZone: talk.timeZone ?? "Europe/Helsinki")
            .month(Self.keptMonths, from: ended)
    }
}

extension DialogueStore {
    /// How many participants are erased in one transaction: few enough to keep nobody waiting.
    private static var erasedAtOnce: Int { 100 }

    /// Erases everybody whose mentoring ended so long ago that nothing is to be kept any more, out of
    /// the files too.
    ///
    /// - Returns: How many they were.
    /// - Throws: ``StoreError``; what was not erased then is erased the next time.
    package func eraseExpired(at now: Timestamp) throws(StoreError) -> Int {
        var count = 0
        while true {
            let erased = try transaction { transaction throws(StoreError) in
                let expired = try transaction.expired(at: now, limit: Self.erasedAtOnce)
                for participant in expired { _ = try transaction.forget(participant) }
                return expired.count
            }
            count += erased
            if erased < Self.erasedAtOnce { break }
        }
        if count > 0 { try purge() }
        return count
    }
}

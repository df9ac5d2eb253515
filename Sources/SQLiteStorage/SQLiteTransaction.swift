import Dialogue
import Mentoring

/// The open transaction of a connection; no use once the transaction has ended.
struct SQLiteTransaction: StoreTransaction {
    let connection: Connection
    let path: String
    let known: KnownSituations
    let tally = AnswerTally()

    func savepoint<Result>(_ body: () throws(StoreError) -> Result) throws(StoreError) -> Result {
        try connection.withHandle { handle throws(StoreError) in try handle.beginSavepoint() }
        do throws(StoreError) {
            let result = try body()
            try connection.withHandle { handle throws(StoreError) in try handle.releaseSavepoint() }
            return result
        } catch {
            known.forgetAll()
            connection.withHandle { $0.rollBackToSavepoint() }
            throw error
        }
    }

    func expired(at now: Timestamp, limit: Int) throws(StoreError) -> [Participant.ID] {
        try connection.rows(
            "SELECT id FROM participant WHERE expiry <= ? ORDER BY expiry, id LIMIT ?",
            .integer(now.seconds), .integer(Int64(max(0, limit))),
            during: "look for what is too old"
        ) { row throws(StoreError) in Participant.ID(rawValue: try row.text(0)) }
    }

    func forget(_ participant: Participant.ID) throws(StoreError) -> Int {
        known.forgetAll()
        let facts = try connection.rows(
            "SELECT count(*) FROM fact WHERE participant = ?", .text(participant.rawValue),
            during: "forget a participant"
        ) { row throws(StoreError) in Int(try row.integer(0)) }
        try unlink(participant)
        // Everything that refers to the participant goes with the row: ON DELETE CASCADE.
        try connection.run(
            "DELETE FROM participant WHERE id = ?", .text(participant.rawValue),
            during: "forget a participant")
        return facts.first ?? 0
    }
}

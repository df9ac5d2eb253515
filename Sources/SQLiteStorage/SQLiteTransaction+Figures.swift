import Dialogue
import Mentoring

/// How many facts are read at once when all are counted: memory for one page, whoever is kept.
private let factsPerPage = 4_000

extension SQLiteTransaction {
    func appoint(_ participant: Participant.ID, since moment: Timestamp?) throws(StoreError) {
        known.forget(participant)
        guard let moment else {
            try connection.run(
                "UPDATE participant SET appointed = NULL WHERE id = ?",
                .text(participant.rawValue), during: "revoke an appointment")
            // Who never said a word was kept for the appointment alone.
            try connection.run(
                "DELETE FROM participant WHERE id = ? AND turn = 0",
                .text(participant.rawValue), during: "revoke an appointment")
            return
        }
        try connection.run(
            """
            INSERT INTO participant (id, turn, talk, appointed) VALUES (?, 0, ?, ?)
            ON CONFLICT (id) DO UPDATE SET appointed = excluded.appointed
            """,
            .text(participant.rawValue), .text(Talk().encoded), .integer(moment.seconds),
            during: "appoint a coordinator")
    }

    func tally(at now: Timestamp, in programme: String?) throws(StoreError) -> ProgrammeTally {
        var tally = ProgrammeTally()
        var facts: [Fact] = []
        var last: Told?
        var page: [Told]
        repeat {
            page = try self.page(after: last)
            for told in page {
                if let last, last.participant != told.participant {
                    tally.add(facts, at: now, in: programme)
                    facts = []
                }
                facts.append(told.fact)
                last = told
            }
        } while page.count == factsPerPage
        if !facts.isEmpty { tally.add(facts, at: now, in: programme) }
        return tally
    }

    /// The facts that lie behind `last`; they lie in the order of participants and telling.
    private func page(after last: Told?) throws(StoreError) -> [Told] {
        try connection.rows(
            """
            SELECT kind, value, date, source, turn, participant, position FROM fact
            WHERE (participant, position) > (?, ?)
            ORDER BY participant, position LIMIT ?
            """,
            .text(last?.participant ?? ""), .integer(last?.position ?? 0),
            .integer(Int64(factsPerPage)), during: "count who takes part"
        ) { row throws(StoreError) in
            Told(
                fact: try Fact(row), participant: try row.text(5), position: try row.integer(6))
        }
    }
}

/// A fact and where it lies.
private struct Told: Sendable {
    let fact: Fact
    let participant: String
    let position: Int64
}

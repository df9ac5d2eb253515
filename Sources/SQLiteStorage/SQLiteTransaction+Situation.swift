import Dialogue
import Mentoring

extension SQLiteTransaction {
    func situation(of participant: Participant.ID) throws(StoreError) -> Situation? {
        if let situation = known.situation(of: participant) { return situation }
        let situation = try storedSituation(of: participant)
        if let situation { known.keep(situation) }
        return situation
    }

    private func storedSituation(
        of participant: Participant.ID
    ) throws(StoreError) -> Situation? {
        let operation = "read a situation"
        let known = try connection.rows(
            """
            SELECT turn, talk, EXISTS (SELECT 1 FROM note WHERE participant = id),
                EXISTS (SELECT 1 FROM reminder WHERE participant = id),
                EXISTS (SELECT 1 FROM pair_link WHERE participant = id)
                OR EXISTS (SELECT 1 FROM pair_code WHERE participant = id), appointed
            FROM participant WHERE id = ?
            """, .text(participant.rawValue), during: operation
        ) { row throws(StoreError) in
            guard let talk = Talk(decoding: try row.text(1)) else { throw row.damage }
            let hasNotes = try row.integer(2) != 0
            let hasReminders = try row.integer(3) != 0
            let hasPair = try row.integer(4) != 0
            return (
                turn: Int(try row.integer(0)), talk: talk, hasNotes: hasNotes,
                hasReminders: hasReminders, hasPair: hasPair,
                isAppointed: try row.optionalInteger(5) != nil
            )
        }
        guard let known = known.first else { return nil }
        var situation = Situation(
            participant: participant, facts: try facts(of: participant, during: operation),
            turn: known.turn, talk: known.talk,
            notes: known.hasNotes ? try notes(of: participant, during: operation) : [])
        situation.isAppointed = known.isAppointed
        if known.hasReminders { situation.reminders = try reminders(of: participant) }
        if known.hasPair { situation.pair = try pair(of: participant) }
        return situation
    }

    /// The facts of `participant`, in the order of telling.
    ///
    /// - Throws: `corrupt` for a claim that this tuki cannot read. A newer tuki that knows more
    ///   claims raises the version of the store, so in one of a known version such a claim is
    ///   damage, and a situation without it would be wrong and look right.
    private func facts(
        of participant: Participant.ID, during operation: String
    ) throws(StoreError) -> [Fact] {
        try connection.rows(
            """
            SELECT kind, value, date, source, turn FROM fact
            WHERE participant = ? ORDER BY position
            """, .text(participant.rawValue), during: operation
        ) { row throws(StoreError) in try Fact(row) }
    }
}

extension Fact {
    /// Reads the columns `kind, value, date, source, turn`.
    init(_ row: borrowing Columns) throws(StoreError) {
        guard let claim = Claim(kind: try row.text(0), value: try row.text(1)),
            let source = Source(rawValue: try row.text(3))
        else { throw row.damage }
        self.init(
            claim, date: Timestamp(seconds: try row.integer(2)), source: source,
            turn: Int(try row.integer(4)))
    }
}

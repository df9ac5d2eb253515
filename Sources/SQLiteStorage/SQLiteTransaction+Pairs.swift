import Dialogue
import Mentoring

extension SQLiteTransaction {
    /// What `participant` may know of the pair.
    ///
    /// The wall stands in these two statements: of the other one they read the facts of the shared
    /// kinds and the lines that were marked, and nothing else.
    func pair(of participant: Participant.ID) throws(StoreError) -> PairState {
        let operation = "read a pair"
        var pair = PairState()
        pair.given = try connection.rows(
            "SELECT code, until FROM pair_code WHERE participant = ? AND used = 0",
            .text(participant.rawValue), during: operation
        ) { row throws(StoreError) in
            guard let code = PairCode(try row.text(0)) else { throw row.damage }
            return GivenCode(code: code, until: Timestamp(seconds: try row.integer(1)))
        }.first
        let link = try connection.rows(
            "SELECT other, role, since FROM pair_link WHERE participant = ?",
            .text(participant.rawValue), during: operation
        ) { row throws(StoreError) in
            guard let role = Role(rawValue: try row.text(1)) else { throw row.damage }
            let since = Timestamp(seconds: try row.integer(2))
            return (other: try row.text(0), role: role, since: since)
        }.first
        guard let link else { return pair }
        pair.partner = Partner(
            ownRole: link.role, since: link.since,
            meetings: try sharedMeetings(of: link.other, during: operation),
            lines: try sharedLines(of: link.other, during: operation))
        return pair
    }

    private func sharedMeetings(
        of other: String, during operation: String
    ) throws(StoreError) -> [Fact] {
        try connection.rows(
            """
            SELECT kind, value, date, source, turn FROM fact
            WHERE participant = ? AND kind IN ('met', 'planned', 'cancelled') ORDER BY position
            """, .text(other), during: operation
        ) { row throws(StoreError) in
            guard let claim = Claim(kind: try row.text(0), value: try row.text(1)),
                let source = Source(rawValue: try row.text(3))
            else { throw row.damage }
            return Fact(
                claim, date: Timestamp(seconds: try row.integer(2)), source: source,
                turn: Int(try row.integer(4)))
        }
    }

    private func sharedLines(
        of other: String, during operation: String
    ) throws(StoreError) -> [SharedLine] {
        try connection.rows(
            """
            SELECT kind, text, date FROM note
            WHERE participant = ? AND shared = 1 ORDER BY position
            """, .text(other), during: operation
        ) { row throws(StoreError) in
            guard let kind = Note.Kind(rawValue: try row.text(0)) else { throw row.damage }
            return SharedLine(
                kind: kind, text: try row.text(1), date: Timestamp(seconds: try row.integer(2)))
        }
    }

    func partner(of participant: Participant.ID) throws(StoreError) -> Participant.ID? {
        try connection.rows(
            "SELECT other FROM pair_link WHERE participant = ?", .text(participant.rawValue),
            during: "read a pair"
        ) { row throws(StoreError) in Participant.ID(rawValue: try row.text(0)) }.first
    }

    func offer(
        behind code: PairCode, for participant: Participant.ID
    ) throws(StoreError) -> CodeOffer? {
        try connection.rows(
            "SELECT role, until, used, participant FROM pair_code WHERE code = ?",
            .text(code.rawValue), during: "look for a code"
        ) { row throws(StoreError) in
            guard let role = Role(rawValue: try row.text(0)) else { throw row.damage }
            return CodeOffer(
                role: role, until: Timestamp(seconds: try row.integer(1)),
                isUsed: try row.integer(2) != 0, isOwn: try row.text(3) == participant.rawValue)
        }.first
    }

    func apply(
        _ change: PairChange, to participant: Participant.ID, at now: Timestamp
    ) throws(StoreError) {
        known.forgetAll()
        switch change {
        case .gave(let given, let role): try keep(given, of: participant, as: role, at: now)
        case .linked(let code, let role): try link(participant, by: code, as: role, at: now)
        case .unlinked: try unlink(participant)
        }
    }

    private func keep(
        _ given: GivenCode, of participant: Participant.ID, as role: Role, at now: Timestamp
    ) throws(StoreError) {
        let operation = "keep a code"
        try connection.run(
            "DELETE FROM pair_code WHERE until < ?",
            .integer(now.adding(seconds: -PairCode.afterlife).seconds), during: operation)
        try void(codesOf: participant.rawValue, during: operation)
        // One that is there already is somebody else's: the turn fails and may be tried again.
        try connection.run(
            "INSERT INTO pair_code (code, participant, role, until, used) VALUES (?, ?, ?, ?, 0)",
            .text(given.code.rawValue), .text(participant.rawValue), .text(role.rawValue),
            .integer(given.until.seconds), during: operation)
    }

    private func void(codesOf participant: String, during operation: String) throws(StoreError) {
        try connection.run(
            "UPDATE pair_code SET used = 1 WHERE participant = ?", .text(participant),
            during: operation)
    }

    /// Both rows at once. The turn has judged the code in this same transaction, so that of two
    /// programs one finds it used; a row that is there already fails the turn.
    private func link(
        _ participant: Participant.ID, by code: PairCode, as role: Role, at now: Timestamp
    ) throws(StoreError) {
        let operation = "link a pair"
        let givers = try connection.rows(
            """
            SELECT participant, role FROM pair_code
            WHERE code = ? AND used = 0 AND until > ? AND participant <> ? AND role <> ?
            """,
            .text(code.rawValue), .integer(now.seconds), .text(participant.rawValue),
            .text(role.rawValue), during: operation
        ) { row throws(StoreError) in (id: try row.text(0), role: try row.text(1)) }
        guard let giver = givers.first else { return }
        for (one, other, role) in [
            (participant.rawValue, giver.id, role.rawValue),
            (giver.id, participant.rawValue, giver.role),
        ] {
            try connection.run(
                "INSERT INTO pair_link (participant, other, role, since) VALUES (?, ?, ?, ?)",
                .text(one), .text(other), .text(role), .integer(now.seconds), during: operation)
            try void(codesOf: one, during: operation)
        }
    }

    /// Ends the link for both; what was marked for one is not to be seen by the next.
    func unlink(_ participant: Participant.ID) throws(StoreError) {
        let operation = "end a link"
        let other = try partner(of: participant)
        for one in [participant, other].compactMap(\.self) {
            try connection.run(
                "UPDATE note SET shared = 0 WHERE participant = ? AND shared = 1",
                .text(one.rawValue), during: operation)
            try connection.run(
                "DELETE FROM pair_link WHERE participant = ?", .text(one.rawValue),
                during: operation)
        }
        try connection.run(
            "DELETE FROM pair_code WHERE participant = ?", .text(participant.rawValue),
            during: operation)
    }
}

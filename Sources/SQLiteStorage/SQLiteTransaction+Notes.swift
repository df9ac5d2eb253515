import Dialogue
import Mentoring

extension SQLiteTransaction {
    /// The notebook of `participant`, in the order of numbers.
    ///
    /// - Throws: `corrupt` for a kind that this tuki cannot read.
    func notes(of participant: Participant.ID, during operation: String) throws(StoreError)
        -> [Note]
    {
        try connection.rows(
            """
            SELECT position, kind, text, date, card, step, shared, done FROM note
            WHERE participant = ? ORDER BY position
            """, .text(participant.rawValue), during: operation
        ) { row throws(StoreError) in
            guard let kind = Note.Kind(rawValue: try row.text(1)) else { throw row.damage }
            return Note(
                position: Int(try row.integer(0)), kind: kind, text: try row.text(2),
                date: Timestamp(seconds: try row.integer(3)), card: try row.optionalText(4),
                step: try row.optionalInteger(5).map { Int($0) },
                isShared: try row.integer(6) != 0, done: try row.integer(7))
        }
    }

    func keep(_ note: Note, of participant: Participant.ID) throws(StoreError) {
        try connection.run(
            """
            REPLACE INTO note (participant, position, kind, text, date, card, step, shared, done)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            .text(participant.rawValue), .integer(Int64(note.position)),
            .text(note.kind.rawValue), .text(note.text), .integer(note.date.seconds),
            note.card.map { .text($0) } ?? .null,
            note.step.map { .integer(Int64($0)) } ?? .null, .integer(note.isShared ? 1 : 0),
            .integer(note.doneLines),
            during: "keep a note")
    }

    func eraseNote(at position: Int, of participant: Participant.ID) throws(StoreError) {
        try connection.run(
            "DELETE FROM note WHERE participant = ? AND position = ?",
            .text(participant.rawValue), .integer(Int64(position)), during: "erase a note")
    }
}

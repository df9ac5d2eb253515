/// One step from a version of the tables to the next.
///
/// A migration that was released is never edited: stores that took it will not take it again. What
/// is to change stands in a new one, at the end of ``all``.
package struct Migration: Hashable, Sendable {
    /// In order; the last sets `user_version` to the migration's number, counted from 1.
    package let statements: [String]

    package init(_ statements: String...) { self.statements = statements }

    /// All migrations, oldest first; their count is the version that this tuki writes.
    package static let all = [
        situationsAndAnswers, notebooks, reminders, pairs, endings, appointments,
    ]
}

extension Migration {
    /// Version 1: what is known of each participant, and what was answered lately.
    ///
    /// All that is kept of a participant refers to the row in `participant` and goes with it, so
    /// that a table that a later version adds cannot be left out when one is forgotten.
    private static let situationsAndAnswers = Migration(
        // "tuki" in ASCII: whose file it is, for us and for file(1).
        "PRAGMA application_id = 0x74756B69",
        """
        CREATE TABLE participant (
            id TEXT NOT NULL PRIMARY KEY,
            turn INTEGER NOT NULL,
            talk TEXT NOT NULL
        )
        """,
        // The rows of one participant lie side by side, in the order of telling.
        """
        CREATE TABLE fact (
            participant TEXT NOT NULL REFERENCES participant (id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            kind TEXT NOT NULL,
            value TEXT NOT NULL,
            date INTEGER NOT NULL,
            source TEXT NOT NULL,
            turn INTEGER NOT NULL,
            PRIMARY KEY (participant, position)
        ) WITHOUT ROWID
        """,
        // Rows lie in the order of answering. No payload: only that the event was answered.
        // Bridges count their events, so with the event first what one batch adds to the index
        // falls on few pages: a fifth less time for a turn than with the participant first.
        """
        CREATE TABLE answer (
            number INTEGER PRIMARY KEY,
            participant TEXT NOT NULL REFERENCES participant (id) ON DELETE CASCADE,
            event TEXT NOT NULL,
            at INTEGER NOT NULL,
            payload TEXT,
            UNIQUE (event, participant)
        )
        """,
        "CREATE INDEX answer_by_age ON answer (at)",
        "PRAGMA user_version = 1")
}

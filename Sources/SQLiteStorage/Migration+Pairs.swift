extension Migration {
    /// Version 4: linked pairs.
    ///
    /// A link is two rows, one for each of the two, so that either finds the other by its own id.
    /// A code is kept as it is, not hashed: it is shown again to who gave it, lives for two days, and
    /// with so few possible codes a hash would hide it from nobody who can read the file.
    static let pairs = Migration(
        """
        CREATE TABLE pair_link (
            participant TEXT NOT NULL PRIMARY KEY REFERENCES participant (id) ON DELETE CASCADE,
            other TEXT NOT NULL UNIQUE REFERENCES participant (id) ON DELETE CASCADE,
            role TEXT NOT NULL,
            since INTEGER NOT NULL
        ) WITHOUT ROWID
        """,
        """
        CREATE TABLE pair_code (
            code TEXT NOT NULL PRIMARY KEY,
            participant TEXT NOT NULL REFERENCES participant (id) ON DELETE CASCADE,
            role TEXT NOT NULL,
            until INTEGER NOT NULL,
            used INTEGER NOT NULL
        ) WITHOUT ROWID
        """,
        "CREATE INDEX pair_code_by_participant ON pair_code (participant)",
        "CREATE INDEX pair_code_by_time ON pair_code (until)",
        "ALTER TABLE note ADD COLUMN shared INTEGER NOT NULL DEFAULT 0",
        "PRAGMA user_version = 4")
}

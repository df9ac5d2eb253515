extension Migration {
    /// Version 3: what tuki is to say by itself.
    ///
    /// A number is never used again, as bridges know lines by it. `ready` is when a reminder may be
    /// taken, `owner` who took it, `held` whether another one of the participant comes first.
    static let reminders = Migration(
        """
        CREATE TABLE reminder (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            participant TEXT NOT NULL REFERENCES participant (id) ON DELETE CASCADE,
            kind TEXT NOT NULL,
            due INTEGER NOT NULL,
            subject TEXT NOT NULL,
            ready INTEGER NOT NULL,
            owner TEXT,
            attempts INTEGER NOT NULL,
            said INTEGER NOT NULL,
            held INTEGER NOT NULL
        )
        """,
        "CREATE INDEX reminder_by_participant ON reminder (participant)",
        "CREATE INDEX reminder_by_time ON reminder (ready) WHERE said = 0 AND held = 0",
        "PRAGMA user_version = 3")
}

extension Migration {
    /// Version 2: notebooks.
    ///
    /// The rows of one participant lie side by side, so that whether there are any is one look into
    /// the tree, and most participants have none.
    static let notebooks = Migration(
        """
        CREATE TABLE note (
            participant TEXT NOT NULL REFERENCES participant (id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            kind TEXT NOT NULL,
            text TEXT NOT NULL,
            date INTEGER NOT NULL,
            card TEXT,
            step INTEGER,
            PRIMARY KEY (participant, position)
        ) WITHOUT ROWID
        """,
        "PRAGMA user_version = 2")
}

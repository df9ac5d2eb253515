extension Migration {
    /// Version 4: who may see the programme's figures, and since when.
    ///
    /// It stands in the participant's own row, which every turn reads anyway, and goes with it.
    static let appointments = Migration(
        "ALTER TABLE participant ADD COLUMN appointed INTEGER", "PRAGMA user_version = 6")
}

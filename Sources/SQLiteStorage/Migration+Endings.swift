extension Migration {
    /// Version 4: when a participant's rows go by themselves, and which lines of a goal are done.
    ///
    /// Whose mentoring had ended by then goes a year after that was told, unless something was told
    /// of meetings since; the next turn of anybody works it out exactly. Facts of ratings and of a
    /// supervisor's dates, and reminders of new kinds, may stand in a store of this version.
    static let endings = Migration(
        "ALTER TABLE participant ADD COLUMN expiry INTEGER",
        "CREATE INDEX participant_by_expiry ON participant (expiry) WHERE expiry IS NOT NULL",
        """
        UPDATE participant SET expiry = (
            SELECT max(ending.date) + 366 * 86400 FROM fact AS ending
            WHERE ending.participant = participant.id
            AND (ending.kind, ending.value) IN (
                VALUES ('closing', 'yes'), ('stage', 'after'), ('flag', 'ended-early yes'))
            AND NOT EXISTS (
                SELECT 1 FROM fact AS later
                WHERE later.participant = ending.participant AND later.position > ending.position
                AND later.kind IN (
                    'met', 'planned', 'meetings-held', 'pair', 'stage', 'closing', 'flag')))
        """,
        "ALTER TABLE note ADD COLUMN done INTEGER NOT NULL DEFAULT 0",
        "PRAGMA user_version = 5")
}

// The room SQLiteStorage; its work follows.

import CSQLite
import Dialogue

/// `application_id` of a store: "tuki" in ASCII.
private let applicationID: Int64 = 0x7475_6B69

extension Handle {
    /// Makes ready the store at `path`.
    ///
    /// Whose file it is and of which version is known before the first byte is written.
    mutating func open(path: String, settings: SQLiteStore.Settings) throws(StoreError) {
        guard !isReadOnly else { throw StoreError(.readOnly, during: "open", path: path) }
        let known = settings.migrations.count
        let version = try version(path: path, known: known)
        try keepPromises()
        try useWriteAheadLog(patience: settings.busyTimeout)
        if let pageLimit = settings.pageLimit { try limit(pages: pageLimit) }
        if version < known { try migrate(settings.migrations, path: path) }
        dropStatements()
    }

    /// The version of the tables; 0 where there are none yet.
    ///
    /// - Throws: `corrupt` where the file is not a store, `newer` where it is one that `known`
    ///   migrations do not reach.
    private mutating func version(path: String, known: Int) throws(StoreError) -> Int {
        // Read by one statement: another process may be making the store just now.
        let found = try rows(
            """
            SELECT application_id, user_version, (SELECT count(*) FROM sqlite_schema)
            FROM pragma_application_id, pragma_user_version
            """, [], during: "open"
        ) { row throws(StoreError) in
            let version = Int(try row.integer(1))
            return (owner: try row.integer(0), version: version, tables: try row.integer(2))
        }
        guard let file = found.first else {
            throw StoreError(.corrupt, during: "open", path: path)
        }
        let isEmpty = file.owner == 0 && file.version == 0 && file.tables == 0
        guard isEmpty || (file.owner == applicationID && file.version > 0) else {
            throw StoreError(.corrupt, during: "open", path: path)
        }
        guard file.version <= known else {
            let problem = StoreError.Problem.newer(found: file.version, known: known)
            throw StoreError(problem, during: "open", path: path)
        }
        return file.version
    }

    private mutating func keepPromises() throws(StoreError) {
        for sql in [
            // A commit returns when the log is on the disk.
            "PRAGMA synchronous = FULL",
            // macOS: on the disk itself, not in its cache. Nothing elsewhere.
            "PRAGMA fullfsync = ON",
            "PRAGMA checkpoint_fullfsync = ON",
            // What is erased is overwritten.
            "PRAGMA secure_delete = ON",
            // What is kept of a participant goes with the participant.
            "PRAGMA foreign_keys = ON",
            // What people told goes into no file but the store's own.
            "PRAGMA temp_store = MEMORY",
            // The file is content: nothing in it may call code.
            "PRAGMA trusted_schema = OFF",
        ] {
            try run(sql, during: "open")
        }
    }

    /// Changes to the write-ahead log, where the file does not use it yet.
    ///
    /// SQLite does not wait for another process that is doing the same, so the waiting is done
    /// here, up to `patience`.
    private mutating func useWriteAheadLog(patience: Duration) throws(StoreError) {
        let pause: Int32 = 10
        for _ in 0..<(patience.wholeMilliseconds / pause) {
            do {
                try run("PRAGMA journal_mode = WAL", during: "open")
                return
            } catch {
                guard error.problem == .locked else { throw error }
                sqlite3_sleep(pause)
            }
        }
        try run("PRAGMA journal_mode = WAL", during: "open")
    }

    /// Lets the file grow to `pages` pages, or stay as it is where it is larger.
    private mutating func limit(pages: Int64) throws(StoreError) {
        // The one number that stands in SQL: this pragma takes no bound value.
        try run("PRAGMA max_page_count = \(pages)", during: "open")
    }

    /// Takes the migrations that the file has not had, all or none.
    private mutating func migrate(
        _ migrations: [Migration], path: String
    ) throws(StoreError) {
        try begin()
        do {
            // Looked at again under the lock: another process may have been quicker.
            let version = try version(path: path, known: migrations.count)
            for migration in migrations[version...] {
                for sql in migration.statements { try run(sql, during: "migrate") }
            }
        } catch {
            rollBack()
            throw error
        }
        try commit()
    }
}

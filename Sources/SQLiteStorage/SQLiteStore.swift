package import Dialogue
import Synchronization

/// A store in one SQLite file.
///
/// What a transaction wrote is on the disk when it returns: the write-ahead log is synchronised at
/// each commit (WAL, `synchronous=FULL`). Several processes may use one file; they write in turns.
package final class SQLiteStore: DialogueStore {
    /// What may be set when a store is opened.
    package struct Settings: Sendable {
        /// How long another process may keep the lock before it is an error: long enough for a
        /// batch of turns on a slow disk.
        package static let busyTimeout = Duration.seconds(5)

        package var busyTimeout = Settings.busyTimeout
        /// To how many pages the file may grow before it counts as full; nil for no limit.
        package var pageLimit: Int64?
        /// The versions that are known.
        package var migrations = Migration.all

        package init() {}
    }

    let connection: Connection
    private let known = KnownSituations()
    /// Held for a whole transaction, so that no other thread's statements fall into it.
    private let turnstile = Mutex(())
    /// The file; `:memory:` for none.
    package let path: String

    /// Opens the store at `path`, and makes it where there is none, readable by its owner only.
    ///
    /// The folder must exist. `:memory:` is a store that ends with this object. A file that was
    /// there is brought to this version, or left exactly as it was and an error thrown.
    package init(path: String, settings: Settings = Settings()) throws(StoreError) {
        try StoreFile.create(path)
        let connection = try Connection(path: path, busyTimeout: settings.busyTimeout)
        try connection.withHandle { handle throws(StoreError) in
            try handle.open(path: path, settings: settings)
        }
        (self.connection, self.path) = (connection, path)
    }

    /// Runs `body` in one write transaction; `body` may not begin another on this store.
    ///
    /// Other threads and processes that write wait until it has returned; readers do not.
    package func transaction<Result>(
        _ body: (any StoreTransaction) throws(StoreError) -> Result
    ) throws(StoreError) -> Result {
        try turnstile.withLock { _ throws(StoreError) in
            try connection.withHandle { handle throws(StoreError) in try handle.begin() }
            let transaction = SQLiteTransaction(connection: connection, path: path, known: known)
            do throws(StoreError) {
                known.begin(at: try version())
                // The lock hands results on as if to another thread (`sending`). This one goes to none:
                // `body` is neither escaping nor sendable, so it ran on this thread within this call, and
                // its caller, in whose isolation it was made, is the only one to get it. The lock
                // guards nothing but the turn, and SQLite holds no Swift value.
                nonisolated(unsafe) let result = try body(transaction)
                try transaction.dropOldAnswers()
                try connection.withHandle { handle throws(StoreError) in try handle.commit() }
                return result
            } catch {
                known.forgetAll()
                connection.withHandle { $0.rollBack() }
                throw error
            }
        }
    }

    /// What SQLite counts up whenever another connection has written.
    private func version() throws(StoreError) -> Int64 {
        let found = try connection.rows("PRAGMA data_version", during: "begin a transaction") {
            row throws(StoreError) in try row.integer(0)
        }
        return found.first ?? 0
    }

    /// Takes what was erased out of the files too, after a transaction that forgot a participant.
    ///
    /// SQLite overwrites erased rows with zeros, but copies remain: in the write-ahead log, and on
    /// pages whose rows were moved when they were split or merged. So the file is written anew
    /// from what is still kept, and the log is brought into it and emptied. Only then is it gone.
    ///
    /// - Throws: `locked` where another process reads or writes all the while, `full` where there is
    ///   no room for the copy; nothing is lost then, and it may be tried again.
    /// - Complexity: O(all that is kept), in time and for the moment in memory.
    package func purge() throws(StoreError) {
        let operation = "erase for good"
        try turnstile.withLock { _ throws(StoreError) in
            try connection.run("VACUUM", during: operation)
            let isBlocked = try connection.rows(
                "PRAGMA wal_checkpoint(TRUNCATE)", during: operation
            ) { row throws(StoreError) in try row.integer(0) != 0 }
            guard isBlocked == [false] else {
                throw StoreError(.locked, during: operation, path: path)
            }
        }
    }
}

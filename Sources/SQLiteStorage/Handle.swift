import CSQLite
import Dialogue

/// SQLite's connection with its prepared statements; it has one owner, and closes with it.
struct Handle: ~Copyable {
    private let path: String
    private let database: OpaquePointer
    /// The statements that were met, by their length: to hash a text takes longer than to compare it
    /// with the few as long, and a literal is the same one each time.
    private var statements: [Int: [(sql: String, statement: OpaquePointer)]] = [:]
    /// Whether a transaction was begun and not yet ended.
    private var isInTransaction = false
    /// Why SQLite ended the transaction by itself.
    ///
    /// It does so when a disk is full or fails. Statements that followed would then be committed
    /// one by one, so none is let through until the transaction has been ended here too.
    private var loss: StoreError.Problem?

    /// Opens the file at `path`, which exists already.
    ///
    /// SQLite's own locking is left out (NOMUTEX): a handle stands inside a `Mutex`, so that
    /// only one thread at a time has it.
    init(path: String, busyTimeout: Duration) throws(StoreError) {
        var opened: OpaquePointer?
        var flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX
        if path == StoreFile.inMemory { flags |= SQLITE_OPEN_CREATE }
        let code = sqlite3_open_v2(StoreFile.sqliteName(of: path), &opened, flags, nil)
        guard code == SQLITE_OK, let opened else {
            let systemError = sqlite3_system_errno(opened)
            sqlite3_close_v2(opened)
            throw StoreError(
                .init(code: code, systemError: systemError), during: "open", path: path)
        }
        (self.path, database) = (path, opened)
        sqlite3_extended_result_codes(database, 1)
        sqlite3_busy_timeout(database, busyTimeout.wholeMilliseconds)
    }

    deinit {
        for (_, statement) in statements.values.joined() { sqlite3_finalize(statement) }
        sqlite3_close_v2(database)
    }

    /// The statements that were run and are kept.
    var preparedStatements: [String] { statements.values.joined().map(\.sql).sorted() }

    /// Whether the file could be opened for reading only.
    var isReadOnly: Bool { sqlite3_db_readonly(database, "main") == 1 }
}

extension Handle {
    /// Runs `sql` and reads each row that it gives.
    ///
    /// - Complexity: `sql` is prepared the first time it is met, and kept.
    mutating func rows<Row>(
        _ sql: String, _ values: [Value], during operation: String,
        read: (borrowing Columns) throws(StoreError) -> Row
    ) throws(StoreError) -> [Row] {
        if let loss { throw StoreError(loss, during: operation, path: path) }
        let statement = try prepared(sql, during: operation)
        defer {
            sqlite3_reset(statement)
            sqlite3_clear_bindings(statement)
        }
        for (index, value) in values.enumerated() {
            guard bind(value, at: Int32(index + 1), of: statement) == SQLITE_OK else {
                throw failure(during: operation)
            }
        }
        let damage = StoreError(.corrupt, during: operation, path: path)
        var rows: [Row] = []
        while true {
            switch sqlite3_step(statement) {
            case SQLITE_ROW: rows.append(try read(Columns(of: statement, damage: damage)))
            case SQLITE_DONE: return rows
            default: throw failure(during: operation)
            }
        }
    }

    /// Runs `sql`, whatever rows it gives.
    ///
    /// - Returns: How many rows the last statement that changes rows has changed.
    @discardableResult
    mutating func run(
        _ sql: String, _ values: [Value] = [], during operation: String
    ) throws(StoreError) -> Int {
        _ = try rows(sql, values, during: operation) { _ in }
        return Int(sqlite3_changes(database))
    }

    /// Lets go of all prepared statements: those that are run only once, when a store is opened.
    mutating func dropStatements() {
        for (_, statement) in statements.values.joined() { sqlite3_finalize(statement) }
        statements = [:]
    }

    private mutating func prepared(
        _ sql: String, during operation: String
    ) throws(StoreError) -> OpaquePointer {
        let length = sql.utf8.count
        if let known = statements[length]?.first(where: { $0.sql == sql }) {
            return known.statement
        }
        var made: OpaquePointer?
        let flags = UInt32(SQLITE_PREPARE_PERSISTENT)
        let code = sqlite3_prepare_v3(database, sql, -1, flags, &made, nil)
        guard code == SQLITE_OK, let made else { throw failure(during: operation) }
        statements[length, default: []].append((sql, made))
        return made
    }

    private func bind(_ value: Value, at index: Int32, of statement: OpaquePointer) -> Int32 {
        switch value {
        case .integer(let number): sqlite3_bind_int64(statement, index, number)
        case .null: sqlite3_bind_null(statement, index)
        case .text(let text):
            // With its length, so that a text may hold a NUL byte; copied, as it may move.
            sqlite3_bind_text64(
                statement, index, text, UInt64(text.utf8.count), tuki_sqlite_transient(),
                UInt8(SQLITE_UTF8))
        }
    }

    /// The error that SQLite has just answered with.
    private mutating func failure(during operation: String) -> StoreError {
        let problem = StoreError.Problem(
            code: sqlite3_extended_errcode(database), systemError: sqlite3_system_errno(database))
        if isInTransaction, sqlite3_get_autocommit(database) != 0 { loss = problem }
        return StoreError(problem, during: operation, path: path)
    }
}

extension Handle {
    /// Begins a transaction that may write, so that it never fails half-way for want of the lock.
    mutating func begin() throws(StoreError) {
        try run("BEGIN IMMEDIATE", during: "begin a transaction")
        isInTransaction = true
    }

    /// Makes all since ``begin()`` durable, or undoes it and throws.
    mutating func commit() throws(StoreError) {
        do {
            try run("COMMIT", during: "commit")
            isInTransaction = false
        } catch {
            rollBack()
            throw error
        }
    }

    /// Undoes all since ``begin()``.
    mutating func rollBack() {
        (isInTransaction, loss) = (false, nil)
        guard sqlite3_get_autocommit(database) == 0 else { return }
        // If even this fails, the transaction stays open, and the next one cannot begin: an error
        // there, and nothing kept that should not be.
        _ = try? run("ROLLBACK", during: "roll back")
    }

    mutating func beginSavepoint() throws(StoreError) {
        try run("SAVEPOINT step", during: "begin a step")
    }

    mutating func releaseSavepoint() throws(StoreError) {
        try run("RELEASE step", during: "end a step")
    }

    /// Undoes all since the innermost savepoint, and leaves it.
    mutating func rollBackToSavepoint() {
        guard loss == nil else { return }
        do {
            try run("ROLLBACK TO step", during: "undo a step")
            try run("RELEASE step", during: "undo a step")
        } catch {
            // What should be undone is still there, so the whole transaction must not be kept.
            loss = error.problem
        }
    }
}

extension Duration {
    /// As SQLite counts; past its limits, the limit.
    var wholeMilliseconds: Int32 {
        let (seconds, attoseconds) = components
        guard seconds < Int64(Int32.max / 1_000) else { return .max }
        return Int32(max(0, seconds * 1_000 + attoseconds / 1_000_000_000_000_000))
    }
}

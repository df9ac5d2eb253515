import Dialogue
import Synchronization

/// One open database file that threads share, a statement at a time.
///
/// Who needs several statements in a row keeps the others out; ``SQLiteStore`` does. What is run with
/// the handle is `@Sendable`, so that it cannot keep the handle beyond the lock.
final class Connection: Sendable {
    private let handle: Mutex<Handle>

    init(path: String, busyTimeout: Duration) throws(StoreError) {
        handle = Mutex(try Handle(path: path, busyTimeout: busyTimeout))
    }

    /// Runs `sql` with `values` bound in order, and reads each row that it gives.
    func rows<Row: Sendable>(
        _ sql: String, _ values: Value..., during operation: String,
        read: @Sendable (borrowing Columns) throws(StoreError) -> Row
    ) throws(StoreError) -> [Row] {
        try handle.withLock { handle throws(StoreError) in
            try handle.rows(sql, values, during: operation, read: read)
        }
    }

    /// Runs `sql` with `values` bound in order.
    ///
    /// - Returns: How many rows were changed.
    @discardableResult
    func run(
        _ sql: String, _ values: Value..., during operation: String
    ) throws(StoreError) -> Int {
        try handle.withLock { handle throws(StoreError) in
            try handle.run(sql, values, during: operation)
        }
    }

    /// Uses the handle itself, for what is more than a statement.
    func withHandle<Result: Sendable, Failure>(
        _ body: @Sendable (inout Handle) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try handle.withLock { handle throws(Failure) in try body(&handle) }
    }
}

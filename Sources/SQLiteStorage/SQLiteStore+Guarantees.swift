package import Dialogue

/// What SQLite says of the promises that a store makes.
package struct Guarantees: Hashable, Sendable {
    /// How commits are logged: `wal`, or `memory` for a store without a file.
    package let journal: String
    /// When the log is synchronised: 2 is at each commit.
    package let synchronous: Int
    /// Whether what is erased is overwritten.
    package let overwritesErased: Bool
    /// Whether what belongs to a participant goes with the participant.
    package let keepsReferences: Bool
    /// How many migrations the file has taken.
    package let version: Int
}

extension SQLiteStore {
    /// What is in force on this store's own connection, asked of SQLite.
    package func guarantees() throws(StoreError) -> Guarantees {
        Guarantees(
            journal: try ask("PRAGMA journal_mode") { row throws(StoreError) in try row.text(0) },
            synchronous: try number("PRAGMA synchronous"),
            overwritesErased: try number("PRAGMA secure_delete") == 1,
            keepsReferences: try number("PRAGMA foreign_keys") == 1,
            version: try number("PRAGMA user_version"))
    }

    private func number(_ sql: String) throws(StoreError) -> Int {
        try ask(sql) { row throws(StoreError) in Int(try row.integer(0)) }
    }

    private func ask<Value: Sendable>(
        _ sql: String, read: @Sendable (borrowing Columns) throws(StoreError) -> Value
    ) throws(StoreError) -> Value {
        let operation = "ask for settings"
        let answers = try connection.rows(sql, during: operation, read: read)
        guard let answer = answers.first else {
            throw StoreError(.corrupt, during: operation, path: path)
        }
        return answer
    }
}

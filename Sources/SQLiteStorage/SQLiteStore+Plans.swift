package import Dialogue

extension SQLiteStore {
    /// How SQLite goes about each statement that this store has run so far, as `statement → step`.
    ///
    /// For whoever wants to know whether a turn's cost grows with the store.
    package func plans() throws(StoreError) -> [String: [String]] {
        let statements = connection.withHandle { $0.preparedStatements }
        var plans: [String: [String]] = [:]
        for sql in statements where Self.isPlanned(sql) {
            plans[sql] = try connection.rows(
                "EXPLAIN QUERY PLAN " + sql, during: "ask for a plan"
            ) { row throws(StoreError) in try row.text(3) }
        }
        return plans
    }

    private static func isPlanned(_ sql: String) -> Bool {
        ["SELECT", "INSERT", "REPLACE", "UPDATE", "DELETE"].contains { sql.hasPrefix($0) }
    }
}

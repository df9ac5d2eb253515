import CSQLite
import Dialogue

/// The row that a statement stands on; it is gone with the next step.
struct Columns: ~Copyable {
    private let statement: OpaquePointer
    /// What is thrown for a column that does not hold what was written there.
    let damage: StoreError

    init(of statement: OpaquePointer, damage: StoreError) {
        (self.statement, self.damage) = (statement, damage)
    }

    func integer(_ index: Int32) throws(StoreError) -> Int64 {
        guard sqlite3_column_type(statement, index) == SQLITE_INTEGER else { throw damage }
        return sqlite3_column_int64(statement, index)
    }

    /// The number of a column that may be NULL.
    func optionalInteger(_ index: Int32) throws(StoreError) -> Int64? {
        guard sqlite3_column_type(statement, index) != SQLITE_NULL else { return nil }
        return try integer(index)
    }

    func text(_ index: Int32) throws(StoreError) -> String {
        guard let text = try optionalText(index) else { throw damage }
        return text
    }

    /// The text of a column that may be NULL.
    func optionalText(_ index: Int32) throws(StoreError) -> String? {
        switch sqlite3_column_type(statement, index) {
        case SQLITE_NULL: return nil
        case SQLITE_TEXT: break
        default: throw damage
        }
        // The length is asked for after the text: asking for the text may still convert it.
        let start = sqlite3_column_text(statement, index)
        let bytes = UnsafeBufferPointer(
            start: start, count: Int(sqlite3_column_bytes(statement, index)))
        guard let text = String(validating: bytes, as: UTF8.self) else { throw damage }
        return text
    }
}

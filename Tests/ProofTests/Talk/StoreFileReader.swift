import CSQLite
import Foundation

/// A store's file as any other program may read it: every cell of every table.
struct StoreFileReader {
    /// One text in a table.
    struct Cell {
        /// `table.column`.
        let column: String
        /// Whose row it is; nil for a table without participants.
        let participant: String?
        let text: String
    }

    private let path: String

    init(_ file: URL) { path = file.path }

    /// Every text and blob of the store.
    func cells() throws -> [Cell] {
        var database: OpaquePointer?
        defer { sqlite3_close_v2(database) }
        guard sqlite3_open_v2(path, &database, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK else {
            throw Unreadable()
        }
        sqlite3_busy_timeout(database, 5_000)
        let tables = try rows("SELECT name FROM sqlite_schema WHERE type = 'table'", database)
        return try tables.compactMap { $0.first?.text }.flatMap { table in
            try rows("SELECT * FROM \"\(table)\"", database).flatMap { row in
                let owner = row.first { ["participant", "id"].contains($0.name) }?.text
                return row.map {
                    Cell(column: "\(table).\($0.name)", participant: owner, text: $0.text)
                }
            }
        }
    }

    private func rows(
        _ sql: String, _ database: OpaquePointer?
    ) throws -> [[(name: String, text: String)]] {
        var statement: OpaquePointer?
        defer { sqlite3_finalize(statement) }
        guard sqlite3_prepare_v2(database, sql, -1, &statement, nil) == SQLITE_OK else {
            throw Unreadable()
        }
        var rows: [[(name: String, text: String)]] = []
        while sqlite3_step(statement) == SQLITE_ROW {
            rows.append(
                (0..<sqlite3_column_count(statement)).map { column in
                    let start = sqlite3_column_blob(statement, column)
                    let count = Int(sqlite3_column_bytes(statement, column))
                    let bytes = UnsafeRawBufferPointer(start: start, count: count)
                    return (
                        name: String(cString: sqlite3_column_name(statement, column)),
                        text: String(decoding: bytes, as: UTF8.self)
                    )
                })
        }
        return rows
    }

    struct Unreadable: Error {}
}

import CSQLite
import Foundation
import TestKit

extension ScratchFolder {
    func path(of name: String = "store.db") -> String { url.appending(path: name).path }

    /// The bytes of the store and of what SQLite keeps beside it, by the end of the file's name.
    func bytes(beside path: String) -> [String: Data] {
        let files = ["", "-wal", "-shm", "-journal"].compactMap { end in
            FileManager.default.contents(atPath: path + end).map { (end, $0) }
        }
        return Dictionary(uniqueKeysWithValues: files)
    }
}

/// The file as any other program may open it.
final class OtherProgram {
    private var database: OpaquePointer?

    init(opening path: String) { sqlite3_open(path, &database) }

    deinit { sqlite3_close_v2(database) }

    /// Runs `sql`.
    ///
    /// - Returns: The first column of the first row, as text; nil where there is none.
    @discardableResult
    func run(_ sql: String) throws -> String? {
        var statement: OpaquePointer?
        defer { sqlite3_finalize(statement) }
        guard sqlite3_prepare_v2(database, sql, -1, &statement, nil) == SQLITE_OK else {
            throw Failure(code: sqlite3_extended_errcode(database))
        }
        switch sqlite3_step(statement) {
        case SQLITE_DONE: return nil
        case SQLITE_ROW: return sqlite3_column_text(statement, 0).map { String(cString: $0) }
        case let code: throw Failure(code: code)
        }
    }

    struct Failure: Error { let code: Int32 }
}

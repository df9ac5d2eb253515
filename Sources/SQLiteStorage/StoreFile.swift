import Dialogue

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The file that a store stands in.
enum StoreFile {
    /// The path that SQLite takes for a store that lasts as long as its connection.
    static let inMemory = ":memory:"

    /// Only its owner may read what people told. SQLite gives `-wal` and `-shm` the same mode.
    private static let mode: mode_t = 0o600

    /// Makes an empty file at `path` where there is none; one that exists is left as it is.
    ///
    /// The file is made here, not by SQLite, so that there is no moment in which others may read it.
    static func create(_ path: String) throws(StoreError) {
        guard path != inMemory else { return }
        // C would read such a path as another one, or as none: SQLite's nameless temporary store.
        guard !path.isEmpty, !path.utf8.contains(0) else {
            throw StoreError(.unreachable, during: "open", path: path)
        }
        let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        if descriptor >= 0 {
            close(descriptor)
        } else if errno != EEXIST {
            throw StoreError(.init(creating: errno), during: "create", path: path)
        }
    }

    /// `path` as SQLite takes it for a file and nothing else.
    ///
    /// Some systems build SQLite so that a name like `file:x?mode=memory` is read as an address.
    static func sqliteName(of path: String) -> String {
        path.hasPrefix("file:") ? "./" + path : path
    }
}

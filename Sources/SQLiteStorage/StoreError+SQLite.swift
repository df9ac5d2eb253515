import CSQLite
import Dialogue

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

extension StoreError.Problem {
    /// What SQLite's extended result `code` means, with the system's error beside it.
    ///
    /// SQLite reports some full disks as a failed write: of the shared memory file, and of a quota.
    init(code: Int32, systemError: Int32) {
        switch code & 0xFF {
        case SQLITE_BUSY, SQLITE_LOCKED: self = .locked
        case SQLITE_FULL: self = .full
        case SQLITE_READONLY: self = .readOnly
        case SQLITE_CORRUPT, SQLITE_NOTADB: self = .corrupt
        case SQLITE_CANTOPEN, SQLITE_PERM: self = .unreachable
        case SQLITE_IOERR where systemError == ENOSPC || systemError == EDQUOT: self = .full
        case SQLITE_IOERR where code == Self.shortRead: self = .corrupt
        default: self = .other(code: Int(code))
        }
    }

    /// What the system's `error` means for a file that is to be made.
    init(creating error: Int32) {
        switch error {
        case EACCES, EPERM, EROFS: self = .readOnly
        case ENOSPC, EDQUOT: self = .full
        default: self = .unreachable
        }
    }

    /// SQLITE_IOERR_SHORT_READ, a macro too involved to be imported: the file ends too soon.
    private static let shortRead = SQLITE_IOERR | (2 << 8)
}

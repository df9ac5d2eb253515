/// What the shell is told when tuki ends: the codes of sysexits.h.
enum ExitStatus: Int32, Sendable {
    case success = 0
    /// The command line was wrong.
    case usage = 64
    /// Scripts or pages are wrong.
    case badScripts = 65
    /// Something to read is not there.
    case missingInput = 66
    /// Something went wrong that no option can mend.
    case failure = 70
    /// The store cannot be made or written.
    case unusableStore = 73
    /// Whoever read the output has gone.
    case outputGone = 74
    /// The store is in use; the same may succeed later.
    case retryLater = 75
}

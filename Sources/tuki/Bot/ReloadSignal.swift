import Foundation
import Synchronization

/// SIGHUP as a wish to read the dialogues anew.
///
/// As for ``StopSignals`` a handler only writes one byte into a pipe; a thread of its own waits at the
/// other end, so that nobody who talks waits for the compiling.
enum ReloadSignal {
    /// The writing end; a handler can reach no other state.
    private static let writingEnd = Atomic<Int32>(-1)
    /// What a main thread has on Linux, in bytes: scripts are compiled on it at the start.
    private static let stackSize = 8 << 20

    /// Calls `reload` after each signal from now on, one call at a time; signals that come meanwhile
    /// are one.
    static func watch(_ reload: @escaping @Sendable () -> Void) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        // A full pipe already says all that there is to say.
        _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
        writingEnd.store(ends[1], ordering: .sequentiallyConsistent)
        signal(SIGHUP, noteSignal)
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGHUP)
        sigprocmask(SIG_UNBLOCK, &signals, nil)
        let readingEnd = ends[0]
        let thread = Thread { wait(at: readingEnd, reload) }
        thread.stackSize = stackSize
        thread.start()
    }

    private static func wait(at readingEnd: Int32, _ reload: () -> Void) {
        var bytes = [UInt8](repeating: 0, count: 64)
        while true {
            let count = read(readingEnd, &bytes, bytes.count)
            if count > 0 { reload() } else if count == 0 || errno != EINTR { return }
        }
    }

    private static let noteSignal: @convention(c) (Int32) -> Void = { _ in
        let before = errno
        var byte: UInt8 = 1
        _ = write(writingEnd.load(ordering: .sequentiallyConsistent), &byte, 1)
        errno = before
    }
}

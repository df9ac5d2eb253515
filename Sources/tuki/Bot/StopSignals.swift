import Foundation
import Synchronization

/// SIGTERM and SIGINT as something that `poll` can wait for.
///
/// A handler may do next to nothing, so it writes one byte into a pipe, and the loop leaves when it
/// has finished what it was at.
enum StopSignals {
    /// The writing end; a handler can reach no other state.
    private static let writingEnd = Atomic<Int32>(-1)

    /// Begins to watch, and keeps a broken pipe from ending the program without a word.
    ///
    /// - Returns: A descriptor that is readable once a signal has come; -1 where there is no pipe.
    static func watch() -> Int32 {
        signal(SIGPIPE, SIG_IGN)
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return -1 }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        writingEnd.store(ends[1], ordering: .sequentiallyConsistent)
        for number in [SIGTERM, SIGINT] { signal(number, noteSignal) }
        unblock()
        return ends[0]
    }

    /// Lets the signals in, where whoever started the program had shut them out: what a thread of
    /// Dispatch starts begins with nearly all signals blocked.
    private static func unblock() {
        var signals = sigset_t()
        sigemptyset(&signals)
        for number in [SIGTERM, SIGINT] { sigaddset(&signals, number) }
        sigprocmask(SIG_UNBLOCK, &signals, nil)
    }

    private static let noteSignal: @convention(c) (Int32) -> Void = { _ in
        let before = errno
        var byte: UInt8 = 1
        _ = write(writingEnd.load(ordering: .sequentiallyConsistent), &byte, 1)
        errno = before
    }
}

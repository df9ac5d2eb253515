import Foundation

/// Signals as bytes in a pipe: a handler may do next to nothing, so it writes one byte, and whoever
/// waits at the other end does the rest. Each wish has a pipe of its own.
enum SignalPipe {
    /// A new pipe, which programs that are started do not inherit; nil where there is none.
    ///
    /// The writing end does not block: a full pipe already says all that there is to say.
    static func opened() -> (readingEnd: Int32, writingEnd: Int32)? {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
        return (ends[0], ends[1])
    }

    /// Gives the signals of these numbers to `handler`, and lets them in where whoever started the
    /// program had shut them out: what a thread of Dispatch starts begins with nearly all blocked.
    static func listen(to numbers: [Int32], _ handler: @convention(c) (Int32) -> Void) {
        var signals = sigset_t()
        sigemptyset(&signals)
        for number in numbers {
            signal(number, handler)
            sigaddset(&signals, number)
        }
        sigprocmask(SIG_UNBLOCK, &signals, nil)
    }

    /// Writes the byte. Safe in a handler.
    static func note(in writingEnd: Int32) {
        let before = errno
        var byte: UInt8 = 1
        _ = write(writingEnd, &byte, 1)
        errno = before
    }
}

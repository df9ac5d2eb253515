import Foundation
import Synchronization

/// SIGTERM and SIGINT as something that `poll` can wait for: the loop leaves when it has finished what
/// it was at.
enum StopSignals {
    /// The writing end of the pipe; a handler can reach no other state.
    private static let writingEnd = Atomic<Int32>(-1)

    /// Begins to watch, and keeps a broken pipe from ending the program without a word.
    ///
    /// - Returns: A descriptor that is readable once a signal has come; -1 where there is no pipe.
    static func watch() -> Int32 {
        signal(SIGPIPE, SIG_IGN)
        guard let pipe = SignalPipe.opened() else { return -1 }
        writingEnd.store(pipe.writingEnd, ordering: .sequentiallyConsistent)
        SignalPipe.listen(to: [SIGTERM, SIGINT]) { _ in
            SignalPipe.note(in: StopSignals.writingEnd.load(ordering: .sequentiallyConsistent))
        }
        return pipe.readingEnd
    }
}

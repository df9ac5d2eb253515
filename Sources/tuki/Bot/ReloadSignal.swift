import Foundation
import Synchronization

/// SIGHUP as a wish to read the dialogues anew.
///
/// A thread of its own waits at the other end of the ``SignalPipe``, so that nobody who talks waits for
/// the compiling.
enum ReloadSignal {
    /// The writing end; a handler can reach no other state.
    private static let writingEnd = Atomic<Int32>(-1)
    /// What a main thread has on Linux, in bytes: scripts are compiled on it at the start.
    private static let stackSize = 8 << 20

    /// Calls `reload` after each signal from now on, one call at a time; signals that come meanwhile
    /// are one.
    static func watch(_ reload: @escaping @Sendable () -> Void) {
        guard let pipe = SignalPipe.opened() else { return }
        writingEnd.store(pipe.writingEnd, ordering: .sequentiallyConsistent)
        SignalPipe.listen(to: [SIGHUP]) { _ in
            SignalPipe.note(in: ReloadSignal.writingEnd.load(ordering: .sequentiallyConsistent))
        }
        let readingEnd = pipe.readingEnd
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
}

import Foundation

/// A pipe that a test holds both ends of.
final class TestPipe {
    let reading: Int32
    let writing: Int32

    init() {
        var ends: [Int32] = [-1, -1]
        _ = pipe(&ends)
        (reading, writing) = (ends[0], ends[1])
    }

    deinit {
        close(reading)
        close(writing)
    }

    /// Puts `text` into the pipe; it must fit.
    func put(_ text: String) { put(Array(text.utf8)) }

    func put(_ bytes: [UInt8]) { _ = write(writing, bytes, bytes.count) }

    /// All that is in the pipe now.
    func contents() -> String {
        var waiting = pollfd(fd: reading, events: Int16(POLLIN), revents: 0)
        var taken: [UInt8] = []
        while poll(&waiting, 1, 0) > 0, waiting.revents & Int16(POLLIN) != 0 {
            var bytes = [UInt8](repeating: 0, count: 65_536)
            let count = read(reading, &bytes, bytes.count)
            guard count > 0 else { break }
            taken += bytes.prefix(count)
        }
        return String(decoding: taken, as: UTF8.self)
    }
}

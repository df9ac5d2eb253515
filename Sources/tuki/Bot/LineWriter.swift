import Foundation

/// Writes whole lines to a descriptor, straight away and completely.
///
/// Nothing is kept back: an answer is out before the next line is waited for.
struct LineWriter: Sendable {
    /// Whoever read the lines has gone, or the device failed.
    struct OutputGone: Error {}

    let descriptor: Int32

    /// Writes all of `bytes`, waiting as long as the reader takes.
    ///
    /// - Throws: ``OutputGone`` where the reader has closed its end.
    func write(_ bytes: [UInt8]) throws(OutputGone) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Foundation.write(
                    descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
            }
            if count >= 0 {
                written += count
            } else if errno == EAGAIN {
                waitUntilWritable()
            } else if errno != EINTR {
                throw OutputGone()
            }
        }
    }

    /// The other end may have made the pipe non-blocking; then waiting is up to us.
    private func waitUntilWritable() {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&waiting, 1, -1)
    }
}

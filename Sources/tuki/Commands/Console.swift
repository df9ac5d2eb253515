import Foundation

/// Where a command's words come from and go to.
struct Console: Sendable {
    let environment: [String: String]
    /// Whether a person types on stdin.
    let readsTerminal: Bool
    /// Whether a person looks at stdout.
    let writesTerminal: Bool

    /// The console of this process.
    static var own: Console {
        Console(
            environment: ProcessInfo.processInfo.environment,
            readsTerminal: isatty(STDIN_FILENO) == 1, writesTerminal: isatty(STDOUT_FILENO) == 1)
    }

    /// Prints `text` and a line end on stdout at once.
    ///
    /// - Throws: ``Complaint`` with ``ExitStatus/outputGone`` where nobody reads any more.
    func say(_ text: String) throws(Complaint) { try write(text + "\n") }

    /// Prints `text` as it is on stdout at once.
    func write(_ text: String) throws(Complaint) {
        guard Self.write(text, to: STDOUT_FILENO) else {
            throw Complaint("the output is closed", status: .outputGone)
        }
    }

    /// Prints `text` and a line end on stderr; there is nobody to tell where that fails.
    func complain(_ text: String) { _ = Self.write(text + "\n", to: STDERR_FILENO) }

    /// Whether all of `text` could be written.
    private static func write(_ text: String, to file: Int32) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            var rest = UnsafeRawBufferPointer(bytes)[...]
            while !rest.isEmpty {
                let written = unsafeWrite(file, UnsafeRawBufferPointer(rebasing: rest))
                if written < 0 {
                    guard errno == EINTR || errno == EAGAIN else { return false }
                } else {
                    rest = rest.dropFirst(written)
                }
            }
            return true
        }
    }

    private static func unsafeWrite(_ file: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
        #if canImport(Darwin)
            Darwin.write(file, bytes.baseAddress, bytes.count)
        #else
            Glibc.write(file, bytes.baseAddress, bytes.count)
        #endif
    }
}

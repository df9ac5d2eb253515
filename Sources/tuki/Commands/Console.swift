import Foundation

/// Where a command's words come from and go to.
struct Console: Sendable {
    /// Where words may go.
    enum Outlet: Sendable {
        case output
        case errors
    }

    let environment: [String: String]
    /// Whether a person types on stdin.
    let readsTerminal: Bool
    /// Whether a person looks at stdout.
    let writesTerminal: Bool
    /// Writes all of a text at once, and says whether that was possible.
    let writing: @Sendable (String, Outlet) -> Bool

    /// The console of this process.
    static var own: Console {
        Console(
            environment: ProcessInfo.processInfo.environment,
            readsTerminal: isatty(STDIN_FILENO) == 1, writesTerminal: isatty(STDOUT_FILENO) == 1
        ) { text, outlet in
            written(text, to: outlet == .output ? STDOUT_FILENO : STDERR_FILENO)
        }
    }

    /// Prints `text` and a line end on stdout.
    ///
    /// - Throws: ``Complaint`` with ``ExitStatus/outputGone`` where nobody reads any more.
    func say(_ text: String) throws(Complaint) { try print(text + "\n") }

    /// Prints `text` as it is on stdout.
    func print(_ text: String) throws(Complaint) {
        guard writing(text, .output) else {
            throw Complaint("the output is closed", status: .outputGone)
        }
    }

    /// Prints `text` and a line end on stderr; there is nobody to tell where that fails.
    func complain(_ text: String) { _ = writing(text + "\n", .errors) }

    /// Whether all of `text` could be written; unbuffered, so that a reader never waits for it.
    private static func written(_ text: String, to file: Int32) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            var rest = UnsafeRawBufferPointer(bytes)[...]
            while let start = UnsafeRawBufferPointer(rebasing: rest).baseAddress, !rest.isEmpty {
                let count = write(file, start, rest.count)
                if count >= 0 {
                    rest = rest.dropFirst(count)
                } else if errno != EINTR, errno != EAGAIN {
                    return false
                }
            }
            return true
        }
    }
}

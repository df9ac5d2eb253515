import Foundation

/// A terminal of a given width with the built program on it.
final class PseudoTerminal {
    /// A program that says nothing for so long is taken as stuck (milliseconds).
    private static let patience: Int32 = 10_000

    private let process = Process()
    private let master: Int32
    /// All that appeared since the last ``shown(until:)``.
    private var pending = ""
    private var isStuck = false

    init(
        _ arguments: [String], columns: UInt16, folder: URL, environment: [String: String] = [:]
    ) throws {
        var (master, slave): (Int32, Int32) = (-1, -1)
        var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        guard openpty(&master, &slave, nil, nil, &size) == 0 else {
            throw CocoaError(.fileReadUnknown)
        }
        self.master = master
        let handle = FileHandle(fileDescriptor: slave, closeOnDealloc: false)
        process.executableURL = BuiltTuki.program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = [
            "HOME": folder.path, "PATH": "/usr/bin:/bin", "TERM": "xterm",
        ].merging(environment) { $1 }
        (process.standardInput, process.standardOutput) = (handle, handle)
        process.standardError = handle
        try process.run()
        // Only the program's own copies stay open, so that its end is seen as the end of output.
        try handle.close()
    }

    deinit {
        if process.isRunning { process.terminate() }
        close(master)
    }

    /// Types `text`.
    func type(_ text: String) { _ = text.withCString { write(master, $0, strlen($0)) } }

    /// Sends what Ctrl-C sends.
    func interrupt() { process.interrupt() }

    /// What appears up to and with `mark`, or all there is where the program ends before.
    func shown(until mark: String) -> String {
        while true {
            if let range = pending.range(of: mark) {
                let shown = String(pending[..<range.upperBound])
                pending = String(pending[range.upperBound...])
                return shown
            }
            guard let more = arrived() else { return pending }
            pending += more
        }
    }

    /// How the program ended; one that is stuck is ended.
    func end() -> Int32 {
        while let more = arrived() { pending += more }
        if isStuck { kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
        return process.terminationStatus
    }

    /// How the program ended after `key` was pressed, as often as a person would press it.
    ///
    /// Between two prompts the line editor changes the terminal's mode, and what is typed in that
    /// moment the terminal may swallow.
    func end(pressing key: String) -> Int32 {
        for _ in 0..<20 {
            type(key)
            var poll = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
            guard Foundation.poll(&poll, 1, 500) == 1 else { continue }
            guard let more = arrived() else { break }
            pending += more
        }
        return end()
    }

    private func arrived() -> String? {
        var poll = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        guard Foundation.poll(&poll, 1, Self.patience) == 1 else {
            isStuck = true
            return nil
        }
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = read(master, &bytes, bytes.count)
        return count > 0 ? String(decoding: bytes.prefix(count), as: UTF8.self) : nil
    }
}

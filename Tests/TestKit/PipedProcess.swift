public import Foundation

/// A program in a process of its own, talked with through pipes; it ends when its owner does.
public final class PipedProcess {
    /// How long a line is waited for, in milliseconds: no measure, only an end for a test that hangs.
    private static let patience: Int32 = 60_000

    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()
    private var buffer: [UInt8] = []
    private var isInputOpen = true

    /// Starts `program`.
    ///
    /// - Parameters:
    ///   - environment: All of it, besides where programs are found.
    ///   - errors: An existing file that takes stderr; nil throws it away.
    public init(
        _ program: URL, _ arguments: [String], environment: [String: String] = [:],
        errors: URL? = nil
    ) throws {
        signal(SIGPIPE, SIG_IGN)
        process.executableURL = program
        process.arguments = arguments
        process.environment = ["PATH": "/usr/bin:/bin"]
            .merging(BuiltProgram.environment) { $1 }.merging(environment) { $1 }
        process.standardInput = input
        process.standardOutput = output
        process.standardError = try errors.map(FileHandle.init(forWritingTo:)) ?? .nullDevice
        try process.run()
        // Held here too, they would keep the pipes from ending with the process.
        try input.fileHandleForReading.close()
        try output.fileHandleForWriting.close()
    }

    deinit { if process.isRunning { kill() } }

    // MARK: Lines in

    /// Writes `text` as it is; a process that is gone takes none.
    public func write(_ text: String) { write(Array(text.utf8)) }

    /// Writes `bytes` as they are; a process that is gone takes none.
    public func write(_ bytes: some Sequence<UInt8>) {
        try? input.fileHandleForWriting.write(contentsOf: Data(bytes))
    }

    /// Writes again and again `text` until nobody has taken any for a while.
    ///
    /// - Returns: How often it was taken whole; of one more a part may have been.
    public func fill(with text: String, upTo limit: Int) -> (whole: Int, rest: [UInt8]) {
        let descriptor = input.fileHandleForWriting.fileDescriptor
        let flags = fcntl(descriptor, F_GETFL)
        _ = fcntl(descriptor, F_SETFL, flags | O_NONBLOCK)
        defer { _ = fcntl(descriptor, F_SETFL, flags) }
        for number in 0..<limit {
            var rest = Array(text.utf8)
            while !rest.isEmpty {
                var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                guard poll(&waiting, 1, 1_000) > 0 else { return (number, rest) }
                rest.removeFirst(max(0, Foundation.write(descriptor, rest, rest.count)))
            }
        }
        return (limit, [])
    }

    /// Ends the program's stdin.
    public func closeInput() {
        guard isInputOpen else { return }
        isInputOpen = false
        try? input.fileHandleForWriting.close()
    }

    // MARK: Lines out

    /// The next line that the program wrote; nil where there will be no more, or none came.
    public func nextLine() -> String? {
        while true {
            if let end = buffer.firstIndex(of: 0x0A) {
                let line = String(decoding: buffer[..<end], as: UTF8.self)
                buffer.removeFirst(end + 1)
                return line
            }
            guard readMore() else { return nil }
        }
    }

    /// All that the program writes until its end, the last line whole or not.
    public func rest() -> String {
        while readMore() {}
        defer { buffer = [] }
        return String(decoding: buffer, as: UTF8.self)
    }

    /// Reads what was written no longer: the program's next writing fails.
    public func closeOutput() { try? output.fileHandleForReading.close() }

    private func readMore() -> Bool {
        let descriptor = output.fileHandleForReading.fileDescriptor
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&waiting, 1, Self.patience) > 0 else { return false }
        var bytes = [UInt8](repeating: 0, count: 65_536)
        let count = read(descriptor, &bytes, bytes.count)
        guard count > 0 else { return false }
        buffer += bytes.prefix(count)
        return true
    }

    // MARK: Its end

    /// Sends the signal `number`.
    public func send(signal number: Int32) { Foundation.kill(process.processIdentifier, number) }

    /// Ends the program as a power cut would.
    public func kill() {
        send(signal: SIGKILL)
        process.waitUntilExit()
    }

    /// Waits for the program's end.
    ///
    /// - Returns: Its exit code.
    public func exitStatus() -> Int32 {
        process.waitUntilExit()
        return process.terminationStatus
    }

    /// Ends the program's stdin, takes what it still writes and waits for its end.
    ///
    /// - Returns: Its exit code.
    public func finish() -> Int32 {
        closeInput()
        _ = rest()
        return exitStatus()
    }
}

import Foundation

/// `tuki bot --format native` in a process of its own, talked with through pipes.
final class RunningBot {
    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()
    private let errors = Pipe()
    private var buffer = Data()
    private var errorBuffer = Data()

    /// Scripts with one intent: enough to record a fact and to say which.
    static let scripts = """
        ! version = 2.0
        > topic guest
        + held #
        - <call>record held <star></call>noted <star>, now <get held>
        + *
        - well
        < topic
        """

    /// - Parameter level: What is logged; anything but errors is kept for ``nextLogLine()``.
    init(
        store: URL, dialogues: URL, options: [String] = [], log level: String = "error"
    ) throws {
        signal(SIGPIPE, SIG_IGN)
        process.executableURL = BuiltTuki.program
        process.arguments =
            [
                "bot", "--format", "native", "--store", store.path, "--dialogues", dialogues.path,
                "--log", level,
            ] + options
        process.standardInput = input
        process.standardOutput = output
        if level != "error" { process.standardError = errors }
        try process.run()
    }

    /// Writes lines as they are; a process that is gone takes none.
    func send(_ lines: [String]) {
        try? input.fileHandleForWriting.write(
            contentsOf: Data(lines.map { $0 + "\n" }.joined().utf8))
    }

    /// The next line that was written; nil where there will be no more.
    func nextLine() -> String? {
        Self.nextLine(of: output, &buffer)
    }

    /// The next line of the log; nil where there will be no more.
    func nextLogLine() -> String? { Self.nextLine(of: errors, &errorBuffer) }

    private static func nextLine(of pipe: Pipe, _ buffer: inout Data) -> String? {
        while true {
            if let end = buffer.firstIndex(of: 0x0A) {
                let line = String(decoding: buffer[buffer.startIndex..<end], as: UTF8.self)
                buffer = Data(buffer[(end + 1)...])
                return line
            }
            let more = pipe.fileHandleForReading.availableData
            if more.isEmpty { return nil }
            buffer.append(more)
        }
    }

    /// Asks it to read its dialogues anew.
    func hangUp() { Foundation.kill(process.processIdentifier, SIGHUP) }

    /// Ends the process as a power cut would.
    func kill() {
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// Closes its input and waits for its end.
    func finish() -> Int32 {
        try? input.fileHandleForWriting.close()
        while nextLine() != nil {}
        process.waitUntilExit()
        return process.terminationStatus
    }
}

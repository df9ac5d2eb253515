/// What the bot tells whoever runs it, on stderr: levels and places, never what a person wrote.
struct BotLog: Sendable {
    /// How bad it is, worst first.
    enum Level: Int, Comparable, CaseIterable, Sendable {
        case error, warning, info, debug

        static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
    }

    let level: Level
    /// Where lines go; -1 for nowhere.
    let descriptor: Int32

    /// Writes one line, if `level` is to be logged.
    ///
    /// Nobody may be listening: an error here is no reason to stop.
    func write(_ level: Level, _ message: @autoclosure () -> String) {
        guard level <= self.level, descriptor >= 0 else { return }
        try? LineWriter(descriptor: descriptor).write(Array("\(level): \(message())\n".utf8))
    }
}

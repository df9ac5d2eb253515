import Foundation
import Testing

/// SIGHUP: the dialogues are read anew while people talk.
@Suite(.enabled(if: BuiltTuki.program != nil, "the program was not built beside the tests"))
struct ReloadTests {
    private let folder = FileManager.default.temporaryDirectory
        .appending(path: "tuki-reload-\(UUID().uuidString)")

    /// A script that answers everything with `answer`, written over the one before.
    private func write(_ answer: String) throws {
        let scripts = folder.appending(path: "dialogues/fi")
        try FileManager.default.createDirectory(at: scripts, withIntermediateDirectories: true)
        let script = """
            ! version = 2.0
            > topic guest
            + three times
            - <call>record held 3</call>now <get held>
            + *
            - \(answer)
            < topic
            """
        try script.write(
            to: scripts.appending(path: "small.rive"), atomically: true, encoding: .utf8)
    }

    private func started() throws -> RunningBot {
        let bot = try RunningBot(
            store: folder.appending(path: "store.db"),
            dialogues: folder.appending(path: "dialogues"), log: "info")
        try #require(bot.nextLogLine()?.hasPrefix("info: ready") == true)
        return bot
    }

    /// The log from a signal on, up to the line that says what became of it.
    private func reload(_ bot: RunningBot) -> [String] {
        bot.hangUp()
        var lines: [String] = []
        while let line = bot.nextLogLine() {
            lines.append(line)
            if line.contains("the dialogues are") || line.contains("the dialogues stay") { break }
        }
        return lines
    }

    /// What is said to a message.
    private func answer(_ bot: RunningBot, _ id: Int, _ text: String = "moi") -> String {
        bot.send(["{\"id\":\(id),\"user\":\"u\",\"text\":\"\(text)\"}"])
        var said = ""
        while let line = bot.nextLine(), !line.contains("\"type\":\"done\"") { said += line }
        return said
    }

    @Test func `new dialogues answer from the next message on, and what was told stays`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try write("FIRST")
        let bot = try started()
        #expect(answer(bot, 1).contains("FIRST"))
        #expect(answer(bot, 2, "three times").contains("now 3"))
        try write("SECOND <get held>")
        #expect(answer(bot, 3).contains("FIRST"))
        #expect(reload(bot).last?.hasPrefix("info: the dialogues are in use as they are") == true)
        #expect(answer(bot, 4).contains("SECOND 3"))
        // The same line again is the same answer, whoever gave it.
        #expect(answer(bot, 1).contains("FIRST"))
        #expect(bot.finish() == 0)
    }

    @Test func `dialogues with an error change nothing, and the log says so`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try write("FIRST")
        let bot = try started()
        #expect(answer(bot, 1).contains("FIRST"))
        try write("SECOND {@nowhere}")
        let log = reload(bot)
        #expect(log.contains { $0.hasPrefix("error: ") && $0.contains("small.rive") })
        #expect(log.last?.hasPrefix("error: the dialogues stay in use as they were") == true)
        #expect(answer(bot, 2).contains("FIRST"))
        try FileManager.default.removeItem(at: folder.appending(path: "dialogues"))
        #expect(reload(bot).last?.contains("stay in use as they were") == true)
        #expect(answer(bot, 3).contains("FIRST"))
        try write("THIRD")
        _ = reload(bot)
        #expect(answer(bot, 4).contains("THIRD"))
        #expect(bot.finish() == 0)
    }
}

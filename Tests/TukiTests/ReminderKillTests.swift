import Bridge
import Foundation
import Testing

/// A reminder that was written and not confirmed comes again under its id, whenever the process was
/// killed.
@Suite(.enabled(if: BuiltTuki.program != nil, "the program was not built beside the tests"))
struct ReminderKillTests {
    private static let scripts = """
        ! version = 2.0
        > topic guest
        + remind *
        - <call>remind slot</call>ok
        + reminder-custom
        - reminder: <get reminder_subject>
        < topic
        """

    private let folder = FileManager.default.temporaryDirectory
        .appending(path: "tuki-reminder-\(UUID().uuidString)")

    private func started() throws -> RunningBot {
        try RunningBot(
            store: folder.appending(path: "store.db"),
            dialogues: folder.appending(path: "dialogues"), options: ["--clock", "stdin"])
    }

    private static func tick(_ time: String) -> String {
        #"{"type":"tick","ts":"2026-03-12T\#(time)Z"}"#
    }

    @Test func `what was not confirmed comes again with its id, and then no more`() throws {
        let scripts = folder.appending(path: "dialogues/fi")
        try FileManager.default.createDirectory(at: scripts, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Self.scripts.write(
            to: scripts.appending(path: "small.rive"), atomically: true, encoding: .utf8)

        let first = try started()
        first.send([Self.tick("10:00:00"), #"{"id":1,"user":"aino","text":"remind 5 vesi"}"#])
        for _ in 0..<3 { _ = first.nextLine() }
        first.send([Self.tick("10:00:05")])
        #expect(first.nextLine()?.contains(#""type":"done""#) == true)
        let said = try #require(first.nextLine())
        #expect(said.contains(#""id":"due:1/1""#) && said.contains("reminder: vesi"))
        first.kill()

        let second = try started()
        second.send([Self.tick("10:01:04"), #"{"type":"ping","id":1}"#])
        #expect(second.nextLine()?.contains("done") == true)
        #expect(second.nextLine()?.contains("pong") == true, "the lease of the first still runs")
        second.send([Self.tick("10:01:05")])
        #expect(second.nextLine()?.contains("done") == true)
        #expect(second.nextLine() == said)
        second.send([#"{"type":"delivered","re":"due:1/1"}"#])
        #expect(second.nextLine()?.contains("done") == true)
        second.kill()

        let third = try started()
        third.send([Self.tick("12:00:00"), #"{"type":"ping","id":1}"#])
        #expect(third.nextLine()?.contains("done") == true)
        #expect(third.nextLine()?.contains("pong") == true)
        #expect(third.finish() == 0)
    }
}

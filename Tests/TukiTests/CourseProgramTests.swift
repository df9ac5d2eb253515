import Bridge
import Dialogue
import Foundation
import Mentoring
import TestKit
import Testing

@testable import tuki

/// Calendar files, what is due at the start of a talk, and what goes by itself, at the door.
@Suite(.enabled(if: BuiltTuki.program != nil, "the program was not built beside the tests"))
struct CourseProgramTests {
    private static func lines(_ input: [String], _ options: [String] = []) throws -> [JSONValue] {
        let run = try BuiltTuki.run(
            [
                "bot", "--format", "native", "--store", "people.db", "--log", "error",
                "--dialogues", Project.dialogues.path,
            ] + options, input: input.map { $0 + "\n" }.joined())
        #expect(run.status == 0 && run.errors == "")
        return try run.output.split(separator: "\n").map { try JSONValue(parsing: Array($0.utf8)) }
    }

    private static let planned = [
        #"{"id":1,"user":"aino","text":"olen aktori, tavattu kolme kertaa"}"#,
        #"{"id":2,"user":"aino","text":"seuraava tapaaminen on tiistaina klo 14"}"#,
    ]

    @Test func `native lines carry the calendar file as an attachment`() throws {
        let lines = try Self.lines(
            Self.planned + [#"{"id":3,"user":"aino","choice":"calendar-file"}"#],
            ["--now", "2026-03-11T08:00:00Z"])
        let found = lines.compactMap { line -> JSONValue? in
            guard case .array(let files) = line["attachments"] else { return nil }
            return files.first
        }
        let file = try #require(found.first)
        #expect(found.count == 1 && file["name"]?.text == "tapaaminen-4.ics")
        #expect(file["mime"]?.text == "text/calendar" && file["kind"]?.text == "file")
        let url = try #require(file["url"]?.text)
        let base64 = try #require(url.split(separator: ",").last)
        let data = try #require(Data(base64Encoded: String(base64)))
        #expect(String(decoding: data, as: UTF8.self).contains("DTSTART:20260317T120000Z\r\n"))
    }

    @Test func `at the terminal the file is written and its path is said`() throws {
        let run = try BuiltTuki.run(
            [
                "chat", "--store", ":memory:", "--dialogues", Project.dialogues.path, "--now",
                "2026-03-11T08:00:00Z",
            ],
            input: """
                olen aktori, tavattu kolme kertaa
                seuraava tapaaminen on tiistaina klo 14
                kalenteriin

                """)
        #expect(run.status == 0)
        #expect(run.output.contains("/tapaaminen-4.ics"))
    }

    @Test func `who comes back after a meeting is asked about it, in the evening too`() throws {
        let store = FileManager.default.temporaryDirectory.appending(
            path: "\(UUID().uuidString).db")
        defer { try? FileManager.default.removeItem(at: store) }
        func chat(_ input: String, at now: String) throws -> String {
            try BuiltTuki.run(
                [
                    "chat", "--store", store.path, "--dialogues", Project.dialogues.path, "--now",
                    now,
                ], input: input
            ).output
        }
        _ = try chat(
            "olen aktori, tavattu kolme kertaa\nseuraava tapaaminen on tiistaina klo 14\n",
            at: "2026-03-11T08:00:00Z")
        let back = try chat("tapasimme\n", at: "2026-03-17T20:30:00Z")
        #expect(back.hasPrefix("Tapasitteko?") && back.contains("takana 4"))
        #expect(try chat("", at: "2026-03-18T20:30:00Z").hasPrefix("Moi taas"))
    }

    @Test func `a file replaces an older one of tuki's, and nothing else`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let ours = OutgoingFile(
            name: "meeting-4.ics", mime: "text/calendar", text: "PRODID:-//tuki//mentoring//EN")
        let first = try HandedFile.save(ours, in: folder)
        #expect(try HandedFile.save(ours, in: folder) == first)
        try "mine".write(toFile: first, atomically: true, encoding: .utf8)
        #expect(try HandedFile.save(ours, in: folder).hasSuffix("/meeting-4-2.ics"))
        #expect(try String(contentsOfFile: first, encoding: .utf8) == "mine")
    }

    @Test func `a year after the end nothing is left, by the clock of the lines`() throws {
        let ask = #""user":"aino","text":"mitä tiedät minusta"}"#
        let lines = try Self.lines(
            [#"{"type":"tick","ts":"2026-03-11T08:00:00Z"}"#] + Self.planned + [
                #"{"id":3,"user":"aino","choice":"closing-done"}"#,
                #"{"type":"tick","ts":"2027-03-10T12:00:00Z"}"#, #"{"id":4,"# + ask,
                #"{"type":"tick","ts":"2027-03-12T12:00:00Z"}"#, #"{"id":5,"# + ask,
            ], ["--clock", "stdin", "--no-reminders"])
        func answer(_ id: String) -> String {
            lines.filter { $0["id"]?.text?.hasPrefix("\(id)/") == true }
                .compactMap { $0["text"]?.text }.joined()
        }
        #expect(answer("4").contains("merkintää"))
        #expect(answer("5").contains("ei ole sinusta vielä mitään"))
    }
}

/// What is due when somebody opens the terminal.
@Suite struct DueAtStartTests {
    @Test func `what is due is said once, also at night`() throws {
        let store = InMemoryStore()
        let aino = Participant.ID(rawValue: "aino")
        let night = Timestamp(seconds: 1_773_180_000)
        let keeper = TurnKeeper { event, situation, _ in
            guard case .due(let reminder) = event else {
                return Turn(messages: [], situation: situation)
            }
            return Turn(messages: [Message(text: reminder.kind.rawValue)], situation: situation)
        }
        try store.transaction { transaction throws(StoreError) in
            let turn = Turn(
                messages: [], situation: Situation(newcomer: aino),
                effects: [.reminders(planned: [Reminder(.midpoint, due: night)])])
            try transaction.commit(turn, answering: nil, at: night)
        }
        let talk = KeptConversation(
            keeper: keeper, store: store, participant: aino,
            surroundings: { Surroundings(now: night.adding(seconds: 60)) })
        var said: [String] = []
        try talk.sayDue { said += $0.map(\.text) }
        try talk.sayDue { said += $0.map(\.text) }
        #expect(said == ["midpoint"])
    }
}

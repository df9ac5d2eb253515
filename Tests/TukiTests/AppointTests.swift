import Foundation
import TestKit
import Testing

@testable import tuki

/// `tuki appoint` from outside.
@Suite(.enabled(if: BuiltTuki.program != nil, "tuki was not built beside the tests"))
struct AppointTests {
    private let folder: ScratchFolder
    private var store: String { folder.url.appending(path: "people.db").path }

    init() throws { folder = try ScratchFolder() }

    private func appoint(_ words: String...) throws -> BuiltTuki {
        try BuiltTuki.run(["appoint"] + words + ["--store", store])
    }

    @Test func `an appointment is said, said again and revoked`() throws {
        let first = try appoint("sari")
        #expect(first.status == 0 && first.output.contains("has not talked with tuki yet"))
        let second = try appoint("sari")
        #expect(second.status == 0 && second.output == "appointed already; nothing was changed\n")
        let third = try appoint("sari", "--revoke")
        #expect(third.status == 0 && third.output.hasPrefix("revoked"))
        let fourth = try appoint("sari", "--revoke")
        #expect(fourth.status == ExitStatus.missingInput.rawValue)
        #expect(fourth.errors.contains("is not appointed"))
    }

    @Test func `somebody has to be named`() throws {
        let run = try appoint()
        #expect(run.status == ExitStatus.usage.rawValue)
        #expect(run.errors.contains("USER is missing"))
    }

    @Test func `the bot shows figures from the next message on, and no longer once revoked`() throws
    {
        let lines =
            (0..<7).map { #"{"type":"profile","user":"a\#($0)","role":"actor","held":3}"# }
            + [
                #"{"user":"sari","text":"olen ohjelmavastaava"}"#,
                #"{"id":1,"user":"sari","text":"näytä ohjelman luvut"}"#,
            ]
        func answer() throws -> String {
            try BuiltTuki.run(
                [
                    "bot", "--format", "native", "--store", store, "--log", "error",
                    "--dialogues", Project.dialogues.path, "--no-reminders",
                ],
                input: lines.map { $0.replacing(#""id":1"#, with: #""id":"\#(UUID())""#) + "\n" }
                    .joined()
            ).output
        }
        #expect(try !answer().contains("5–9"))
        #expect(try appoint("sari").output == "appointed: sees figures of groups of five or more\n")
        #expect(try answer().contains("Kaikkiaan: 5–9"))
        #expect(try appoint("sari", "--revoke").status == 0)
        #expect(try !answer().contains("5–9"))
    }
}

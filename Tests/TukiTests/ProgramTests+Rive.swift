import Foundation
import Testing

@testable import tuki

extension ProgramTests {
    static let scripts = [
        "brain/hello.rive": """
        + hello *
        - Hei, <star>!

        + call me *
        - <set name=<formal>>Hello, <get name>.

        + who am i
        - You are <get name>.

        + pick
        - one
        - two
        - three
        - four
        """,
        "brain/old.rs": "+ old script\n- Old scripts end in .rs.\n",
    ]

    @Test func `rive answers line by line`() throws {
        let run = try BuiltTuki.run(
            ["rive", "brain"], input: "hello Tuki\nold script\n/quit\nhello again\n",
            files: Self.scripts)
        #expect(run.output == "Hei, tuki!\nOld scripts end in .rs.\n")
        #expect(run.status == 0)
    }

    @Test func `rive keeps a session for each user of its JSON lines`() throws {
        let run = try BuiltTuki.run(
            ["rive", "brain", "--json"],
            input: """
                {"username":"a","message":"call me aino"}
                {"username":"b","message":"who am I?","vars":{"name":"Bo"}}

                {"username":"a","message":"who am I?"}
                nothing

                """, files: Self.scripts)
        let lines = run.output.split(separator: "\n").map(String.init)
        #expect(
            lines == [
                #"{"reply":"Hello, Aino.","status":"ok","vars":{"name":"Aino","topic":"random"}}"#,
                #"{"reply":"You are Bo.","status":"ok","vars":{"name":"Bo","topic":"random"}}"#,
                #"{"reply":"You are Aino.","status":"ok","vars":{"name":"Aino","topic":"random"}}"#,
                JSONLine.text(of: RiveResponse.unreadable),
            ])
    }

    @Test func `rive repeats its choices with a seed`() throws {
        let input = String(repeating: "pick\n", count: 20)
        let runs = try (0..<2).map { _ in
            try BuiltTuki.run(
                ["rive", "brain", "--seed", "7"], input: input, files: Self.scripts
            ).output
        }
        #expect(runs[0] == runs[1])
        #expect(Set(runs[0].split(separator: "\n")).count > 1)
    }

    @Test func `rive tells a path that is not there`() throws {
        let run = try BuiltTuki.run(["rive", "absent.rive"])
        #expect(run.status == ExitStatus.missingInput.rawValue)
        #expect(run.output.isEmpty)
    }

    @Test func `check points at what is wrong in a script`() throws {
        let files = ["bad.rive": "+ a\n- b {weight=many}\n", "good.rive": "+ a\n- b\n"]
        let bad = try BuiltTuki.run(["check", "bad.rive"], files: files)
        #expect(bad.output.hasPrefix("bad.rive:2:13: error: "))
        #expect(bad.output.contains(" in 1 file\n"))
        #expect(bad.status == ExitStatus.badScripts.rawValue)

        let good = try BuiltTuki.run(["check", "good.rive"], files: files)
        #expect(good.output == "no errors, no warnings in 1 file\n")
        #expect(good.status == 0)
    }

    @Test func `check prints objects for editors`() throws {
        let run = try BuiltTuki.run(
            ["check", "bad.rive", "--json"], files: ["bad.rive": "+ a\n- b {weight=many}\n"])
        let lines = run.output.split(separator: "\n")
        #expect(lines.count == 1)
        let read = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
        let object = try #require(read as? [String: Any])
        #expect(object["path"] as? String == "bad.rive")
        #expect(object["line"] as? Int == 2)
        #expect(object["severity"] as? String == "error")
    }
}

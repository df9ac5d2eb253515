import Foundation
import RiveScript
import TestKit
import Testing

/// What the README shows is what happens.
@Suite struct ReadmeTests {
    private let readme: String

    init() throws {
        readme = try String(
            contentsOf: Project.root.appending(path: "README.md"), encoding: .utf8)
    }

    /// The lines between the markers are the README's, letter for letter.
    @Test func `the engine's ten lines do what they say`() throws {
        var printed: [String] = []
        func print(_ value: some CustomStringConvertible) { printed.append(value.description) }
        // README begins
        let brain = try Brain(script: "+ hello *\n- Hi, <formal>! <call>clock</call>")
        var session = Session(user: "aino")
        var random = SplitMix64(seed: 7)
        let macros = ObjectMacros(["clock": { _, _ in "It is noon." }])

        let reply = brain.reply(to: "Hello Tuki", in: &session, using: &random, macros: macros)
        print(reply.text)  // Hi, Tuki! It is noon.
        print(reply.trail[0].location)  // script:1:3
        // README ends
        #expect(printed == ["Hi, Tuki! It is noon.", "script:1:3"])
        #expect(readme.contains(try Self.markedLines()))
    }

    private static func markedLines() throws -> String {
        let source = try String(contentsOf: URL(filePath: #filePath), encoding: .utf8)
        let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
        let start = try #require(lines.firstIndex { $0.hasSuffix("// README begins") })
        let end = try #require(lines.firstIndex { $0.hasSuffix("// README ends") })
        return lines[(start + 1)..<end].map { String($0.trimmingPrefix("        ")) }
            .joined(separator: "\n")
    }

    @Test(.enabled(if: BuiltTuki.program != nil, "the program was not built beside the tests"))
    func `the piped conversation goes as the README says`() throws {
        let start = try #require(readme.firstRange(of: "printf '")).upperBound
        let end = try #require(readme[start...].firstRange(of: "' \\\n")).lowerBound
        let input = readme[start..<end].replacing("\\n", with: "\n")
        let run = try BuiltTuki.run(
            [
                "bot", "--format", "text", "--user", "u1", "--store", ":memory:", "--dialogues",
                Project.dialogues.path,
            ], input: String(input))
        let lines = run.output.split(separator: "\n")
        #expect(run.status == 0)
        #expect(lines.contains { $0.contains("neljäs tapaaminen. Aihe: Ensimmäinen kokeilu") })
        #expect(lines.last?.contains("olette tavanneet kolme kertaa") == true)
    }
}

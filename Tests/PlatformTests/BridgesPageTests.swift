import Foundation
import TestKit
import Testing

/// The jq programs of the page on bridges, between recorded lines and the built program.
@Suite(
    .enabled(if: Platform.has("jq"), "jq is not installed, or tuki not built"),
    .timeLimit(.minutes(3)))
struct BridgesPageTests {
    /// The block that the page marks with this name.
    private static func program(_ name: String) throws -> String {
        let page = try String(
            contentsOf: Project.root.appending(path: "docs/bridges.md"), encoding: .utf8)
        let start = try #require(page.firstRange(of: "```jq \(name)\n"))
        let rest = page[start.upperBound...]
        return String(rest[..<(try #require(rest.firstRange(of: "```")).lowerBound)])
    }

    /// All that `input` becomes, a line each.
    private static func lines(
        of program: URL, _ arguments: [String], from input: String
    ) throws -> [String] {
        let process = try PipedProcess(program, arguments)
        process.write(input)
        process.closeInput()
        let output = process.rest()
        #expect(process.exitStatus() == 0)
        return output.split(separator: "\n").map(String.init)
    }

    @Test(arguments: ["slack", "mattermost"])
    func `recorded events become turns, and turns become calls`(_ network: String) throws {
        let jq = try #require(BuiltProgram.installed("jq"))
        let tuki = try #require(BuiltProgram.tuki)
        let recorded = try String(
            contentsOf: Project.root.appending(path: "Tests/BridgeTests/Fixtures/\(network).in"),
            encoding: .utf8
        ).split(separator: "\n").filter { $0.hasPrefix("{") && $0.hasSuffix("}") }
        let heard = try Self.lines(
            of: jq, ["-c", Self.program("\(network)-in")],
            from: recorded.joined(separator: "\n") + "\n")
        #expect(!heard.isEmpty)
        let said = try Self.lines(
            of: tuki,
            [
                "bot", "--format", "native", "--answer-named", "--store", ":memory:", "--log",
                "error", "--dialogues", Project.dialogues.path,
            ], from: heard.map { $0 + "\n" }.joined())
        #expect(said.count { $0.contains(#""type":"done""#) } == heard.count)
        let calls = try Self.lines(
            of: jq, ["-c", Self.program("\(network)-out")],
            from: said.map { $0 + "\n" }.joined())
        #expect(calls.count == said.count { $0.contains(#""type":"message""#) } && !calls.isEmpty)
        #expect(calls.allSatisfy { $0.hasPrefix(#"{"channel"#) })
        let offers = calls.contains { $0.contains(#""blocks":"#) || $0.contains(#"\n1. "#) }
        #expect(offers)
    }
}

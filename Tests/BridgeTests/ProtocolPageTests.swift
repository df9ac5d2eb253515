import Bridge
import Foundation
import TestKit
import Testing

/// The page for those who write bridges says what the code does.
@Suite struct ProtocolPageTests {
    static func page() throws -> String {
        try String(
            contentsOf: Project.root.appending(path: "docs/line-protocol.md"), encoding: .utf8)
    }

    /// The lines of all examples that are fenced as `kind`.
    static func examples(_ kind: String) throws -> [String] {
        try page().components(separatedBy: "```\(kind)\n").dropFirst().flatMap { block in
            (block.components(separatedBy: "```").first ?? "").split(separator: "\n")
                .map(String.init)
        }
    }

    @Test func `every example of a line is taken`() throws {
        let examples = try Self.examples("json in")
        let codec = LineCodec(.native)
        for line in examples {
            #expect(throws: Never.self) { try codec.read(Array(line.utf8)) }
        }
        let types = try examples.map { try JSONValue(parsing: Array($0.utf8))["type"]?.text }
        #expect(Set(types.compactMap { $0 }) == Set(NativeFormat.types))
    }

    @Test func `every example of an answer is JSON`() throws {
        for line in try Self.examples("json out") {
            #expect(throws: Never.self) { try JSONValue(parsing: Array(line.utf8)) }
        }
    }

    @Test func `every code, type and format is on the page`() throws {
        let page = try Self.page()
        for code in WireError.Code.allCases { #expect(page.contains("| `\(code.rawValue)` |")) }
        for format in Format.all {
            #expect(page.contains("`\(format.name)`") || page.contains("--format \(format.name)"))
        }
        #expect(page.contains("65,536 bytes") && LineCodec.maxLine == 65_536)
    }
}

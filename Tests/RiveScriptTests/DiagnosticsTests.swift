import Foundation
import RiveScript
import RiveScriptSyntax
import TestKit
import Testing

@Suite struct DiagnosticsTests {
    private static let syntaxFolder = "Tests/RiveScriptSyntaxTests/Fixtures/bad"
    private static let ownFolder = "Tests/RiveScriptTests/Fixtures/bad"

    private static func names(_ folder: String) -> [String] {
        let path = Project.root.appending(path: folder).path
        return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    }

    @Test(arguments: names(ownFolder))
    func `a bad script is reported where it says so`(_ name: String) throws {
        let path = Project.root.appending(path: Self.ownFolder).appending(path: name)
        let text = try String(contentsOf: path, encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        var options = Brain.Options()
        options.utf8 = lines[0].contains("utf8")
        options.literalRedirects = lines[0].contains("literal-redirects")
        let found = Brain.compile([SourceFile(path: name, text: text)], options: options)
            .diagnostics.map { "\($0.location.line) \($0.code.rawValue) \($0.severity.rawValue)" }
        let expected = lines.enumerated().compactMap { index, line in
            line.firstRange(of: "// expect ").map { "\(index + 1) \(line[$0.upperBound...])" }
        }
        #expect(Set(found) == Set(expected))
    }

    @Test(arguments: DiagnosticCode.allCases)
    func `each code has a section and a script that must fail`(_ code: DiagnosticCode) throws {
        let page = try String(
            contentsOf: Project.root.appending(path: "docs/diagnostics.md"), encoding: .utf8)
        #expect(page.contains("\n### \(code.rawValue) "))
        let scripts = Self.names(Self.syntaxFolder) + Self.names(Self.ownFolder)
        #expect(scripts.contains { $0.hasPrefix(code.rawValue) })
    }
}

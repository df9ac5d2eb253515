import Foundation
import RiveScriptSyntax
import TestKit
import Testing

/// docs/editors/rive.tmLanguage.json colours what the language has.
@Suite struct EditorGrammarTests {
    static let folder = "Tests/RiveScriptSyntaxTests/Fixtures/editor"

    private func text(_ name: String) throws -> String {
        try String(
            contentsOf: Project.root.appending(path: "\(Self.folder)/\(name)"), encoding: .utf8)
    }

    @Test func `each expression compiles, and each include has a rule`() throws {
        let grammar = try EditorGrammar()
        #expect(grammar.root["scopeName"] as? String == "source.rive")
        #expect(grammar.patterns.count > 40)
        for pattern in grammar.patterns { _ = try grammar.expression(pattern) }
        #expect(Set(grammar.includes) == Set(grammar.names))
    }

    /// `GOLDEN=1` writes down what is found, to be looked at before it is kept.
    @Test func `the lines of a script are coloured as they were`() throws {
        let grammar = try EditorGrammar()
        let lines = try text("sample.rive").components(separatedBy: "\n")
        let found = try lines.map { line in
            (["> \(line)"] + (try grammar.pieces(of: line)).map { "    \($0)" })
                .joined(separator: "\n")
        }.joined(separator: "\n")
        if ProcessInfo.processInfo.environment["GOLDEN"] != nil {
            let path = Project.root.appending(path: "\(Self.folder)/sample.golden")
            try Data(found.utf8).write(to: path)
        }
        #expect(try text("sample.golden") == found)
    }

    @Test func `every command, tag and comparison is coloured`() throws {
        let golden = try text("sample.golden")
        let operations = TemplateSyntax.Operation.allCases.map { "<\($0.rawValue) " }
        let scopes = TemplateSyntax.Scope.allCases.map { "<\($0.rawValue) " }
        let formats = TemplateSyntax.Format.allCases.flatMap {
            ["{\($0.rawValue)}: entity", "{/\($0.rawValue)}: entity", "<\($0.rawValue)>: entity"]
        }
        let kinds = DefinitionSyntax.Kind.allCases.map { "\($0.rawValue): storage" }
        let commands = ["+", "-", "*", "%", "^", "@", "?", ">", "<"].map { "    \($0): keyword" }
        for mark in operations + scopes + formats + kinds + commands {
            #expect(golden.contains(mark), "\(mark)")
        }
    }
}

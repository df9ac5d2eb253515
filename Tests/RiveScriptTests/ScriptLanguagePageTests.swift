import Foundation
import RiveScript
import RiveScriptSyntax
import TestKit
import Testing

/// The examples of docs/script-language.md, played as they stand.
@Suite struct ScriptLanguagePageTests {
    /// A script and what is said and answered.
    struct Example: Sendable, CustomTestStringConvertible {
        let heading: String
        let script: String
        let isUTF8: Bool
        var talk: [String] = []
        var testDescription: String { heading }
    }

    static let page = try? String(
        contentsOf: Project.root.appending(path: "docs/script-language.md"), encoding: .utf8)

    static let examples: [Example] = {
        var (examples, heading): ([Example], String) = ([], "")
        var fence: (kind: String, lines: [String])?
        for line in (page ?? "").components(separatedBy: "\n") {
            if line.hasPrefix("```"), let closed = fence {
                fence = nil
                if closed.kind == "talk", !examples.isEmpty {
                    examples[examples.count - 1].talk = closed.lines
                } else {
                    examples.append(
                        Example(
                            heading: heading, script: closed.lines.joined(separator: "\n"),
                            isUTF8: closed.kind.hasSuffix("utf8")))
                }
            } else if line.hasPrefix("```") {
                fence = (String(line.dropFirst(3)), [])
            } else if fence != nil {
                fence?.lines.append(line)
            } else if line.hasPrefix("#") {
                heading = line
            }
        }
        return examples
    }()

    @Test(arguments: examples)
    func `the page's example goes as written`(_ example: Example) throws {
        var options = Brain.Options()
        options.utf8 = example.isUTF8
        let file = SourceFile(path: "page.rive", text: example.script)
        let (brain, faults) = Brain.compile([file], options: options)
        #expect(faults.filter { $0.severity == .error }.isEmpty)
        let macros = ObjectMacros(["join": { call, _ in call.arguments.joined(separator: "/") }])
        var session = Session()
        var random = SplitMix64(seed: 7)
        var played: [String] = []
        for line in example.talk where line.hasPrefix(">") {
            let message = String(line.dropFirst(2))
            let reply = brain.reply(to: message, in: &session, using: &random, macros: macros)
            played.append(line)
            played += reply.text.components(separatedBy: "\n").map { "< \($0)" }
        }
        #expect(played == example.talk)
        #expect(!example.talk.isEmpty)
    }

    @Test func `every command and tag has an example`() throws {
        let scripts = Self.examples.map(\.script).joined(separator: "\n").lowercased()
        let formats = TemplateSyntax.Format.allCases.map(\.rawValue)
        let operations = TemplateSyntax.Operation.allCases.map { "<\($0.rawValue) " }
        let kinds = DefinitionSyntax.Kind.allCases.map { "! \($0.rawValue) " }
        let others = [
            "+ ", "- ", "* ", "% ", "^ ", "@ ", "? ", "> topic", "> begin", "> object", "! local ",
            "<get ", "<bot ", "<env ", "<star>", "<botstar>", "<input>", "<reply>", "<id>",
            "<call>",
            "{random}", "{topic=", "{weight=", "{@", "<@>", "{ok}", "(@", "includes", "inherits",
            "\\s", "\\n", "\\#", "<undef>",
        ]
        for mark in formats + operations + kinds + others {
            #expect(scripts.contains(mark), "\(mark)")
        }
    }
}

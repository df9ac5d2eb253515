import RiveScript
import RiveScriptSyntax
import Testing

/// Faults that show only between scripts point at the word that is wrong.
@Suite struct CaretTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let script: String
        let code: DiagnosticCode
        /// The lines of the report below its head: the line of the script, and the caret.
        let shown: [String]
        var testDescription: String { "\(code.rawValue) in \(script)" }

        init(_ script: String, _ code: DiagnosticCode, _ shown: String...) {
            (self.script, self.code, self.shown) = (script, code, shown)
        }
    }

    static let cases = [
        Case(
            "> topic foot includes foo inherits  foo", .unknownTopic,
            "> topic foot includes foo inherits  foo\n                      ^~~",
            "> topic foot includes foo inherits  foo\n                                    ^~~"),
        Case(
            "+ a\n  - x{topic=t} or {Topic= there}", .unknownTopic,
            "  - x{topic=t} or {Topic= there}\n            ^",
            "  - x{topic=t} or {Topic= there}\n                          ^~~~~"),
        Case(
            "+ a\n- x\n^ y {topic=far}", .unknownTopic, "^ y {topic=far}\n           ^~~"),
        Case(
            "+ i (@fruits|@fruit)\n- x", .undefinedArray,
            "+ i (@fruits|@fruit)\n      ^~~~~~",
            "+ i (@fruits|@fruit)\n              ^~~~~"),
        Case(
            "+ a\n- äö (@none) // (@none)", .undefinedArray,
            "- äö (@none) // (@none)\n       ^~~~"),
        Case(
            "! var name = x\n+ a\n* <get name> == 1 => <get name>", .botVariableReadAsUser,
            "* <get name> == 1 => <get name>\n       ^~~~",
            "* <get name> == 1 => <get name>\n                          ^~~~"),
        Case(
            "! var name = x\n+ a <get name> b\n- y", .botVariableReadAsUser,
            "+ a <get name> b\n         ^~~~"),
        Case(
            "+ a\n  @   far away // b", .redirectToNothing,
            "  @   far away // b\n      ^~~~~~~~"),
        Case(
            "+ a\n- x {@there} {@ here}", .redirectToNothing,
            "- x {@there} {@ here}\n      ^~~~~",
            "- x {@there} {@ here}\n                ^~~~"),
        Case("+ a\n- x\n  @ <star> // y", .unusedReplies, "  @ <star> // y\n    ^~~~~~"),
        Case(
            "+ a\n- {topic=t}x\n> topic  t\n+ *\n- y", .topicWithoutExit, "> topic  t\n         ^"),
    ]

    @Test(arguments: cases)
    func `a caret stands under the word`(_ example: Case) {
        var options = Brain.Options()
        options.literalRedirects = example.code == .redirectToNothing
        let file = SourceFile(path: "a", text: example.script)
        let found = Brain.compile([file], options: options).diagnostics
            .filter { $0.code == example.code }
            .map { fault in
                fault.description.split(separator: "\n").dropFirst().prefix(2)
                    .map { $0.dropFirst(4) }.joined(separator: "\n")
            }
        #expect(found == example.shown)
    }
}

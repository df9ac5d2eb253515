import Foundation
import RiveScriptSyntax
import TestKit
import Testing

@Suite struct DiagnosticTests {
    @Test(arguments: BadScript.all)
    func `a bad script is reported where it says so and nowhere else`(_ script: BadScript) {
        #expect(Set(script.found) == Set(script.expected))
        #expect(!script.expected.isEmpty)
    }

    @Test func `a good script has no faults`() throws {
        let path = "Tests/RiveScriptSyntaxTests/Fixtures/good/everything.rive"
        let data = try Data(contentsOf: Project.root.appending(path: path))
        let file = SourceFile(path: path, bytes: data)
        let (script, faults) = ScriptSyntax.parse(file)
        let more = ScriptChecker.check(layers: [[script]], lines: SourceLines([file]))
        #expect(faults.isEmpty && more.isEmpty, "\((faults + more).map(\.description))")
        #expect(script.triggers.count == 4)
        #expect(script.objects.map(\.name) == ["paint"])
        #expect(script.triggers[1].options == ["concat": "space", "language": "fi"])
    }

    @Test func `a diagnostic reads as a compiler's`() throws {
        let file = SourceFile(path: "a.rive", text: "+ hello\n- Hei, ääkköset!{weight=many}\n")
        let fault = try #require(ScriptSyntax.parse(file).diagnostics.first)
        #expect(
            fault.description == """
                a.rive:2:25: error: "many" is no weight [RS301]
                    - Hei, ääkköset!{weight=many}
                                            ^~~~
                    write a whole number from 1 to 9999
                """)
    }

    @Test func `a fault in a continued line points there`() throws {
        let file = SourceFile(path: "a.rive", text: "+ hello\n- Hi,\n  ^ {weight=x}\n")
        let fault = try #require(ScriptSyntax.parse(file).diagnostics.first)
        #expect(fault.location == SourceLocation(path: "a.rive", line: 3, column: 13))
    }

    @Test func `one fault never hides another`() {
        let text = "+ (a\n- x\n+ B\n- {weight=x}\n? c$\n- y\n* z\n> nothing\n"
        let codes = ScriptSyntax.parse(SourceFile(path: "a", text: text)).diagnostics.map(\.code)
        #expect(
            Set(codes) == [
                .unbalancedBracket, .capitalLetter, .badWeight, .forbiddenCharacter, .badCondition,
                .badLabel,
            ])
    }
}

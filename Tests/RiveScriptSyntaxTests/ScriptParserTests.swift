import RiveScriptSyntax
import Testing

@Suite struct ScriptParserTests {
    private func triggers(_ text: String, utf8: Bool = false) -> [TriggerSyntax] {
        var options = ParsingOptions()
        options.utf8 = utf8
        return ScriptSyntax.parse(SourceFile(path: "a", text: text), options: options).script
            .triggers
    }

    private func text(_ trigger: TriggerSyntax?) -> String? {
        trigger?.responses.first?.template.plainText
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let script: String
        let reply: String
    }

    static let replies = [
        Case(testDescription: "carriage returns", script: "+ a\r\n- b\r\n", reply: "b"),
        Case(testDescription: "a byte order mark", script: "\u{FEFF}+ a\n- b", reply: "b"),
        Case(testDescription: "inline comments", script: "+ a // x\n- b // y", reply: "b"),
        Case(testDescription: "addresses", script: "+ a\n- http://b", reply: "http://b"),
        Case(
            testDescription: "comments behind ^", script: "+ a\n- b\n^ c // d", reply: "bc"),
        Case(
            testDescription: "a comment mark outside of a comment", script: "+ a\n- x /* y */ z",
            reply: "x /* y */ z"),
        Case(
            testDescription: "blank lines before ^", script: "+ a\n- b\n\n^ c", reply: "bc"),
        Case(
            testDescription: "joined by blanks", script: "! local concat = space\n+ a\n- b\n^ c",
            reply: "b c"),
        Case(testDescription: "escapes", script: "+ a\n- b\\sc\\nd\\#\\/", reply: "b c\nd#\\/"),
        Case(testDescription: "runs of blanks", script: "+ a\n- b   c", reply: "b   c"),
        Case(
            testDescription: "a tag that is none", script: "+ a\n- <b>x</b> {y} a < b",
            reply: "<b>x</b> {y} a < b"),
    ]

    @Test(arguments: replies)
    func `a reply is read as it is meant`(_ example: Case) {
        #expect(text(triggers(example.script).first) == example.reply)
    }

    @Test func `lines below % extend it`() {
        let trigger = triggers("! local concat = space\n+ a\n% b\n^ c\n- d").first
        #expect(trigger?.pattern.source == "a")
        #expect(trigger?.previous?.source == "b c")
    }

    @Test func `the value of a tag is all behind the first equals sign`() {
        let nodes = triggers("+ a\n- <set x=a=b>").first?.responses.first?.template.nodes
        #expect(
            nodes == [
                .assign(
                    .user, name: TemplateSyntax.parse("x"), .set, value: TemplateSyntax.parse("a=b")
                )
            ])
    }

    @Test func `a label that only begins like object is none, and what follows is read`() {
        let script = "> objects x\n\n+ a // y\n- b\n< topic\n> objective\n "
        #expect(triggers(script).map(\.pattern.source) == ["a"])
        #expect(triggers("> object! x\n ").isEmpty)
    }

    @Test func `hostile nesting is read in one pass`() {
        let open = String(repeating: "<set a=", count: 20_000)
        #expect(triggers("+ a\n- \(open)").count == 1)
        let nested = String(repeating: "{formal}", count: 20_000)
        #expect(triggers("+ a\n- \(nested)").count == 1)
        let brackets = String(repeating: "(", count: 20_000)
        #expect(triggers("+ \(brackets)\n- x").isEmpty)
    }
}

import RiveScript
import RiveScriptSyntax
import Testing

/// What `and` and `or` join behind `! local conditions = extended`.
@Suite struct ConditionTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let condition: String
        let holds: Bool
        var testDescription: String { condition }

        init(_ condition: String, _ holds: Bool) {
            (self.condition, self.holds) = (condition, holds)
        }
    }

    static let cases = [
        Case("1 == 1 and 2 == 2", true), Case("1 == 1 and 2 == 3", false),
        Case("1 == 2 or 2 == 2", true), Case("1 == 2 or 2 == 3", false),
        Case("1 == 1 or 2 == 3 and 4 == 5", true), Case("1 == 2 and 2 == 2 or 4 == 4", true),
        Case("1 == 2 and 2 == 2 or 4 == 5", false),
        Case("1 == 1 and 2 == 3 or 4 == 4 and 5 == 6", false),
        Case("<get role> == mentor and <get stage> == work and <get x> > 3", true),
        Case("<get role> == mentor and <get stage> == work and <get x> > 4", false),
        Case("<get x> < 5 and <get x> > 3", true), Case("<get x> > 3 and <get x> < 4", false),
        Case("<get pair> == salt\\sand\\spepper", true),
        Case("<get pair> == salt\\sand\\spepper and 1 == 2", false),
        Case("<get a or b> == undefined and 1 == 1", true),
        Case("{random}a or b|a or b{/random} == a\\sor\\sb", true),
        Case("<call>join x and y == z</call> == x/and/y/==/z and 1 == 1", true),
        Case("or == or or 1 == 2", true), Case("and eq and and or ne and", true),
        Case("1 == 1 and <get none> ==", true), Case("1 == 1 AND 2 == 3", false),
    ]

    private func reply(to condition: String, options: String) -> String {
        let script = "\(options)+ a\n* \(condition) => yes\n- no"
        let brain = Brain.compile([SourceFile(path: "a", text: script)]).brain
        var session = Session()
        session.variables = [
            "role": "mentor", "stage": "work", "x": "4", "pair": "salt and pepper",
        ]
        var random = SplitMix64(seed: 1)
        let macros = ObjectMacros(["join": { call, _ in call.arguments.joined(separator: "/") }])
        return brain.reply(to: "a", in: &session, using: &random, macros: macros).text
    }

    @Test(arguments: cases)
    func `and binds tighter than or`(_ example: Case) {
        let found = reply(to: example.condition, options: "! local conditions = extended\n")
        #expect(found == (example.holds ? "yes" : "no"))
    }

    @Test func `without the option the word is text`() {
        #expect(reply(to: "<get pair> == salt and pepper", options: "") == "yes")
        #expect(reply(to: "1 == 1 and 2 == 2", options: "") == "no")
        #expect(reply(to: "1 == 1 and 2 == 2", options: "! local conditions = plain\n") == "no")
    }

    @Test func `what no longer matters is not looked at`() {
        let script = """
            ! local conditions = extended
            + a
            * 1 == 2 and <add n=1><get n> == 1 => x
            * 1 == 1 or <add n=1><get n> == 1 => <get n>
            """
        Talk("and, or", script, ("a", "undefined")).play()
    }

    @Test func `conditions joined otherwise are merged as they are written`() throws {
        let script = "! local conditions = extended\n+ a\n* 1 == 1 and 2 == 2 => x\n"
        let tests = ScriptSyntax.parse(SourceFile(path: "a", text: script)).script.triggers[0]
            .conditions[0].tests
        #expect(tests.map { $0.left.plainText } == ["1", "2"])
    }
}

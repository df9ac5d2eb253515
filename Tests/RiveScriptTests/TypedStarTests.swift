import RiveScript
import RiveScriptSyntax
import Testing

/// What wildcards took, as it was typed.
@Suite struct TypedStarTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let message: String
        let stars: [String?]
        let typed: [String?]
        var script = "+ my name is *\n- x\n+ * is (good|bad) [for *]\n- y\n+ *\n- z"
        var utf8 = false
        var testDescription: String { message }
    }

    static let cases = [
        Case(
            message: "My name is Åsa O'Neil-Smith!", stars: ["sa oneilsmith"],
            typed: ["Åsa O'Neil-Smith"]),
        Case(
            message: "my  name\tis   5.5 (C++)...", stars: ["55 c"], typed: ["5.5 (C++"],
            script: "+ my nameis *\n- x"),
        Case(
            message: "\"Tea\" is, GOOD", stars: ["tea", "good"], typed: ["Tea", "GOOD"]),
        Case(
            message: "my name is ÄITI, Öhman?", stars: ["äiti öhman"], typed: ["ÄITI, Öhman"],
            utf8: true),
        Case(
            message: "Cafe\u{301} au LAIT", stars: ["café au lait"], typed: ["Café au LAIT"],
            utf8: true),
        Case(message: "...", stars: [""], typed: [""]),
        Case(
            message: "I'm called Bob", stars: ["bob"], typed: ["Bob"],
            script: "! sub i'm = i am\n+ i am called *\n- x"),
        Case(
            message: "so I'm HAPPY", stars: ["i am happy"], typed: ["I'm HAPPY"],
            script: "! sub i'm = i am\n+ so *\n- x"),
        Case(
            message: "Olen ÅSA-Maria.", stars: ["åsa-maria"], typed: ["ÅSA-Maria"],
            script: "! local language = fi\n! local star = normal\n+ ~olla *\n- x", utf8: true),
        Case(
            message: "Olen ÅSA.", stars: ["ÅSA"], typed: ["ÅSA"],
            script: "! local language = fi\n+ ~olla *\n- x", utf8: true),
    ]

    @Test(arguments: cases)
    func `a star is told as it was typed`(_ example: Case) throws {
        var options = Brain.Options()
        options.utf8 = example.utf8
        let file = SourceFile(path: "a", text: example.script)
        let brain = Brain.compile([file], options: options).brain
        var (session, random) = (Session(), SplitMix64(seed: 1))
        let reply = brain.reply(to: example.message, in: &session, using: &random)
        let match = try #require(reply.trail.first)
        #expect(match.stars == example.stars)
        #expect(brain.typedStars(of: match, in: example.message) == example.typed)
    }

    @Test func `a redirect's stars are as they are, and the trail says who answered`() throws {
        let brain = Brain.compile(
            [
                SourceFile(
                    path: "a.rive", text: "+ say *\n@ <star>\n> topic t\n+ b *\n- x\n< topic"),
                SourceFile(path: "b.rive", text: "> topic random includes t\n< topic"),
            ]).brain
        var (session, random) = (Session(), SplitMix64(seed: 1))
        let reply = brain.reply(to: "Say B, C!", in: &session, using: &random)
        #expect(reply.trail.map { brain.typedStars(of: $0, in: "Say B, C!") } == [["B, C"], ["c"]])
        #expect(
            reply.trail.map { "\($0.location) \($0.topic)" } == [
                "a.rive:1:3 random", "a.rive:4:3 t",
            ])
        #expect(reply.outcome == .replied && reply.lastRedirect == "b c")
    }

    @Test func `a message traced is the message as it is compared`() {
        let content = Brain.compile(
            [SourceFile(path: "a", text: "! sub ab = c d\n! sub :) = smile\n! sub x = \n+ a\n- b")]
        ).brain.content
        var random = SplitMix64(seed: 9)
        let pieces = [
            "ab", "A", "Ä", " ", "  ", "!", ":)", "x", "’", "\t", "é", "e\u{301}", "İ", "犬", "-",
        ]
        for _ in 0..<2_000 {
            let text = (0..<8).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            #expect(
                content.normalizer.traced(text).text.bytes == content.normalizer.message(text).bytes
            )
        }
    }
}

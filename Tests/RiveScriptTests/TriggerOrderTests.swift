import RiveScript
import Testing

@Suite struct TriggerOrderTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let triggers: [String]
    }

    /// Each list stands in the order in which it must be tried.
    static let cases = [
        Case(testDescription: "weight", triggers: ["* a{weight=5}", "*{weight=2}", "a b c"]),
        Case(testDescription: "more words", triggers: ["how are you", "how are"]),
        Case(testDescription: "then more letters", triggers: ["good evening", "good day"]),
        Case(testDescription: "then the alphabet", triggers: ["abc", "abd", "acd"]),
        Case(
            testDescription: "words, optional, word, number, any",
            triggers: ["hello you", "hello [you]", "hello _", "hello #", "hello *"]),
        Case(testDescription: "several marks: the narrowest", triggers: ["a _ *", "a # *", "a *"]),
        Case(
            testDescription: "without words last of all",
            triggers: ["a *", "_ _", "_", "# #", "* *", "[*]", "*"]),
        Case(
            testDescription: "an optional star is no word",
            triggers: ["hello there *", "[*] hello [*]", "*"]),
        Case(testDescription: "alternatives are one word", triggers: ["a b", "(a|b|c)"]),
        Case(testDescription: "an array's name is one word", triggers: ["@a_b c", "@a_b"]),
    ]

    @Test(arguments: cases)
    func `the most specific trigger is tried first`(_ example: Case) throws {
        let script = example.triggers.reversed().map { "+ \($0)\n- x\n" }.joined()
        let brain = try Brain(script: "! array a_b = x y\n" + script)
        #expect(brain.triggers(inTopic: "random") == example.triggers)
    }

    @Test func `weight beats inheritance, and inheritance beats the rest`() throws {
        let brain = try Brain(
            script: """
                > topic random inherits far
                + *
                - near
                < topic
                > topic far
                + exact words
                - far
                + heavy *{weight=2}
                - far
                < topic
                """)
        #expect(brain.triggers(inTopic: "random") == ["heavy *{weight=2}", "*", "exact words"])
    }
}

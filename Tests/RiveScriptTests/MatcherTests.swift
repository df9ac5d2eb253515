import RiveScript
import Testing

@Suite struct MatcherTests {
    private func stars(_ pattern: String, _ message: String) throws -> [String?]? {
        let brain = try Brain(script: "! array c = red|dark red\n+ \(pattern)\n- x")
        var session = Session()
        var random = SplitMix64(seed: 7)
        let reply = brain.reply(to: message, in: &session, using: &random)
        return reply.trail.first?.stars
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let pattern: String
        let message: String
        let stars: [String?]?
        var testDescription: String { "\(pattern) on \(message)" }
    }

    /// What a backtracking regular expression with lazy wildcards finds.
    static let cases = [
        Case(pattern: "* is *", message: "this is it is ok", stars: ["this", "it is ok"]),
        Case(pattern: "* *", message: "a b c", stars: ["a", "b c"]),
        Case(pattern: "foo*", message: "foobaz", stars: ["baz"]),
        Case(pattern: "foo*", message: "foo", stars: nil),
        Case(pattern: "a # b", message: "a 12 b", stars: ["12"]),
        Case(pattern: "a # b", message: "a x b", stars: nil),
        Case(pattern: "a _ b", message: "a x1 b", stars: nil),
        Case(pattern: "(a|ab)(c|bcd) *", message: "abcd e", stars: ["a", "bcd", "e"]),
        Case(pattern: "((a) b|c)", message: "a b", stars: ["a b", "a"]),
        Case(pattern: "((a) b|c)", message: "c", stars: ["c", nil]),
        Case(
            pattern: "i like (@c) *", message: "i like dark red cars", stars: ["dark red", "cars"]),
        Case(pattern: "i like @c *", message: "i like red cars", stars: ["cars"]),
        Case(pattern: "a [b] [c] d", message: "a c d", stars: []),
        Case(pattern: "a [b] [c] d", message: "a bc d", stars: nil),
        Case(pattern: "my [_] is *", message: "my color is red", stars: ["red"]),
        Case(pattern: "[*] x [*]", message: "x", stars: []),
        Case(pattern: "[*] x [*]", message: "axb", stars: nil),
        Case(pattern: "( a | b )", message: "a", stars: nil),
        Case(pattern: "a [ b | c ]", message: "a c", stars: []),
    ]

    @Test(arguments: cases)
    func `stars are leftmost and as short as will do`(_ example: Case) throws {
        #expect(try stars(example.pattern, example.message) == example.stars)
    }

    @Test func `a hostile message is answered`() throws {
        let words = Array(repeating: "x y", count: 400).joined(separator: " ")
        #expect(try stars("[*] x [*] y [*] z [*]", words) == nil)
        let letters = Array(repeating: "a", count: 160).joined(separator: " ")
        #expect(try stars("* a * a * a * a * a * b", letters) == nil)
    }
}

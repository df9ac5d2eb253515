import RiveScript
import RiveScriptSyntax
import Testing

/// Scripts that lead round in a circle, or grow without end, stay small and are answered.
@Suite struct HostileScriptTests {
    private func reply(_ script: String, to message: String = "a") -> Reply {
        let brain = Brain.compile([SourceFile(path: "a", text: script)]).brain
        var session = Session()
        var random = SplitMix64(seed: 3)
        return brain.reply(to: message, in: &session, using: &random)
    }

    @Test func `an array that says itself is said as it is written`() {
        #expect(reply("! array x = (@x)\n+ a\n- (@x)").text == "(@x)")
        #expect(reply("! array x = (@y)\n! array y = (@x)\n+ a\n- (@x)").text == "(@x)")
        #expect(reply("! array x = (@y)\n! array y = b\n+ a\n- (@x) (@x)").text == "b b")
    }

    @Test func `arrays that double at each level end`() {
        let said = (0..<40).map { "! array x\($0) = (@x\($0 + 1))(@x\($0 + 1))\n" }.joined()
        #expect(!reply("\(said)! array x40 = b\n+ a\n- (@x0)").text.isEmpty)
        let listed = (0..<30).map { "! array x\($0) = @x\($0 + 1) @x\($0 + 1) c\n" }.joined()
        #expect(reply("\(listed)! array x30 = b\n+ a\n- x\n+ @x0\n- y").text == "x")
    }

    @Test(arguments: ["x(@y)z", "(@y)*", "a(@y|@y)", "(@nobody)b", "x@y"])
    func `an array with letters glued to it is a pattern like any other`(_ pattern: String) {
        #expect(!reply("! array y = b c\n+ \(pattern)\n- ok\n+ *\n- other", to: "xbz").text.isEmpty)
        #expect(reply("! array y = b c\n+ x(@y)z\n- ok\n+ *\n- other", to: "xbz").text == "ok")
    }

    @Test func `a failure inside of a tag's name leaves the rest of the reply`() {
        let found = reply("+ a\n- <set {@b}=c>")
        #expect(found.text.isEmpty && found.outcome == .noReplyMatched)
        #expect(found.trail.count == 1)
    }
}

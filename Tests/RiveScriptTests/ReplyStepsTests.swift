import RiveScript
import RiveScriptSyntax
import Testing

@Suite struct ReplyStepsTests {
    private func brain(_ script: String, literalRedirects: Bool = false) -> Brain {
        var options = Brain.Options()
        options.utf8 = true
        options.literalRedirects = literalRedirects
        return Brain.compile([SourceFile(path: "a.rive", text: script)], options: options).brain
    }

    @Test func `a macro changes what is said after it`() {
        let brain = brain("+ next\n- <call>prepare next \"two words\"</call> on <get day>.")
        var steps = brain.steps(for: .message("next"), session: Session())
        var random = SplitMix64(seed: 7)
        let call = MacroCall(name: "prepare", arguments: ["next", "two words"])
        #expect(steps.next(using: &random) == .call(call))
        steps.session.variables["day"] = "monday"
        steps.resume(returning: "{topic=x}<get day>")
        guard case .finished(let reply) = steps.next(using: &random) else {
            Issue.record("the reply goes on")
            return
        }
        #expect(reply.text == "{topic=x}<get day> on monday.")
        #expect(steps.session.topic == "random")
        #expect(steps.next(using: &random) == .finished(reply))
    }

    @Test func `calls of conditions are marked`() {
        let brain = brain("+ a\n* <call>x</call> == 1 => <call>y</call>")
        var steps = brain.steps(for: .message("a"), session: Session())
        var random = SplitMix64(seed: 7)
        #expect(
            steps.next(using: &random)
                == .call(MacroCall(name: "x", arguments: [], isCondition: true)))
        steps.resume(returning: "1")
        #expect(steps.next(using: &random) == .call(MacroCall(name: "y", arguments: [])))
        steps.resume(failing: "broken")
        guard case .finished(let reply) = steps.next(using: &random) else { return }
        #expect(reply.text == "[ERR: Error raised by object macro: broken]")
    }

    @Test func `what a user typed cannot break out of an argument`() {
        let brain = brain("+ note *\n- <call>note \"<star>\" <star></call>")
        var steps = brain.steps(for: .message("note a\" b"), session: Session())
        var random = SplitMix64(seed: 7)
        let call = MacroCall(name: "note", arguments: ["a\" b", "a\"", "b"])
        #expect(steps.next(using: &random) == .call(call))
    }

    @Test func `a macro that is not answered does not exist`() {
        var steps = brain("+ a\n- <call>x</call>").steps(for: .message("a"), session: Session())
        var random = SplitMix64(seed: 7)
        _ = steps.next(using: &random)
        guard case .finished(let reply) = steps.next(using: &random) else { return }
        #expect(reply.text == "[ERR: Object Not Found]")
        #expect(reply.outcome == .replied)
    }

    @Test func `the trail tells every trigger on the way`() throws {
        let brain = brain("+ hey *\n@ greet\n\n+ greet\n- Hi.{@wave}\n\n+ wave\n- o/")
        var session = Session()
        var random = SplitMix64(seed: 7)
        let reply = brain.reply(to: "hey you", in: &session, using: &random)
        #expect(reply.text == "Hi.o/")
        #expect(reply.trail.map(\.pattern) == ["hey *", "greet", "wave"])
        #expect(reply.trail.map(\.entry) == [.message, .redirect("greet"), .redirect("wave")])
        #expect(reply.trail.map(\.location.line) == [1, 4, 7])
        #expect(reply.trail[0].stars == ["you"])
        #expect(reply.lastRedirect == "wave")
        #expect(session.initialMatch == "hey *" && session.lastMatch == "wave")
    }

    @Test func `a literal start meets literal triggers of the chain only`() {
        let brain = brain(
            """
            > topic actor inherits common
            + find-card
            - actor
            < topic
            > topic common
            + find-card
            - common
            + stop
            - common stop
            + *
            - any
            + secret
            % nothing
            - behind
            < topic
            """)
        func text(_ name: String) -> (String, Reply.Outcome) {
            var steps = brain.steps(for: .literal(name), session: Session(), topic: "actor")
            var random = SplitMix64(seed: 7)
            guard case .finished(let reply) = steps.next(using: &random) else {
                return ("", .replied)
            }
            #expect(steps.session.topic == "random")
            return (reply.text, reply.outcome)
        }
        #expect(text("find-card") == ("actor", .replied))
        #expect(text("stop") == ("common stop", .replied))
        #expect(text("other").1 == .noReplyMatched)
        #expect(text("secret").1 == .noReplyMatched)
        #expect(brain.hasLiteral("stop", inTopic: "actor"))
        #expect(!brain.hasLiteral("other", inTopic: "actor"))
        #expect(brain.literals(inTopic: "actor").map(\.name) == ["find-card", "stop"])
        #expect(brain.literals(inTopic: "actor").map(\.topic) == ["actor", "common"])
        #expect(brain.topics == ["actor", "common"])
    }

    @Test func `literal redirects pass wildcards by`() {
        let script = "+ hi *\n@ greet you\n+ greet *\n- wild\n+ bye\n@ leave\n+ leave\n- left"
        var session = Session()
        var random = SplitMix64(seed: 7)
        let strict = brain(script, literalRedirects: true)
        #expect(strict.reply(to: "hi you", in: &session, using: &random).outcome == .noReplyMatched)
        #expect(strict.reply(to: "bye", in: &session, using: &random).text == "left")
        #expect(brain(script).reply(to: "hi you", in: &session, using: &random).text == "wild")
    }

    @Test func `a named topic stays for redirects, until the script goes elsewhere`() {
        let brain = brain(
            "> topic t\n+ a\n@ b\n+ b\n- in t\n+ c\n- {topic=u}{@b}\n< topic\n> topic u\n+ b\n- in u"
        )
        var random = SplitMix64(seed: 7)
        for (message, text, topic) in [("a", "in t", "random"), ("c", "in u", "u")] {
            var steps = brain.steps(for: .message(message), session: Session(), topic: "t")
            guard case .finished(let reply) = steps.next(using: &random) else { return }
            #expect(reply.text == text && steps.session.topic == topic)
        }
    }

    @Test func `a host sets what the bot said last`() {
        let brain = brain("+ yes\n% shall we start\n- Good.\n+ *\n- Hm.")
        var session = Session()
        session.lastReply = "Shall we start?"
        var random = SplitMix64(seed: 7)
        #expect(brain.reply(to: "yes", in: &session, using: &random).text == "Good.")
        #expect(session.lastReply == "Good.")
    }

    @Test func `input is not remembered where the host does not want it`() {
        var options = Brain.Options()
        options.recordsInputHistory = false
        let file = SourceFile(path: "a", text: "+ *\n- <input>")
        let brain = Brain.compile([file], options: options).brain
        var session = Session()
        var random = SplitMix64(seed: 7)
        _ = brain.reply(to: "a", in: &session, using: &random)
        #expect(brain.reply(to: "b", in: &session, using: &random).text == "undefined")
    }

    @Test func `a macro may wait`() async {
        let brain = brain("+ a\n- <call>later <get n></call>")
        var session = Session()
        session.variables["n"] = "5"
        var random = SplitMix64(seed: 7)
        let macros = AsyncObjectMacros([
            "later": { call, session in
                await Task.yield()
                session.variables["n"] = "6"
                return call.arguments[0]
            }
        ])
        let reply = await brain.reply(to: "a", in: &session, using: &random, macros: macros)
        #expect(reply.text == "5" && session.variables["n"] == "6")
    }

    @Test func `the same seed gives the same replies`() throws {
        let brain = brain("+ a\n- 1\n- 2\n- 3\n- {random}4|5|6{/random}{weight=3}")
        func replies() -> [String] {
            var session = Session()
            var random = SplitMix64(seed: 42)
            return (0..<50).map { _ in brain.reply(to: "a", in: &session, using: &random).text }
        }
        #expect(replies() == replies())
        #expect(Set(replies()) == ["1", "2", "3", "4", "5", "6"])
    }

    @Test func `a layer replaces, files of one layer merge`() {
        let base = SourceFile(path: "base", text: "+ a\n- base\n+ b\n- base")
        let over = SourceFile(path: "over", text: "+ a\n- over")
        let (layered, faults) = Brain.compile(layers: [[base], [over]])
        #expect(faults.isEmpty)
        var session = Session()
        var random = SplitMix64(seed: 7)
        #expect(layered.reply(to: "a", in: &session, using: &random).text == "over")
        #expect(layered.reply(to: "b", in: &session, using: &random).text == "base")
        #expect(Brain.compile([base, over]).diagnostics.map(\.code) == [.duplicateTrigger])
    }
}

import RiveScript
import RiveScriptSyntax
import Testing

/// What holds for any script: without a language nothing changes, and keys find what all would.
@Suite struct InflectionPropertyTests {
    /// Scripts put together by chance, with the marks of this extension in them.
    struct Case: Sendable, CustomTestStringConvertible {
        let seed: UInt64
        var testDescription: String { "seed \(seed)" }

        private static let lemmas = [
            "tapaaminen", "perua", "siirtää", "aika", "mentori", "tavoite", "kokous", "keskustelu",
            "sopia", "ura", "hyvä", "olla",
        ]
        private static let typed = [
            "tapaamisen", "tapaamisaikaa", "perun", "peruisin", "siirretään", "aikaa", "mentorini",
            "tavotteita", "tavoite", "kokouksessa", "keskustelusta", "kehityskeskustelu", "sopia",
            "sovittiin", "uravalinta", "ura", "hyvää", "on", "olin", "onkse", "tapamisen", "xyz",
        ]

        /// Triggers in all shapes, and messages near them.
        func made() -> (script: String, messages: [String]) {
            var random = SplitMix64(seed: seed)
            func word() -> String {
                let word = Self.lemmas.randomElement(using: &random) ?? ""
                let mark = ["~", "~", "~", "", "'", "~-"].randomElement(using: &random) ?? ""
                return mark + word
            }
            func piece() -> String {
                switch Int.random(in: 0..<7, using: &random) {
                case 0: "(\(word())|\(word())|\(word()) \(word()))"
                case 1: "@list"
                case 2: "[\(word())]"
                case 3: "*"
                case 4: "\(word()) \(word())"
                default: word()
                }
            }
            var script = "! array list = ~aika \(word()) \(word())\n! sub xyz = aika\n"
            for number in 0..<40 {
                var pieces = (0...Int.random(in: 0..<3, using: &random)).map { _ in piece() }
                if Bool.random(using: &random) {
                    if pieces.count > 1, Bool.random(using: &random) {
                        pieces[pieces.count - 1] = "!" + pieces[pieces.count - 1]
                    }
                    script += "+ " + pieces.joined(separator: " & ")
                } else {
                    script += "+ " + pieces.joined(separator: " ")
                }
                script += "\n"
                if number % 3 == 0 {
                    let before = ["* \(word()) *", "\(word()) [\(word())]", "*", word()]
                    script += "% " + (before.randomElement(using: &random) ?? "*") + "\n"
                }
                script += "- \(number) <star1> <star2> <base1>\n"
            }
            let messages = (0..<30).map { _ in
                (0...Int.random(in: 0..<5, using: &random)).map { _ in
                    Self.typed.randomElement(using: &random) ?? ""
                }.joined(separator: " ")
            }
            return (script + "+ *\n- star <star>\n", messages + ["", "?", "(aikaa) :)"])
        }

        func brain(_ head: String) -> Brain {
            var options = Brain.Options()
            options.utf8 = true
            let file = SourceFile(path: "made", text: head + made().script)
            return Brain.compile([file], options: options).brain
        }
    }

    static let cases = (1...40).map { Case(seed: $0) }

    @Test(arguments: cases)
    func `keys find the trigger that trying all of them finds`(_ example: Case) throws {
        for head in ["! local language = fi\n", "! local language = fi\n! local inflect = all\n"] {
            let content = example.brain(head).content
            let topic = try #require(content.topics["random"])
            for message in example.made().messages {
                let text = content.normalizer.message(message)
                var search = ReplySearch(content, Session())
                let (found, expected) = (
                    search.first(text, in: topic), search.wordedFirstOfAll(text, in: topic)
                )
                #expect(
                    found?.trigger === expected?.trigger,
                    "\(message): \(describe(found)), not \(describe(expected))")
                #expect(found?.stars == expected?.stars, "\(message)")
                #expect(found?.pass == expected?.pass, "\(message)")
            }
        }
    }

    @Test(arguments: cases)
    func `keys find behind a % what trying all of it finds`(_ example: Case) throws {
        let content = example.brain("! local language = fi\n").content
        let topic = try #require(content.topics["random"])
        let messages = example.made().messages
        var session = Session()
        for (index, message) in messages.enumerated() {
            session.lastReply = messages[(index * 7 + 3) % messages.count]
            let text = content.normalizer.message(message)
            var search = ReplySearch(content, session)
            let (quick, slow) = (
                search.wordedAfterLastReply(text, in: topic),
                search.wordedAfterLastReplyOfAll(text, in: topic)
            )
            #expect(
                quick?.trigger === slow?.trigger,
                "\(message): \(describe(quick)), not \(describe(slow))")
            #expect(quick?.stars == slow?.stars && quick?.botStars == slow?.botStars)
            #expect(quick?.pass == slow?.pass, "\(message)")
        }
    }

    private func describe(_ match: Match?) -> String {
        match.map { "\($0.trigger.pattern.source) in pass \($0.pass)" } ?? "nothing"
    }

    @Test(arguments: cases)
    func `without a language the marks are text and the order is the same`(_ example: Case) {
        let none = example.brain("! local language = none\n\n")
        let plain = example.brain("\n\n")
        let unknown = example.brain("! local inflect = all\n! local star = original\n")
        #expect(none.triggers(inTopic: "random") == plain.triggers(inTopic: "random"))
        for brain in [none, unknown] {
            for message in example.made().messages + ["~aika", "a & b", "'ura ~-aika"] {
                #expect(said(by: brain, message) == said(by: plain, message), "\(message)")
            }
        }
        #expect(none.content.lexicons.allSatisfy { $0 == nil })
    }

    private func said(by brain: Brain, _ message: String) -> Reply {
        var session = Session()
        var random = SplitMix64(seed: 3)
        return brain.reply(to: message, in: &session, using: &random)
    }

    @Test func `a hostile message costs no more than its length`() {
        let script = """
            ! local language = fi
            + * ~aika * ~aika * ~aika * ~aika * loppu
            - x
            + ~aika ~aika * aika & (~aika ~aika|aika *) & !~loppu
            - y
            """
        var options = Brain.Options()
        options.utf8 = true
        let brain = Brain.compile([SourceFile(path: "a", text: script)], options: options).brain
        let message = String(repeating: "aikaa ", count: 2_000) + "x"
        #expect(said(by: brain, message).outcome == .noReplyMatched)
    }
}

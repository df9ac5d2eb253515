import RiveScript
import RiveScriptSyntax
import Testing

/// The search by keys finds what trying every trigger in order finds.
@Suite struct SearchTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let seed: UInt64
        let size: Int
        let wordCount: Int
        var testDescription: String { "\(size) triggers of \(wordCount) words, seed \(seed)" }
    }

    static let cases =
        (1...24).map { Case(seed: $0, size: 60, wordCount: 24) }
        + (25...36).map { Case(seed: $0, size: 240, wordCount: 8) }
        + (37...42).map { Case(seed: $0, size: 600, wordCount: 16) }

    @Test(arguments: cases)
    func `the same trigger answers with the same stars`(_ example: Case) throws {
        let made = MadeBrain(
            seed: example.seed, size: example.size, wordCount: example.wordCount)
        let content = made.brain().content
        var session = Session()
        session.variables["pet"] = "koira"
        var answered = 0
        for (index, message) in made.messages.enumerated() {
            let text = content.normalizer.message(message)
            for name in MadeBrain.topics {
                let topic = try #require(content.topics[name])
                var search = ReplySearch(content, session)
                let found = search.first(text, in: topic)
                answered += found == nil ? 0 : 1
                try expectSame(found, search.firstOfAll(text, in: topic), message, name)
                try expectSame(
                    search.afterLastReply(text, in: topic),
                    search.afterLastReplyOfAll(text, in: topic), message, name)
            }
            session.lastReply = made.messages[(index * 7 + 3) % made.messages.count]
            session.record(Exchange(message: text.string, reply: session.lastReply ?? ""))
        }
        #expect(answered > made.messages.count)
    }

    private func expectSame(
        _ found: Match?, _ expected: Match?, _ message: String, _ topic: String
    ) throws {
        let comment = Comment(
            rawValue: "to \"\(message)\" in \(topic): \(describe(found)), not \(describe(expected))"
        )
        try #require(found?.trigger === expected?.trigger, comment)
        try #require(found?.stars == expected?.stars, comment)
        try #require(found?.botStars == expected?.botStars, comment)
    }

    private func describe(_ match: Match?) -> String {
        match.map { "\"\($0.trigger.pattern.source)\" in \($0.trigger.topic)" } ?? "nothing"
    }

    @Test(arguments: cases.prefix(12))
    func `triggers stand in the order of their ranks`(_ example: Case) throws {
        let made = MadeBrain(
            seed: example.seed, size: example.size, wordCount: example.wordCount)
        let content = made.brain().content
        for name in MadeBrain.topics {
            let topic = try #require(content.topics[name])
            let ranks = topic.triggers.map { content.triggers[$0].pattern.rank }
            for (one, other) in zip(ranks, ranks.dropFirst()) {
                #expect(one.weight >= other.weight)
            }
            let own = topic.triggers.filter { content.triggers[$0].topic == name }
                .map { content.triggers[$0].pattern.rank }
            for (one, other) in zip(own, own.dropFirst()) { #expect(!(other < one)) }
        }
    }
}

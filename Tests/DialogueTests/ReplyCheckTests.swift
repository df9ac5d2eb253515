import Dialogue
import RiveScript
import Testing

/// Faults in replies that only scripts and guide together show.
@Suite struct ReplyCheckTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let reply: String
        let codes: [String]
    }

    static let page = """
        ---
        name: silence
        title: Hiljaisuus
        kind: article
        source: own-practice
        ---
        Alku.

        ## Mitä tehdä {#first}
        Kysy.
        """

    static let cases = [
        Case(
            testDescription: "a section that is there",
            reply: "<call>article silence first</call>?", codes: []),
        Case(
            testDescription: "a section that no page has",
            reply: "<call>article silence second</call>?", codes: ["DL112"]),
        Case(
            testDescription: "a page that is not there",
            reply: "<call>article noise</call>?", codes: ["DL112"]),
        Case(
            testDescription: "a section whose name is worked out",
            reply: "<call>article silence <get stage></call>?", codes: []),
        Case(
            testDescription: "a redirect that only the guest has, after the role was told",
            reply: "<call>record slots</call>{@only-guest}", codes: ["DL113"]),
        Case(
            testDescription: "a variable of the bot that nobody defines",
            reply: "<bot nmae>, what?", codes: ["DL116"]),
        Case(
            testDescription: "the same before it",
            reply: "{@only-guest}<call>record slots</call>", codes: []),
        Case(
            testDescription: "one that all have",
            reply: "<call>record slots</call>{@shared}", codes: []),
    ]

    @Test(arguments: cases)
    func `a reply is checked against the guide and every role`(_ example: Case) {
        let topics = ["actor", "mentor", "supervisor", "coordinator"].map {
            "> topic \($0) inherits common\n< topic\n"
        }.joined()
        let script = """
            ! version = 2.0
            > topic common
            + shared
            - What?
            < topic
            \(topics)
            > topic guest inherits common
            + only-guest
            - What?
            + tried
            - \(example.reply)
            < topic
            """
        let companion = Companion(languages: ["fi"]) { _ in
            DialogueSources(
                scripts: [[SourceFile(path: "fi/a.rive", text: script)]],
                pages: [[SourceFile(path: "fi/articles/silence.md", text: Self.page)]])
        }
        let found = companion.check().map(\.code).filter { $0.hasPrefix("DL11") }
        #expect(found == example.codes)
    }
}

import Guide
import Mentoring
import Testing

@Suite struct PageParserTests {
    @Test func `a card is read with all it says`() throws {
        let (read, faults) = PageParser.parse(path: "fi/cards/grow.md", text: Sample.card)
        let page = try #require(read)
        #expect(faults.isEmpty)
        #expect(page.name == "grow" && page.kind == .card && page.title == "GROW-keskustelu")
        #expect(page.stages == [.direction, .work] && page.roles == [.actor, .mentor])
        #expect(page.forms == [.pair, .peer, .alone] && page.minutes == 30...50)
        #expect(page.situations == ["stuck", "lost"] && page.aliases == ["GROW", "GROW-malli"])
        #expect(page.source == "Alexander, Fine, Whitmore" && page.path == "fi/cards/grow.md")
        #expect(page.lead == "Vie puhe **toiveesta** askeleeseen\nilman neuvoja.")
        #expect(page.plainLead == "Vie puhe toiveesta askeleeseen ilman neuvoja.")
        #expect(page.sections.map(\.id) == ["steps", "questions", "mentor", "caution"])
        #expect(page.sections.map(\.isNumbered) == [true, false, false, false])
        #expect(page.section("questions")?.title == "Kysymyksiä")
        #expect(page.section("answers") == nil)
    }

    @Test func `a card's exercise is plain words`() throws {
        let page = try #require(PageParser.parse(path: "cards/grow.md", text: Sample.card).page)
        let card = try #require(ToolCard(page))
        #expect(
            card.steps == [
                "Sovi, mitä tästä puheesta halutaan.",
                "Katso, missä nyt ollaan ja mitä on kokeiltu.", "Etsi viisi vaihtoehtoa.",
            ])
        #expect(card.questions == ["Mitä haluat?", "Mitä on jo kokeiltu?"])
        #expect(card.purpose == "Vie puhe toiveesta askeleeseen ilman neuvoja.")
        #expect(
            card.mentorHint
                == "Kysy, älä neuvo. Lue lisää (https://example.org/grow) tai tavoitteista.")
        #expect(card.caution == "Ei hädän hetkeen.")
        #expect(card.source == "Alexander, Fine, Whitmore")
    }

    @Test func `line ends of Windows and a byte order mark change nothing`() {
        let text =
            "\u{FEFF}"
            + Sample.card.split(separator: "\n", omittingEmptySubsequences: false)
            .joined(separator: "\r\n")
        let plain = PageParser.parse(path: "cards/grow.md", text: Sample.card)
        let windows = PageParser.parse(path: "cards/grow.md", text: text)
        #expect(windows.faults.isEmpty)
        #expect(windows.page?.plainText == plain.page?.plainText)
        #expect(windows.page?.links == plain.page?.links)
        #expect(windows.page?.header == plain.page?.header)
    }

    struct Kinds: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let header: String
        let kind: Page.Kind

        init(_ path: String, _ header: String, _ kind: Page.Kind) {
            (testDescription, self.header, self.kind) = (path, header, kind)
        }
    }

    static let kinds = [
        Kinds("cards/a.md", "", .card),
        Kinds("/home/x/dialogues/fi/stages/work.md", "", .stage),
        Kinds("meetings/a.md", "number: 3", .meeting),
        Kinds("meetings/a.md", "kind: moment", .moment),
        Kinds("programmes/a.md", "", .programme),
        Kinds("articles/a.md", "", .article),
        Kinds("a.md", "kind: article", .article),
    ]

    @Test(arguments: kinds)
    func `the folder tells the kind, unless the header does`(_ row: Kinds) {
        let page = Sample.page(row.testDescription, header: row.header)
        #expect(page?.kind == row.kind)
    }

    @Test func `any means all of them, and words stand once`() {
        let page = Sample.card("a", header: "stages: any\nroles: any\nform: pair, alone pair")
        #expect(page?.stages == Stage.allCases)
        #expect(page?.roles == Role.allCases)
        #expect(page?.forms == [.pair, .alone])
    }

    static let times: [(String, ClosedRange<Int>)] = [
        ("30–50 min", 30...50), ("5 min", 5...5), ("20 + 20 min", 20...20),
        ("2 × 5–10 minuuttia", 2...10), ("10-600 MIN", 10...600),
    ]

    @Test(arguments: times)
    func `the first and last number of a time are minutes`(
        _ time: String, _ minutes: ClosedRange<Int>
    ) {
        #expect(Sample.card("a", header: "time: \(time)")?.minutes == minutes)
    }

    @Test func `a page of a meeting knows its row`() {
        let page = Sample.page(
            "meetings/meeting-4.md", header: "name: meeting-4\ntitle: Kokeilu\nnumber: 4",
            body: "## Aktori {#actor}\n- tapaus")
        #expect(page?.number == 4)
        #expect(page?.section("actor")?.items == ["tapaus"])
    }

    @Test func `no text makes the parser fall`() {
        let bits = [
            "---", "\n", "name:", ":", "## ", "{#", "}", "[", "](", ")", "*", "_", "1. ", "ä", "<",
            "\r",
        ]
        var state: UInt64 = 5
        for _ in 0..<3_000 {
            var text = ""
            for _ in 0..<30 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += bits[Int(state >> 33) % bits.count]
            }
            for text in [text, "---\n---\n" + text] {
                let parsed = PageParser.parse(path: "cards/a.md", text: text)
                #expect(
                    parsed.page?.plainText != nil || !parsed.faults.isEmpty,
                    "\(text.debugDescription)")
            }
        }
    }
}

import Guide
import Mentoring
import Testing

@Suite struct GuidebookTests {
    private func page(_ path: String, _ header: String = "", body: String = "") -> Page? {
        let name = path.split(separator: "/").last?.dropLast(3) ?? ""
        let title = header.contains("title:") ? "" : "title: Sivu \(path)\n"
        return Sample.page(path, header: "name: \(name)\n\(title)\(header)", body: body)
    }

    private func book(_ pages: Page?...) -> Guidebook { Guidebook(pages: pages.compactMap(\.self)) }

    @Test func `pages are found by what they are about`() {
        let book = book(
            page("fi/stages/work.md"), page("fi/stages/p-run.md"), page("fi/programmes/p-match.md"),
            page("fi/meetings/meeting-4.md", "number: 4"),
            page("fi/meetings/supervisor-before.md", "kind: moment"), page("fi/articles/what.md"),
            page("fi/programmes/year.md"), Sample.card("grow"))
        #expect(book.stage(.work)?.name == "work" && book.stage(.close) == nil)
        #expect(book.phase(.run)?.kind == .stage && book.phase(.match)?.kind == .programme)
        #expect(book.meeting(number: 4)?.name == "meeting-4" && book.meeting(number: 5) == nil)
        #expect(book.moment("supervisor-before") != nil && book.moment("what") == nil)
        #expect(book.article("what") != nil && book.programme("year") != nil)
        #expect(book.deck.cards.map(\.name) == ["grow"])
        #expect(book.faults.isEmpty)
    }

    struct Links: Sendable, CustomTestStringConvertible {
        var testDescription: String { body }
        let body: String
        let faults: [String]
        var hint = ""
    }

    static let links = [
        Links(body: "[a](../cards/grow.md)", faults: []),
        Links(body: "[a](../cards/grow.md#steps) [b](#here)\n## H {#here}", faults: []),
        Links(body: "[a](./other.md)", faults: []),
        Links(body: "[a](https://x.fi/cards/x.md) [b](mailto:a@b.fi)", faults: []),
        Links(body: "[a](map.png)", faults: []),
        Links(body: "text (../cards/x.md) [a]", faults: []),
        Links(
            body: "rivi\n[a](../cards/x.md)", faults: ["7 GU111"], hint: "../cards/grow.md"),
        Links(body: "[a](grow.md)", faults: ["6 GU111"], hint: "perhaps fi/cards/grow.md"),
        Links(body: "[a](../../../../cards/grow.md)", faults: ["6 GU111"]),
        Links(body: "[a](../cards/grow.md#stepz)", faults: ["6 GU111"], hint: "steps, questions"),
        Links(body: "[a](#nowhere)", faults: ["6 GU111"], hint: "the page alone"),
        Links(body: "[a](x.md) ja [b](y.md)", faults: ["6 GU111", "6 GU111"]),
    ]

    @Test(arguments: links)
    func `links lead to pages and sections that are there`(_ row: Links) {
        let card = PageParser.parse(path: "fi/cards/grow.md", text: Sample.card.replacingSmart).page
        let book = book(
            card, page("fi/articles/other.md"), page("fi/articles/a.md", body: row.body))
        #expect(book.faults.map { "\($0.line) \($0.code)" } == row.faults)
        #expect(book.faults.allSatisfy { $0.path == "fi/articles/a.md" })
        if let first = book.faults.first { #expect(first.hint.contains(row.hint)) }
    }

    @Test func `paths that begin elsewhere lead to the same pages`() {
        let book = book(
            page("/srv/fi/articles/a.md", body: "[b](../articles/b.md)"),
            page("/srv/fi/articles/b.md", body: "[a](a.md)"))
        #expect(book.faults.isEmpty)
    }

    @Test func `a name can be given once a kind`() {
        let book = book(
            page("fi/articles/a.md"), page("fi/cards/a.md", "kind: article"),
            page("fi/programmes/a.md"))
        #expect(book.faults.map(\.code) == ["GU110"])
        #expect(book.faults.first?.path == "fi/cards/a.md")
        #expect(book.faults.first?.line == 2)
        #expect(book.faults.first?.message.contains("fi/articles/a.md") == true)
        #expect(book.article("a")?.path == "fi/articles/a.md")
    }

    @Test func `a row of the plan has one page`() {
        let book = book(
            page("fi/meetings/one.md", "number: 1"), page("fi/meetings/uno.md", "number: 1"))
        #expect(book.faults.map { "\($0.line) \($0.code)" } == ["4 GU110"])
        #expect(book.meeting(number: 1)?.name == "one")
    }

    @Test func `a name that people use leads to one card`() {
        let book = book(
            Sample.card("grow", title: "GROW", header: "also: grow, Malli"),
            Sample.card("smart", title: "SMART", header: "also: malli"))
        #expect(
            book.faults.map { "\($0.path):\($0.line) \($0.code)" } == ["cards/smart.md:4 GU110"])
    }
}

extension String {
    /// The sample card without its link to a card that only the real guide has.
    fileprivate var replacingSmart: String {
        split(separator: "\n", omittingEmptySubsequences: false)
            .filter { !$0.contains("smart.md") }.joined(separator: "\n")
    }
}

import Guide
import Testing

@Suite struct PageFaultTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var path = "cards/grow.md"
        let text: String
        let faults: [String]
        var hint = ""
    }

    private static func card(_ lines: String, body: String? = nil) -> String {
        let sections = "## A {#steps}\n1. a\n## B {#questions}\n- b"
        return "---\nname: grow\ntitle: GROW\n\(lines)\n---\n\(body ?? sections)\n"
    }

    private static let longTitle = "GROW-keskustelu kahdelle"

    static let cases = [
        Case(
            testDescription: "no header", text: "# GROW", faults: ["1 GU101"],
            hint: "begin with a line ---"),
        Case(testDescription: "an empty file", text: "", faults: ["1 GU101"]),
        Case(
            testDescription: "an open header", text: "\n---\nname: grow\n", faults: ["2 GU102"],
            hint: "write a line ---"),
        Case(
            testDescription: "no name", path: "articles/a.md", text: "---\ntitle: A\n---\n",
            faults: ["1 GU103"], hint: "name: …"),
        Case(
            testDescription: "no title", path: "articles/a.md", text: "---\nname: a\n---\n",
            faults: ["1 GU103"], hint: "title: …"),
        Case(
            testDescription: "an empty title", path: "articles/a.md",
            text: "---\nname: a\ntitle:\n---\n", faults: ["3 GU103"]),
        Case(
            testDescription: "neither", path: "articles/a.md", text: "---\n---\n",
            faults: ["1 GU103", "1 GU103"]),
        Case(
            testDescription: "a name unlike the file's", path: "cards/smart.md", text: card(""),
            faults: ["2 GU104"], hint: "name: smart"),
        Case(
            testDescription: "an unknown key", text: card("stage: work"), faults: ["4 GU105"],
            hint: "name, title, kind, stages"),
        Case(
            testDescription: "an unknown stage", text: card("stages: work wrok"),
            faults: ["4 GU106"], hint: "explore, prepare"),
        Case(
            testDescription: "an unknown role", text: card("roles: boss"), faults: ["4 GU106"],
            hint: "actor, mentor, supervisor, coordinator, any"),
        Case(
            testDescription: "an unknown form", text: card("form: flash"), faults: ["4 GU106"],
            hint: "pair, group, peer, reverse, alone, any"),
        Case(
            testDescription: "unknown situations", text: card("situations: bored lost sad"),
            faults: ["4 GU106", "4 GU106"], hint: "acquaintance, rules, lost"),
        Case(
            testDescription: "an unknown kind", text: card("kind: cards"), faults: ["4 GU106"],
            hint: "card, stage, meeting"),
        Case(
            testDescription: "a page of no stage", path: "stages/grow.md", text: card(""),
            faults: ["2 GU106"], hint: "p-design"),
        Case(
            testDescription: "a time without numbers", text: card("time: hetki"),
            faults: ["4 GU107"], hint: "30–50 min"),
        Case(testDescription: "a time without a unit", text: card("time: 30"), faults: ["4 GU107"]),
        Case(testDescription: "a time in hours", text: card("time: 1–2 h"), faults: ["4 GU107"]),
        Case(
            testDescription: "a time backwards", text: card("time: 50–30 min"),
            faults: ["4 GU107"]),
        Case(testDescription: "no time at all", text: card("time: 0 min"), faults: ["4 GU107"]),
        Case(testDescription: "a week", text: card("time: 601 min"), faults: ["4 GU107"]),
        Case(
            testDescription: "a time past all numbers",
            text: card("time: 99999999999999999999 min"), faults: ["4 GU107"]),
        Case(
            testDescription: "a section without a name",
            text: card("", body: "## A {#steps}\n1. a\n## B {#questions}\n- b\n## C\nc"),
            faults: ["10 GU108"], hint: "## C {#"),
        Case(
            testDescription: "a section's name in capitals",
            text: card("", body: "## A {#steps}\n1. a\n## B {#questions}\n- b\n## C {#Late}\nc"),
            faults: ["10 GU108"]),
        Case(
            testDescription: "an article's sections need no names", path: "articles/a.md",
            text: "---\nname: a\ntitle: A\n---\n## B\nb", faults: []),
        Case(
            testDescription: "a card without steps", text: card("", body: "## B {#questions}\n- b"),
            faults: ["2 GU109"], hint: "{#steps} with a numbered list"),
        Case(
            testDescription: "steps that are not numbered",
            text: card("", body: "## A {#steps}\n- a\n## B {#questions}\n- b"),
            faults: ["2 GU109"]),
        Case(
            testDescription: "a card without questions",
            text: card("", body: "## A {#steps}\n1. a"),
            faults: ["2 GU109"], hint: "{#questions}"),
        Case(
            testDescription: "a card with neither", text: card("", body: "Lead."),
            faults: ["2 GU109", "2 GU109"]),
        Case(
            testDescription: "a section twice",
            text: card(
                "", body: "## A {#steps}\n1. a\n## B {#questions}\n- b\n## C {#steps}\n1. c"),
            faults: ["10 GU112"], hint: "put the two together"),
        Case(
            testDescription: "a page in no folder", path: "grow.md", text: card(""),
            faults: ["1 GU113"], hint: "cards/"),
        Case(
            testDescription: "a meeting without a row", path: "meetings/meeting-1.md",
            text: "---\nname: meeting-1\ntitle: A\n---\n", faults: ["1 GU103"], hint: "number: …"),
        Case(
            testDescription: "a meeting past the plan", path: "meetings/meeting-9.md",
            text: "---\nname: meeting-9\ntitle: A\nnumber: 9\n---\n", faults: ["4 GU114"],
            hint: "from 1 to 8"),
        Case(
            testDescription: "a line without a key", text: card("just words"), faults: ["4 GU115"],
            hint: "key: value"),
        Case(
            testDescription: "a key twice", text: card("title: Toinen"), faults: ["4 GU116"],
            hint: "keep one"),
        Case(
            testDescription: "materials with an address and roles",
            text: card("materials: Filmi, 4 min https://a.fi/b actor, mentor | Opas http://b.fi"),
            faults: []),
        Case(
            testDescription: "a material without an address", text: card("materials: Filmi"),
            faults: ["4 GU118"], hint: "https://intra.example/film actor mentor"),
        Case(
            testDescription: "a material without a title", text: card("materials: https://a.fi"),
            faults: ["4 GU118"]),
        Case(
            testDescription: "addresses that no reader opens",
            text: card("materials: A ftp://a.fi | B https:// | C https://.fi/a | D javascript://a"),
            faults: ["4 GU118", "4 GU118", "4 GU118", "4 GU118"]),
        Case(
            testDescription: "a material for an unknown role",
            text: card("materials: Filmi https://a.fi boss"), faults: ["4 GU106"],
            hint: "actor, mentor"),
        Case(
            testDescription: "a title too long for a button",
            text: card("").replacing("title: GROW", with: "title: \(longTitle)"),
            faults: ["3 GU117"], hint: "button: … of at most 20"),
        Case(
            testDescription: "a long title with a short button",
            text: card("button: GROW").replacing("title: GROW", with: "title: \(longTitle)"),
            faults: []),
        Case(
            testDescription: "a button that is no shorter", text: card("button: \(longTitle)"),
            faults: ["4 GU117"]),
        Case(
            testDescription: "all of a page's faults at once",
            text: "---\nname: gorw\nmood: good\ntime: soon\nroles: boss\n---\n## A\n",
            faults: [
                "1 GU103", "2 GU104", "2 GU109", "2 GU109", "3 GU105", "4 GU107", "5 GU106",
                "7 GU108",
            ]),
    ]

    @Test(arguments: cases)
    func `a fault stands at its line and says what would be right`(_ row: Case) {
        let faults = PageParser.parse(path: row.path, text: row.text).faults
        #expect(faults.map { "\($0.line) \($0.code)" } == row.faults)
        #expect(
            faults.allSatisfy { $0.path == row.path && !$0.message.isEmpty && !$0.hint.isEmpty })
        if let first = faults.first, !row.hint.isEmpty { #expect(first.hint.contains(row.hint)) }
    }

    @Test func `a page is there in spite of its faults`() {
        let text = "---\nmood: good\n---\n## A {#steps}\n1. a\n"
        let (page, faults) = PageParser.parse(path: "cards/grow.md", text: text)
        #expect(page?.name == "grow" && page?.title == "grow")
        #expect(page?.section("steps")?.items == ["a"])
        #expect(faults.count == 4)
    }

    @Test func `a fault reads like a compiler's`() {
        let fault = PageParser.parse(path: "fi/cards/a.md", text: "").faults.first
        #expect(
            fault?.description == """
                fi/cards/a.md:1: error: the page has no header [GU101]
                    begin with a line ---, then name: … and title: …, then another line ---
                """)
    }
}

import Guide
import RiveScript
import Testing

@testable import Dialogue

/// Faults of pages that stand beside pages of other kinds.
@Suite struct PageCheckTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// Folder and name, then further lines of the header.
        let pages: [(path: String, header: String)]
        let codes: [String]
    }

    static let cases = [
        Case(
            testDescription: "a card without a source", pages: [("cards/grow", "time: 5 min")],
            codes: ["DL114"]),
        Case(
            testDescription: "an article and a programme without one",
            pages: [("articles/a", "roles: actor"), ("programmes/b", "source:")],
            codes: ["DL114", "DL114"]),
        Case(
            testDescription: "stages and meetings need none",
            pages: [("stages/work", "roles: actor"), ("meetings/meeting-4", "number: 4")],
            codes: []),
        Case(
            testDescription: "nobody to name",
            pages: [
                ("cards/a", "source: shared-practice"), ("articles/b", "source: own-practice"),
            ],
            codes: []),
        Case(
            testDescription: "a name of two kinds",
            pages: [("articles/a", "source: X"), ("programmes/a", "source: X")],
            codes: ["DL115"]),
        Case(
            testDescription: "a name of three kinds",
            pages: [
                ("articles/work", "source: X"), ("cards/work", "source: X"),
                ("stages/work", "time: 5 min"),
            ],
            codes: ["DL115", "DL115"]),
        Case(
            testDescription: "a name twice in one kind is not told here",
            pages: [("articles/a", "source: X"), ("more/articles/a", "source: X")], codes: []),
    ]

    @Test(arguments: cases)
    func `a page says where it is from, and has a name of its own`(_ row: Case) {
        let files = row.pages.map { page in
            let name = page.path.split(separator: "/").last ?? ""
            let text = "---\nname: \(name)\ntitle: A\n\(page.header)\n---\nAlku.\n"
            return SourceFile(path: "fi/\(page.path).md", text: text)
        }
        let pack = LanguagePack(language: "fi", sources: DialogueSources(pages: [files]))
        #expect(pack.pageFindings.map(\.code) == row.codes)
        #expect(pack.pageFindings.allSatisfy { $0.description.contains(":2:1") })
    }

    @Test(arguments: ShippedCompanion.languages)
    func `the shipped pages say where they are from`(_ language: String) {
        #expect(ShippedCompanion.shared.pack(language).pageFindings.isEmpty)
    }
}

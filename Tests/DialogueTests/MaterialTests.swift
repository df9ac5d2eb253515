import Guide
import Mentoring
import RiveScript
import Testing

@testable import Dialogue

/// What there is to watch or read beside a page is named in the answer that gives the page.
@Suite struct MaterialTests {
    /// The shipped conversations, with `pages` of an organisation laid over them.
    private static func companion(_ pages: [(path: String, text: String)]) -> Companion {
        Companion(languages: ["fi"]) { language in
            var sources = ShippedCompanion.sources(language: language)
            sources.pages.append(pages.map { SourceFile(path: $0.path, text: $0.text) })
            return sources
        }
    }

    private static let steps = "## A {#steps}\n1. Puhu.\n## B {#questions}\n- Mitä?"

    private static func grow(_ materials: String) -> (path: String, text: String) {
        (
            "ours/fi/cards/grow.md",
            "---\nname: grow\ntitle: GROW\ntime: 30 min\nmaterials: \(materials)\n---\nKohti.\n\(steps)"
        )
    }

    @Test(arguments: [
        (Role.actor, ["https://a.fi/kaikki", "https://a.fi/aktori"]),
        (.mentor, ["https://a.fi/kaikki"]),
    ])
    func `a role sees what is for it and for all`(_ role: Role, _ shown: [String]) throws {
        let materials =
            "Filmi https://a.fi/kaikki | Opas aktorille https://a.fi/aktori actor "
            + "| Lomake https://a.fi/esihenkilo supervisor coordinator"
        let aino = try TalkingParticipant(
            telling: [], companion: Self.companion([Self.grow(materials)]))
        try aino.press("role-\(role.rawValue)")
        let turn = try aino.press("card-grow")
        let lines = turn.text.split(separator: "\n").filter { $0.hasPrefix("Katso myös: ") }
        #expect(lines.map { $0.split(separator: " ").last.map(String.init) } == shown)
        #expect(turn.messages.last?.choices.isEmpty == false)
    }

    @Test func `who has told no role sees only what is for all`() throws {
        let materials = "A https://a.fi/a actor | B https://a.fi/b"
        let aino = try TalkingParticipant(
            telling: [], companion: Self.companion([Self.grow(materials)]))
        let text = try aino.press("card-grow").text
        #expect(text.contains("https://a.fi/b") && !text.contains("https://a.fi/a"))
    }

    @Test func `a line that would make the answer too long is left out`() throws {
        let long = String(repeating: "x", count: LanguagePack.longestReply)
        let materials = "A https://a.fi/\(long) | B https://a.fi/b"
        let aino = try TalkingParticipant(
            telling: ["olen aktori"], companion: Self.companion([Self.grow(materials)]))
        let turn = try aino.press("card-grow")
        #expect(turn.text.contains("https://a.fi/b") && !turn.text.contains(long))
        #expect(turn.messages.allSatisfy { $0.text.count <= LanguagePack.longestReply })
    }

    @Test(arguments: [
        ("articles/silence.md", "silence-2", "article", "step-2"),
        ("stages/start.md", "stage-guide", "stage", "actor"),
        ("meetings/meeting-2.md", "prepare-next-meeting", "meeting", "actor"),
    ])
    func `articles, stages and meetings name theirs`(
        _ path: String, _ pressed: String, _ kind: String, _ section: String
    ) throws {
        let name = path.split(separator: "/")[1].dropLast(3)
        let number = kind == "meeting" ? "number: 2\n" : ""
        let page = """
            ---
            name: \(name)
            title: Oma
            \(number)materials: Filmi https://a.fi/oma
            ---
            ## A {#\(section)}
            - Tee näin.
            """
        let aino = try TalkingParticipant(
            telling: ["olen aktori, tavattu kerran"],
            companion: Self.companion([("ours/fi/\(path)", page)]))
        #expect(try aino.press(pressed).text.contains("Katso myös: Filmi https://a.fi/oma"))
    }

    @Test func `the shipped pages name none, as no address is everybody's`() {
        for language in ShippedCompanion.languages {
            let pages = ShippedCompanion.shared.pack(language).guide.pages
            #expect(pages.allSatisfy { $0.materials.isEmpty })
        }
    }
}

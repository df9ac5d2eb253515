import RiveScript
import Testing

@testable import Dialogue

@Suite struct RoleWordsTests {
    private static let organisation = SourceFile(
        path: "organisation.rive",
        text: """
            ! var aktori = adepti
            ! var aktorin = adeptin
            ! var aktorille = adeptille
            ! var mentori = mentori
            """)
    private static let terms = SourceFile(
        path: "fi/terms.rive", text: "! array role_words = aktori aktorin aktorille mentori")
    private let words = RoleWords(scripts: [[terms, organisation]])

    static let cases = [
        ("Kerro aktorille, mitä mentori toivoo.", "Kerro adeptille, mitä mentori toivoo."),
        ("Aktorin oma vuoro", "Adeptin oma vuoro"),
        ("aktoristo ei ole aktori", "aktoristo ei ole adepti"),
        ("aktori–mentori", "adepti–mentori"), ("", ""),
    ]

    @Test(arguments: cases)
    func `a renamed role is renamed in every form, and nothing else is`(
        _ text: String, _ renamed: String
    ) {
        #expect(words.renamed(text) == renamed)
    }

    @Test func `a page's codes stay and its words change`() {
        let page = SourceFile(
            path: "fi/cards/x.md",
            text: "---\nname: aktori\ntitle: Aktorin kortti\n---\nAnna aktorille.")
        #expect(
            words.renamed(page: page).text
                == "---\nname: aktori\ntitle: Adeptin kortti\n---\nAnna adeptille.")
    }

    @Test func `a script's replies change, its triggers, tags and calls stay`() {
        let script = SourceFile(
            path: "fi/common.rive",
            text: """
                + [*] aktori [*]
                * <get aktori> == aktori => Aktori. <call>offer aktori=Aktori</call>
                - {@aktori} aktori
                ^ aktorille
                @ aktori
                """)
        #expect(
            words.renamed(script: script).text == """
                + [*] aktori [*]
                * <get aktori> == aktori => Adepti. <call>offer aktori=Aktori</call>
                - {@aktori} adepti
                ^ adeptille
                @ aktori
                """)
    }

    @Test func `without other names nothing is renamed`() {
        #expect(RoleWords(scripts: [[Self.terms]]).isEmpty)
    }
}

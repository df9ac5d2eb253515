import Guide
import Testing

@Suite struct PlainTextTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String { markdown }
        let markdown: String
        let plain: String

        init(_ markdown: String, _ plain: String) {
            (self.markdown, self.plain) = (markdown, plain)
        }
    }

    static let runs = [
        Case("plain", "plain"),
        Case("", ""),
        Case("**lihava** ja *kursiivi*", "lihava ja kursiivi"),
        Case("__lihava__ ja _kursiivi_", "lihava ja kursiivi"),
        Case("***molemmat***", "molemmat"),
        Case("**ulko *sisä* ulko**", "ulko sisä ulko"),
        Case("“_sana_” ja (*toinen*)", "“sana” ja (toinen)"),
        Case("_ääni_, _yö_", "ääni, yö"),
        Case("next_date_in_words", "next_date_in_words"),
        Case("ä_ä_ä", "ä_ä_ä"),
        Case("2 * 3 * 4", "2 * 3 * 4"),
        Case("Whitmore*, Meyer", "Whitmore*, Meyer"),
        Case("*auki", "*auki"),
        Case("\\*tähti\\* ja C:\\polku", "*tähti* ja C:\\polku"),
        Case("kirjoita `stages`", "kirjoita stages"),
        Case("[ohje](https://a.fi/b_c_d) tässä", "ohje (https://a.fi/b_c_d) tässä"),
        Case("[**ohje**](https://a.fi)", "ohje (https://a.fi)"),
        Case("[posti](mailto:a@b.fi)", "posti (mailto:a@b.fi)"),
        Case("[kortti](../cards/grow.md)", "kortti"),
        Case("![kuva](https://a.fi/k.png) ja muuta", "kuva ja muuta"),
        Case("[ei linkki] (a)", "[ei linkki] (a)"),
        Case("[auki](b", "[auki](b"),
        Case("<bot aktori_lle> ja <b*c*>", "<bot aktori_lle> ja <b*c*>"),
        Case("3 < 4 *ja* 5", "3 < 4 ja 5"),
    ]

    @Test(arguments: runs)
    func `marks are left out of a run of text`(_ row: Case) {
        #expect(plainText(ofRun: row.markdown) == row.plain)
    }

    static let blocks = [
        Case("kaksi\nriviä", "kaksi riviä"),
        Case("yksi\n\n\nkaksi\n", "yksi\n\nkaksi"),
        Case("- a\n- b\n* c\n+ d", "– a\n– b\n– c\n– d"),
        Case("1. a\n2) b\n10. c", "1. a\n2. b\n10. c"),
        Case("Alku:\n- a\n  jatkuu\n- b\n\nLoppu", "Alku:\n\n– a jatkuu\n– b\n\nLoppu"),
        Case("### Väliotsikko\nteksti", "Väliotsikko\n\nteksti"),
        Case("> lainaus\n> jatkuu", "lainaus\n\njatkuu"),
        Case("a\n\n---\n\nb", "a\n\nb"),
        Case("*kursiivi* alussa", "kursiivi alussa"),
        Case("-5 astetta\n1.5 tuntia", "-5 astetta 1.5 tuntia"),
        Case("[pitkä\nlinkki](https://a.fi)", "pitkä linkki (https://a.fi)"),
        Case("\r\n a \r\n", "a"),
    ]

    @Test(arguments: blocks)
    func `blocks keep their lists and lose their lines' ends`(_ row: Case) {
        #expect(plainText(of: row.markdown) == row.plain)
    }

    @Test func `a page reads as its title, its lead and its sections`() {
        let page = Sample.page(
            "articles/a.md", header: "name: a\ntitle: Mitä *on*",
            body: "Alku.\n\n## Ensin\n- a\n- b\n\n## Tyhjä {#empty}\n\n## Sitten\n1. c\n")
        #expect(
            page?.plainText == "Mitä *on*\n\nAlku.\n\nEnsin\n\n– a\n– b\n\nTyhjä\n\nSitten\n\n1. c")
    }

    @Test func `many marks that never close are read in one go`() {
        let text = String(repeating: "*a **b _c [d ", count: 5_000)
        #expect(plainText(ofRun: text) != "")
    }
}

import Guide
import Testing

@Suite struct DeckNameTests {
    static let deck = Deck(
        pages: [
            Sample.card("grow", title: "GROW-keskustelu", header: "also: GROW, GROW-malli"),
            Sample.card("sbi", title: "SBI-palaute", header: "also: SBI, palautemalli"),
            Sample.card("feedforward", title: "Eteenpäin katsova palaute", header: "also: palaute"),
            Sample.card("values", title: "Arvot työssä", header: "also: äiti"),
            Sample.card("three-chairs", title: "Kolme tuolia"),
            Sample.card("empathy-map", title: "Empatiakartta", header: "also: kartta"),
            Sample.card("network-map", title: "Verkostokartta"),
            Sample.card("twin", title: "Kartta"),
        ].compactMap(\.self))

    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String { words }
        let words: String
        let card: String?

        init(_ words: String, _ card: String?) { (self.words, self.card) = (words, card) }
    }

    static let cases = [
        Case("GROW", "grow"),
        Case("kerro grow-keskustelusta", "grow"),
        Case("Miten GROW keskustelu menee?", "grow"),
        Case("avaa GROWta", "grow"),
        Case("GROW:n kysymykset", "grow"),
        Case("growtamme kokeilin", "grow"),
        Case("growtammeko", nil),
        Case("ingrown", nil),
        Case("gro", nil),
        Case("haluan palautemallin", "sbi"),
        Case("sbi:tä", "sbi"),
        Case("sbin", nil),
        Case("SBI-palautetta kiitos", "sbi"),
        Case("eteenpäin katsova palaute", "feedforward"),
        Case("eteenpäin katsovaa palautetta", "feedforward"),
        Case("palautemallista eteenpäin", "sbi"),
        Case("palautteen", nil),
        Case("ARVOT TYÖSSÄ", "values"),
        Case("arvot työssäni ja arvot", "values"),
        Case("arvot", nil),
        Case("ÄITISI", "values"),
        Case("three-chairs", "three-chairs"),
        Case("three chairs", "three-chairs"),
        Case("«kolme tuolia»—kortti", "three-chairs"),
        Case("kolme", nil),
        Case("kolme muuta tuolia", nil),
        Case("GROW vai verkostokartta", "network-map"),
        Case("kartta", "empathy-map"),
        Case("", nil),
        Case("…!?", nil),
    ]

    @Test(arguments: cases)
    func `a card is found by its names, the longest first`(_ row: Case) {
        #expect(Self.deck.named(in: row.words)?.name == row.card)
    }

    @Test func `where words have no endings, names stand alone`() {
        #expect(Self.deck.named(in: "growing up", longestEnding: 0) == nil)
        #expect(Self.deck.named(in: "the grow card", longestEnding: 0)?.name == "grow")
    }

    @Test func `of names as long the first in the message counts`() {
        let pages = [Sample.card("a", title: "Puu"), Sample.card("b", title: "Kuu")]
        let deck = Deck(pages: pages.compactMap(\.self))
        #expect(deck.named(in: "kuu ja puu")?.name == "b")
        #expect(deck.named(in: "puu ja kuu")?.name == "a")
    }

    @Test func `a card is there by its slug, and once`() {
        #expect(Self.deck.card("values")?.title == "Arvot työssä")
        #expect(Self.deck.card("Values") == nil)
        let twins = [Sample.card("a", title: "Eka"), Sample.card("a", title: "Toka")]
        #expect(Deck(pages: twins.compactMap(\.self)).cards.map(\.title) == ["Eka"])
        #expect(Deck(pages: []).named(in: "eka") == nil)
    }
}

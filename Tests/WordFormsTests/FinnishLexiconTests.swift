import Testing
import WordForms

/// What a Finnish lexicon takes for which word, layer by layer.
@Suite struct FinnishLexiconTests {
    static let words = [
        LexiconWord("tapaaminen"), LexiconWord("mentori"), LexiconWord("aika"),
        LexiconWord("ohjelma"),
        LexiconWord("tavoite"), LexiconWord("perua"), LexiconWord("valmistautua"),
        LexiconWord("minä"), LexiconWord("sinä"), LexiconWord("mikä"), LexiconWord("kuka"),
        LexiconWord("milloin"), LexiconWord("olla"), LexiconWord("tehdä"), LexiconWord("tietää"),
        LexiconWord("haluta"), LexiconWord("pitää"), LexiconWord("keskustelu"),
        LexiconWord("luottamuksellinen"), LexiconWord("salasana"), LexiconWord("kirjautua"),
        LexiconWord("nähdä"), LexiconWord("itse"), LexiconWord("sähköposti"),
        LexiconWord("ihminen"),
        LexiconWord("väsynyt"), LexiconWord("osoite"), LexiconWord("meidän", isInflected: false),
        LexiconWord("hei", isInflected: false), LexiconWord("ura", compoundParts: [.first, .last]),
    ]
    static let lexicon = Lexicon(language: .finnish, words: words)

    struct Case: Sendable, CustomTestStringConvertible {
        let token: String
        let word: String?
        let layer: Layer

        init(_ token: String, _ word: String?, _ layer: Layer = .inflected) {
            self.token = token
            self.word = word
            self.layer = layer
        }

        var testDescription: String { "\(token) = \(word ?? "nothing"), \(layer)" }
    }

    private func expect(_ example: Case, in lexicon: Lexicon = lexicon) {
        let hits = lexicon.lookup(example.token)
        if let word = example.word {
            let texts = hits.map { "\(lexicon.words[Int($0.word)].text) \($0.layer)" }
            #expect(texts.contains("\(word) \(example.layer)"), "\(texts)")
        } else {
            #expect(hits.isEmpty, "\(hits.map { lexicon.words[Int($0.word)].text })")
        }
    }

    @Test(arguments: [
        Case("tapaaminen", "tapaaminen", .exact), Case("tapaamiset", "tapaaminen"),
        Case("tapaamisessammekin", "tapaaminen"), Case("mentorilleni", "mentori"),
        Case("mentoreista", "mentori"), Case("ajan", "aika"), Case("aikoja", "aika"),
        Case("aikaakaan", "aika"), Case("tavoitteistani", "tavoite"), Case("peruisin", "perua"),
        Case("perumaan", "perua"), Case("peruttiinko", "perua"),
        Case("valmistaudun", "valmistautua"),
        Case("ohjelmaammekohan", "ohjelma"), Case("nähdäkseni", "nähdä"), Case("näen", "nähdä"),
        Case("on", "olla"), Case("ovatko", "olla"), Case("luottamuksellisia", "luottamuksellinen"),
        Case("itselleni", "itse"), Case("väsyneenä", "väsynyt"), Case("uraani", "ura"),
    ])
    func `forms, possessives and clitics are the word`(_ example: Case) { expect(example) }

    @Test(arguments: [
        Case("minä", "minä", .exact), Case("minulla", "minä"), Case("minuunkin", "minä"),
        Case("kenelle", "kuka"), Case("ketkä", "kuka"), Case("kukahan", "kuka"),
        Case("mistä", "mikä"),
        Case("milloinkohan", "milloin"), Case("kukko", nil), Case("milloinen", nil),
    ])
    func `closed words are their listed forms and clitics`(_ example: Case) { expect(example) }

    @Test(arguments: ["minä", "mä", "minäkin"])
    func `I is no form of what`(_ token: String) {
        let lexicon = Lexicon(language: .finnish, words: [LexiconWord("mikä"), LexiconWord("se")])
        #expect(lexicon.lookup(token).isEmpty)
    }

    @Test(arguments: ["eikä", "enkä", "ettekä"])
    func `a no that is joined to what was before is a no`(_ token: String) {
        let lexicon = Lexicon(language: .finnish, words: [LexiconWord("ei")])
        #expect(!lexicon.lookup(token).isEmpty)
    }

    @Test(arguments: [
        Case("mä", "minä"), Case("mun", "minä"), Case("mulla", "minä"), Case("mullekin", "minä"),
        Case("sä", "sinä"), Case("oon", "olla"), Case("oot", "olla"), Case("onks", "olla"),
        Case("ooksä", "sinä"), Case("ooksä", "olla"), Case("pitäis", "pitää"),
        Case("pitäs", "pitää"),
        Case("tehä", "tehdä"), Case("millon", "milloin"), Case("tiiä", "tietää"),
        Case("meiän", "meidän"), Case("haluisin", "haluta"), Case("haluun", "haluta"),
        Case("moi", "hei"), Case("itelle", "itse"), Case("spostia", "sähköposti"),
    ])
    func `spoken words are their standard words`(_ example: Case) { expect(example) }

    @Test(arguments: [
        Case("tavotteet", "tavoite", .folded), Case("osotteeseen", "osoite", .folded),
        Case("nahda", "nähdä", .folded), Case("sahkopostin", "sähköposti", .folded),
        Case("vasynyt", "väsynyt", .folded), Case("väsyny", "väsynyt", .folded),
        Case("perumaa", "perua"), Case("tapaamisee", "tapaaminen", .folded),
        Case("ohjelmast", "ohjelma", .folded), Case("nähä", "nähdä"),
        Case("tavotteistani", "tavoite", .folded),
        Case("peruppa", "perua", .folded), Case("peruppas", "perua", .folded),
    ])
    func `letters left out or written plainly are folded`(_ example: Case) { expect(example) }

    @Test(arguments: [
        Case("tapaamisaika", "tapaaminen", .compound), Case("tapaamisaika", "aika", .compound),
        Case("tapaamisajoista", "tapaaminen", .compound),
        Case("etätapaamisia", "tapaaminen", .compound),
        Case("mentorointiohjelmaan", "ohjelma", .compound),
        Case("ohjelmapäällikkö", "ohjelma", .compound),
        Case("uravalinta", "ura", .compound), Case("työuran", "ura", .compound),
        Case("sisäänkirjautuminen", "kirjautua", .compound),
        Case("perumisehto", "perua", .compound),
        Case("ura-asia", "ura", .compound), Case("sähköposti-ilmoitus", "sähköposti", .compound),
        Case("sahkopostiasia", "sähköposti", .compound),
        Case("ilmoitustavotteet", "tavoite", .compound), Case("hoitopaika", nil),
        Case("ohjelmallinen", nil), Case("ihmisyys", nil), Case("aikuinen", nil),
    ])
    func `a compound is its long parts, and short ones by leave`(_ example: Case) {
        expect(example)
    }

    @Test(arguments: [
        Case("tapamisen", "tapaaminen", .typo), Case("tapaamsiet", "tapaaminen", .typo),
        Case("menotrin", "mentori", .typo), Case("ohjlema", "ohjelma", .typo),
        Case("ihmisele", "ihminen", .typo), Case("luottamuksellsia", "luottamuksellinen", .typo),
        Case("salsanan", "salasana", .typo), Case("valmistuadun", "valmistautua", .typo),
        Case("mebtorin", "mentori", .typo), Case("entori", nil), Case("ajna", nil),
    ])
    func `one slip of the finger is forgiven in a long word`(_ example: Case) { expect(example) }

    @Test func `a word as written matches only so`() {
        expect(Case("hei", "hei", .exact))
        expect(Case("heikin", nil))
        expect(Case("meidän", "meidän", .exact))
        expect(Case("meidänkin", nil))
    }

    @Test func `each hit names every place that the word has in the list`() {
        let lexicon = Lexicon(
            language: .finnish, words: [LexiconWord("ura", isInflected: false), LexiconWord("ura")])
        #expect(
            lexicon.lookup("ura") == [Hit(word: 0, layer: .exact), Hit(word: 1, layer: .exact)])
        #expect(lexicon.lookup("uralla") == [Hit(word: 1, layer: .inflected)])
    }

    @Test func `an earlier layer keeps later ones away`() {
        let lexicon = Lexicon(
            language: .finnish, words: [LexiconWord("tapaamisaika"), LexiconWord("tapaaminen")])
        #expect(lexicon.lookup("tapaamisajat") == [Hit(word: 0, layer: .inflected)])
        #expect(lexicon.lookup("tapaamispaikka") == [Hit(word: 1, layer: .compound)])
        #expect(lexicon.lookup("tapaamispaikka", through: .folded).isEmpty)
    }

    @Test func `an author's class and stems are taken for the guess`() {
        let lexicon = Lexicon(
            language: .finnish,
            words: [
                LexiconWord("hauta", wordClass: .noun), LexiconWord("siittää", wordClass: .verb),
                LexiconWord("college", stems: ["college", "collegei", "collegej"]),
            ])
        expect(Case("haudalla", "hauta"), in: lexicon)
        expect(Case("siitän", "siittää"), in: lexicon)
        expect(Case("collegessa", "college"), in: lexicon)
        expect(Case("collegeja", "college"), in: lexicon)
        expect(Case("collegeen", "college"), in: lexicon)
        expect(Case("collegaa", nil), in: lexicon)
    }

    @Test func `a sign that no tree holds matches itself`() {
        let lexicon = Lexicon(
            language: .finnish,
            words: [LexiconWord("👍"), LexiconWord("привет", isInflected: false)])
        #expect(lexicon.lookup("👍") == [Hit(word: 0, layer: .exact)])
        #expect(lexicon.lookup(utf8: "привет".utf8Span.span) == [Hit(word: 1, layer: .exact)])
        #expect(lexicon.lookup("👎").isEmpty)
    }
}

/// What Swedish writes that stems do not bring together: spoken spellings, strong verbs, umlaut plurals.
enum SwedishWords {
    /// Each colloquial word, then the standard word or words it is; Finland-Swedish ones among them.
    private static let table = """
        nån någon, nåt något, nått något, nåra några, nånting någonting, nånstans någonstans
        sen sedan, mej mig, dej dig, sej sig, dom de, e är, ä är, å och, japp ja
        jepp ja, jupp ja, jå ja, jovisst ja, mm ja, nä nej, näe nej, nää nej, nix nej, nepp nej
        inge inget, ingenting inget, int inte, va vad, vaffö varför, varfö varför, vaför varför
        hu hur, äre är det, deä det är, de'e det är, de's det är, haru har du, äru är du
        kanru kan du, villu vill du, vettu vet du, sku skulle, ska skall, skaru skall du
        mycke mycket, myki mycket, oxå också, oxo också, osse också, me med, sån sådan
        sånt sådant, såna sådana, dehär det här, dedär det där, denhär den här, dendär den där
        dethär det här, detdär det där, idag i dag, imorgon i morgon, imorron i morgon
        imorn i morgon, igår i går, ikväll i kväll, iaf i alla fall, iallafall i alla fall
        imorse i morse, istället i stället, asså alltså, alså alltså, typ ungefär, tackar tack
        tacksåmycket tack, snälla snäll, hejsan hej, tja hej, tjena hej, tjenare hej, tjabba hej
        morjens hej, moi hej, moj hej, hallå hej, hejdå hej, hejhej hej, ok okej, oke okej
        okey okej, okay okej, jobb arbete, jobbet arbetet, jobba arbeta, jobbar arbetar
        pluggar studerar, plugga studera, snacka prata, snackar prata, snackade pratade
        måst måste, förståru förstår du, mobbing mobbning, mejl e-post, mail e-post
        epost e-post, mailen e-posten, mejlet e-posten, uni universitet, ha har, jo ja
        """

    /// Irregular forms, by their dictionary form; only such whose stems differ.
    private static let irregular = """
        vara är var varit vore
        ha har hade haft
        få får fick fått
        gå går gick gått
        stå står stod stått
        förstå förstår förstod förstått
        se ser såg sett
        ses ses sågs setts
        le ler log lett
        be ber bad bett
        bli blir blev blivit
        bliva blir blev blivit
        ge ger gav gett givit
        giva ger gav gett givit
        ta tar tog tagit
        taga tar tog tagit
        komma kommer kom kommit
        veta vet visste vetat
        vilja vill ville velat
        kunna kan kunde kunnat
        skola ska skall skulle
        skall ska skulle
        ska skall skulle
        måste måst
        böra bör borde bort
        göra gör gjorde gjort gjord gjorda
        säga säger sa sade sagt
        lägga lägger la lade lagt lagd
        sätta sätter satte satt
        sitta sitter satt suttit
        ligga ligger låg legat
        bära bär bar burit
        skriva skriver skrev skrivit skriven skrivna
        läsa läser läste läst
        finna finner fann funnit
        finnas finns fanns funnits
        hinna hinner hann hunnit
        vinna vinner vann vunnit
        försvinna försvinner försvann försvunnit
        binda binder band bundit
        hitta hittar hittade hittat
        hålla håller höll hållit
        falla faller föll fallit
        låta låter lät låtit
        gråta gråter grät gråtit
        äta äter åt ätit
        dra drar drog dragit
        slå slår slog slagit
        sluta slutar slutade slutat
        bjuda bjuder bjöd bjudit
        flyga flyger flög flugit
        ljuga ljuger ljög ljugit
        sova sover sov sovit
        välja väljer valde valt vald
        sälja säljer sålde sålt
        vänja vänjer vande vant
        sära särar
        glömma glömmer glömde glömt
        möta möter mötte mött
        möte möten mötet mötena mötets mötenas
        mål målen målet
        byta byter bytte bytt
        boka bokning bokningen bokningar bokningarna
        avboka avbokning avbokningen
        träffa träff
        bok böcker böckerna
        hand händer händerna
        natt nätter nätterna
        stad städer städerna
        man män männen
        son söner
        dotter döttrar
        bror bröder
        far fäder
        mor mödrar
        fot fötter
        rot rötter
        kraft krafter
        öga ögon ögonen
        öra öron öronen
        bra bättre bäst
        god bättre bäst
        dålig sämre sämst värre värst
        liten litet lilla små mindre minst
        stor större störst
        gammal äldre äldst gamla
        ung yngre yngst
        lång längre längst
        många fler flera flest
        mycket mer mera mest
        jag mig min mitt mina
        du dig din ditt dina
        han honom hans
        hon henne hennes
        vi oss vår vårt våra
        ni er ert era
        de dem deras
        någon något några
        ingen inget inga
        vilken vilket vilka
        annan annat andra
        """

    /// The standard word or words for each colloquial word.
    static let words = WordTable.rows(table)

    /// Irregular forms by their dictionary form.
    static let irregularForms = WordTable.forms(irregular)

    /// What may follow the stem of a word that is looked for by its letters.
    static let grammar = EndingGrammar([
        "suffix": "(a|e|o)?(|n|r|t|d|s|m)(|a|e|en|et|na|de|te|ne|ts)s?|ing(en|s|ar|arna)?"
            + "|ning(en|ens|s|ar|arna)?|ande(t|n)?|else(n|r|rna)?|erna?s?|arna?s?|orna?s?|aren?s?"
    ])

    /// Where a word loses its last vowel before an ending: möte → möt-, boka → bok-.
    static func alternants(of word: Letters) -> [Letters] {
        guard word.count > 3, word.ends(inAny: "a", "e") else { return [word] }
        return [word, word.dropLast()]
    }

    /// Regular forms that the stemmer leaves apart: lösenordet, mötena, frågan, hjälpte, avbokning.
    static func unstemmedForms(of word: Letters) -> [Letters] {
        guard word.count >= 3 else { return [] }
        let vowels = FinnishGradation.vowels
        if word.ends(in: "e") {
            return ["n", "ns", "t", "ts", "na", "nas"].map { word + Letters($0) }
        }
        guard word.ends(in: "a") else {
            if vowels.contains(word.last) || word.last == Letter.aWithRing { return [] }
            return ["et", "ets", "en", "ens", "erna", "ernas", "arna", "arnas"]
                .map { word + Letters($0) }
        }
        let root = Letters(word.dropLast())
        var forms = endingsForA.map { root + Letters($0) }
        if root.ends(in: "er") { forms += ["ing", "ingen", "ingar"].map { root + Letters($0) } }
        if root.count > 3, root.last == root.dropLast().last {
            forms += ["t", "de", "te", "d"].map { root.dropLast() + Letters($0) }
        }
        return forms
    }

    private static let endingsForA = [
        "an", "ans", "t", "te", "de", "d", "ning", "ningen", "ningar", "ningarna", "else", "elsen",
        "elser",
    ]

    /// Parts of a compound that may stand first: mötestid, karriärval, frågeställning.
    static func heads(of word: Letters) -> [Letters] {
        var heads = [word, word + Letters("s")]
        if word.ends(in: "a"), word.count > 3 {
            for vowel in ["e", "o", "u"] { heads.append(word.dropLast() + Letters(vowel)) }
            if word.count > 6 { heads.append(word.dropLast()) }
        }
        return heads
    }

    /// Endings of the forms that are listed for an author.
    static let listedEndings: [Ending] = [
        "", "n", "en", "et", "t", "r", "er", "ar", "or", "na", "erna", "arna", "orna", "s", "de",
        "dde",
        "te", "ade", "at", "ande", "ning",
    ]
}

/// The commonest words of each language: what tells languages apart, and what is never a mistyped word.
enum FunctionWords {
    private static let finnish = """
        ja on ei en et se että mutta kun jos niin kuin tai sekä vai eli myös vielä jo nyt \
        sitten koska siis vaan vain ihan tosi aika hyvin hyvä paljon vähän kaikki mitään \
        jotain joku miten missä mitä mikä kuka kenen miksi milloin kuinka montako paljonko \
        onko voiko voinko voitko saako saanko pitääkö olen olet ole ollut oli olin oltiin \
        ollaan ovat olisi olisin pitää pitäisi voi voin voisi voisin voisit haluan haluaisin \
        haluat haluaa tarvitsen tiedä tiedän tietää teen tehdä tekee tehdään mennä menen meni \
        tulee tulen tule saan saa saisin kanssa kautta varten jälkeen ennen ilman asti kohti \
        mukaan takia vuoksi luona täällä siellä tänne sinne huomenna tänään eilen viikko \
        viikolla kuukausi vuosi päivä kello aamulla illalla huomenta päivää moi moikka hei \
        heippa moro terve kiitos kiitti kiitoksia anteeksi joo juu kyllä ehkä okei selvä apua \
        auta auttaa neuvo uusi uuden seuraava ensi viime toinen eka yksi kaksi kolme minun \
        sinun hänen meidän teidän heidän tämä tuo nämä nuo tässä tähän tästä siitä siinä \
        siihen joka jonka jota josta johon jotka kuuluu mukava kiva juttu asia nimi nimeni \
        olla ettei eikä jotta vaikka kunnes ellei sano sanoi kerro kertoa puhua puhutaan \
        jutella näytä lopeta thanks yes bye please cool nice tavata tavataan nähdään \
        mentorointi tapaaminen ohjelma unohdin tarvitaan menee onnistuu sopii käy hyvää \
        hauskaa heti taas aina usein joskus koskaan enää kesken pois takaisin eteenpäin \
        yhdessä erittäin kovin melko
        """
    private static let swedish = """
        och att det är en ett som på för med av den till inte om har de jag du han hon vi ni \
        man så men eller när var vad vem hur varför vilken vilket vilka kan ska skall vill \
        måste får bli blir blev varit vara hade skulle kunde min mitt mina din ditt dina vår \
        vårt våra er ert era sin sitt sina mig dig sig oss honom henne dem från vid under över \
        efter före utan mellan genom mot hos nu då här där också bara redan ännu mycket mer \
        mest många få lite något någon några ingen inget inga alla allt bra dålig ny nytt nya \
        nästa förra första andra två tre hej hejsan hallå tjena god morgon dag kväll tack \
        snälla ja jo nej nå visst okej kanske förlåt ursäkta hjälp hjälpa hjälper behöver vet \
        göra gör går gå kommer komma se ser ses talar prata säga säger finns finna måndag \
        tisdag onsdag torsdag fredag lördag söndag imorgon idag igår vecka veckan månad år \
        klockan tid tiden möte mötet träff träffa träffas träffen mål målen namn heter \
        hälsningar trevlig helg sluta språk mår kul jätte läget asså alltså ju väl nog bör \
        borde samtal samtalet uppgift frågor fråga ge ger tar ta låt låta ingenting ingenstans \
        aldrig alltid ofta ibland igen thanks please cool nice mentorskap mentorskapet adept \
        adepten programmet bort tillbaka tillsammans väldigt ganska åt uti ur än ens själv
        """
    private static let english = """
        the a an and or but if of to in on at by for from with about into over after before \
        between without is are was were be been being am i you he she it we they me him her us \
        them my your his its our their mine yours this that these those there here what when \
        where who whom whose why how which can could will would shall should may might must do \
        does did done have has had not no yes yeah yep ok okay hi hello hey good morning \
        evening day thanks thank please sorry help need want like know think get got give go \
        going come came make made take see say said tell ask talk speak meet meeting meetings \
        time date next last first second new old some any all every each many much more most \
        few less very too so also just only still already again never always often sometimes \
        maybe perhaps sure really nice great fine well then than as up down out off back away \
        now today tomorrow yesterday week month year monday tuesday wednesday thursday friday \
        saturday sunday name language english word one two three bye goodbye stop change \
        cancel forgot interested people someone something anything nothing because while \
        during don't i'm i've it's that's what's can't won't doesn't didn't isn't aren't i'll \
        i'd let's feel mentoring mentorship mentee job work show goals program programme task \
        idea agenda question
        """

    /// The languages that have each word, as bits: 1 Finnish, 2 Swedish, 4 English.
    private static let languages: [Letters: UInt8] = {
        var table: [Letters: UInt8] = [:]
        for (language, list) in [
            (Language.finnish, finnish), (.swedish, swedish), (.english, english),
        ] {
            for word in list.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                table[Letters(String(word)), default: 0] |= bit(language)
            }
            for word in Colloquial.words(in: language).keys {
                table[word, default: 0] |= bit(language)
            }
        }
        // Not the English: GROW is the name of a card in all three languages.
        for form in FinnishClosedWords.forms.values.joined() { table[form, default: 0] |= 1 }
        for form in SwedishWords.irregularForms.values.joined() { table[form, default: 0] |= 2 }
        return table
    }()

    private static func bit(_ language: Language) -> UInt8 {
        switch language {
        case .finnish: 1
        case .swedish: 2
        case .english: 4
        }
    }

    /// Whether `word` is a common word of `language`.
    static func contains(_ word: Letters, in language: Language) -> Bool {
        (languages[word] ?? 0) & bit(language) != 0
    }

    /// The languages in which `word` is a common word.
    static func languages(of word: Letters) -> [Language] {
        guard let bits = languages[word] else { return [] }
        return Language.allCases.filter { bits & bit($0) != 0 }
    }
}

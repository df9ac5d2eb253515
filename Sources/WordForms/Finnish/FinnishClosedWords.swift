/// Words whose forms are listed, never guessed: pronouns, question words, adverbs, the irregular.
enum FinnishClosedWords {
    /// All forms of the words of closed classes, the dictionary form first.
    ///
    /// The essives of `se` and `mikä` are left out: `sinä` and `minä` are nearly always you and I.
    private static let complete = """
        minä minun minua minussa minusta minuun minulla minulta minulle minuna minuksi minut
        sinä sinun sinua sinussa sinusta sinuun sinulla sinulta sinulle sinuna sinuksi sinut
        hän hänen häntä hänessä hänestä häneen hänellä häneltä hänelle hänenä häneksi hänet
        me meidän meitä meissä meistä meihin meillä meiltä meille meinä meiksi meidät
        te teidän teitä teissä teistä teihin teillä teiltä teille teinä teiksi teidät
        he heidän heitä heissä heistä heihin heillä heiltä heille heinä heiksi heidät
        se sen sitä siinä siitä siihen sillä siltä sille siksi senä
        ne niiden niitten niitä niissä niistä niihin niillä niiltä niille niinä niiksi
        tämä tämän tätä tässä tästä tähän tällä tältä tälle tänä täksi
        nämä näiden näitten näitä näissä näistä näihin näillä näiltä näille näinä näiksi
        tuo tuon tuota tuossa tuosta tuohon tuolla tuolta tuolle tuona tuoksi
        nuo noiden noita noissa noista noihin noilla noilta noille noina noiksi
        joka jonka jota jossa josta johon jolla jolta jolle jona joksi jotka joiden joita joissa \
        joista joihin joilla joilta joille joina joiksi
        kuka kenen ketä kenessä kenestä kehen keneen kenellä keneltä kenelle kenenä keneksi \
        kenet ketkä keiden keitä keissä keistä keihin keillä keiltä keille
        mikä minkä mitä missä mistä mihin millä miltä mille miksi mitkä
        mitä mitäs
        joku jonkun jotakuta jossakussa jostakusta johonkuhun jollakulla joltakulta jollekulle \
        jotkut joidenkuiden joitakuita
        jokin jonkin jotakin jotain jossakin jossain jostakin jostain johonkin jollakin jollain \
        joltakin joltain jollekin jonakin joksikin jotkin joitakin joitain
        kukaan kenenkään ketään kenessäkään kenestäkään kehenkään kenelläkään keneltäkään \
        kenellekään ketkään
        mikään minkään mitään missään mistään mihinkään millään miltään millekään miksikään mitkään
        kumpi kumman kumpaa kummassa kummasta kumpaan kummalla kummalta kummalle kumpana \
        kummaksi kummat
        itse itsen itseä itsessä itsestä itseen itsellä itseltä itselle itsenä itseksi itseni \
        itsesi itsensä itsemme itsenne itseäni itseäsi itseään itseämme itseänne itsessäni \
        itsessäsi itsessään itsestäni itsestäsi itsestään itsestämme itseeni itseesi itseensä \
        itselläni itselläsi itsellään itsellämme itselleni itsellesi itselleen itsellemme \
        itseltäni itseltäsi itseltään
        kaikki kaiken kaikkea kaikessa kaikesta kaikkeen kaikella kaikelta kaikelle kaikkena \
        kaikeksi kaikkien kaikkia kaikissa kaikista kaikkiin kaikilla kaikilta kaikille kaikkemme
        moni monen monta monessa monesta moneen monella monelta monelle monet monien monia monissa \
        monista moniin monilla monilta monille
        molemmat molempien molempia molemmissa molemmista molempiin molemmilla molemmilta molemmille
        milloin koska
        missä missäs
        miksi miksei miksen miksemme
        miten kuinka
        millainen millaisen millaista millaisessa millaisesta millaiseen millaisella millaiset \
        millaisia millaisten minkälainen minkälaisen minkälaista minkälaiset minkälaisia
        mihin minne
        kuinka miten
        koska milloin
        minne mihin
        paljonko montako
        montako paljonko
        kauanko
        ei en et emme ette eivät älä älkää älköön eikä enkä etkä emmekä ettekä eivätkä
        eikö enkö etkö emmekö ettekö eivätkö
        pois
        etänä
        ehkä
        kyllä
        joo
        nyt
        sitten
        vielä
        jo
        taas
        heti
        myös
        aina
        usein
        täällä tänne täältä
        siellä sinne sieltä
        tuolla tuonne tuolta
        kotona kotiin kotoa
        ulos ulkona ulkoa
        sisään sisällä sisältä
        kanssa kanssani kanssasi kanssaan kanssamme kanssanne kanssansa
        jälkeen
        ennen
        ilman
        takia
        huomenna huomiseksi
        tänään täksi
        eilen
        """

    /// Forms and stems that the rules do not find, of words that they do well otherwise. A stem
    /// ends in a hyphen: `velje-` takes endings, `on` is complete.
    private static let irregular = """
        olla on ovat oon oot oo ollaan lienee lie liene-
        nähdä nähkää nähty nähtävä
        tehdä tehkää tehty tehtävä
        juosta juokse- juoksi-
        seistä seiso- seisoi-
        käydä käy- kävi- käv-
        veli velje- velji- veljä
        koe kokee- kokei- koet-
        askel askele- askelee- askelei- askelt-
        kevät kevää- keväi- kevät-
        lapsi lasta lasten
        veitsi veistä
        yksi yhde- yhte- yht- yksi-
        kaksi kahde- kahte- kaht- kaksi-
        kolme kolme- kolmi-
        hyvä parempi parempa- paremma- parempi- paremmi- paras parhaa- parhai- paras-
        paljon enemmän eniten
        vähän vähemmän vähiten
        pitkä pitempi pitempä- pitemmä-
        uni une- uni- un-
        mies mieh-
        nainen nais-
        ihminen ihmis-
        """

    /// The forms of each closed word, by its dictionary form.
    static let forms: [Letters: [Letters]] = WordTable.forms(complete)

    /// The irregular forms and stems of each such word.
    static let irregularities: [Letters: [Letters]] = WordTable.forms(irregular)

    /// Whether any form of `word` is listed.
    static func isListed(_ word: Letters) -> Bool {
        forms[word] != nil || irregularities[word] != nil
    }
}

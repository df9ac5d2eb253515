/// What people write for standard words: whole words, each with the standard word or words it is.
enum FinnishColloquial {
    private static let table = """
        mä minä, mää minä, mie minä, miä minä, mun minun, mua minua, mut minut, mulla minulla
        mul minulla, mulle minulle, multa minulta, mult minulta, musta minusta, mussa minussa
        muhun minuun, mulki minulla, munki minun, mäki minä, mullaki minulla, sä sinä, sää sinä
        sie sinä, siä sinä, sun sinun, sua sinua, sut sinut, sulla sinulla, sul sinulla
        sulle sinulle, sulta sinulta, susta sinusta, sussa sinussa, suhun sinuun, meiän meidän
        meijän meidän, meiät meidät, meil meillä, meilt meiltä, teiän teidän, teijän teidän
        teiät teidät, teil teillä, heiän heidän, heijän heidän, heil heillä, hänel hänellä
        tää tämä, tän tämän, täs tässä, täst tästä, täl tällä, nää nämä, toi tuo, ton tuon
        tota tuota, tossa tuossa, tost tuosta, tosta tuosta, tohon tuohon, tolla tuolla
        tol tuolla, tolle tuolle, noi nuo, noitten noiden, sil sillä, siin siinä, siit siitä
        niit niitä, niis niissä, nii niin, niiku niin kuin, jotai jotain, jossai jossain
        jonku jonkun, jotku jotkut, joltai joltain, kenelt keneltä, kenel kenellä, kel kenellä
        kellä kenellä, kelle kenelle, kelt keneltä, mitäs mitä, mis missä, mist mistä, mil millä
        mihi mihin, minnes minne, mikäs mikä, millon milloin, millo milloin, millonka milloin
        millonkas milloin, milloinka milloin, millonkaha milloin, koskas koska, mite miten
        mites miten, miks miksi, mikskä miksi, kukas kuka, kui kuinka, kuinkas kuinka
        paljo paljon, paljoks paljonko, paljonks paljonko, montaks montako, kauanks kauanko
        kuis kuinka, oon olen, oot olet, oo ole, ollu ollut, ollaa ollaan, ootte olette
        ollaaks ollaanko, onks onko, onkse onko se, oonks olenko, oonko olenko, ootko oletko
        ootsä oletko sinä, ooksä oletko sinä, oisin olisin, ois olisi, oisko olisiko, olis olisi
        oltas oltaisiin, emmä en minä, enmä en minä, etsä et sinä, enks enkö, eiks eikö
        eikse eikö se, et että, ettei että ei, etten että en, ettet että et, ku kun, kute kuten
        vaik vaikka, muttei mutta ei, taikka tai, jossei jos ei, sit sitten, sitte sitten
        sillo silloin, sillon silloin, nyk nykyään, nytte nyt, kans kanssa, kaa kanssa
        kaas kanssa, kanss kanssa, pitäs pitäisi, pitäis pitäisi, pitäskö pitäisikö
        pitäsköhän pitäisikö, pitääks pitääkö, pitäiskö pitäisikö, vois voisi, voisko voisiko
        voisinks voisinko, voiks voiko, voinks voinko, voiksä voitko sinä, saisko saisiko
        saiskohan saisiko, saaks saako, saanks saanko, haluun haluan, haluut haluat, haluu haluaa
        haluisin haluaisin, haluisit haluaisit, haluis haluaisi, haluuks haluatko
        haluutko haluatko, haluttas haluttaisi, tiiän tiedän, tiiät tiedät, tiiä tiedä
        tiätkö tiedätkö, tiiätkö tiedätkö, tiiäks tiedätkö, tiä tiedä, tiietään tiedetään
        tietäs tietäisi, tehä tehdä, tehää tehdään, tehny tehnyt, teks teetkö, nähä nähdä
        nähää nähdään, nähny nähnyt, käyä käydä, käyny käynyt, pystys pystyisi, syyä syödä
        lähe lähde, lähen lähden, lähet lähdet, läheks lähdetkö, viä vielä, viel vielä
        tarviin tarvitsen, tarvin tarvitsen, tarviit tarvitset, tarvii tarvitsee
        tarvis tarvitsisi, tarviisin tarvitsisin, tarvisin tarvitsisin, tarttis tarvitsisi
        tarttee tarvitsee, auttaks auttaako, autaks autatko, kerroks kerrotko, muistaks muistaako
        laitaks laitatko, sanoks sanotko, tuu tule, tuun tulen, tuut tulet, tuus tule
        tuleeks tuleeko, meen menen, meet menet, mee mene, menny mennyt, tullu tullut
        ostaks ostaako, ootan odotan, ootas odota, oota odota, kato katso, kattoo katsoa
        jutteleen juttelemaan, yrittäny yrittänyt, unohin unohdin, unohan unohdan, apuu apua
        moi hei, moikka hei, moro hei, terve hei, heippa hei, heips hei, morjens hei
        kiitti kiitos, kiitoksia kiitos, kiits kiitos, juu joo, jep joo, jees joo
        juup joo, jeps joo, joo kyllä, okei ok, oke ok, okk ok, selkis selvä, sori anteeksi
        sorry anteeksi, anteeks anteeksi, soritsit anteeksi, tänää tänään, huomen huomenna
        huomena huomenna, eile eilen, ens ensi, ennenku ennen kuin, toka toinen, tokan toisen
        tokaa toista, eka ensimmäinen, ekan ensimmäisen, ekaa ensimmäistä, ekaan ensimmäiseen
        ekassa ensimmäisessä, ekalla ensimmäisellä, ekat ensimmäiset, ekoja ensimmäisiä, yks yksi
        kaks kaksi, kolm kolme, viis viisi, seittemän seitsemän, kaheksan kahdeksan
        yheksän yhdeksän, kymmene kymmenen, yhen yhden, kahen kahden, viien viiden, kuuen kuuden
        yhtee yhteen, parii paria, tääl täällä, siel siellä, tuol tuolla, tonne tuonne, tänn tänne
        sisää sisään, ulkoo ulkoa, kotii kotiin, kotoo kotoa, takasin takaisin, takas takaisin
        pääl päällä, pääle päälle, alust alusta, itelle itselle, ite itse, iteki itse, itekin itse
        itelleni itselleni, ittelle itselle, itteni itseni, ittensä itsensä, itseki itse
        iteeni itseeni, itestä itsestä, itsest itsestä, kaikkee kaikkea, kaikist kaikista
        muute muuten, muutki muutkin, muit muita, kyl kyllä, tosiaa tosiaan, vaa vain, vaan vain
        vähä vähän, vähäse vähän, tosi todella, varmaa varmaan, varmast varmasti, ehk ehkä
        aikasemmin aikaisemmin, aikasin aikaisin, myöhemmi myöhemmin, ennää enää
        spostia sähköpostia, sposti sähköposti, spostin sähköpostin, maili sähköposti
        meili sähköposti, meilin sähköpostin, mailin sähköpostin, puhis puhelin, kännykkä puhelin
        palsu palaveri, duuni työ, duunin työn, duunissa työssä, duunia työtä
        pliis kiitos, plz kiitos, hirvee hirveä
        hirveesti hirveästi, hirvees hirveässä
        """

    /// The standard word or words for each colloquial word.
    ///
    /// A word that is its own standard is not a row: nothing would be gained.
    static let words: [Letters: [Letters]] = WordTable.rows(table)
}

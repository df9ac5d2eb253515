/// A beginning of word forms, and what may follow it.
struct Alternant: Hashable, Sendable {
    let letters: Letters
    let kind: EndingKind
}

/// The alternants of a noun or adjective, guessed from the end of its dictionary form.
///
/// Where the end leaves several classes open all are guessed: a wrong guess makes mostly words that
/// do not exist. (Kettunen, Kunttu & Järvelin 2005: generated stems do as well as lemmatisation.)
struct FinnishNominal {
    private typealias Gradation = FinnishGradation

    private let word: Letters
    private(set) var alternants: [Alternant] = []

    /// The alternants of `word`.
    static func alternants(of word: Letters) -> [Alternant] {
        var nominal = FinnishNominal(word: word)
        nominal.add(word, .whole)
        guard word.count >= 2 else { return nominal.alternants }
        nominal.guess()
        return nominal.alternants
    }

    private init(word: Letters) { self.word = word }

    private mutating func add(_ letters: some Sequence<UInt8>, _ kind: EndingKind) {
        let alternant = Alternant(letters: Letters(letters), kind: kind)
        if alternant.letters.count >= 2 || kind == .whole, !alternants.contains(alternant) {
            alternants.append(alternant)
        }
    }

    private mutating func add(
        _ stem: some Collection<UInt8>, _ end: Ending, _ kind: EndingKind
    ) {
        add(Letters(stem) + end.letters, kind)
    }

    private mutating func guess() {
        if word.ends(in: "nen") {
            add(word.dropLast(3), "se", .singular)
            add(word.dropLast(3), "s", .consonant)
            add(word.dropLast(3), "si", .plural)
        } else if word.ends(in: "mies") {
            add(word.dropLast(), "he", .singular)
            add(word, .consonant)
            add(word.dropLast(), "hi", .plural)
        } else if word.ends(inAny: "nut", "nyt") {
            add(word.dropLast(2), "ee", .singular)
            add(word.dropLast(2), "ei", .plural)
            add(word, .consonant)
        } else if word.ends(inAny: "ton", "tön") {
            guessLacking()
        } else if word.ends(in: "s"), word.count > 3,
            Gradation.vowels.contains(word.dropLast().last)
        {
            guessVowelAndS()
        } else if !Gradation.vowels.contains(word.last) {
            guessConsonant()
        } else if endsInLongVowel || endsInDiphthong {
            guessLongVowel()
        } else {
            guessVowel()
        }
    }

    /// onneton → onnettoma-, onnettomi-.
    private mutating func guessLacking() {
        let stem = word.dropLast()
        add(word, .consonant)
        for stem in [Letters(stem), stem.dropLast(2) + Letters("t") + stem.suffix(2)] {
            add(stem, word.ends(in: "ton") ? "ma" : "mä", .singular)
            add(stem, "mi", .plural)
        }
    }

    /// kysymys → kysymykse-; yhteys → yhteyde-; asiakas → asiakkaa-.
    private mutating func guessVowelAndS() {
        let stem = Letters(word.dropLast())
        add(word, .consonant)
        add(stem, "kse", .singular)
        add(stem, "ksi", .plural)
        if stem.ends(inAny: "u", "y") {
            add(stem, "de", .singular)
            add(stem, "te", .singular)
            add(stem, "t", .consonant)
        }
        guard stem.ends(inAny: "a", "ä", "i", "e", "y") else { return }
        for strong in Gradation.strong(stem) {
            add(strong + strong.suffix(1), .singular)
            add(strong, "i", .plural)
            add(strong.dropLast(), "i", .plural)
        }
    }

    /// sävel → sävele-, sävelei-; avain → avaime-; jäsen → jäsene-.
    private mutating func guessConsonant() {
        add(word, "i", .singular)
        add(word, "e", .singular)
        add(word, "ei", .plural)
        add(word, "ej", .pluralJ)
        add(word, .consonant)
        if word.ends(in: "in") {
            add(word.dropLast(), "me", .singular)
            add(word.dropLast(), "mi", .plural)
        }
        if word.ends(inAny: "en", "än", "yt", "ut") {
            add(word.dropLast(), "e", .singular)
            add(word.dropLast(), "i", .plural)
        }
    }

    private var endsInLongVowel: Bool {
        word.ends(inAny: "aa", "ää", "uu", "yy", "oo", "öö", "ee", "ii")
    }

    private var endsInDiphthong: Bool {
        word.ends(
            inAny: "uo", "yö", "ie", "ai", "oi", "äi", "öi", "ui", "yi", "au", "eu", "ou")
    }

    /// vapaa → vapai-; työ → töi-; mentorointi stays for ``guessVowel()``.
    private mutating func guessLongVowel() {
        add(word, .singular)
        add(word.dropLast(), "i", .plural)
        add(word.dropLast(2) + word.suffix(1), "i", .plural)
        if !endsInLongVowel {
            add(word, "i", .plural)
            add(word, "j", .pluralJ)
            add(word.dropLast(), "j", .pluralJ)
        }
        if word.ends(inAny: "ai", "oi", "äi", "öi", "ui", "ii") {
            add(word.dropLast(), "ei", .plural)
            add(word.dropLast(), "ej", .pluralJ)
        }
        if word.ends(inAny: "au", "eu", "ou") { guessVowel() }
    }

    private mutating func guessVowel() {
        switch word.last {
        case UInt8(ascii: "e"): guessE()
        case UInt8(ascii: "i"): guessI()
        case UInt8(ascii: "a"): guessA(rounded: "o", higher: "a")
        case Letter.aWithDots: guessA(rounded: "ö", higher: "ä")
        default:
            for weak in Gradation.weak(word) {
                add(weak, .singular)
                add(weak, "i", .plural)
            }
            add(word, "j", .pluralJ)
        }
    }

    /// tavoite → tavoittee-, tavoittei-.
    private mutating func guessE() {
        add(word, "t", .consonant)
        for strong in Gradation.strong(word) {
            add(strong, "e", .singular)
            add(strong, "i", .plural)
        }
    }

    /// mentori → mentorei-; kieli → kiele-, kiel-; vuosi → vuode-, vuot-.
    private mutating func guessI() {
        let stem = word.dropLast()
        for weak in Gradation.weak(word) {
            add(weak, .singular)
            add(weak.dropLast(), "ei", .plural)
        }
        add(stem, "ej", .pluralJ)
        add(word, .plural)
        for weak in Gradation.weak(stem + Letters("e")) {
            add(weak, .singular)
            add(weak.dropLast(), "i", .plural)
        }
        if stem.ends(inAny: "l", "n", "r", "h", "s"), word.count > 3 { add(stem, .consonant) }
        if word.ends(in: "mpi") { guessComparative() }
        guard word.ends(in: "si") else { return }
        let root = stem.dropLast()
        add(root, "de", .singular)
        add(root, "te", .singular)
        add(root, "t", .consonant)
        if root.ends(inAny: "n", "r", "l") { add(root + root.suffix(1), "e", .singular) }
        if word.ends(in: "vuosi") { add(root, "n", .consonant) }
    }

    /// aiempi → aiempa-, aiemma-, aiemmi-.
    private mutating func guessComparative() {
        for vowel in ["a", "ä"] as [Ending] {
            add(word.dropLast() + vowel.letters, .singular)
            add(word.dropLast(2) + Letters("m") + vowel.letters, .singular)
        }
        add(word.dropLast(2), "mi", .plural)
    }

    /// ohjelma → ohjelmi-, ohjelmoi-; halpa → halvempi.
    private mutating func guessA(rounded: Ending, higher: Ending) {
        let isCompared =
            vowelGroups <= 2 && !word.ends(inAny: "ia", "iä") && !Self.neverCompared.contains(word)
        for weak in Gradation.weak(word) {
            let stem = weak.dropLast()
            add(weak, .singular)
            add(stem, "i", .plural)
            add(Letters(stem) + rounded, "i", .plural)
            guard isCompared else { continue }
            add(stem, "empi", .whole)
            add(stem + Letters("emp"), higher, .singular)
            add(stem + Letters("emm"), higher, .singular)
            add(stem, "emmi", .plural)
            add(stem, "empi", .plural)
        }
        add(Letters(word.dropLast()) + rounded, "j", .pluralJ)
    }

    /// How many times vowels begin after consonants. Only words of two syllables have -empi: vanhempi,
    /// but ihanampi.
    private var vowelGroups: Int {
        var groups = 0
        var isInside = false
        for letter in word {
            let isVowel = Gradation.vowels.contains(letter)
            if isVowel, !isInside { groups += 1 }
            isInside = isVowel
        }
        return groups
    }

    /// Common nouns of two syllables whose guessed comparative is a word of its own (aika: aiempi), or
    /// stands in nobody's way but is never right.
    private static let neverCompared: Set<Letters> = Set(
        """
        aika aita haka halla hinta häkä ilma ilta isä juna kala kansa kanta kerta kesä \
        kirja koira kunta kuva lista loma lupa maksa matka määrä \
        osa paikka pala pinta pohja pora päivä raha raja ryhmä ruoka sana seinä \
        sija sota summa tapa tarra tila tuska ura vaiva \
        vika vuoka mitta metsä kerma herra rouva poika sauma sarja taika voima
        """.split(separator: " ").map { Letters(String($0)) })
}

/// The alternants of a verb, guessed from the end of its infinitive.
struct FinnishVerb {
    private typealias Gradation = FinnishGradation

    private let word: Letters
    private(set) var stems: Set<Letters> = []

    /// The alternants of `word`; none where it cannot be an infinitive.
    static func alternants(of word: Letters) -> [Alternant] {
        guard word.count >= 4, word.ends(inAny: "a", "ä") else { return [] }
        var verb = FinnishVerb(word: word)
        verb.guess()
        // The past and the conditional take -i for -e: tule- → tuli-.
        for stem in verb.stems where stem.ends(in: "e") {
            verb.stems.insert(stem.dropLast() + Letters("i"))
        }
        return verb.stems.filter { $0.count >= 2 }.sorted { $0.lexicographicallyPrecedes($1) }
            .map { Alternant(letters: $0, kind: $0.ends(in: "i") ? .verbI : .verb) }
    }

    private init(word: Letters) { self.word = word }

    private mutating func add(_ stem: some Collection<UInt8>, _ ends: Ending...) {
        for end in ends { stems.insert(Letters(stem) + end.letters) }
    }

    private mutating func guess() {
        let stem = Letters(word.dropLast(2))
        if word.dropLast().ends(in: "d") {
            guessDA(stem)
        } else if word.dropLast().ends(inAny: "ll", "nn", "rr") {
            add(stem, "", "e", "i")
            for strong in Gradation.strongBeforeConsonant(stem) { add(strong, "", "e", "i") }
        } else if word.dropLast().ends(in: "st") {
            add(stem, "", "e", "i")
        } else if word.dropLast().ends(in: "t"), Gradation.vowels.contains(stem.last) {
            guessTA(stem)
        } else if Gradation.vowels.contains(word.dropLast().last) {
            guessVowelA(Letters(word.dropLast()))
        }
    }

    /// saada → saa-, sai-; nähdä → näke-, näe-, näh-.
    private mutating func guessDA(_ stem: Letters) {
        add(stem, "")
        if stem.ends(in: "h") {
            add(stem.dropLast(), "ke", "e", "k", "")
        } else if stem.count >= 3, Gradation.vowels.contains(stem.dropLast().last),
            !stem.ends(in: "i")
        {
            add(stem.dropLast(2) + stem.suffix(1), "i")
        }
    }

    /// tavata → tapaa-, tapasi-; valita → valitse-; paeta → pakene-; huoata → huokaa-.
    private mutating func guessTA(_ stem: Letters) {
        let lastVowel = Ending(letters: Letters(word.suffix(1)))
        add(stem, "", "t")
        for strong in Gradation.strong(stem) {
            add(strong, lastVowel, "s", "si", "i")
            if stem.count >= 3 { add(strong, "") }
            if stem.ends(in: "e") { add(strong, "ne", "ni") }
        }
        if stem.ends(in: "i") { add(stem, "tse", "tsi") }
        guard stem.count >= 2, Gradation.vowels.contains(stem.dropLast().last) else { return }
        let restored = stem.dropLast() + Letters("k") + stem.suffix(1)
        add(restored, lastVowel, "s", "si")
    }

    /// siirtää → siirrä-, siirsi-; ottaa → oti-; maksaa → maksoi-.
    private mutating func guessVowelA(_ stem: Letters) {
        for weak in Gradation.weak(stem) {
            add(weak, "")
            if weak.ends(inAny: "a", "ä") { add(weak.dropLast(), "e", "i", "oi") }
            if weak.ends(in: "e") { add(weak.dropLast(), "i") }
        }
        guard stem.count > 3, stem.ends(inAny: "ta", "tä") else { return }
        let root = stem.dropLast(2)
        let afterTwoVowels =
            Gradation.vowels.contains(root.last) && Gradation.vowels.contains(root.dropLast().last)
        if root.ends(inAny: "n", "l", "r") || afterTwoVowels { add(root, "si", "s") }
    }
}

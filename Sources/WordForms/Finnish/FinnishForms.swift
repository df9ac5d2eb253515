/// What a word brings into a lexicon.
struct Paradigm {
    /// Beginnings of forms, each with what may follow.
    var alternants: [Alternant] = []
    /// Shapes that the word takes as the first part of a compound.
    var heads: Set<Letters> = []
}

/// The forms of a Finnish word: listed where its class is closed or it is irregular, else guessed.
enum FinnishForms {
    /// The paradigm of `word`, by its author's hints where there are any.
    static func paradigm(of word: LexiconWord) -> Paradigm {
        let letters = Letters(word.text)
        if let forms = FinnishClosedWords.forms[letters] {
            return Paradigm(alternants: forms.map { Alternant(letters: $0, kind: .form) })
        }
        var paradigm = Paradigm()
        if word.stems.isEmpty {
            paradigm.alternants = guesses(letters, word.wordClass)
            for row in FinnishClosedWords.irregularities[letters] ?? [] {
                let isVerb = isInfinitive(letters)
                paradigm.alternants +=
                    row.last == Letter.hyphen
                    ? alternants(ofStem: row.dropLast(), isVerb: isVerb)
                    : [Alternant(letters: row, kind: .form)]
            }
        } else {
            paradigm.alternants = [Alternant(letters: letters, kind: .whole)]
            for stem in word.stems {
                paradigm.alternants += alternants(
                    ofStem: Letters(stem), isVerb: word.wordClass == .verb)
            }
        }
        paradigm.heads = heads(of: letters, paradigm.alternants)
        return paradigm
    }

    /// Whether `word` is taken for a verb beside a noun, because its author did not say.
    static func mayBeVerb(_ word: LexiconWord) -> Bool {
        word.isInflected && word.wordClass != .noun && word.stems.isEmpty
            && isInfinitive(Letters(word.text))
    }

    /// Whether `letters` may be the infinitive of a verb.
    ///
    /// sota is no verb: what ends in a vowel and -ta has five letters or more.
    private static func isInfinitive(_ letters: Letters) -> Bool {
        if letters.count <= 4, letters.dropLast().ends(in: "t") { return false }
        return !FinnishVerb.alternants(of: letters).isEmpty
    }

    private static func guesses(
        _ letters: Letters, _ wordClass: LexiconWord.WordClass?
    ) -> [Alternant] {
        let verbal = FinnishVerb.alternants(of: letters)
        switch wordClass {
        case .verb where !verbal.isEmpty:
            return [Alternant(letters: letters, kind: .whole)] + verbal
        case .noun, .verb: return FinnishNominal.alternants(of: letters)
        case nil:
            return FinnishNominal.alternants(of: letters) + (isInfinitive(letters) ? verbal : [])
        }
    }

    /// The kinds of a stem that someone wrote down, by its last letter.
    private static func alternants(ofStem stem: Letters, isVerb: Bool) -> [Alternant] {
        let endsInI = stem.ends(in: "i")
        if isVerb { return [Alternant(letters: stem, kind: endsInI ? .verbI : .verb)] }
        guard FinnishGradation.vowels.contains(stem.last) else {
            return [Alternant(letters: stem, kind: stem.ends(in: "j") ? .pluralJ : .consonant)]
        }
        var alternants = [Alternant(letters: stem, kind: .singular)]
        if endsInI {
            alternants.append(Alternant(letters: stem, kind: .plural))
        } else if stem.ends(inAny: "o", "ö", "u", "y", "e") {
            alternants.append(Alternant(letters: stem + Letters("i"), kind: .plural))
            alternants.append(Alternant(letters: stem + Letters("j"), kind: .pluralJ))
        }
        return alternants
    }

    /// tapaamis-, ohjelma-, ohjelman-, perumis-.
    private static func heads(of letters: Letters, _ alternants: [Alternant]) -> Set<Letters> {
        var heads: Set<Letters> = [
            letters.ends(in: "nen") ? letters.dropLast(3) + Letters("s") : letters
        ]
        for alternant in alternants {
            if alternant.kind == .singular {
                heads.insert(alternant.letters)
                heads.insert(alternant.letters + Letters("n"))
            } else if alternant.kind.isVerbal,
                FinnishGradation.vowels.contains(alternant.letters.last)
            {
                heads.insert(alternant.letters + Letters("mis"))
            }
        }
        return heads
    }
}

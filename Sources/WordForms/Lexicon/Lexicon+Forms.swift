extension Lexicon {
    /// Common forms of `word` in `language`, sorted: what a `~word` accepts, as an author is shown it.
    ///
    /// Finnish forms are put together from every alternant that was guessed, so some that do not exist
    /// stand among them: they are accepted too. The list is a sample, not the whole of it.
    package static func forms(of word: LexiconWord, in language: Language) -> [String] {
        let letters = Letters(word.text)
        guard word.isInflected, !letters.contains(Letter.foreign) else { return [word.text] }
        var forms: Set<Letters> = [letters]
        if language == .finnish {
            let isBack = letters.contains { FinnishListing.backVowels.contains($0) }
            let alternants = FinnishListing.alternants(of: word)
            let isGraded = alternants.contains {
                $0.kind == .singular && $0.letters.last == letters.last && $0.letters != letters
            }
            for alternant in alternants {
                for ending in FinnishListing.endings(
                    after: alternant, of: letters, isGraded: isGraded)
                {
                    let tail = isBack ? ending.letters : FinnishListing.fronted(ending.letters)
                    forms.insert(alternant.letters + tail)
                }
            }
        } else {
            forms.formUnion(StemmedForms.forms(of: letters, in: language))
            forms.formUnion(StemmedForms.listedForms(of: letters, in: language))
        }
        return forms.map(\.text).sorted()
    }
}

/// The endings that a list of forms shows.
private enum FinnishListing {
    static let backVowels: LetterSet = "aou"

    /// The alternants that are shown: of a word in -e whose grade changes, the strong ones.
    static func alternants(of word: LexiconWord) -> [Alternant] {
        let all = FinnishForms.paradigm(of: likeliest(word)).alternants
        let letters = Letters(word.text)
        guard letters.ends(in: "e") else { return all }
        let isUnchanged = { (alternant: Alternant) in
            alternant.letters.dropLast().elementsEqual(letters)
                && (alternant.kind == .singular || alternant.kind == .plural)
        }
        let changed = all.filter { !isUnchanged($0) }
        return changed.contains { $0.kind == .singular } ? changed : all
    }

    /// `word` as the verb that it most likely is, where its end leaves open whether it is one: perua, but
    /// neither asia nor idea.
    static func likeliest(_ word: LexiconWord) -> LexiconWord {
        guard word.wordClass == nil, FinnishForms.mayBeVerb(word),
            !Letters(word.text).ends(inAny: "ia", "iä", "ea", "eä")
        else { return word }
        return LexiconWord(word.text, wordClass: .verb)
    }

    /// `ending` with front vowels for back ones.
    static func fronted(_ ending: Letters) -> Letters {
        ending.map {
            switch $0 {
            case UInt8(ascii: "a"): Letter.aWithDots
            case UInt8(ascii: "o"): Letter.oWithDots
            case UInt8(ascii: "u"): UInt8(ascii: "y")
            default: $0
            }
        }
    }

    /// The commonest endings after `alternant`, with back vowels.
    ///
    /// Of a word whose grade changes, the word itself has the strong grade and is shown in open
    /// syllables, the others in closed ones: aikaa and ajan, not ajaa and aikan. Both are accepted.
    static func endings(after alternant: Alternant, of word: Letters, isGraded: Bool) -> [Ending] {
        switch alternant.kind {
        case .literal, .form, .verbalNoun, .suffix: [""]
        case .whole: ["", "kin", "ko"]
        case .singular:
            singular(after: alternant.letters, isStrong: isStrong(alternant, word, isGraded))
        case .plural: plural(after: alternant.letters)
        case .pluralJ: ["a", "en"]
        case .consonant: ["ta", "ten"]
        case .verb:
            FinnishGradation.vowels.contains(alternant.letters.last)
                ? ["n", "t", "mme", "tte", "vat", "nut", "taan", "tu", "maan", "minen", "misen"]
                : ["tu"]
        case .verbI: ["n", "t", "mme", "tte", "vat", "sin", "sit", "si"]
        }
    }

    /// Whether the alternant is in the strong grade; nil where the word has one grade only.
    private static func isStrong(_ alternant: Alternant, _ word: Letters, _ isGraded: Bool) -> Bool?
    {
        isGraded ? alternant.letters.dropLast().elementsEqual(word.dropLast()) : nil
    }

    private static func singular(after stem: Letters, isStrong: Bool?) -> [Ending] {
        let closed: [Ending] = ["n", "t", "ssa", "sta", "lla", "lta", "lle", "ksi", "ssani"]
        let isLong = FinnishGradation.vowels.contains(stem.dropLast().last)
        let open: [Ending] =
            ["na", "ni", "mme", isLong ? "ta" : "a"]
            + (isLong ? [] : [Ending(letters: stem.suffix(1) + Letters("n"))])
        return switch isStrong {
        case true?: open
        case false?: closed
        case nil: open + closed
        }
    }

    private static func plural(after stem: Letters) -> [Ending] {
        let isAfterVowel = FinnishGradation.vowels.contains(stem.dropLast().last)
        return ["ssa", "sta", "lla", "lle", "ksi"]
            + (isAfterVowel ? ["ta", "hin"] : ["a", "en", "in"])
    }
}

extension Lexicon {
    /// Common forms of `word` in `language`, sorted: what a `~word` accepts, as an author is shown it.
    ///
    /// Finnish forms are put together from every alternant that was guessed, so forms that do not
    /// exist stand among them: they are accepted too. The list is a sample, not the whole of it.
    package static func forms(of word: LexiconWord, in language: Language) -> [String] {
        let letters = Letters(word.text)
        guard word.isInflected, !letters.contains(Letter.foreign) else { return [word.text] }
        var forms: Set<Letters> = [letters]
        if language == .finnish {
            let isBack = letters.contains { FinnishListing.backVowels.contains($0) }
            for alternant in FinnishForms.paradigm(of: word).alternants {
                for ending in FinnishListing.endings(after: alternant.kind) {
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

    /// The commonest endings of each kind, with back vowels.
    static func endings(after kind: EndingKind) -> [Ending] {
        switch kind {
        case .literal, .form, .verbalNoun, .suffix: [""]
        case .whole: ["", "ni", "si", "mme", "ko", "kin"]
        case .singular:
            ["n", "t", "ssa", "sta", "lla", "lta", "lle", "ksi", "na", "ni", "ssani", "mme"]
        case .plural: ["a", "en", "ssa", "sta", "lla", "lle", "ksi", "in"]
        case .pluralJ: ["a", "en"]
        case .consonant: ["ta", "ten"]
        case .verb: ["n", "t", "mme", "tte", "vat", "nut", "taan", "tu", "maan", "minen", "misen"]
        case .verbI: ["n", "t", "mme", "tte", "vat", "sin", "sit", "si"]
        }
    }
}

/// The forms of a Swedish or English word: what has its stem, and the irregular ones.
enum StemmedForms {
    /// The stem of `word` in `language`.
    static func stem(_ word: Letters, in language: Language) -> Letters {
        switch language {
        case .swedish: SwedishStemmer.stem(word)
        case .english: EnglishStemmer.stem(word)
        case .finnish: FinnishStemmer.stem(word)
        }
    }

    /// `word` itself, its irregular forms where it has any, and regular ones that stems miss.
    static func forms(of word: Letters, in language: Language) -> [Letters] {
        let regular = language == .swedish ? SwedishWords.unstemmedForms(of: word) : []
        return [word] + irregularForms(of: word, in: language) + regular
    }

    /// The irregular forms of `word`; none where it is regular.
    static func irregularForms(of word: Letters, in language: Language) -> [Letters] {
        let table =
            language == .swedish ? SwedishWords.irregularForms : EnglishWords.irregularForms
        return table[word] ?? []
    }

    /// The paradigm by letters, for compounds and typos; plain matching goes by stems.
    static func paradigm(of word: LexiconWord, in language: Language) -> Paradigm {
        let letters = Letters(word.text)
        let isSwedish = language == .swedish
        let stems =
            isSwedish ? SwedishWords.alternants(of: letters) : EnglishWords.alternants(of: letters)
        let written = word.stems.map { Letters($0) }
        return Paradigm(
            alternants: (stems + written).map { Alternant(letters: $0, kind: .suffix) },
            heads: Set(
                isSwedish ? SwedishWords.heads(of: letters) : EnglishWords.heads(of: letters)))
    }

    /// Forms of `word` by the usual endings, such as have its stem.
    static func listedForms(of word: Letters, in language: Language) -> [Letters] {
        let isSwedish = language == .swedish
        let endings = isSwedish ? SwedishWords.listedEndings : EnglishWords.listedEndings
        let alternants =
            isSwedish ? SwedishWords.alternants(of: word) : EnglishWords.alternants(of: word)
        let stem = stem(word, in: language)
        let forms = alternants.flatMap { alternant in
            endings.filter { joins(alternant, $0, isWhole: alternant == word) }
                .map { alternant + $0.letters }
        }
        return forms.filter { $0.count >= word.count && self.stem($0, in: language) == stem }
    }

    /// Whether spelling puts `ending` after `alternant`: no vowel meets the last vowel of a word, and
    /// what lost one takes a vowel again. prepares and preparing, but neither prepareing nor prepars.
    private static func joins(_ alternant: Letters, _ ending: Ending, isWhole: Bool) -> Bool {
        let startsWithVowel = vowels.contains(ending.letters.first)
        if isWhole { return !(startsWithVowel && alternant.ends(inAny: "a", "e")) }
        return startsWithVowel || ending == "ning"
    }

    private static let vowels: LetterSet = "aeiou"

    /// Spellings of a stem that are read as one: Swedish without å, ä, ö; English of either shore.
    static func folded(_ stem: Letters, in language: Language) -> Letters {
        if language == .swedish {
            return FinnishFolding.dotless(stem).map {
                $0 == Letter.aWithRing ? UInt8(ascii: "a") : $0
            }
        }
        if stem.ends(in: "our"), stem.count > 4 { return stem.dropLast(2) + Letters("r") }
        if stem.ends(in: "is"), stem.count > 4 { return stem.dropLast() + Letters("z") }
        return stem.ends(in: "programm") ? stem.dropLast() : stem
    }
}

/// Spellings that leave letters out, or write them plainly, done alike to the script's words and to
/// what was typed.
enum FinnishFolding {
    /// Whether `word` has a letter with dots.
    static func hasDots(_ word: Letters) -> Bool {
        word.contains { $0 == Letter.aWithDots || $0 == Letter.oWithDots }
    }

    /// `word` with oit for ot and hd for h made one: tavoitteet and tavotteet, tehdä and tehä.
    static func shortened(_ word: Letters) -> Letters {
        var short: Letters = []
        short.reserveCapacity(word.count)
        for (index, letter) in word.enumerated() {
            let next = index + 1 < word.count ? word[index + 1] : 0
            if letter == UInt8(ascii: "i"), next == UInt8(ascii: "t"), short.ends(in: "o") {
                continue
            }
            if letter == UInt8(ascii: "d"), short.ends(in: "h") { continue }
            short.append(letter)
        }
        return short
    }

    /// `word` without dots: ä → a, ö → o.
    static func dotless(_ word: Letters) -> Letters {
        word.map {
            switch $0 {
            case Letter.aWithDots: UInt8(ascii: "a")
            case Letter.oWithDots: UInt8(ascii: "o")
            default: $0
            }
        }
    }

    /// What `word` would be in standard spelling, by the rules of speech; none where none applies.
    static func standardSpellings(of word: Letters) -> [Letters] {
        guard word.count >= 4 else { return [] }
        var spellings = contractions(in: word) + completions(of: word)
        if let place = emphatic(word) {
            spellings.append(Letters(word[..<place] + word[(place + 1)...]))
        }
        return spellings
    }

    /// Long vowels near the end read as two: apuu → apua, haluun → haluan, haluutko → haluatko.
    private static func contractions(in word: Letters) -> [Letters] {
        var spellings: [Letters] = []
        for (index, letter) in word.enumerated().dropFirst(2).reversed().prefix(5) {
            guard letter == word[index - 1], FinnishGradation.vowels.contains(letter),
                word.count - index <= 2 || word.ends(inAny: "ko", "kö", "ks")
            else { continue }
            for vowel in [UInt8(ascii: "a"), Letter.aWithDots] where vowel != letter {
                spellings.append(word[..<index] + [vowel] + word[(index + 1)...])
            }
        }
        return spellings
    }

    /// The letters put back that speech drops at the end: tapaamisee, ohjelmast, mul, väsyny, pitäis,
    /// voiks.
    private static func completions(of word: Letters) -> [Letters] {
        var spellings: [Letters] = []
        let vowels = FinnishGradation.vowels
        let isBack = word.contains { backVowels.contains($0) }
        let openVowel: Ending = isBack ? "a" : "ä"
        if vowels.contains(word.last), vowels.contains(word.dropLast().last) {
            spellings.append(word + Letters("n"))
        }
        if word.ends(inAny: "st", "lt", "ss", "ll") { spellings.append(word + openVowel) }
        if word.ends(in: "l") { spellings.append(word + Letters("l") + openVowel) }
        if word.ends(inAny: "nu", "ny") { spellings.append(word + Letters("t")) }
        if word.ends(in: "is") { spellings.append(word + Letters("i")) }
        if word.ends(in: "ks") {
            spellings.append(word.dropLast() + Letters(isBack ? "o" : "ö"))
        }
        return spellings
    }

    private static let backVowels: LetterSet = "aou"

    /// Where näytäppä and katsoppas have a p too many.
    private static func emphatic(_ word: Letters) -> Int? {
        if word.ends(inAny: "ppa", "ppä") { return word.count - 3 }
        return word.ends(inAny: "ppas", "ppäs") ? word.count - 4 : nil
    }
}

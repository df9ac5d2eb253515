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
        var spellings: [Letters] = []
        let vowels = FinnishGradation.vowels
        // apuu → apua, haluun → haluan, haluutko → haluatko.
        for (index, letter) in word.enumerated().dropFirst(2).reversed().prefix(5) {
            guard letter == word[index - 1], vowels.contains(letter),
                word.count - index <= 2 || word.ends(inAny: "ko", "kö", "ks")
            else { continue }
            for vowel in [UInt8(ascii: "a"), Letter.aWithDots] where vowel != letter {
                spellings.append(word[..<index] + [vowel] + word[(index + 1)...])
            }
        }
        let back = word.contains { $0 == 0x61 || $0 == 0x6F || $0 == 0x75 }
        let vowelA = back ? Letters("a") : Letters("ä")
        // tapaamisee, perumaa
        if vowels.contains(word.last), vowels.contains(word.dropLast().last) {
            spellings.append(word + Letters("n"))
        }
        // ohjelmast, then mul, väsyny, pitäis, voiks
        if word.ends(inAny: "st", "lt", "ss", "ll") { spellings.append(word + vowelA) }
        if word.ends(in: "l") { spellings.append(word + Letters("l") + vowelA) }
        if word.ends(inAny: "nu", "ny") { spellings.append(word + Letters("t")) }
        if word.ends(in: "is") { spellings.append(word + Letters("i")) }
        if word.ends(in: "ks") {
            spellings.append(word.dropLast() + Letters(back ? "o" : "ö"))
        }
        if let place = emphatic(word) {
            spellings.append(Letters(word[..<place] + word[(place + 1)...]))
        }
        return spellings
    }

    /// Where näytäppä and katsoppas have a p too many.
    private static func emphatic(_ word: Letters) -> Int? {
        if word.ends(inAny: "ppa", "ppä") { return word.count - 3 }
        return word.ends(inAny: "ppas", "ppäs") ? word.count - 4 : nil
    }
}

/// The Snowball stemmer for Finnish, as in Snowball 2.2 to 3.0.1.
///
/// It knows nouns only: no persons of verbs and no gradation. ``Lexicon`` matches Finnish by
/// alternants instead; the stemmer is for text whose words nobody wrote down, as in a search.
package enum FinnishStemmer {
    private static let vowels: LetterSet = "aeiouyäö"
    private static let consonants: LetterSet = "bcdfghjklmnpqrstvwxz"
    private static let long: [Ending] = ["aa", "ee", "ii", "oo", "uu", "ää", "öö"]

    /// The stem of `word`, which is lower case and NFC.
    ///
    /// - Complexity: O(n).
    package static func stem(_ word: String) -> String { stem(Letters(word)).text }

    static func stem(_ letters: Letters) -> Letters {
        var word = StemmedWord(letters, vowels: vowels)
        dropParticle(&word)
        dropPossessive(&word)
        let hadCase = dropCase(&word)
        dropOtherEnding(&word)
        dropPlural(&word, hadCase: hadCase)
        tidy(&word)
        return word.letters
    }

    private static let particles: [Ending] = [
        "kin", "kaan", "kään", "ko", "kö", "han", "hän", "pa", "pä", "sti",
    ]

    private static func dropParticle(_ word: inout StemmedWord) {
        guard let particle = word.longest(of: particles, from: word.region1) else { return }
        let length = particle.count
        let drops =
            particle == "sti"
            ? word.isInside(length, from: word.region2)
            : word.isVowel(fromEnd: length + 1) || word.ends(inAny: ["n", "t"], dropping: length)
        if drops { word.replaceLast(length) }
    }

    private static let possessives: [Ending] = [
        "si", "ni", "nsa", "nsä", "mme", "nne", "an", "än", "en",
    ]

    private static func dropPossessive(_ word: inout StemmedWord) {
        guard let possessive = word.longest(of: possessives, from: word.region1) else { return }
        let length = possessive.count
        let drops =
            switch possessive {
            case "si": !word.ends(in: "k", dropping: length)
            case "an":
                word.ends(inAny: ["ta", "ssa", "sta", "lla", "lta", "na"], dropping: length)
            case "än":
                word.ends(inAny: ["tä", "ssä", "stä", "llä", "ltä", "nä"], dropping: length)
            case "en": word.ends(inAny: ["lle", "ine"], dropping: length)
            default: true
            }
        guard drops else { return }
        word.replaceLast(length)
        if possessive == "ni", word.ends(in: "kse") { word.replaceLast(1, with: "i") }
    }

    private static let cases: [Ending] = [
        "han", "hen", "hin", "hon", "hän", "hön", "siin", "den", "tten", "seen", "n", "a", "ä",
        "tta", "ttä", "ta", "tä", "ssa", "ssä", "sta", "stä", "lla", "llä", "lta", "ltä", "lle",
        "na", "nä", "ksi", "ine",
    ]

    /// Drops a case ending; true where there was one.
    private static func dropCase(_ word: inout StemmedWord) -> Bool {
        let found = word.longest(of: cases, from: word.region1) { ending in
            selects(ending, in: word)
        }
        guard let ending = found else { return false }
        let length = ending.count
        switch ending {
        case "han", "hen", "hin", "hon", "hän", "hön":
            guard word.letter(fromEnd: 4) == word.letter(fromEnd: 2) else { return false }
        case "a", "ä":
            guard word.isVowel(fromEnd: 2), consonants.contains(word.letter(fromEnd: 3)) else {
                return false
            }
        case "tta", "ttä":
            guard word.ends(in: "e", dropping: length) else { return false }
        default: break
        }
        word.replaceLast(length)
        if ending == "n", word.ends(inAny: long + ["ie"]) { word.replaceLast(1) }
        return true
    }

    /// The conditions that are part of the match: where they fail, a shorter ending is taken. The
    /// letters they look at must lie in R1 too.
    private static func selects(_ ending: Ending, in word: StemmedWord) -> Bool {
        let length = ending.count
        switch ending {
        case "siin", "den", "tten":
            return word.isInside(length + 2, from: word.region1)
                && word.ends(
                    inAny: ["ai", "ei", "ii", "oi", "ui", "äi", "öi"], dropping: length)
        case "seen":
            return word.isInside(length + 2, from: word.region1)
                && word.ends(inAny: long, dropping: length)
        default: return true
        }
    }

    private static let others: [Ending] = [
        "mpi", "mpa", "mpä", "mmi", "mma", "mmä", "impi", "impa", "impä", "immi", "imma", "immä",
        "eja", "ejä",
    ]

    private static func dropOtherEnding(_ word: inout StemmedWord) {
        guard let ending = word.longest(of: others, from: word.region2) else { return }
        let length = ending.count
        let isShort = ending.letters.first == UInt8(ascii: "m")
        if isShort, word.ends(in: "po", dropping: length) { return }
        word.replaceLast(length)
    }

    private static func dropPlural(_ word: inout StemmedWord, hadCase: Bool) {
        if hadCase {
            if word.longest(of: ["i", "j"], from: word.region1) != nil { word.replaceLast(1) }
            return
        }
        guard word.isInside(2, from: word.region1), word.ends(in: "t"), word.isVowel(fromEnd: 2)
        else { return }
        word.replaceLast(1)
        guard let ending = word.longest(of: ["mma", "imma"], from: word.region2) else { return }
        if ending == "mma", word.ends(in: "po", dropping: 3) { return }
        word.replaceLast(ending.count)
    }

    private static func tidy(_ word: inout StemmedWord) {
        guard word.count >= word.region1 else { return }
        if word.longest(of: long, from: word.region1) != nil { word.replaceLast(1) }
        if word.isInside(2, from: word.region1), word.ends(inAny: ["a", "ä", "e", "i"]),
            consonants.contains(word.letter(fromEnd: 2))
        {
            word.replaceLast(1)
        }
        if word.longest(of: ["oj", "uj"], from: word.region1) != nil { word.replaceLast(1) }
        if word.longest(of: ["jo"], from: word.region1) != nil { word.replaceLast(1) }
        undouble(&word)
    }

    private static func undouble(_ word: inout StemmedWord) {
        var index = word.count - 1
        while index >= 0, vowels.contains(word.letters[index]) { index -= 1 }
        guard index > 0, consonants.contains(word.letters[index]),
            word.letters[index] == word.letters[index - 1]
        else { return }
        word.letters.remove(at: index)
    }
}

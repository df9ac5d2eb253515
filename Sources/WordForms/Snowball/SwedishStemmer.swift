/// The Snowball stemmer for Swedish, as in Snowball 3.
package enum SwedishStemmer {
    private static let vowels: LetterSet = "aeiouyåäö"
    private static let lettersBeforeS: LetterSet = "bcdfghjklmnoprtvy"
    private static let lettersBeforeOst: LetterSet = "iklnprtuv"

    /// The stem of `word`, which is lower case and NFC.
    ///
    /// - Complexity: O(n).
    package static func stem(_ word: String) -> String { stem(Letters(word)).text }

    static func stem(_ letters: Letters) -> Letters {
        guard letters.count >= 3 else { return letters }
        var word = StemmedWord(letters, vowels: vowels, least: 3)
        dropEnding(&word)
        if word.longest(of: ["dd", "gd", "nn", "dt", "gt", "kt", "tt"], from: word.region1) != nil {
            word.replaceLast(1)
        }
        dropDerivation(&word)
        return word.letters
    }

    private static let endings: [Ending] = [
        "a", "arna", "erna", "heterna", "orna", "ad", "e", "ade", "ande", "arne", "are", "aste",
        "en", "anden", "aren", "heten", "ern", "ar", "er", "heter", "or", "as", "arnas", "ernas",
        "ornas", "es", "ades", "andes", "ens", "arens", "hetens", "erns", "at", "andet", "het",
        "ast", "s", "et",
    ]

    private static func dropEnding(_ word: inout StemmedWord) {
        guard let ending = word.longest(of: endings, from: word.region1) else { return }
        switch ending {
        case "et":
            if dropsEt(word, dropping: 2) { word.replaceLast(2) }
        case "s":
            if word.ends(in: "et", dropping: 1), dropsEt(word, dropping: 3) {
                word.replaceLast(3)
            } else if lettersBeforeS.contains(word.letter(fromEnd: 2)) {
                word.replaceLast(1)
            }
        default:
            word.replaceLast(ending.count)
        }
    }

    private static let keepsEt: [Ending] = [
        "h", "iet", "uit", "fab", "cit", "dit", "alit", "ilit", "mit", "nit", "pit", "rit", "sit",
        "tit", "ivit", "kvit", "xit", "kom", "rak", "pak", "stak",
    ]

    /// Whether an -et may go: what stands before it ends in a vowel and a non-vowel, not at the very
    /// start of the word, and in none of the ends that keep it.
    private static func dropsEt(_ word: StemmedWord, dropping dropped: Int) -> Bool {
        word.count - dropped >= 3 && !word.isVowel(fromEnd: dropped + 1)
            && word.isVowel(fromEnd: dropped + 2) && !word.ends(inAny: keepsEt, dropping: dropped)
    }

    private static func dropDerivation(_ word: inout StemmedWord) {
        let derivations: [Ending] = ["lig", "ig", "els", "öst", "fullt"]
        switch word.longest(of: derivations, from: word.region1) {
        case "öst":
            if lettersBeforeOst.contains(word.letter(fromEnd: 4)) { word.replaceLast(1) }
        case "fullt": word.replaceLast(1)
        case let derivation?: word.replaceLast(derivation.count)
        case nil: break
        }
    }
}

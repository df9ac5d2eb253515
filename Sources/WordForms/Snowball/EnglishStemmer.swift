/// The Snowball stemmer for English ("Porter 2"), as in Snowball 3.
package enum EnglishStemmer {
    private static let vowels: LetterSet = "aeiouy"
    private static let doubles: [Ending] = [
        "bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt",
    ]
    private static let consonantY = UInt8(ascii: "Y")
    private static let y = UInt8(ascii: "y")

    private static let exceptions: [Letters: Letters] = {
        let pairs: KeyValuePairs = [
            "skis": "ski", "skies": "sky", "idly": "idl", "gently": "gentl", "ugly": "ugli",
            "early": "earli", "only": "onli", "singly": "singl", "sky": "sky", "news": "news",
            "howe": "howe", "atlas": "atlas", "cosmos": "cosmos", "bias": "bias", "andes": "andes",
        ]
        return pairs.reduce(into: [:]) { $0[Letters($1.key)] = Letters($1.value) }
    }()

    /// Beginnings after which R1 starts, whatever their vowels.
    private static let longBeginnings: [Ending] = [
        "gener", "commun", "arsen", "past", "univers", "later", "emerg", "organ", "inter",
    ]

    /// The stem of `word`, which is lower case and NFC.
    ///
    /// - Complexity: O(n).
    package static func stem(_ word: String) -> String { stem(Letters(word)).text }

    static func stem(_ letters: Letters) -> Letters {
        if let exception = exceptions[letters] { return exception }
        guard letters.count > 2 else { return letters }
        let marked = markingConsonantY(letters)
        let beginning = longBeginnings.first { marked.starts(with: $0.letters) }
        var word = StemmedWord(marked, vowels: vowels, fixedRegion1: beginning?.letters.count)
        dropGenitive(&word)
        dropPluralS(&word)
        dropPast(&word)
        softenY(&word)
        replaceDerivations(&word)
        dropDerivations(&word)
        dropLastEorL(&word)
        return word.letters.map { $0 == consonantY ? y : $0 }
    }

    private static func markingConsonantY(_ letters: Letters) -> Letters {
        var marked = letters
        if marked.first == UInt8(ascii: "'") { marked.removeFirst() }
        for index in marked.indices where marked[index] == y {
            if index == 0 || vowels.contains(marked[index - 1]) { marked[index] = consonantY }
        }
        return marked
    }

    private static func hasVowel(_ word: StemmedWord, dropping dropped: Int) -> Bool {
        word.letters.dropLast(dropped).contains { vowels.contains($0) }
    }

    private static let notAfterShort: LetterSet = "wxY"

    /// Whether the word but for its last `dropped` letters ends in a short syllable.
    private static func endsShort(_ word: StemmedWord, dropping dropped: Int = 0) -> Bool {
        let count = word.count - dropped
        if word.ends(in: "past", dropping: dropped) { return true }
        guard count >= 2, !word.isVowel(fromEnd: dropped + 1), word.isVowel(fromEnd: dropped + 2)
        else { return false }
        if count == 2 { return true }
        return !word.isVowel(fromEnd: dropped + 3)
            && !notAfterShort.contains(word.letter(fromEnd: dropped + 1))
    }

    private static func dropGenitive(_ word: inout StemmedWord) {
        if let ending = word.longest(of: ["'", "'s", "'s'"]) {
            word.replaceLast(ending.count)
        }
    }

    private static func dropPluralS(_ word: inout StemmedWord) {
        switch word.longest(of: ["sses", "ied", "ies", "us", "ss", "s"]) {
        case "sses": word.replaceLast(2)
        case "ied", "ies": word.replaceLast(word.count > 4 ? 2 : 1)
        case "s": if hasVowel(word, dropping: 2) { word.replaceLast(1) }
        default: break
        }
    }

    private static let keepIng: [Letters] = ["inn", "out", "cann", "herr", "earr", "even"]
        .map { Letters($0) }

    private static func dropPast(_ word: inout StemmedWord) {
        let found = word.longest(of: ["eed", "eedly", "ed", "edly", "ing", "ingly"])
        guard let ending = found else { return }
        let length = ending.count
        let head = Letters(word.letters.dropLast(length))
        if ending == "eed" || ending == "eedly" {
            let keeps = ["proc", "exc", "succ"].map { Letters($0) }.contains(head)
            if word.isInside(length, from: word.region1), !keeps {
                word.replaceLast(length, with: "ee")
            }
            return
        }
        if ending == "ing" {
            if head.count == 2, head[1] == y, !vowels.contains(head[0]) {
                word.replaceLast(4, with: "ie")
                return
            }
            if keepIng.contains(head) { return }
        }
        guard hasVowel(word, dropping: length) else { return }
        word.replaceLast(length)
        mendStem(&word)
    }

    /// hoping → hope, hopping → hop, luxuriated → luxuriate.
    private static func mendStem(_ word: inout StemmedWord) {
        if word.ends(inAny: ["at", "bl", "iz"]) {
            word.letters += Letters("e")
        } else if word.ends(inAny: doubles) {
            let isWhole =
                word.count == 3 && ["a", "e", "o"].contains { word.letters[0] == Letters($0)[0] }
            if !isWhole { word.replaceLast(1) }
        } else if word.count == word.region1, endsShort(word) {
            word.letters += Letters("e")
        }
    }

    private static func softenY(_ word: inout StemmedWord) {
        guard word.count > 2, word.ends(inAny: ["y", "Y"]), !word.isVowel(fromEnd: 2) else {
            return
        }
        word.replaceLast(1, with: "i")
    }

    private static let replacements: [Ending: Ending] = [
        "tional": "tion", "enci": "ence", "anci": "ance", "abli": "able", "entli": "ent",
        "izer": "ize", "ization": "ize", "ational": "ate", "ation": "ate", "ator": "ate",
        "alism": "al", "aliti": "al", "alli": "al", "fulness": "ful", "ousli": "ous",
        "ousness": "ous", "iveness": "ive", "iviti": "ive", "biliti": "ble", "bli": "ble",
        "ogist": "og", "ogi": "og", "fulli": "ful", "lessli": "less", "li": "",
    ]
    private static let secondReplacements: [Ending: Ending] = [
        "tional": "tion", "ational": "ate", "alize": "al", "icate": "ic", "iciti": "ic",
        "ical": "ic", "ful": "", "ness": "", "ative": "",
    ]
    private static let replaced = Array(replacements.keys)
    private static let secondReplaced = Array(secondReplacements.keys)
    private static let beforeLi: LetterSet = "cdeghkmnrt"

    private static func replaceDerivations(_ word: inout StemmedWord) {
        if let ending = word.longest(of: replaced) {
            let length = ending.count
            let applies =
                switch ending {
                case "ogi": word.ends(in: "l", dropping: length)
                case "li": beforeLi.contains(word.letter(fromEnd: 3))
                default: true
                }
            if applies, word.isInside(length, from: word.region1) {
                word.replaceLast(length, with: replacements[ending] ?? "")
            }
        }
        if let ending = word.longest(of: secondReplaced) {
            let length = ending.count
            let start = ending == "ative" ? word.region2 : word.region1
            if word.isInside(length, from: max(start, word.region1)) {
                word.replaceLast(length, with: secondReplacements[ending] ?? "")
            }
        }
    }

    private static let dropped: [Ending] = [
        "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ism",
        "ate", "iti", "ous", "ive", "ize", "ion",
    ]

    private static func dropDerivations(_ word: inout StemmedWord) {
        guard let ending = word.longest(of: dropped) else { return }
        let length = ending.count
        guard word.isInside(length, from: word.region2) else { return }
        if ending == "ion", !word.ends(inAny: ["s", "t"], dropping: length) { return }
        word.replaceLast(length)
    }

    private static func dropLastEorL(_ word: inout StemmedWord) {
        if word.ends(in: "e") {
            let drops =
                word.isInside(1, from: word.region2)
                || (word.isInside(1, from: word.region1) && !endsShort(word, dropping: 1))
            if drops { word.replaceLast(1) }
        } else if word.ends(in: "ll"), word.isInside(1, from: word.region2) {
            word.replaceLast(1)
        }
    }
}

extension Lexicon {
    /// Finds words that are the last part of the compound `word`, or its first.
    func findCompounds(_ word: Letters, into findings: inout Findings) {
        let vowels = FinnishGradation.vowels
        guard
            let firstVowel = word.firstIndex(where: {
                vowels.contains($0) || $0 == Letter.aWithRing
            })
        else { return }
        for start in word.indices.dropFirst(2) where canBegin(word, at: start, firstVowel) {
            findLastPart(word, from: start, into: &findings)
        }
        findFirstPart(word, into: &findings)
    }

    /// Whether a last part can begin at `start`: after a hyphen, or after letters with a vowel that end
    /// as words do. hoitopaikka is not hoitop-aika, and hurauttaa not hur-auttaa.
    private func canBegin(_ word: Letters, at start: Int, _ firstVowel: Int) -> Bool {
        let before = word[start - 1]
        if before == Letter.hyphen { return true }
        guard start > firstVowel else { return false }
        guard language == .finnish else { return true }
        return Self.wordEnds.contains(before)
            || (Self.rareWordEnds.contains(before) && !Self.allVowels.contains(word[start]))
    }

    private static let wordEnds: LetterSet = "aeiouyäöåns"
    private static let rareWordEnds: LetterSet = "lrt"

    /// Finds words whose form the letters from `start` on are.
    private func findLastPart(_ word: Letters, from start: Int, into findings: inout Findings) {
        let trie = searched
        let isAfterHyphen = word[start - 1] == Letter.hyphen
        var node = FormTrie.root
        for index in start..<word.count {
            node = trie.child(of: node, word[index])
            if node == 0 { return }
            var number = trie.firstEntry(at: node)
            while number >= 0 {
                let entry = trie.entries[number]
                number = Int(entry.next)
                let length = index + 1 - start
                let isOptedIn =
                    isAfterHyphen || words[Int(entry.word)].compoundParts.contains(.last)
                guard isOptedIn || (start >= Limit.beforeLastPart && isLong(entry, length)),
                    let kind = kindOfLastPart(entry),
                    endings.accepts(word, from: index + 1, as: kind)
                else { continue }
                findings.add(
                    Match(
                        word: entry.word, layer: .compound, node: node, start: start,
                        end: index + 1, tree: language == .finnish ? .plain : .loose))
            }
        }
    }

    private func isLong(_ entry: FormTrie.Entry, _ length: Int) -> Bool {
        if mayBeVerb[Int(entry.word)], !entry.kind.isVerbal { return length > Limit.compoundPart }
        let isWhole = entry.kind == .whole || entry.kind.isVerbal
        let isWord = isWhole || (entry.isItself && language == .swedish)
        return length >= (isWord ? Limit.wholeLastPart : Limit.compoundPart)
    }

    /// What may follow an alternant at the end of a compound; nil where it cannot stand there.
    ///
    /// Verbs stand there as nouns in -minen only: sisäänkirjautuminen.
    private func kindOfLastPart(_ entry: FormTrie.Entry) -> EndingKind? {
        switch entry.kind {
        case .literal, .form, .verbalNoun: nil
        case .verb, .verbI: .verbalNoun
        case .whole, .singular, .plural, .pluralJ, .consonant, .suffix: entry.kind
        }
    }

    /// Finds words that `word` begins with, in the shape they have before another part.
    private func findFirstPart(_ word: Letters, into findings: inout Findings) {
        var node = FormTrie.root
        for index in word.indices {
            node = heads.child(of: node, word[index])
            if node == 0 { return }
            let end = index + 1
            let rest = word.count - end
            guard heads.firstEntry(at: node) >= 0, rest > 1 else { continue }
            let isBeforeHyphen = word[end] == Letter.hyphen
            let canFollow =
                isBeforeHyphen || (rest >= leastAfterFirstPart && beginsWord(word, at: end))
            guard canFollow else { continue }
            var number = heads.firstEntry(at: node)
            while number >= 0 {
                let entry = heads.entries[number]
                number = Int(entry.next)
                let isOptedIn = words[Int(entry.word)].compoundParts.contains(.first)
                guard isBeforeHyphen || isOptedIn || end >= Limit.compoundPart else { continue }
                findings.add(
                    Match(
                        word: entry.word, layer: .compound, node: node, start: 0, end: end,
                        tree: .heads))
            }
        }
    }

    /// Swedish has many short last parts: mötestid, terapimål.
    private var leastAfterFirstPart: Int {
        language == .swedish ? Limit.afterFirstPart - 1 : Limit.afterFirstPart
    }

    /// Whether a word can begin at `index`: with a vowel, one consonant and a vowel, or two that loans
    /// begin with. What goes on otherwise is a suffix: ohjelma-llinen, ihmis-yys.
    private func beginsWord(_ word: Letters, at index: Int) -> Bool {
        let vowels = Self.allVowels
        if word[index...].starts(with: Self.qualitySuffix) { return false }
        if vowels.contains(word[index]) || vowels.contains(word[index + 1]) {
            return word[index...].contains { vowels.contains($0) }
        }
        return word[index...].dropFirst(2).prefix(2).contains { vowels.contains($0) }
            && Self.onsets.contains { word[index...].starts(with: $0.letters) }
    }

    private static let allVowels: LetterSet = "aeiouyäöå"
    private static let qualitySuffix = Letters("yy")
    private static let onsets: [Ending] = [
        "bl", "br", "dr", "fl", "fr", "gl", "gr", "kl", "kn", "kr", "kv", "pl", "pr", "ps", "sk",
        "sl",
        "sm", "sn", "sp", "st", "sv", "tj", "tr", "tv", "vr", "ch", "sh", "th", "wr", "wh", "cl",
        "cr",
        "sc", "sw", "tw", "dj", "fj", "hj", "kj", "lj", "mj", "nj", "rj", "sj", "vj", "bj",
    ]
}

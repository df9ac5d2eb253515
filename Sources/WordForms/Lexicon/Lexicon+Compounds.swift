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
            let trees = trees(word[start])
            if language == .finnish {
                findLastPart(word, from: start, in: trees.plain, .plain, into: &findings)
                findLastPart(word, from: start, in: trees.folded, .folded, into: &findings)
            } else {
                findLastPart(word, from: start, in: trees.loose, .loose, into: &findings)
            }
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
    private func findLastPart(
        _ word: Letters, from start: Int, in trie: FormTrie, _ tree: Match.Tree,
        into findings: inout Findings
    ) {
        let isAfterHyphen = word[start - 1] == Letter.hyphen
        var node = FormTrie.root
        for index in start..<word.count {
            node = trie.child(of: node, word[index])
            if node == 0 { return }
            for entry in trie.entries(at: node) where !entry.isDotless || !hasDots(word) {
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
                        end: index + 1, tree: tree))
            }
        }
    }

    /// Whether `length` letters are enough for a last part that nobody asked for. English writes its
    /// compounds apart: augmented is not aug-mentee.
    private func isLong(_ entry: FormTrie.Entry, _ length: Int) -> Bool {
        if language == .english { return false }
        if !entry.kind.isVerbal, mayBeVerb(entry.word) { return length > Limit.compoundPart }
        let isWhole = entry.kind == .whole || entry.kind.isVerbal
        let isWord = isWhole || (entry.isItself && language == .swedish)
        return length >= (isWord ? Limit.wholeLastPart : Limit.compoundPart)
    }

    /// Whether a word is a verb by its end, and its author did not say: in a compound, what was
    /// guessed of it as a noun must be longer (edustajaa is not ~ajaa).
    private func mayBeVerb(_ word: Int32) -> Bool {
        language == .finnish && FinnishForms.mayBeVerb(words[Int(word)])
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
        let heads = trees(word.first).heads
        var node = FormTrie.root
        for index in word.indices {
            node = heads.child(of: node, word[index])
            if node == 0 { return }
            let end = index + 1
            let rest = word.count - end
            guard heads.hasEntries(at: node), rest > 1 else { continue }
            let isBeforeHyphen = word[end] == Letter.hyphen
            let canFollow =
                isBeforeHyphen || (rest >= leastAfterFirstPart && beginsWord(word, at: end))
            guard canFollow else { continue }
            for entry in heads.entries(at: node) where !entry.isDotless || !hasDots(word) {
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
            && Self.onsets.contains { word[index...].prefix(2).ends(in: $0) }
    }

    private static let allVowels: LetterSet = "aeiouyäöå"
    private static let qualitySuffix = Letters("yy")
    private static let onsets: [Ending] = [
        "bj", "bl", "br", "ch", "cl", "cr", "dj", "dr", "fj", "fl", "fr", "gl", "gr", "hj", "kj",
        "kl", "kn", "kr", "kv", "lj", "mj", "nj", "pl", "pr", "ps", "rj", "sc", "sh", "sj", "sk",
        "sl", "sm", "sn", "sp", "st", "sv", "sw", "th", "tj", "tr", "tv", "tw", "vj", "vr", "wh",
        "wr",
    ]
}

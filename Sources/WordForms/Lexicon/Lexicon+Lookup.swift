extension Lexicon {
    /// The words that `token` is taken for; none where no layer finds any.
    ///
    /// Exact and inflected forms are found together. Only where there are none is the token read in
    /// folded spelling, only where that gives none as a compound, and only then as mistyped; so all
    /// hits are exact or inflected, or all are of one later layer. `deepest` stops the search earlier:
    /// a first pass over a message that asks for `.inflected` pays nothing for the rest.
    ///
    /// - Parameters:
    ///   - token: one word, lower case, NFC.
    ///   - deepest: the last layer to look in.
    /// - Complexity: O(n) in the letters of the token to `.folded`; O(n²) at worst to `.compound`;
    ///   to `.typo` also in the branching of the vocabulary's second and third letters.
    package func lookup(_ token: String, through deepest: Layer = .typo) -> [Hit] {
        lookup(utf8: token.utf8Span.span, through: deepest)
    }

    /// The words that `token` is taken for, as UTF-8.
    package func lookup(utf8 token: Span<UInt8>, through deepest: Layer = .typo) -> [Hit] {
        var scratch = LookupScratch()
        var hits: [Hit] = []
        look(token, through: deepest, using: &scratch, into: &hits)
        return hits
    }

    /// Adds the words that `token` is taken for, as UTF-8, in the order of the words.
    ///
    /// - Complexity: as ``lookup(_:through:)``; nothing is allocated for a token in standard spelling.
    package func look(
        _ token: Span<UInt8>, through deepest: Layer, using scratch: inout LookupScratch,
        into hits: inout [Hit]
    ) {
        if isQuick, spokenKind(of: token) == .none {
            let start = hits.count
            lookQuickly(token, into: &hits)
            if hits.count > start || deepest < .folded { return }
        }
        lookAtLength(token, through: deepest, using: &scratch, into: &hits)
    }

    /// Adds the words of which `token`, a word in UTF-8, is a form; false, and nothing is added, where it
    /// is one spoken spelling of several words.
    ///
    /// - Complexity: as ``lookup(_:through:)`` to `.inflected`.
    package func lookWord(
        _ token: Span<UInt8>, using scratch: inout LookupScratch, into hits: inout [Hit]
    ) -> Bool {
        let kind = spokenKind(of: token)
        if kind == .several { return false }
        if isQuick, kind == .none {
            lookQuickly(token, into: &hits)
        } else {
            lookAtLength(token, through: .inflected, using: &scratch, into: &hits)
        }
        return true
    }

    private func lookAtLength(
        _ token: Span<UInt8>, through deepest: Layer, using scratch: inout LookupScratch,
        into hits: inout [Hit]
    ) {
        guard scratch.letters.replace(withUTF8: token) else {
            if foreign.isEmpty { return }
            let bytes = token.indices.map { token[$0] }
            hits += foreignHits(String(decoding: bytes, as: UTF8.self))
            return
        }
        scratch.findings.clear()
        find(scratch.letters, through: deepest, into: &scratch.findings)
        scratch.findings.addHits(to: &hits)
    }

    /// Whether exact and inflected forms of what is not spoken stand in one tree, and nowhere else.
    private var isQuick: Bool { language == .finnish && foreign.isEmpty }

    /// What a token is to the table of spoken spellings.
    private enum SpokenKind { case none, form, several }

    private func spokenKind(of token: Span<UInt8>) -> SpokenKind {
        guard spoken.mayBegin(token) else { return .none }
        var kind = SpokenKind.none
        spoken.trie.eachEntry(alongUTF8: token) { entry, end in
            if end == token.count, spoken.rows[Int(entry.word)].count > 1 {
                kind = .several
            } else if kind == .none,
                endings.accepts(utf8: token, from: end, as: entry.kind)
            {
                kind = .form
            }
        }
        return kind
    }

    /// Whether `token` is one spoken spelling of several words.
    package func standsForSeveral(_ token: Span<UInt8>) -> Bool {
        spokenKind(of: token) == .several
    }

    /// Adds the words of which `token` is a form, in their order.
    private func lookQuickly(_ token: Span<UInt8>, into hits: inout [Hit]) {
        guard !token.isEmpty else { return }
        var first = 0
        guard let shelf = shelves[Int(token.letter(at: &first))] else { return }
        let start = hits.count
        // An entry's verdict holds for all of its node, which ends at one place of the token.
        var (verdicts, end) = (Verdicts(), 0)
        shelf.trees(in: self).plain.eachEntry(alongUTF8: token) { entry, place in
            if place != end { (verdicts, end) = (Verdicts(), place) }
            let accepts = verdicts.verdict(on: entry.kind) {
                endings.accepts(utf8: token, from: place, as: entry.kind)
            }
            guard accepts else { return }
            let isWhole = entry.isItself && place == token.count
            hits.add(Hit(word: entry.word, layer: isWhole ? .exact : .inflected), from: start)
        }
        if hits.count - start > 1 { hits[start...].sort { $0.word < $1.word } }
    }

    private func foreignHits(_ token: String) -> [Hit] {
        (foreign[token] ?? []).map { Hit(word: $0, layer: .exact) }
    }

    /// What the first layer that finds anything finds, at most down to `deepest`.
    func findings(_ word: Letters, through deepest: Layer) -> Findings {
        var findings = Findings()
        find(word, through: deepest, into: &findings)
        return findings
    }

    private func find(
        _ word: Letters, through deepest: Layer, into findings: inout Findings
    ) {
        if word.isEmpty { return }
        findPlain(word, into: &findings)
        let isSearched = word.count <= Limit.searchedLetters && findings.matches.isEmpty
        guard isSearched, deepest >= .folded else { return }
        findFolded(word, into: &findings)
        guard findings.matches.isEmpty, deepest >= .compound else { return }
        findCompounds(word, into: &findings)
        guard findings.matches.isEmpty, deepest >= .typo else { return }
        findTypos(word, into: &findings)
    }

    /// Finds exact and inflected forms.
    func findPlain(_ word: Letters, into findings: inout Findings) {
        findStandard(word, into: &findings)
        findSpoken(word, into: &findings)
    }

    /// Finds exact and inflected forms in standard spelling.
    func findStandard(_ word: Letters, into findings: inout Findings) {
        findForms(word, in: trees(word.first).plain, .plain, into: &findings)
        guard language != .finnish else { return }
        let stem = StemmedForms.stem(word, in: language)
        for number in trees(stem.first ?? word.first).stems[stem] ?? [] {
            findings.add(
                Match(
                    word: number, layer: .inflected, node: 0, start: 0,
                    end: min(stem.count, word.count), tree: .stems))
        }
    }

    /// Finds the words that the standard for a spoken spelling is a form of.
    private func findSpoken(_ word: Letters, into findings: inout Findings) {
        eachForm(of: word, in: spoken.trie) { entry, node, end in
            for number in standardWords(ofRow: entry.word) {
                findings.add(
                    Match(
                        word: number, layer: .inflected, node: node, start: 0, end: end,
                        tree: .spoken))
            }
        }
    }

    /// The words that the standard for a row of spoken spellings is a form of.
    func standardWords(ofRow row: Int32) -> [Int32] {
        var found = Findings()
        for standard in spoken.rows[Int(row)] {
            findStandard(standard, into: &found)
        }
        return found.matches.map(\.word)
    }

    /// Finds forms that begin at the first letter, in `trie`.
    private func findForms(
        _ word: Letters, in trie: FormTrie, _ tree: Match.Tree, into findings: inout Findings
    ) {
        eachForm(of: word, in: trie) { entry, node, end in
            let isWhole = entry.isItself && end == word.count && tree == .plain
            let layer: Layer = tree == .folded ? .folded : isWhole ? .exact : .inflected
            findings.add(
                Match(
                    word: entry.word, layer: layer, node: node, start: 0, end: end, tree: tree))
        }
    }

    /// Calls `body` with each entry of which `word` is a form, its node, and where its alternant ends.
    private func eachForm(
        of word: Letters, in trie: FormTrie, _ body: (FormTrie.Entry, Int, Int) -> Void
    ) {
        var node = FormTrie.root
        for index in word.indices {
            node = trie.child(of: node, word[index])
            if node == 0 { return }
            guard trie.hasEntries(at: node) else { continue }
            var verdicts = Verdicts()
            for entry in trie.entries(at: node) {
                let accepts = verdicts.verdict(on: entry.kind) {
                    endings.accepts(word, from: index + 1, as: entry.kind)
                }
                if accepts, !entry.isDotless || !hasDots(word) { body(entry, node, index + 1) }
            }
        }
    }

    func hasDots(_ word: Letters) -> Bool {
        FinnishFolding.hasDots(word) || word.contains(Letter.aWithRing)
    }

    /// Finds forms in folded spelling, and such as speech shortens by rule.
    private func findFolded(_ word: Letters, into findings: inout Findings) {
        guard language == .finnish else { return findFoldedStems(word, into: &findings) }
        for spelling in FinnishFolding.standardSpellings(of: word) {
            findPlain(spelling, into: &findings)
            guard findings.matches.isEmpty else {
                findings.readAs = spelling
                break
            }
        }
        for index in findings.matches.indices { findings.matches[index].layer = .folded }
        guard findings.matches.isEmpty else { return }
        let short = FinnishFolding.shortened(word)
        if short != word {
            findForms(short, in: trees(short.first).plain, .plain, into: &findings)
            findSpoken(short, into: &findings)
            for index in findings.matches.indices { findings.matches[index].layer = .folded }
        }
        findForms(short, in: trees(short.first).folded, .folded, into: &findings)
        if short != word, !findings.matches.isEmpty { findings.readAs = short }
    }

    private func findFoldedStems(_ word: Letters, into findings: inout Findings) {
        findForms(word, in: trees(word.first).folded, .folded, into: &findings)
        guard language == .english || !hasDots(word) else { return }
        let stem = StemmedForms.folded(
            StemmedForms.stem(word, in: language), in: language)
        for number in trees(stem.first ?? word.first).foldedStems[stem] ?? [] {
            findings.add(
                Match(
                    word: number, layer: .folded, node: 0, start: 0,
                    end: min(stem.count, word.count), tree: .stems))
        }
    }
}

/// Whether a rest of a token is an ending, kind by kind, asked of each automaton once a node.
struct Verdicts {
    private var asked: UInt16 = 0
    private var accepted: UInt16 = 0

    mutating func verdict(on kind: EndingKind, _ ask: () -> Bool) -> Bool {
        let bit = UInt16(1) << UInt16(kind.rawValue)
        if asked & bit == 0 {
            asked |= bit
            if ask() { accepted |= bit }
        }
        return accepted & bit != 0
    }
}

extension [Hit] {
    /// Adds `hit` to those from `start` on; of two for the same word the surer stays.
    fileprivate mutating func add(_ hit: Hit, from start: Int) {
        for index in start..<count where self[index].word == hit.word {
            if hit.layer < self[index].layer { self[index] = hit }
            return
        }
        append(hit)
    }
}

extension Lexicon {
    /// Finds words that `word` is a form of but for one slip: a letter wrong, missing, too many, or two
    /// that changed places (Damerau distance 1). The first letter is taken as meant.
    ///
    /// The slip is looked for on the way through the tree of alternants, so that no table of deletions
    /// has to be built and kept, which would hold every alternant once for each of its letters.
    func findTypos(_ word: Letters, into findings: inout Findings) {
        guard word.count >= Limit.mistypedToken, !FunctionWords.contains(word, in: language) else {
            return
        }
        let search = TypoSearch(
            lexicon: self, trie: trees(word[0]).searched(in: language),
            tree: language == .finnish ? .plain : .loose, word: word)
        search.walk(into: &findings)
        guard language == .finnish else { return }
        let spoken = Colloquial.spoken(in: language).trie
        TypoSearch(lexicon: self, trie: spoken, tree: .spoken, word: word).walk(into: &findings)
    }
}

/// One search for a mistyped word.
private struct TypoSearch {
    let lexicon: Lexicon
    let trie: FormTrie
    let tree: Match.Tree
    let word: Letters

    func walk(into findings: inout Findings) {
        let first = trie.child(of: FormTrie.root, word[0])
        if first != 0 { walk(first, depth: 1, index: 1, into: &findings) }
    }

    /// Goes on from `node`, which the first `index` letters of the word led to without a slip.
    func walk(_ node: Int, depth: Int, index: Int, into findings: inout Findings) {
        if depth >= Lexicon.Limit.mistypedAlternant {
            collect(at: node, index: index, hasSlipped: false, into: &findings)
        }
        slip(node, depth: depth, index: index, into: &findings)
        guard index < word.count else { return }
        let next = trie.child(of: node, word[index])
        if next != 0 { walk(next, depth: depth + 1, index: index + 1, into: &findings) }
    }

    /// Makes each slip that is possible here, and follows the rest letter by letter.
    private func slip(_ node: Int, depth: Int, index: Int, into findings: inout Findings) {
        if index < word.count { follow(node, depth, index + 1, into: &findings) }  // one too many
        for child in trie.children(of: node) {
            follow(child, depth + 1, index, into: &findings)  // one missing
            if index < word.count, isWrongKey(trie.letter(at: child), at: index) {
                follow(child, depth + 1, index + 1, into: &findings)  // a wrong one
            }
        }
        guard index + 1 < word.count, word[index] != word[index + 1] else { return }
        let crossed = trie.child(of: node, word[index + 1])
        guard crossed != 0 else { return }
        // The second of the two may belong to the ending already, so the rest is read uncrossed.
        var meant = word
        meant.swapAt(index, index + 1)
        TypoSearch(lexicon: lexicon, trie: trie, tree: tree, word: meant)
            .follow(crossed, depth + 1, index + 1, into: &findings)
    }

    /// Whether a finger that meant `letter` may have hit the letter at `index`: any in a long word, in a
    /// short one a neighbour on the keyboard. asettua is not asettaa; it is another word.
    private func isWrongKey(_ letter: UInt8, at index: Int) -> Bool {
        letter != word[index]
            && (word.count >= Lexicon.Limit.anyWrongLetter || Keyboard.areNear(letter, word[index]))
    }

    /// Follows the rest of the word from `node` without another slip.
    private func follow(_ node: Int, _ depth: Int, _ index: Int, into findings: inout Findings) {
        var node = node
        var depth = depth
        var index = index
        while true {
            if depth >= Lexicon.Limit.mistypedAlternant {
                collect(at: node, index: index, hasSlipped: true, into: &findings)
            }
            guard index < word.count else { return }
            node = trie.child(of: node, word[index])
            if node == 0 { return }
            depth += 1
            index += 1
        }
    }

    /// Takes the words at `node` whose endings the rest is: as it stands after a slip, else with one.
    private func collect(
        at node: Int, index: Int, hasSlipped: Bool, into findings: inout Findings
    ) {
        var verdicts = Verdicts()
        for entry in trie.entries(at: node) where entry.kind != .literal {
            let accepts = verdicts.verdict(on: entry.kind) {
                hasSlipped
                    ? lexicon.endings.accepts(word, from: index, as: entry.kind)
                    : index < word.count
                        && lexicon.endings.acceptsWithSlip(word, from: index, as: entry.kind)
            }
            guard accepts else { continue }
            let words = tree == .spoken ? lexicon.standardWords(ofRow: entry.word) : [entry.word]
            for word in words {
                findings.add(
                    Match(
                        word: word, layer: .typo, node: node, start: 0, end: index, tree: tree))
            }
        }
    }
}

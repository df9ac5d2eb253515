extension Lexicon {
    /// Why `token` is taken for each of its words, in the order of the words; empty where it hits none.
    ///
    /// - Complexity: walks the trees for the letters of each alternant; for people, not for messages.
    package func explain(_ token: String) -> [Explanation] {
        let letters = Letters(token)
        if letters.contains(Letter.foreign) {
            return (foreign[token] ?? []).map {
                Explanation(
                    word: $0, lemma: token, layer: .exact, readAs: token, before: "", typed: token,
                    alternant: token, ending: "")
            }
        }
        let findings = findings(letters, through: .typo)
        let read = findings.readAs.isEmpty ? letters : findings.readAs
        return findings.matches.sorted { $0.word < $1.word }.map { explanation(of: $0, in: read) }
    }

    private func explanation(of match: Match, in read: Letters) -> Explanation {
        Explanation(
            word: match.word, lemma: words[Int(match.word)].text, layer: match.layer,
            readAs: read.text, before: Letters(read[..<match.start]).text,
            typed: Letters(read[match.start..<match.end]).text,
            alternant: alternant(of: match, in: read).text, ending: Letters(read[match.end...]).text
        )
    }

    private func alternant(of match: Match, in read: Letters) -> Letters {
        let trees = trees(read[match.start])
        return switch match.tree {
        case .plain: trees.plain.letters(to: match.node)
        case .folded: trees.folded.letters(to: match.node)
        case .loose: trees.loose.letters(to: match.node)
        case .heads: trees.heads.letters(to: match.node)
        case .stems: StemmedForms.stem(read, in: language)
        case .spoken: Colloquial.spoken(in: language).trie.letters(to: match.node)
        }
    }
}

/// The words of one script in one language, ready to be recognised in whatever form people type them.
///
/// No dictionary is needed: the vocabulary of a script is closed, so the lexicon holds what each of
/// its words can begin like (its alternants), and accepts a token that is an alternant and a legal
/// chain of endings. Swedish and English words match by equal Snowball stems instead.
///
/// Immutable. Words are known by their place in the list that the lexicon was made of; the same text
/// may stand there more than once, with different hints, and a token then hits each of them.
package struct Lexicon: Sendable {
    /// What the lexicon refuses to work hard on.
    enum Limit {
        /// The longest token, in letters, that is looked for beyond exact and inflected forms.
        static let searchedLetters = 48
        /// The shortest alternant that a mistyped token may be taken for.
        static let mistypedAlternant = 6
        /// The shortest mistyped token.
        static let mistypedToken = 5
        /// The shortest mistyped token in which any letter may be wrong; in others a neighbouring key.
        static let anyWrongLetter = 12
        /// The shortest part of a compound that counts without its author's leave.
        static let compoundPart = 5
        /// The same where a dictionary form stands whole at the end, or a verb's stem before -minen.
        static let wholeLastPart = 4
        /// How much must stand before a last part, and after a first.
        static let beforeLastPart = 3
        static let afterFirstPart = 4
    }

    package let language: Language
    /// The words, in the order of their numbers.
    package let words: [LexiconWord]

    /// Alternants and complete forms. Swedish and English have complete forms only.
    var plain = FormTrie()
    /// The same in folded spelling, where that differs.
    var folded = FormTrie()
    /// Alternants of Swedish and English, for compounds and typos; empty in Finnish.
    var loose = FormTrie()
    /// First parts of compounds.
    var heads = FormTrie()
    /// Swedish and English words by their stem, and by their stem in folded spelling.
    var stems: [Letters: [Int32]] = [:]
    var foldedStems: [Letters: [Int32]] = [:]
    /// Words with letters that no tree holds, such as an emoji: they match exactly or not at all.
    var foreign: [String: [Int32]] = [:]
    /// Whether each word is a verb by its end, and its author did not say: in a compound, what was
    /// guessed of it as a noun must be longer (edustajaa is not ~ajaa).
    private(set) var mayBeVerb: [Bool] = []
    /// The endings of the language.
    let endings: EndingAutomaton

    /// The lexicon of `words`, lower case and NFC, each known by its place in the list.
    ///
    /// - Complexity: O(n) in the letters of all words; about 8 alternants a word.
    package init(language: Language, words: [LexiconWord]) {
        self.language = language
        self.words = words
        endings = Self.endings(of: language)
        mayBeVerb = words.map { language == .finnish && FinnishForms.mayBeVerb($0) }
        for (number, word) in words.enumerated() { add(word, Int32(number)) }
        addColloquialWords()
    }

    private static func endings(of language: Language) -> EndingAutomaton {
        switch language {
        case .finnish: FinnishEndings.automaton
        case .swedish: StemmedEndings.swedish
        case .english: StemmedEndings.english
        }
    }

    /// The tree that compounds and typos are looked for in.
    var searched: FormTrie { language == .finnish ? plain : loose }

    private mutating func add(_ word: LexiconWord, _ number: Int32) {
        let letters = Letters(word.text)
        guard !letters.contains(Letter.foreign) else {
            foreign[word.text, default: []].append(number)
            return
        }
        guard word.isInflected else {
            plain.insert(letters, .init(word: number, kind: .literal, isItself: true))
            return
        }
        let paradigm =
            language == .finnish
            ? FinnishForms.paradigm(of: word) : StemmedForms.paradigm(of: word, in: language)
        if language == .finnish {
            addFinnish(paradigm, of: letters, number)
        } else {
            addStemmed(paradigm, of: letters, number)
        }
        for head in paradigm.heads where head.count >= 2 {
            heads.insert(head, .init(word: number, kind: .literal, isItself: head == letters))
            let dotless = FinnishFolding.dotless(head)
            if dotless != head {
                heads.insert(
                    dotless, .init(word: number, kind: .literal, isItself: false, isDotless: true))
            }
        }
    }

    private mutating func addFinnish(_ paradigm: Paradigm, of letters: Letters, _ number: Int32) {
        for alternant in paradigm.alternants {
            let isItself =
                alternant.letters == letters && alternant.kind.rawValue <= EndingKind.whole.rawValue
            let entry = FormTrie.Entry(word: number, kind: alternant.kind, isItself: isItself)
            plain.insert(alternant.letters, entry)
            let short = FinnishFolding.shortened(alternant.letters)
            if short != alternant.letters { folded.insert(short, entry) }
            let dotless = FinnishFolding.dotless(short)
            if dotless != short {
                folded.insert(
                    dotless,
                    .init(word: number, kind: alternant.kind, isItself: false, isDotless: true))
            }
        }
    }

    private mutating func addStemmed(_ paradigm: Paradigm, of letters: Letters, _ number: Int32) {
        for form in StemmedForms.forms(of: letters, in: language) {
            plain.insert(form, .init(word: number, kind: .form, isItself: form == letters))
            loose.insert(form, .init(word: number, kind: .form, isItself: form == letters))
            let spelling = StemmedForms.folded(form, in: language)
            if spelling != form {
                folded.insert(
                    spelling, .init(word: number, kind: .form, isItself: false, isDotless: true))
            }
        }
        for form in [letters] + StemmedForms.irregularForms(of: letters, in: language) {
            let stem = StemmedForms.stem(form, in: language)
            stems.insert(number, at: stem)
            foldedStems.insert(number, at: StemmedForms.folded(stem, in: language))
            // A word typed without å, ä, ö may be cut elsewhere than the word itself.
            let spelling = StemmedForms.folded(form, in: language)
            foldedStems.insert(number, at: StemmedForms.stem(spelling, in: language))
        }
        for alternant in paradigm.alternants {
            loose.insert(
                alternant.letters,
                .init(word: number, kind: alternant.kind, isItself: alternant.letters == letters))
        }
        guard language == .swedish else { return }
        guard StemmedForms.folded(letters, in: language) != letters else { return }
        for form in StemmedForms.listedForms(of: letters, in: language) {
            folded.insert(
                StemmedForms.folded(form, in: language),
                .init(word: number, kind: .form, isItself: false, isDotless: true))
        }
    }

    /// Gives each colloquial word the words that its standard spelling is a form of.
    private mutating func addColloquialWords() {
        let rows = Colloquial.words(in: language)
        var added: [(Letters, Int32)] = []
        for (spoken, standard) in rows {
            for word in standard {
                var findings = Findings()
                findPlain(word, into: &findings)
                added += findings.matches.map { (spoken, $0.word) }
            }
        }
        for (spoken, number) in added {
            plain.insert(spoken, .init(word: number, kind: .form, isItself: false))
        }
    }
}

extension [Letters: [Int32]] {
    /// Adds `number` to the words at `stem`, once.
    fileprivate mutating func insert(_ number: Int32, at stem: Letters) {
        if self[stem]?.contains(number) == true { return }
        self[stem, default: []].append(number)
    }
}

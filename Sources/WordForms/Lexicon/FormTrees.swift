/// The forms of some words, in a tree for each way to look for them.
final class FormTrees: Sendable {
    /// Alternants and complete forms. Swedish and English have complete forms only.
    let plain: FormTrie
    /// The same in folded spelling, where that differs.
    let folded: FormTrie
    /// Alternants of Swedish and English, for compounds and typos; empty in Finnish.
    let loose: FormTrie
    /// First parts of compounds.
    let heads: FormTrie
    /// Swedish and English words by their stem, and by their stem in folded spelling.
    let stems: [Letters: [Int32]]
    let foldedStems: [Letters: [Int32]]

    /// The trees of no words.
    static let none = FormTrees(FormTreeBuilder(language: .finnish))

    fileprivate init(_ builder: FormTreeBuilder) {
        (plain, folded) = (FormTrie(builder.plain), FormTrie(builder.folded))
        (loose, heads) = (FormTrie(builder.loose), FormTrie(builder.heads))
        (stems, foldedStems) = (builder.stems, builder.foldedStems)
    }

    /// The trees of those of `words` that have these numbers.
    convenience init(_ numbers: [Int32], of words: [LexiconWord], in language: Language) {
        var builder = FormTreeBuilder(language: language)
        for number in numbers { builder.add(words[Int(number)], number) }
        self.init(builder)
    }

    /// The tree that compounds and typos are looked for in.
    func searched(in language: Language) -> FormTrie { language == .finnish ? plain : loose }
}

/// Trees in the making.
private struct FormTreeBuilder {
    let language: Language
    var plain = Sapling()
    var folded = Sapling()
    var loose = Sapling()
    var heads = Sapling()
    var stems: [Letters: [Int32]] = [:]
    var foldedStems: [Letters: [Int32]] = [:]

    fileprivate mutating func add(_ word: LexiconWord, _ number: Int32) {
        let letters = Letters(word.text)
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
}

extension [Letters: [Int32]] {
    /// Adds `number` to the words at `stem`, once.
    fileprivate mutating func insert(_ number: Int32, at stem: Letters) {
        if self[stem]?.contains(number) == true { return }
        self[stem, default: []].append(number)
    }
}

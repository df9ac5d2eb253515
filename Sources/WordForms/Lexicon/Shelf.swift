import Synchronization

/// The words of a lexicon with a form that begins with one letter, and their trees once one was
/// looked for.
///
/// A message asks for few letters; a script has all of them.
final class Shelf: Sendable {
    private let numbers: [Int32]
    private let built = AtomicLazyReference<FormTrees>()

    /// - Parameter numbers: The words' places in the lexicon.
    init(_ numbers: [Int32]) { self.numbers = numbers }

    /// The trees of the words; of two tasks that come at once the first one's are kept.
    func trees(in lexicon: Lexicon) -> FormTrees {
        if let trees = built.load() { return trees }
        return built.storeIfNil(FormTrees(numbers, of: lexicon.words, in: lexicon.language))
    }

    /// The letters that forms of `word` begin with, plain for dotted ones among them.
    ///
    /// Most words change at their end alone; what does not is short, listed, or written down.
    static func beginnings(
        of word: LexiconWord, _ letters: Letters, _ language: Language
    ) -> Set<UInt8> {
        guard let first = letters.first else { return [] }
        guard word.isInflected else { return [first] }
        var found: Set<UInt8> = [first]
        if language == .finnish {
            if letters.count <= 3 || !word.stems.isEmpty || FinnishClosedWords.isListed(letters) {
                let paradigm = FinnishForms.paradigm(of: word)
                found.formUnion(paradigm.alternants.compactMap(\.letters.first))
                found.formUnion(paradigm.heads.compactMap(\.first))
            }
        } else {
            let irregular = StemmedForms.irregularForms(of: letters, in: language)
            found.formUnion((irregular + word.stems.map { Letters($0) }).compactMap(\.first))
            // A stem begins behind an apostrophe.
            if !isLetter(first), letters.count > 1 { found.insert(letters[1]) }
        }
        for letter in found where letter >= 0x80 {
            found.formUnion(
                StemmedForms.folded([letter], in: .swedish) + FinnishFolding.dotless([letter]))
        }
        return found
    }

    private static func isLetter(_ letter: UInt8) -> Bool {
        letter >= 0x80 || 0x61...0x7A ~= letter
    }
}

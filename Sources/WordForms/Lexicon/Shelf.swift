import Synchronization

/// The words of a lexicon with a form that begins with one letter, and their trees once one was
/// looked for.
///
/// A message asks for few letters; a script has all of them.
final class Shelf: Sendable {
    private let numbers: [Int32]
    private let isBuilt = Atomic(false)
    private let building = Mutex(())
    /// Written once, under `building` and before `isBuilt` is set (a release); read only by who has
    /// seen that set (an acquire), so no reader meets the write.
    nonisolated(unsafe) private var built = FormTrees.none

    /// - Parameter numbers: The words' places in the lexicon.
    init(_ numbers: [Int32]) { self.numbers = numbers }

    /// The trees of the words; of two tasks that come at once one waits for the other.
    func trees(in lexicon: Lexicon) -> FormTrees {
        if !isBuilt.load(ordering: .acquiring) { build(in: lexicon) }
        return unsafe built
    }

    private func build(in lexicon: Lexicon) {
        building.withLock { _ in
            guard !isBuilt.load(ordering: .relaxed) else { return }
            unsafe built = FormTrees(numbers, of: lexicon.words, in: lexicon.language)
            isBuilt.store(true, ordering: .releasing)
        }
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

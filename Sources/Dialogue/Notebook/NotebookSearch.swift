/// Finds words in notes, with other endings too.
///
/// A notebook is small and its owner sees at once what was found, so the rule is a plain one for all
/// languages: two words that begin alike are taken for the same, up to an ending that may change the
/// end of the stem ("luottamus", "luottamuksesta"). A stemmer was tried, and misses just these.
struct NotebookSearch: Hashable, Sendable {
    /// From so many letters on a word is looked for inside compounds too.
    private static let insideFrom = 4

    private let wanted: [String]

    /// The words of `text`.
    init(_ text: String) { wanted = Self.words(of: text) }

    /// Whether each of the words stands in `text`; false where there are none.
    ///
    /// - Complexity: O(words wanted × length of `text`).
    func finds(_ text: String) -> Bool {
        let others = Self.words(of: text)
        return !wanted.isEmpty
            && wanted.allSatisfy { word in others.contains { Self.isSame(word, as: $0) } }
    }

    private static func isSame(_ word: String, as other: String) -> Bool {
        if other.hasPrefix(word) { return true }
        guard word.count >= insideFrom else { return false }
        if other.contains(word) { return true }
        return zip(word, other).prefix { $0 == $1 }.count >= shortestBeginning(of: word)
    }

    /// How many letters of `word` another must begin with to be the same word.
    private static func shortestBeginning(of word: String) -> Int {
        switch word.count {
        case ..<6: word.count
        case 6..<8: word.count - 2
        default: word.count - 3
        }
    }

    private static func words(of text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}

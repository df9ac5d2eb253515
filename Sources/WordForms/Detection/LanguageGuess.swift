/// Which language a short message is in, and how clearly.
package struct LanguageGuess: Hashable, Sendable {
    /// The likeliest language; nil where the message has no word that tells.
    package let language: Language?
    /// How many bits the message is likelier in ``language`` than in the next; 0 and up.
    package let margin: Double

    /// The margin from which a guess is clear enough to change a conversation's language.
    package static let clearMargin = 9.0

    /// Whether the margin is clear.
    package var isClear: Bool { language != nil && margin >= Self.clearMargin }

    /// What a known common word weighs, in bits: as much as the letters of a short word can.
    private static let wordWeight = 7.0
    /// The same where two languages have it.
    private static let sharedWeight = 3.5
    /// No single word outweighs the rest by its letters alone: names and loans are in any language.
    private static let mostPerWord = 6.0

    /// The guess for `message`, in any case; NFC.
    ///
    /// Evidence of two kinds is added up: common words of each language, and for every word how
    /// likely its letters follow each other there.
    ///
    /// - Complexity: O(n) in the letters of the message.
    package init(_ message: String) {
        var scores = [0.0, 0.0, 0.0]
        var hasEvidence = false
        for word in Self.words(of: message) {
            let languages = FunctionWords.languages(of: word)
            guard word.count > 1 || !languages.isEmpty else { continue }
            hasEvidence = true
            let costs = Language.allCases.map { Self.cost(of: word, in: $0) }
            let least = costs.min() ?? 0
            for (index, language) in Language.allCases.enumerated() {
                scores[index] -= min(costs[index] - least, Self.mostPerWord)
                if languages.contains(language) {
                    scores[index] += languages.count == 1 ? Self.wordWeight : Self.sharedWeight
                }
            }
        }
        guard hasEvidence else {
            (language, margin) = (nil, 0)
            return
        }
        let ranked = scores.indices.sorted { scores[$0] > scores[$1] }
        language = Language.allCases[ranked[0]]
        margin = scores[ranked[0]] - scores[ranked[1]]
    }

    /// The language in which to answer `message` in a conversation that is held in `current`.
    ///
    /// A clear guess wins; otherwise the conversation stays in its language, and where it has none yet
    /// the likeliest is taken.
    package static func language(of message: String, keeping current: Language?) -> Language? {
        LanguageGuess(message).language(keeping: current)
    }

    /// The language in which to answer the message in a conversation that is held in `current`.
    package func language(keeping current: Language?) -> Language? {
        guard let current, !isClear else { return language ?? current }
        return current
    }

    /// The words of `message` in lower case, an apostrophe within a word kept.
    private static func words(of message: String) -> [Letters] {
        Letters(message.lowercased()).split { letter in
            LetterPairs.column(of: letter) == nil && letter != UInt8(ascii: "'")
        }.map { Letters($0) }
    }

    /// The bits that the letters of `word` cost in `language`.
    private static func cost(of word: Letters, in language: Language) -> Double {
        let table = LetterPairs.costs(of: language)
        var row = 0
        var halfBits = 0
        for letter in word {
            guard let column = LetterPairs.column(of: letter) else { continue }
            halfBits += Int(table[row * LetterPairs.width + column])
            row = column + 1
        }
        return Double(halfBits + Int(table[row * LetterPairs.width + LetterPairs.end])) / 2
    }
}

/// Spoken spellings and contractions, in each language.
package enum Colloquial {
    /// The rows of `language`.
    static func words(in language: Language) -> [Letters: [Letters]] {
        switch language {
        case .finnish: FinnishColloquial.words
        case .swedish: SwedishWords.words
        case .english: EnglishWords.words
        }
    }

    /// The standard word or words that `token` is a spoken spelling of; nil where it is none.
    ///
    /// A lexicon knows them already: a token hits the words of each. Whoever matches words in their
    /// order replaces a token that is several words (i'm, onkse) by these before, and keeps its range.
    package static func standard(of token: String, in language: Language) -> [String]? {
        words(in: language)[Letters(token)]?.map(\.text)
    }
}

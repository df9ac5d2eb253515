/// The endings of Swedish and English words, one automaton a kind.
enum StemmedEndings {
    static let swedish = EndingKind.allCases.map { SwedishWords.grammar.automaton("\($0) then") }
    static let english = EndingKind.allCases.map { EnglishWords.grammar.automaton("\($0) then") }
}

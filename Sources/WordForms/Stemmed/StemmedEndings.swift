/// The endings of Swedish and English words.
enum StemmedEndings {
    static let swedish = EndingAutomaton(SwedishWords.grammar)
    static let english = EndingAutomaton(EnglishWords.grammar)
}

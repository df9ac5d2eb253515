package import RiveScriptSyntax
package import WordForms

/// The words of all scripts of a brain, language by language, while it is compiled.
package final class Vocabulary {
    private struct List {
        var words: [LexiconWord] = []
        var numbers: [LexiconWord: Int32] = [:]
    }

    private var lists: [Language: List] = [:]
    /// The tongue asked for last: triggers of one file have the same.
    private var last: (options: [String: String], tongue: Tongue?) = ([:], nil)

    package init() {}

    /// Adds `language`, so that it has a lexicon even if no word is ever numbered in it.
    package func add(_ language: Language) { lists[language, default: List()].words += [] }

    /// The tongue under these options; nil where they set no language.
    package func tongue(_ options: [String: String]) -> Tongue? {
        if options != last.options { last = (options, Tongue(options)) }
        return last.tongue
    }

    /// The number of `word` in its language's lexicon.
    package func number(of word: LexiconWord, in language: Language) -> Int32 {
        if let number = lists[language]?.numbers[word] { return number }
        let number = Int32(lists[language]?.words.count ?? 0)
        lists[language, default: List()].words.append(word)
        lists[language]?.numbers[word] = number
        return number
    }

    /// A lexicon for each language, in the order of `Language.allCases`; nil where no file sets it.
    package var lexicons: [Lexicon?] {
        Language.allCases.map { language in
            lists[language].map { Lexicon(language: language, words: $0.words) }
        }
    }
}

/// The language of a trigger, and what its file says of single words.
package struct Tongue: Sendable {
    package let language: Language
    /// Whether stars keep the text as it was typed.
    package let keepsText: Bool
    private let classes: [String: LexiconWord.WordClass]
    private let stems: [String: [String]]

    /// The tongue under these options; nil where they set no language.
    package init?(_ options: [String: String]) {
        guard let language = options["language"].flatMap({ Language(rawValue: $0) }) else {
            return nil
        }
        self.language = language
        keepsText = options["star"] != "normal"
        classes = Self.hints("class ", in: options).compactMapValues { .init(rawValue: $0) }
        stems = Self.hints("stem ", in: options).mapValues { text in
            text.split(separator: " ").map(String.init)
        }
    }

    /// The values of `! local stem aika = …` and its like, by word.
    private static func hints(
        _ kind: String, in options: [String: String]
    ) -> [String: String] {
        var hints: [String: String] = [:]
        for (name, value) in options where name.hasPrefix(kind) {
            hints[String(name.dropFirst(kind.count))] = value
        }
        return hints
    }

    /// `word` with what the file says of it.
    package func lexiconWord(_ word: PatternSyntax.Word) -> LexiconWord {
        var parts: LexiconWord.CompoundParts = []
        if word.isFirstPart { parts.insert(.first) }
        if word.isLastPart { parts.insert(.last) }
        let text = String(decoding: composedBytes(word.text), as: UTF8.self)
        return LexiconWord(
            text, compoundParts: parts, wordClass: classes[word.text],
            stems: stems[word.text] ?? [])
    }
}

extension Language {
    /// Its place among all languages.
    var index: Int {
        switch self {
        case .finnish: 0
        case .swedish: 1
        case .english: 2
        }
    }
}

package import RiveScriptSyntax
package import WordForms

/// The words of all scripts of a brain, language by language, while it is compiled.
package final class Vocabulary {
    private struct List {
        var words: [LexiconWord] = []
        var numbers: [LexiconWord: Int32] = [:]
    }

    private var lists: [Language: List] = [:]
    private var sources: [[String: String]: WordSource] = [:]
    /// The source asked for last: triggers of one file have the same.
    private var last: (options: [String: String], source: WordSource?) = ([:], nil)

    package init() {}

    /// Where words under these options get their numbers; nil where they set no language.
    package func source(_ options: [String: String]) -> WordSource? {
        if options == last.options { return last.source }
        let source = sources[options] ?? Tongue(options).map { WordSource($0, self) }
        sources[options] = source
        last = (options, source)
        return source
    }

    /// Adds `language`, so that it has a lexicon even if no word is ever numbered in it.
    fileprivate func add(_ language: Language) { lists[language, default: List()].words += [] }

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

/// Where the words of patterns under the same options get their numbers.
///
/// A word stands in many patterns, and is asked for several times in each: what was numbered once
/// is found again by its bytes.
package final class WordSource {
    package let tongue: Tongue
    private let vocabulary: Vocabulary
    private var known = NumberTable()
    /// The numbers of arrays that were asked for; nil for those that hold more than words.
    private var arrays: [String: [Int32]?] = [:]
    private var firsts: [String: [Int32]?] = [:]
    /// The most telling keys of arrays that were asked for; nil where nothing is certain.
    var clauses: [String: KeyClause?] = [:]

    fileprivate init(_ tongue: Tongue, _ vocabulary: Vocabulary) {
        (self.tongue, self.vocabulary) = (tongue, vocabulary)
        vocabulary.add(tongue.language)
    }

    /// The number of a word in all its forms.
    func number(of word: PatternSyntax.Word) -> Int32 {
        let kind: UInt8 = 1 | (word.isFirstPart ? 2 : 0) | (word.isLastPart ? 4 : 0)
        let hash = NumberTable.hash(word.text.utf8, kind)
        if let number = known.number(of: word.text.utf8, kind, hash) { return number }
        let number = vocabulary.number(of: tongue.lexiconWord(word), in: tongue.language)
        known.add(number, for: word.text.utf8, kind, hash)
        return number
    }

    /// The number of `text`, as a pattern writes it, where it is one word that stands for itself;
    /// nil where it is none, or several.
    func number(ofText text: String) -> Int32? {
        let hash = NumberTable.hash(text.utf8, 8)
        if let number = known.number(of: text.utf8, 8, hash) {
            return number == Self.noWord ? nil : number
        }
        let bytes = PatternCompiler(arrays: [:], words: self).comparable(text)
        let isWord = !bytes.isEmpty && !bytes.contains(0x20)
        let number = isWord ? self.number(of: bytes) : Self.noWord
        known.add(number, for: text.utf8, 8, hash)
        return isWord ? number : nil
    }

    /// The number of the first word of `text`, as a pattern writes it; all its words are numbered.
    func number(ofFirstIn text: String) -> Int32? {
        let hash = NumberTable.hash(text.utf8, 16)
        if let number = known.number(of: text.utf8, 16, hash) {
            return number == Self.noWord ? nil : number
        }
        let bytes = PatternCompiler(arrays: [:], words: self).comparable(text)
        let numbers = bytes.split(separator: 0x20).map { number(of: $0) }
        known.add(numbers.first ?? Self.noWord, for: text.utf8, 16, hash)
        return numbers.first
    }

    /// Stands for a text that is no word.
    private static let noWord = Int32.max

    /// The numbers of an array's items; nil where one is not just a word.
    func numbers(ofArray name: String, _ items: [ArrayItem]) -> [Int32]? {
        if let numbers = arrays[name] { return numbers }
        var numbers: [Int32]? = []
        for item in items {
            guard let number = number(of: item.elements) else {
                numbers = nil
                break
            }
            numbers?.append(number)
        }
        arrays[name] = .some(numbers)
        return numbers
    }

    /// The words of which one must stand where an array stands, found once by `finding`; nil where
    /// nothing is certain.
    func firstNumbers(ofArray name: String, finding: () -> [Int32]?) -> [Int32]? {
        if let known = firsts[name] { return known }
        let found = finding()
        firsts[name] = .some(found)
        return found
    }

    /// The number of a piece of a pattern that is one word; nil for any other.
    func number(of piece: [PatternSyntax.Element]) -> Int32? {
        guard piece.count == 1 else { return nil }
        switch piece[0] {
        case .word(let word): return number(of: word)
        case .literal(let text): return number(ofText: text)
        default: return nil
        }
    }

    /// The number of a word that stands for itself.
    func number(of literal: some Collection<UInt8>) -> Int32 {
        let hash = NumberTable.hash(literal, 0)
        if let number = known.number(of: literal, 0, hash) { return number }
        let word = LexiconWord(String(decoding: literal, as: UTF8.self), isInflected: false)
        let number = vocabulary.number(of: word, in: tongue.language)
        known.add(number, for: literal, 0, hash)
        return number
    }
}

/// Numbers by bytes and a kind: open addressing over one array of bytes.
private struct NumberTable {
    /// A text that is known; `number` -1 marks a free place.
    private struct Entry {
        var hash: UInt64 = 0
        var start: UInt32 = 0
        var length: UInt32 = 0
        var number: Int32 = -1
        var kind: UInt8 = 0
    }

    private var entries = Array(repeating: Entry(), count: 256)
    private var count = 0
    private var bytes: [UInt8] = []

    static func hash(_ text: some Collection<UInt8>, _ kind: UInt8) -> UInt64 {
        var hash = KeyHash()
        hash.add(kind)
        for byte in text { hash.add(byte) }
        return hash.whole
    }

    func number(of text: some Collection<UInt8>, _ kind: UInt8, _ hash: UInt64) -> Int32? {
        var slot = Int(truncatingIfNeeded: hash) & (entries.count - 1)
        while entries[slot].number >= 0 {
            let entry = entries[slot]
            if entry.hash == hash, entry.kind == kind, has(text, entry) { return entry.number }
            slot = (slot + 1) & (entries.count - 1)
        }
        return nil
    }

    private func has(_ text: some Collection<UInt8>, _ entry: Entry) -> Bool {
        var (place, end) = (Int(entry.start), Int(entry.start + entry.length))
        for byte in text {
            guard place < end, bytes[place] == byte else { return false }
            place += 1
        }
        return place == end
    }

    mutating func add(
        _ number: Int32, for text: some Collection<UInt8>, _ kind: UInt8, _ hash: UInt64
    ) {
        count += 1
        if count * 2 > entries.count {
            let old = entries
            entries = Array(repeating: Entry(), count: old.count * 2)
            for entry in old where entry.number >= 0 { place(entry) }
        }
        let start = UInt32(bytes.count)
        bytes += text
        place(
            Entry(
                hash: hash, start: start, length: UInt32(bytes.count) - start, number: number,
                kind: kind))
    }

    private mutating func place(_ entry: Entry) {
        var slot = Int(truncatingIfNeeded: entry.hash) & (entries.count - 1)
        while entries[slot].number >= 0 { slot = (slot + 1) & (entries.count - 1) }
        entries[slot] = entry
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

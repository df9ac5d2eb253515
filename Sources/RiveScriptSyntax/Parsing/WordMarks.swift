/// What `! local` says of the words of a file that sets a language.
///
/// Without a language there is none of this, and `~`, `'` and `&` are plain text.
package struct WordMarks: Hashable, Sendable {
    /// The languages whose forms are known.
    package static let languages = ["fi", "sv", "en"]
    /// The shortest word, in letters, that `! local inflect = all` takes for a `~word`.
    package static let shortestImplied = 4

    /// Whether every word that is long enough counts as a `~word`.
    package let inflectsAll: Bool

    /// The marks under these options; nil where they set no language.
    package init?(_ options: [String: String]) {
        guard let language = options["language"], Self.languages.contains(language) else {
            return nil
        }
        inflectsAll = options["inflect"] == "all"
    }

    /// Whether `inflect = all` makes `word` one in all its forms: a long one of letters only.
    func implies(_ word: some Sequence<UInt8>) -> Bool {
        guard inflectsAll else { return false }
        var letters = 0
        for byte in word {
            guard byte.isLetterPart else { return false }
            if byte & 0xC0 != 0x80 { letters += 1 }
        }
        return letters >= Self.shortestImplied
    }
}

extension PatternSyntax.Word {
    /// The word behind a `~`: `aika`, `ura-`, `-aika`; nil where none stands there.
    init?(marked bytes: ArraySlice<UInt8>) {
        var bytes = bytes
        let hyphen = UInt8(ascii: "-")
        let isLastPart = bytes.first == hyphen
        if isLastPart { bytes = bytes.dropFirst() }
        let isFirstPart = bytes.last == hyphen
        if isFirstPart { bytes = bytes.dropLast() }
        guard !bytes.isEmpty else { return nil }
        self.init(
            text: String(decoding: bytes, as: UTF8.self).lowercased(), isFirstPart: isFirstPart,
            isLastPart: isLastPart)
    }
}

// Words of patterns.
extension PatternParser {
    /// The `~word` that starts at `index`, or the word that `inflect = all` makes one.
    mutating func word(
        at index: Int, in range: Range<Int>
    ) -> (word: PatternSyntax.Word, end: Int)? {
        guard let marks, startsWord(at: index, in: range) else { return nil }
        let isMarked = text.bytes[index] == UInt8(ascii: "~")
        let start = isMarked ? index + 1 : index
        let end = wordEnd(from: start, in: range)
        let bytes = text.bytes[start..<end]
        let word: PatternSyntax.Word?
        if isMarked {
            word = PatternSyntax.Word(marked: bytes)
        } else if marks.implies(bytes) {
            word = PatternSyntax.Word(
                text: String(decoding: bytes, as: UTF8.self).lowercased(), isImplied: true)
        } else {
            word = nil
        }
        guard let word else { return nil }
        for place in start..<end where text.bytes[place].isCapital {
            check(text.bytes[place], at: place)
        }
        return (word, end)
    }

    /// Where the word of `'word` ends, which starts at `index`; nil where none does.
    func exactWordEnd(at index: Int, in range: Range<Int>) -> Int? {
        guard marks != nil, text.bytes[index] == UInt8(ascii: "'"),
            startsWord(at: index, in: range)
        else { return nil }
        let end = wordEnd(from: index + 1, in: range)
        return end > index + 1 ? end : nil
    }

    private func startsWord(at index: Int, in range: Range<Int>) -> Bool {
        guard index > range.lowerBound else { return true }
        let before = text.bytes[index - 1]
        switch before {
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "|"): return true
        default: return before.isBlank
        }
    }

    private func wordEnd(from start: Int, in range: Range<Int>) -> Int {
        var end = start
        while end < range.upperBound, !text.bytes[end].endsWord { end += 1 }
        return end
    }
}

// Phrases that nobody meant.
extension PatternParser {
    /// Two `~words` in a row beside one `|`, or three and no `|`, were mostly meant as alternatives.
    mutating func checkPhrases(_ alternatives: [Range<Int>]) {
        guard marks != nil, alternatives.count <= 2 else { return }
        let longest = 3 - alternatives.count
        for part in alternatives {
            let words = text[part].words
            let areMarked = words.allSatisfy {
                text.bytes[part.lowerBound + $0.lowerBound] == UInt8(ascii: "~")
            }
            if words.count > longest, areMarked {
                let phrase = text.trimmed(part)
                log.report(.unplannedPhrase(text.string(phrase)), in: text, phrase)
            }
        }
    }
}

// `a & b & !c`
extension PatternParser {
    /// The pattern as parts that may stand in any order; nil where no `&` stands outside of brackets.
    mutating func conjunction(_ range: Range<Int>) -> [PatternSyntax.Element]? {
        guard marks != nil else { return nil }
        var (outer, depth): ([Int], Int) = ([], 0)
        for index in range {
            switch text.bytes[index] {
            case UInt8(ascii: "&") where isAnd(at: index, in: range):
                if depth == 0 {
                    outer.append(index)
                } else {
                    log.report(.nestedConjunction, in: text, index..<index + 1)
                }
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "<"):
                if brackets.partner[index] > index { depth += 1 }
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ">"):
                if index == 0 || text.bytes[index - 1] != UInt8(ascii: "\\") { depth -= 1 }
            default: break
            }
        }
        guard !outer.isEmpty else { return nil }
        let starts = [range.lowerBound] + outer.map { $0 + 1 }
        let operands = zip(starts, outer + [range.upperBound]).compactMap {
            operand($0..<$1)
        }
        if operands.allSatisfy(\.isExcluded) {
            log.report(.nothingButExclusions, in: text, range)
        }
        return [.conjunction(operands)]
    }

    private mutating func operand(_ range: Range<Int>) -> PatternSyntax.Operand? {
        var inner = text.trimmed(range)
        let isExcluded = !inner.isEmpty && text.bytes[inner.lowerBound] == UInt8(ascii: "!")
        if isExcluded { inner = text.trimmed(inner.lowerBound + 1..<inner.upperBound) }
        guard !inner.isEmpty else {
            log.report(
                .emptyOperand, in: text,
                range.isEmpty ? range.lowerBound - 1..<range.lowerBound : range)
            return nil
        }
        return PatternSyntax.Operand(
            elements: sequence(inner, depth: 0), isExcluded: isExcluded)
    }

    /// Whether an `&` stands at `index` with a blank or an edge on both sides.
    private func isAnd(at index: Int, in range: Range<Int>) -> Bool {
        guard text.bytes[index] == UInt8(ascii: "&") else { return false }
        let isFree = { (place: Int) in !range.contains(place) || text.bytes[place].isBlank }
        return isFree(index - 1) && isFree(index + 1)
    }

}

// Words of arrays and options.
extension PatternSyntax {
    /// An item of an array as a pattern, under the options of the line that defines the array.
    package static func elements(
        ofItem item: String, options: [String: String]
    ) -> [Element] {
        guard let marks = WordMarks(options) else { return [.literal(item)] }
        var (elements, literal): ([Element], [UInt8]) = ([], [])
        func flush() {
            if !literal.isEmpty {
                elements.append(.literal(String(decoding: literal, as: UTF8.self)))
            }
            literal = []
        }
        for (index, word) in Array(item.utf8).split(whereSeparator: \.isBlank).enumerated() {
            if index > 0 { literal.append(0x20) }
            if word.first == UInt8(ascii: "~"), let marked = Word(marked: word.dropFirst()) {
                flush()
                elements.append(.word(marked))
            } else if word.first == UInt8(ascii: "'"), word.count > 1 {
                literal += word.dropFirst()
            } else if marks.implies(word) {
                flush()
                let text = String(decoding: word, as: UTF8.self).lowercased()
                elements.append(.word(Word(text: text, isImplied: true)))
            } else {
                literal += word
            }
        }
        flush()
        return elements
    }

    /// An item of an array as it is said: without the marks of words.
    package static func spoken(_ item: String, options: [String: String]) -> String {
        guard WordMarks(options) != nil else { return item }
        return item.split(separator: " ").map { word in
            guard word.count > 1 else { return String(word) }
            if word.first == "'" { return String(word.dropFirst()) }
            guard word.first == "~" else { return String(word) }
            return Word(marked: Array(word.utf8)[1...])?.text ?? String(word)
        }.joined(separator: " ")
    }
}

extension ScriptParser {
    /// Reports a value that an option of this extension does not have.
    mutating func checkLocal(_ name: String, _ value: String, in whole: SourceText) {
        let allowed: [String]
        switch name {
        case "language": allowed = WordMarks.languages + ["none"]
        case "inflect": allowed = ["all", "none"]
        case "star": allowed = ["normal", "original"]
        case "conditions": allowed = ["extended", "plain"]
        case _ where name.hasPrefix("class "): allowed = ["noun", "verb"]
        default: return
        }
        guard !allowed.contains(value) else { return }
        log.report(
            .badLocal(value, of: name, allowed.joined(separator: ", ")), in: whole,
            whole.bytes.indices)
    }
}

extension UInt8 {
    /// A letter of ASCII, or any byte of a scalar beyond it.
    fileprivate var isLetterPart: Bool { self >= 0x80 || isCapital || (0x61...0x7A).contains(self) }

    /// Whether a word of a pattern ends before it: a blank or a mark that means something there.
    fileprivate var endsWord: Bool {
        switch self {
        case 0x61...0x7A, 0x80...: false
        case UInt8(ascii: "*"), UInt8(ascii: "#"), UInt8(ascii: "_"), UInt8(ascii: "("),
            UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "|"),
            UInt8(ascii: "@"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "{"),
            UInt8(ascii: "}"), UInt8(ascii: "&"), UInt8(ascii: "~"):
            true
        default: isBlank
        }
    }
}

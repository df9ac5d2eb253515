package import RiveScriptSyntax

/// How specific a pattern is: the smaller one is tried first.
///
/// The working draft of RiveScript 2.0 asks for the most specific first and leaves open what that
/// is; this key is the one under which the official suite and the suites of three implementations
/// pass. In this order: the higher weight; the nearer topic; words before wildcards; more words;
/// fewer of them in any form; more letters; the alphabet. What still is equal keeps the order of the files.
package struct TriggerOrder: Hashable, Sendable, Comparable {
    /// What a pattern is made of, the most specific first.
    ///
    /// One with several marks is of the first kind here that has any of: `_`, `#`, `*`, `[`.
    /// A pattern without any real word comes after all that have one.
    package enum Kind: Int, Sendable, Comparable {
        case words, optional, word, number, any
        case onlyWord, onlyNumber, onlyAny, onlyOptional

        package static func < (one: Kind, other: Kind) -> Bool { one.rawValue < other.rawValue }
    }

    package let weight: Int
    /// How many `inherits` lie between the topic in use and the pattern's own.
    package var level = 0
    package let kind: Kind
    package let words: Int
    /// How many of the words stand for all their forms.
    package let inflectedWords: Int
    package let length: Int
    package let text: String

    /// The key of a pattern in its own topic.
    package init(_ pattern: PatternSyntax) {
        let text = Self.withoutWeight(pattern.source)
        weight = pattern.weight
        (words, inflectedWords) = Self.words(of: pattern, text)
        length = text.unicodeScalars.count
        kind = Self.kind(of: pattern.elements, hasWords: words > 0)
        self.text = text
    }

    /// All but the text and the level as one number, in the same order: comparing it is quicker.
    ///
    /// Exact up to 65,535 words and letters.
    var bits: UInt64 {
        func ascending(_ value: Int, _ width: Int) -> UInt64 { UInt64(min(value, 1 << width - 1)) }
        func descending(_ value: Int, _ width: Int) -> UInt64 {
            UInt64(1 << width - 1 - min(value, 1 << width - 1))
        }
        return descending(weight, 14) << 50 | ascending(kind.rawValue, 4) << 46
            | descending(words, 16) << 30 | ascending(inflectedWords, 14) << 16
            | descending(length, 16)
    }

    package static func < (one: TriggerOrder, other: TriggerOrder) -> Bool {
        if one.weight != other.weight { return one.weight > other.weight }
        if one.level != other.level { return one.level < other.level }
        if one.kind != other.kind { return one.kind < other.kind }
        if one.words != other.words { return one.words > other.words }
        if one.inflectedWords != other.inflectedWords {
            return one.inflectedWords < other.inflectedWords
        }
        if one.length != other.length { return one.length > other.length }
        return one.text < other.text
    }

    private static func kind(of elements: [PatternSyntax.Element], hasWords: Bool) -> Kind {
        var marks = Marks()
        marks.add(elements)
        if marks.wildcards.contains(.word) { return hasWords ? .word : .onlyWord }
        if marks.wildcards.contains(.number) { return hasWords ? .number : .onlyNumber }
        if marks.wildcards.contains(.any) { return hasWords ? .any : .onlyAny }
        if marks.hasOptional { return hasWords ? .optional : .onlyOptional }
        return .words
    }

    /// Which marks stand anywhere in a pattern.
    private struct Marks {
        var wildcards: Set<PatternSyntax.Wildcard> = []
        var hasOptional = false

        mutating func add(_ elements: [PatternSyntax.Element]) {
            for element in elements {
                switch element {
                case .wildcard(let wildcard): wildcards.insert(wildcard)
                case .group(let alternatives): alternatives.forEach { add($0) }
                case .optional(let alternatives):
                    hasOptional = true
                    alternatives.forEach { add($0) }
                case .conjunction: wildcards.insert(.any)
                case .literal, .array, .variable, .word: break
                }
            }
        }
    }

    /// How many words a pattern has, and how many of them in any form.
    ///
    /// Of parts that `&` joins those count that must be there, of a group its shortest alternative.
    private static func words(
        of pattern: PatternSyntax, _ text: String
    ) -> (words: Int, inflected: Int) {
        guard case .conjunction(let operands)? = pattern.elements.first else {
            let inflected = pattern.allElements.count {
                if case .word = $0 { true } else { false }
            }
            return (wordCount(text), inflected)
        }
        let needed = operands.filter { !$0.isExcluded }.map { leastWords($0.elements) }
        return (needed.reduce(0) { $0 + $1.words }, needed.reduce(0) { $0 + $1.inflected })
    }

    /// The words that a message must have at least for these elements.
    private static func leastWords(
        _ elements: [PatternSyntax.Element]
    ) -> (words: Int, inflected: Int) {
        elements.reduce((0, 0)) { sum, element in
            let (words, inflected): (Int, Int) =
                switch element {
                case .literal(let text): (wordCount(text), 0)
                case .word: (1, 1)
                case .array, .variable: (1, 0)
                case .group(let alternatives):
                    alternatives.map { leastWords($0) }.min { $0 < $1 } ?? (0, 0)
                case .wildcard, .optional, .conjunction: (0, 0)
                }
            return (sum.0 + words, sum.1 + inflected)
        }
    }

    /// Words are runs without blanks, wildcards and brackets; `@name` and `<get a_b>` keep their
    /// `_`.
    private static func wordCount(_ text: String) -> Int {
        var (count, isInWord, isInName) = (0, false, false)
        for byte in text.utf8 {
            var isMark = false
            switch byte {
            case UInt8(ascii: "@"), UInt8(ascii: "<"): isInName = true
            case UInt8(ascii: ">"): isInName = false
            case 0x20, UInt8(ascii: ")"), UInt8(ascii: "]"): (isInName, isMark) = (false, true)
            case UInt8(ascii: "*"), UInt8(ascii: "#"), UInt8(ascii: "["), UInt8(ascii: "("):
                isMark = true
            case UInt8(ascii: "_"): isMark = !isInName
            default: break
            }
            if !isMark, !isInWord { count += 1 }
            isInWord = !isMark
        }
        return count
    }

    private static func withoutWeight(_ source: String) -> String {
        guard source.utf8.contains(UInt8(ascii: "{")) else { return source }
        let (bytes, mark) = (Array(source.utf8), Array("{weight=".utf8))
        var (result, index) = ([UInt8](), 0)
        result.reserveCapacity(bytes.count)
        while index < bytes.count {
            guard bytes[index] == mark[0], bytes[index...].starts(with: mark),
                let end = bytes[index...].firstIndex(of: UInt8(ascii: "}"))
            else {
                result.append(bytes[index])
                index += 1
                continue
            }
            while result.last == 0x20 { result.removeLast() }
            index = end + 1
            while index < bytes.count, bytes[index] == 0x20 { index += 1 }
        }
        return String(decoding: result, as: UTF8.self)
    }
}

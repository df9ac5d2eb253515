import RiveScriptSyntax
import WordForms

/// Finds words that will not be met as their author thinks: a `~word` that is no dictionary form, and
/// one that another `~word` takes for its own form.
struct WordChecker {
    private var seen: [Language: Set<Int32>] = [:]
    private var uses: [Use] = []
    private var lines: SourceLines
    private(set) var diagnostics: [Diagnostic] = []

    /// A `~word`, and the pattern in which it stands first.
    private struct Use {
        let number: Int32
        let text: String
        let language: Language
        let pattern: PatternSyntax
    }

    init(lines: SourceLines) { self.lines = lines }

    /// - Complexity: one lookup a word.
    mutating func check(_ content: BrainContent) {
        for use in uses where Self.looksInflected(use.text, use.language) {
            report(.inflectedWord(use.text), use)
        }
        findShared(content)
    }

    /// Notes each marked word of a trigger, once of all. Words that `inflect = all` implies are as
    /// people type them, and those of arrays may stand in many patterns: they are not looked at.
    mutating func read(_ trigger: TriggerSyntax, _ vocabulary: Vocabulary) {
        guard let source = vocabulary.source(trigger.options) else { return }
        let language = source.tongue.language
        for pattern in [trigger.pattern, trigger.previous].compactMap(\.self) {
            for case .word(let word) in pattern.allElements where !word.isImplied {
                let number = source.number(of: word)
                guard seen[language, default: []].insert(number).inserted else { continue }
                uses.append(
                    Use(number: number, text: word.text, language: language, pattern: pattern))
            }
        }
    }

    private mutating func report(_ problem: Problem, _ use: Use) {
        diagnostics.append(
            lines.diagnostic(
                problem, at: use.pattern.location, length: use.pattern.length))
    }
}

// Words that take each other's forms.
extension WordChecker {
    /// A word is reported where a message with just it may be taken for the other, unless a pattern
    /// means both.
    private mutating func findShared(_ content: BrainContent) {
        let known = Dictionary(
            uses.map { (Pair($0.number, Int32($0.language.index)), $0) },
            uniquingKeysWith: { first, _ in first })
        var pairs: [(one: Use, other: Use)] = []
        for use in uses {
            let hits =
                content.lexicons[use.language.index]?.lookup(use.text, through: .inflected) ?? []
            for hit in hits where hit.word != use.number {
                let other = known[Pair(hit.word, Int32(use.language.index))]
                if let other, other.text != use.text { pairs.append((use, other)) }
            }
        }
        guard !pairs.isEmpty else { return }
        let together = wordsOfOneStep(content)
        for (one, other) in pairs
        where !together.contains(Pair(one.number, other.number))
            && !together.contains(Pair(other.number, one.number))
        {
            report(.sharedForm(one.text, with: other.text), one)
        }
    }

    private struct Pair: Hashable {
        let one: Int32
        let other: Int32
        init(_ one: Int32, _ other: Int32) { (self.one, self.other) = (one, other) }
    }

    /// Pairs of words that are alternatives of each other somewhere.
    private func wordsOfOneStep(_ content: BrainContent) -> Set<Pair> {
        var pairs: Set<Pair> = []
        let patterns = content.triggers.lazy.flatMap {
            [$0.pattern, $0.previous].compactMap(\.self)
        }
        for pattern in patterns {
            for set in pattern.program.steps.compactMap(\.wordSet)
            where set.count > 1 && set.count <= 64 {
                let words = pattern.program.wordPool[set.start..<set.start + set.count]
                for (index, one) in words.enumerated() {
                    for other in words.dropFirst(index + 1) { pairs.insert(Pair(one, other)) }
                }
            }
        }
        return pairs
    }
}

// Endings that no dictionary form has.
extension WordChecker {
    /// Endings with the shortest word, in letters, in which each counts: valta and massa are words.
    private static let endings: [Language: [(ending: String, shortest: Int)]] = [
        .finnish: [
            ("ssa", 6), ("ssä", 6), ("alla", 7), ("ällä", 7), ("olla", 7), ("öllä", 7), ("ulla", 7),
            ("yllä", 7), ("illa", 7), ("illä", 7), ("sta", 8), ("stä", 8), ("lta", 8), ("ltä", 8),
            ("lle", 7), ("ksi", 7), ("seen", 8), ("isen", 7), ("iden", 8), ("mme", 7), ("nne", 8),
        ],
        .swedish: [("arna", 6), ("erna", 6), ("orna", 6)],
        .english: [("ies", 6), ("ings", 6)],
    ]

    static func looksInflected(_ word: String, _ language: Language) -> Bool {
        let length = word.unicodeScalars.count
        return endings[language, default: []].contains { ending, shortest in
            length >= shortest && word.hasSuffix(ending)
        }
    }
}

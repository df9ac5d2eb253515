public import RiveScriptSyntax
import WordForms

/// How a message is read: what its words are to the scripts, and which triggers nearly took it.
public struct MessageReading: Hashable, Sendable {
    /// Its words, from left to right; in each language that the brain has, one after the other.
    public let words: [ReadWord]
    /// Triggers that took only a part of it, the nearest first.
    public let nearMisses: [NearMiss]
}

/// One word of a message.
public struct ReadWord: Hashable, Sendable {
    /// As it was typed.
    public let typed: String
    /// What it is to the scripts; none where no script has such a word.
    public let meanings: [Meaning]

    /// A word of the scripts that it was taken for.
    public struct Meaning: Hashable, Sendable {
        /// The dictionary form.
        public let word: String
        /// Whether scripts take it in all its forms, or only as it stands.
        public let isInflected: Bool
        /// How it was taken.
        public let form: WordLayer
        /// The word as it was read, cut with `|` where the script's own word begins and ends; only
        /// where there is something to show: `tapaamis|aikaa`.
        public let parts: String
    }
}

/// A trigger that has words of the message, and not all that it asks for.
public struct NearMiss: Hashable, Sendable {
    /// The pattern as written.
    public let pattern: String
    /// The topic it stands in.
    public let topic: String
    /// Its file and line.
    public let location: SourceLocation
    /// What it asks for and the message has; of several words any one will do.
    public let found: [[String]]
    /// What it asks for and the message lacks; empty where only the order is wrong, or what must not
    /// be there is there.
    public let lacking: [[String]]
    /// How much of what it asks for is there, rare words counting more; from 0 to 1.
    public let closeness: Double
}

extension Brain {
    /// How `message` is read in `topic`, or in that of the session.
    ///
    /// A host shows it to authors, and may offer the nearest misses where nothing else answers. Near
    /// misses are triggers of files that set a language; others say nothing about words.
    ///
    /// - Parameter limit: How many near misses at most.
    /// - Complexity: O(triggers of the topic), unlike a reply.
    public func reading(
        of message: String, in session: Session, topic: String? = nil, limit: Int = 3
    ) -> MessageReading {
        var text = SearchedText(content.normalizer.message(message))
        _ = text.look(through: .typo, content)
        let words = Language.allCases.flatMap { language -> [ReadWord] in
            guard let lexicon = content.lexicons[language.index],
                let typed = text.words(language, content)
            else { return [] }
            return typed.table.tokens.map { typed.readWord($0.range, lexicon) }
        }
        let near = content.topics[topic ?? session.topic].map {
            NearMissSearch(content, $0).nearest(&text, limit: limit)
        }
        return MessageReading(words: words, nearMisses: near ?? [])
    }
}

extension TypedMessage {
    fileprivate func readWord(_ range: Range<Int>, _ lexicon: Lexicon) -> ReadWord {
        let token = String(decoding: bytes[range], as: UTF8.self)
        var meanings: [ReadWord.Meaning] = []
        for found in lexicon.explain(token) {
            let word = lexicon.words[Int(found.word)]
            let cuts = [found.before, found.typed, found.ending].filter { !$0.isEmpty }
            let meaning = ReadWord.Meaning(
                word: word.text, isInflected: word.isInflected, form: WordLayer(found.layer),
                parts: found.layer == .exact ? "" : cuts.joined(separator: "|"))
            if !meanings.contains(meaning) { meanings.append(meaning) }
        }
        return ReadWord(typed: typed(range), meanings: meanings)
    }
}

/// Ranks the triggers of a topic by how much of what they ask for a message has.
private struct NearMissSearch {
    let content: BrainContent
    let topic: Topic
    /// For each language and word how many triggers ask for it.
    private var uses: [Int: [Int32: Int]] = [:]
    private var count = 0

    init(_ content: BrainContent, _ topic: Topic) {
        (self.content, self.topic) = (content, topic)
        for index in topic.triggers {
            let pattern = content.triggers[index].pattern
            guard let language = pattern.tongue?.language.index else { continue }
            count += 1
            for word in Set(pattern.required.all.joined()) {
                uses[language, default: [:]][word, default: 0] += 1
            }
        }
    }

    func nearest(_ text: inout SearchedText, limit: Int) -> [NearMiss] {
        var found: [(weight: Double, miss: NearMiss)] = []
        for index in topic.triggers {
            let trigger = content.triggers[index]
            if let near = miss(trigger, &text) { found.append(near) }
        }
        let ranked = found.enumerated().sorted { one, other in
            let (left, right) = (one.element, other.element)
            if left.miss.closeness != right.miss.closeness {
                return left.miss.closeness > right.miss.closeness
            }
            return (-left.weight, one.offset) < (-right.weight, other.offset)
        }
        return ranked.prefix(limit).map(\.element.miss)
    }

    private func miss(
        _ trigger: Trigger, _ text: inout SearchedText
    ) -> (weight: Double, miss: NearMiss)? {
        let pattern = trigger.pattern
        guard let language = pattern.tongue?.language, pattern.literal == nil,
            let table = text.words(language, content)?.table,
            let lexicon = content.lexicons[language.index]
        else { return nil }
        var (found, lacking): ([[String]], [[String]]) = ([], [])
        var (weight, whole) = (0.0, 0.0)
        for words in pattern.required.all {
            let own = rarity(of: words, language.index)
            whole += own
            let isThere = words.contains { table.has($0) }
            let names = words.map { lexicon.words[Int($0)].scriptText }
            if isThere { found.append(names) } else { lacking.append(names) }
            if isThere { weight += own }
        }
        guard !found.isEmpty else { return nil }
        return (
            weight,
            NearMiss(
                pattern: pattern.source, topic: trigger.topic, location: trigger.location,
                found: found, lacking: lacking, closeness: weight / whole)
        )
    }

    /// What it tells that one of these words is there: more, the fewer triggers ask for them.
    private func rarity(of words: [Int32], _ language: Int) -> Double {
        let asking = words.reduce(0) { $0 + (uses[language]?[$1] ?? 0) }
        return bits(1 + count / max(1, asking))
    }

    /// The binary logarithm of a positive number, near enough for a ranking.
    private func bits(_ number: Int) -> Double {
        let whole = Int.bitWidth - 1 - number.leadingZeroBitCount
        return 0.25 + Double(whole) + Double(number) / Double(1 << whole) - 1
    }
}

extension LexiconWord {
    /// As a script writes it.
    fileprivate var scriptText: String { isInflected ? "~" + text : text }
}

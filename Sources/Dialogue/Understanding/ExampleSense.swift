import Mentoring
import RiveScript

/// What a language's example sentences say of a message.
struct ExampleSense: Sendable {
    /// A meaning that a message may have.
    struct Reading: Hashable, Sendable {
        let meaning: Meaning
        /// From 0 to 1.
        let likelihood: Double
    }

    /// Who typed the message, as far as it is known.
    struct Speaker: Hashable, Sendable {
        let role: String?
        let stage: String?

        /// What sentences of the same speaker have in common.
        fileprivate var tags: [String] {
            let role = role ?? "any"
            let stage = stage ?? "any"
            return ["role \(role)", "stage \(stage)", "\(role) at \(stage)"]
        }
    }

    private let sentences: [ExampleSentence]
    private let meanings: [Meaning]
    private let likeness: Likeness

    /// Counts `sentences`.
    ///
    /// - Complexity: O(letters of all sentences).
    init(_ sentences: [ExampleSentence]) {
        self.sentences = sentences
        var numbers: [Meaning: Int] = [:]
        var meanings: [Meaning] = []
        let examples = sentences.map { sentence in
            let number =
                numbers[sentence.meaning]
                ?? {
                    meanings.append(sentence.meaning)
                    numbers[sentence.meaning] = meanings.count - 1
                    return meanings.count - 1
                }()
            return Likeness.Example(
                text: sentence.text,
                tags: Speaker(role: sentence.role, stage: sentence.stage).tags, meaning: number)
        }
        self.meanings = meanings
        likeness = Likeness(examples, meaningCount: meanings.count)
    }

    /// What `text` may mean, the likeliest first; by its words alone where `speaker` is nil.
    ///
    /// - Complexity: O(letters of `text` × meanings).
    func readings(of text: String, by speaker: Speaker?) -> [Reading] {
        likeness.readings(of: text, tags: speaker?.tags ?? []).map {
            Reading(meaning: meanings[$0.meaning], likelihood: $0.likelihood)
        }
    }

    /// The sentence most like `text` among those that mean `meaning`, for telling why.
    ///
    /// - Complexity: O(letters of all sentences of that meaning).
    func nearest(to text: String, meaning: Meaning) -> ExampleSentence? {
        let wanted = Set(TextFeatures(of: text).all)
        return sentences.filter { $0.meaning == meaning }.max { one, other in
            Self.overlap(one.text, wanted) < Self.overlap(other.text, wanted)
        }
    }

    /// The words of `text` that speak most for `meaning` rather than for `other`.
    func words(of text: String, speakingFor meaning: Meaning, ratherThan other: Meaning?)
        -> [String]
    {
        guard let first = meanings.firstIndex(of: meaning),
            let second = other.flatMap(meanings.firstIndex(of:))
        else { return [] }
        return likeness.words(of: text, speakingFor: first, ratherThan: second, limit: 4)
    }

    private static func overlap(_ text: String, _ wanted: Set<UInt64>) -> Double {
        let features = TextFeatures(of: text).all
        let shared = features.count(where: wanted.contains)
        return Double(shared) / Double(features.count + wanted.count - shared)
    }
}

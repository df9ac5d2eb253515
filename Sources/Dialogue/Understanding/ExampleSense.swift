import Foundation
import Likeness
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

    /// The sentences that mean one thing, word for word.
    let told: ToldSentences
    private let likeness: Likeness

    private var meanings: [Meaning] { told.meanings }

    /// Counts `sentences`, all of whose meanings `told` knows.
    ///
    /// - Complexity: O(letters of all sentences).
    init(_ sentences: [ExampleSentence], told: ToldSentences) {
        self.told = told
        let numbers = Dictionary(
            told.meanings.enumerated().map { ($0.element, $0.offset) }
        ) { first, _ in first }
        let examples = sentences.compactMap { sentence in
            numbers[sentence.meaning].map { number in
                Likeness.Example(
                    text: sentence.text,
                    tags: Speaker(role: sentence.role, stage: sentence.stage).tags,
                    meaning: number)
            }
        }
        likeness = Likeness(examples, meaningCount: told.meanings.count)
    }

    /// What `text` may mean, the likeliest first.
    ///
    /// - Complexity: O(letters of `text` × meanings).
    func readings(of text: String, by speaker: Speaker) -> [Reading] {
        likeness.readings(of: text, tags: speaker.tags).map {
            Reading(meaning: meanings[$0.meaning], likelihood: $0.likelihood)
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
}

// MARK: Kept from one start to the next

extension ExampleSense {
    /// Changes with the way in which pages are read and speakers told apart, and with the layout.
    static let version: UInt64 = 1

    /// What stands before what was counted.
    private struct Head: Codable {
        /// Intents with their parts, in the order of their numbers.
        let meanings: [[String]]
        /// How many bytes the sentences take that are known word for word.
        let knownSize: Int
    }

    /// Reads ``bytes`` again; nil where they are cut off or none.
    init?(bytes: Data) {
        let headStart = bytes.startIndex + MemoryLayout<UInt32>.size
        guard headStart <= bytes.endIndex else { return nil }
        let headSize = bytes.withUnsafeBytes { $0.loadUnaligned(as: UInt32.self) }
        let headEnd = headStart + Int(headSize)
        guard headEnd <= bytes.endIndex,
            let head = try? JSONDecoder().decode(Head.self, from: bytes[headStart..<headEnd]),
            head.knownSize >= 0, head.knownSize <= bytes.endIndex - headEnd,
            let known = KnownSentences(bytes: bytes[headEnd..<headEnd + head.knownSize]),
            let likeness = Likeness(bytes: bytes[(headEnd + head.knownSize)...]),
            likeness.meaningCount == head.meanings.count
        else { return nil }
        let meanings = head.meanings.compactMap { names in
            names.first.map { Meaning(intent: $0, part: names.dropFirst().first) }
        }
        guard meanings.count == head.meanings.count else { return nil }
        told = ToldSentences(meanings: meanings, known: known)
        self.likeness = likeness
    }

    /// All that was counted: the size of the head in four bytes, the head, the sentences known word
    /// for word, the counts.
    func bytes() throws -> Data {
        let head = try JSONEncoder().encode(
            Head(
                meanings: meanings.map { [$0.intent] + ($0.part.map { [$0] } ?? []) },
                knownSize: told.known.bytes.count))
        var bytes = withUnsafeBytes(of: UInt32(head.count)) { Data($0) }
        bytes += head
        bytes += told.known.bytes
        bytes += likeness.bytes
        return bytes
    }
}

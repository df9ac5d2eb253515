import Dispatch
import Foundation
import Guide
import Likeness
import RiveScript
import Synchronization

/// The example sentences of a language, counted when they are first needed: most messages of a
/// short talk are taken by rules, and counting takes longer than all else at the start.
///
/// What was counted once is kept for the next start, under a name that changes with the pages.
final class ExampleShelf: Sendable {
    private let pages: @Sendable () -> [SourceFile]
    private let intents: Set<String>
    private let language: String
    private let keeper: (any CountKeeper)?
    private let opened = Mutex<Opened?>(nil)
    private let counted = Mutex<ExampleSense?>(nil)

    /// What is known before anything is counted.
    private enum Opened {
        case noPages
        /// An earlier start has counted these pages.
        case counted(ExampleSense)
        /// They are to be counted, and kept under a name.
        case toCount(told: ToldSentences, name: String)
    }

    /// - Parameters:
    ///   - pages: Reads the pages; they are not held between.
    ///   - keeper: Where counts are kept; nil for nowhere.
    init(
        _ pages: @escaping @Sendable () -> [SourceFile], intents: Set<String>,
        language: String, keeper: (any CountKeeper)?
    ) {
        (self.pages, self.intents) = (pages, intents)
        (self.language, self.keeper) = (language, keeper)
    }

    /// What the sentences say; nil where there are none.
    ///
    /// - Complexity: O(letters of all sentences) where nobody has counted them; who asks meanwhile
    ///   waits.
    var sense: ExampleSense? {
        switch open() {
        case .noPages: return nil
        case .counted(let sense): return sense
        case .toCount(let told, let name):
            return counted.withLock { counted in
                let sense = counted ?? count(told: told, name: name)
                counted = sense
                return sense
            }
        }
    }

    /// Begins to count, beside whoever asks.
    func beginCounting() {
        DispatchQueue.global().async { _ = self.sense }
    }

    /// What `text` means where it stands among the examples word for word, for everybody and under
    /// one intent: its author has said it, so nothing has to be counted.
    ///
    /// - Complexity: O(letters of all sentences) the first time, a small part of counting.
    func told(_ text: String) -> Meaning? {
        switch open() {
        case .noPages: nil
        case .counted(let sense): sense.told.meaning(of: text)
        case .toCount(let told, _): told.meaning(of: text)
        }
    }

    /// Whether an author has said that `text` means something else than danger.
    func isHarmless(_ text: String) -> Bool {
        told(text).map { !Topics.safetyIntents.contains($0.intent) } ?? false
    }

    private func open() -> Opened {
        opened.withLock { opened in
            let known = opened ?? openPages()
            opened = known
            return known
        }
    }

    private func openPages() -> Opened {
        let pages = pages()
        guard !pages.isEmpty else { return .noPages }
        let name = name(of: pages)
        if let kept = keeper?.counts(named: name), let sense = ExampleSense(bytes: kept) {
            return .counted(sense)
        }
        return .toCount(told: ToldSentences(in: pages, intents: intents), name: name)
    }

    private func count(told: ToldSentences, name: String) -> ExampleSense {
        let sense = ExampleSense(read().sentences, told: told)
        guard let bytes = try? sense.bytes(), let kept = keeper?.keep(bytes, as: name) else {
            return sense
        }
        return ExampleSense(bytes: kept) ?? sense
    }

    /// The language, and a number that changes with the pages, the intents and how they are counted.
    private func name(of pages: [SourceFile]) -> String {
        var digest = Digest(Likeness.version)
        for intent in intents.sorted() { digest.add(Array(intent.utf8)) }
        for page in pages { digest.add(page.bytes) }
        return "\(language)-\(digest.text)"
    }
}

// MARK: The sentences themselves

extension ExampleShelf {
    /// The sentence most like `text` among those that mean `meaning`, for telling why.
    ///
    /// - Complexity: O(letters of all sentences).
    func nearest(to text: String, meaning: Meaning) -> ExampleSentence? {
        let wanted = Set(TextFeatures(of: text).all)
        return read().sentences.lazy.filter { $0.meaning == meaning }
            .map { (sentence: $0, overlap: Self.overlap($0.text, wanted)) }
            .max { $0.overlap < $1.overlap }?.sentence
    }

    private static func overlap(_ text: String, _ wanted: Set<UInt64>) -> Double {
        let features = TextFeatures(of: text).all
        let shared = features.count(where: wanted.contains)
        return Double(shared) / Double(features.count + wanted.count - shared)
    }

    /// The lines that are wrong, and the sentences that have two meanings.
    func findings(beside deck: Deck) -> [Finding] {
        let cards = Set(deck.cards.map(\.name))
        let (sentences, findings) = read()
        let unknown = sentences.compactMap { sentence -> Finding? in
            guard let card = sentence.meaning.card, !cards.contains(card) else { return nil }
            return HallProblem.exampleOfNoCard(card).finding(at: sentence.location)
        }
        return findings + unknown + contradictions(in: sentences)
    }

    private func read() -> (sentences: [ExampleSentence], findings: [Finding]) {
        pages().reduce(into: ([], [])) { all, page in
            let read = ExamplePage.sentences(in: page, intents: intents)
            all.0 += read.sentences
            all.1 += read.findings
        }
    }

    /// The same words from the same speaker cannot mean two things.
    private func contradictions(in sentences: [ExampleSentence]) -> [Finding] {
        struct Said: Hashable {
            let text: String
            let role, stage: String?
        }
        var first: [Said: ExampleSentence] = [:]
        return sentences.compactMap { sentence in
            let said = Said(
                text: sentence.text.lowercased(), role: sentence.role, stage: sentence.stage)
            guard let other = first[said] else {
                first[said] = sentence
                return nil
            }
            guard other.meaning != sentence.meaning else { return nil }
            return HallProblem.exampleTwice(other.location).finding(at: sentence.location)
        }
    }
}

/// A number of 128 bits for a run of texts, by which their counts are found again. It keeps nobody
/// out: who can write into the folder of counts can write into the pages.
private struct Digest {
    private var (one, other): (UInt64, UInt64)

    init(_ version: UInt64) { (one, other) = (version, ~version) }

    /// Takes eight bytes at a time; the length parts a text from the next.
    mutating func add(_ bytes: [UInt8]) {
        take(UInt64(bytes.count))
        bytes.withUnsafeBytes { bytes in
            let whole = bytes.count / 8
            for index in 0..<whole {
                take(bytes.loadUnaligned(fromByteOffset: 8 * index, as: UInt64.self))
            }
            take(bytes[(8 * whole)...].reduce(0) { $0 << 8 | UInt64($1) })
        }
    }

    private mutating func take(_ word: UInt64) {
        one = (one ^ word) &* 0x9E37_79B9_7F4A_7C15
        one ^= one >> 29
        other = (other &+ word) &* 0xC2B2_AE3D_27D4_EB4F
        other ^= other >> 31
    }

    var text: String {
        [one, other].map { String($0, radix: 36) }.joined(separator: "-")
    }
}

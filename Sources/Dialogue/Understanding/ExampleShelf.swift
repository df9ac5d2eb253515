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
        /// They are to be counted.
        case toCount(told: ToldSentences)
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
        case .toCount:
            return counted.withLock { counted in
                let sense = counted ?? count()
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
        case .toCount(let told): told.meaning(of: text)
        }
    }

    /// Whether an author has said that `text` means something else than danger.
    func isHarmless(_ text: String) -> Bool {
        told(text).map { !$0.isDanger } ?? false
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
        if let kept = keeper?.counts(named: name(of: pages)), let sense = ExampleSense(bytes: kept)
        {
            return .counted(sense)
        }
        return .toCount(told: ToldSentences(in: pages, intents: intents))
    }

    /// Reads the pages once, as they are now, and keeps the counts under the name of just these.
    private func count() -> ExampleSense {
        let pages = pages()
        let sense = ExampleSense(
            read(pages).sentences, told: ToldSentences(in: pages, intents: intents))
        guard let bytes = try? sense.bytes(), let kept = keeper?.keep(bytes, as: name(of: pages))
        else { return sense }
        return ExampleSense(bytes: kept) ?? sense
    }

    /// The language, and a number that changes with the pages, the intents and how they are counted.
    private func name(of pages: [SourceFile]) -> String {
        var digest = Digest(version: Likeness.version << 32 | ExampleSense.version)
        for intent in intents.sorted() { Array(intent.utf8).withUnsafeBytes { digest.add($0) } }
        for page in pages { page.bytes.withUnsafeBytes { digest.add($0) } }
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
        return read(pages()).sentences.lazy.filter { $0.meaning == meaning }
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
        let (sentences, findings) = read(pages())
        let unknown = sentences.compactMap { sentence -> Finding? in
            guard let card = sentence.meaning.card, !cards.contains(card) else { return nil }
            return HallProblem.exampleOfNoCard(card).finding(at: sentence.location)
        }
        return findings + unknown + contradictions(in: sentences)
    }

    private func read(
        _ pages: [SourceFile]
    ) -> (sentences: [ExampleSentence], findings: [Finding]) {
        pages.reduce(into: ([], [])) { all, page in
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

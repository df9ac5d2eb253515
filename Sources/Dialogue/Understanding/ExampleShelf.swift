import Dispatch
import Guide
import RiveScript
import Synchronization

/// The example sentences of a language, counted when they are first needed: most messages of a
/// short talk are taken by rules, and counting takes longer than all else at the start.
final class ExampleShelf: Sendable {
    private let pages: [SourceFile]
    private let intents: Set<String>
    private let counted = Mutex<ExampleSense?>(nil)
    private let told = Mutex<[String: Meaning?]?>(nil)

    init(_ pages: [SourceFile], intents: Set<String>) {
        (self.pages, self.intents) = (pages, intents)
    }

    /// What the sentences say; nil where there are none.
    ///
    /// - Complexity: O(letters of all sentences) the first time; who asks meanwhile waits.
    var sense: ExampleSense? {
        guard !pages.isEmpty else { return nil }
        return counted.withLock { counted in
            if let counted { return counted }
            let sense = ExampleSense(read().sentences)
            counted = sense
            return sense
        }
    }

    /// Begins to count, beside whoever asks.
    func beginCounting() {
        guard !pages.isEmpty else { return }
        DispatchQueue.global().async { _ = self.sense }
    }

    /// What `text` means where it stands among the examples word for word, for everybody and under
    /// one intent: its author has said it, so nothing has to be counted.
    ///
    /// - Complexity: O(letters of all sentences) the first time, a small part of counting.
    func told(_ text: String) -> Meaning? {
        guard !pages.isEmpty else { return nil }
        let told = told.withLock { told in
            let all = told ?? ExamplePage.told(in: pages, intents: intents)
            told = all
            return all
        }
        return told[ExamplePage.compared(text[...])] ?? nil
    }

    /// Whether an author has said that `text` means something else than danger.
    func isHarmless(_ text: String) -> Bool {
        told(text).map { !Topics.safetyIntents.contains($0.intent) } ?? false
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

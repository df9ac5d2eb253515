import Guide
import RiveScript

/// One language: its compiled brain, its guide, and the intents that scripts may recognise.
final class LanguagePack: Sendable {
    let language: String
    let brain: Brain
    let guide: Guidebook
    /// Slugs of the intents, from the list that all languages share.
    let intents: Set<String>
    /// Intents that note or take back something at once: they are not answered on a faint likeness.
    let weighty: Set<String>
    /// Intents that are answered in the middle of an exercise.
    let interruptions: [String: Interruption]
    /// The names of the scripts' topics.
    let topics: Set<String>
    /// What the organisation calls the roles.
    let words: RoleWords
    /// What was wrong in scripts and pages, each read by itself.
    let findings: [Finding]
    /// The example sentences.
    let examples: ExampleShelf

    /// Compiles `sources`; what is sound is used, what is not is in ``findings``.
    ///
    /// - Parameter checks: Whether lines that are sound by themselves are also held against each
    ///   other. A conversation does without: it takes time, and nobody is there to read it.
    /// - Parameter examples: The shelf of the sources' examples, where there is one already.
    init(
        language: String, sources: DialogueSources, examples: ExampleShelf? = nil,
        checks: Bool = false
    ) {
        self.language = language
        var options = Brain.Options()
        options.utf8 = true
        options.literalRedirects = true
        words = RoleWords(scripts: sources.scripts)
        let (scripts, pages) = Self.renamed(sources, by: words)
        // Scripts and pages know nothing of each other.
        let (compiled, book) = Together.both { [options] in
            Brain.compile(layers: scripts, options: options, checks: checks) { files, options in
                Together.map(files) { ParsedScript($0, options: options) }
            }
        } and: {
            GuideReading.guidebook(layers: pages)
        }
        brain = compiled.brain
        guide = book.guide
        let listed = sources.intents.flatMap(IntentList.entries)
        intents = Set(listed.map(\.slug))
        weighty = Set(listed.filter(\.isWeighty).map(\.slug))
        interruptions = Dictionary(
            listed.compactMap { entry in entry.interruption.map { (entry.slug, $0) } }
        ) { $1 }
        topics = Set(brain.topics)
        self.examples = examples ?? ExampleShelf(sources, language: language)
        findings = compiled.diagnostics.map(Finding.init) + book.faults.map(Finding.init)
    }

    private static func renamed(
        _ sources: DialogueSources, by words: RoleWords
    ) -> (scripts: [[SourceFile]], pages: [[SourceFile]]) {
        guard !words.isEmpty else { return (sources.scripts, sources.pages) }
        return (
            sources.scripts.map { $0.map(words.renamed(script:)) },
            sources.pages.map { $0.map(words.renamed(page:)) }
        )
    }

    /// What the example sentences say; nil where the language has none.
    var sense: ExampleSense? { examples.sense }

    /// What is wrong in the example sentences.
    var exampleFindings: [Finding] { examples.findings(beside: guide.deck) }

    /// A phrase of the phrasebook, which is the scripts' bot variables; empty where it is missing.
    func phrase(_ name: String) -> String { brain.variables[name] ?? "" }
}

extension ExampleShelf {
    /// The examples of `sources`.
    convenience init(
        _ sources: DialogueSources, language: String, keeper: (any CountKeeper)? = nil
    ) {
        let listed = sources.intents.flatMap(IntentList.entries)
        self.init(
            sources.examples, intents: Set(listed.map(\.slug)), language: language,
            keeper: keeper)
    }
}

import Guide
import Mentoring
package import RiveScript
import Synchronization

/// The companion: what was said, in the situation it was said in, becomes a turn.
///
/// It reads no clock, rolls no die and keeps nothing of anybody: the same event in the same situation
/// and surroundings gives the same turn. A language's brain and guide are compiled when they are
/// first needed, once.
package final class Companion: Sendable {
    /// The languages that can be spoken, the preferred one first.
    package let languages: [String]
    private let reading: @Sendable (String) -> DialogueSources
    /// Keeps what was counted of example sentences.
    private let counts: (any CountKeeper)?
    /// What was read of a language before it was compiled.
    private let drafts = Mutex<[String: ReadSources]>([:])
    private let packs = Mutex<[String: LanguagePack]>([:])
    private let safetyPacks = Mutex<[String: LanguagePack]>([:])
    /// Who needs what somebody compiles already waits here.
    private let turnstiles = Mutex<[String: Turnstile]>([:])

    /// A companion that speaks `languages`, each read by `reading` when it is first needed.
    ///
    /// - Parameter counts: Keeps what is counted of the example sentences for the next start; without
    ///   it they are counted at each.
    package init(
        languages: [String], counts: (any CountKeeper)? = nil,
        reading: @escaping @Sendable (_ language: String) -> DialogueSources
    ) {
        (self.languages, self.counts, self.reading) = (languages, counts, reading)
    }

    /// Takes one turn.
    ///
    /// - Throws: ``EventError`` where a profile's word is unknown; what was said is never refused.
    package func turn(
        for event: Event, in situation: Situation, _ surroundings: Surroundings
    ) throws(EventError) -> Turn {
        let spoken = language(for: event, in: situation, surroundings)
        if case .said(let said) = event {
            return turn(answering: said, in: situation, spoken: spoken, surroundings)
        }
        var draft = TurnDraft(situation: situation, pack: pack(spoken), surroundings: surroundings)
        switch event {
        case .profile(let profile):
            try draft.take(profile)
            return draft.finished(saying: [])
        case .joined(let inGroup):
            return draft.answer(to: Said(choice: "greeting", inGroup: inGroup))
        case .said, .noticed:
            return draft.finished(saying: [])
        case .due(let reminder):
            return draft.say(reminder)
        }
    }

    /// Everything that is wrong in the scripts and the guide of all languages.
    package func check() -> [Finding] {
        let packs = languages.map {
            LanguagePack(language: $0, sources: reading($0), checks: true)
        }
        return packs.flatMap { pack in
            pack.findings + pack.crossChecks(reading(pack.language))
                + pack.missingPages(comparedWith: packs)
        }
    }

    /// The language of the answer: asked for by the participant, then imported, then the bridge's,
    /// then the operator's; the first of these that can be spoken. What nobody said is in the language
    /// that was spoken last.
    func language(
        for event: Event, in situation: Situation, _ surroundings: Surroundings
    ) -> String {
        var wishes = [situation.talk.language, situation.progress.language]
        if case .said(let said) = event {
            wishes.append(said.language)
        } else {
            wishes.append(situation.talk.spoken)
        }
        wishes.append(surroundings.language)
        return wishes.lazy.compactMap { $0 }.first { self.languages.contains($0) }
            ?? languages.first ?? surroundings.language
    }

    /// Compiles the languages that `other` speaks already, so that nobody waits for it later.
    package func compile(like other: Companion) {
        let spoken = other.packs.withLock { Set($0.keys) }
        for language in languages where spoken.contains(language) {
            read(language).examples.beginCounting()
            _ = pack(language)
        }
    }

    /// The brain and guide of `language`, compiled on first use.
    func pack(_ language: String) -> LanguagePack {
        pack(language, in: packs, behind: "pack \(language)") {
            let read = read(language)
            let pack = LanguagePack(
                language: language, sources: read.sources, examples: read.examples)
            drafts.withLock { $0[language] = nil }
            return pack
        }
    }

    /// The texts of `language`; kept until they are compiled, as some are looked at before.
    private func read(_ language: String) -> ReadSources {
        if let known = drafts.withLock({ $0[language] }) { return known }
        let sources = reading(language)
        let read = ReadSources(
            sources: sources,
            examples: ExampleShelf(sources, language: language, keeper: counts))
        return drafts.withLock { drafts in
            let first = drafts[language] ?? read
            drafts[language] = first
            return first
        }
    }

    /// What is needed to hear of danger in `language`: far less than its whole brain.
    func safetyPack(_ language: String) -> LanguagePack {
        if let whole = packs.withLock({ $0[language] }) { return whole }
        return pack(language, in: safetyPacks, behind: "safety \(language)") {
            var sources = reading(language)
            sources.scripts = sources.scripts.map { $0.filter(Topics.isAboutSafety) }
            sources.pages = []
            return LanguagePack(language: language, sources: sources)
        }
    }

    /// Compiles what the first message needs, at the same time: `words` in `spoken`, and where they
    /// are `unclear` what tells of danger in the other languages.
    ///
    /// Counting the examples takes longest. It is begun beside the rest where they will be asked, and
    /// behind it where an author has said already what the message means.
    func prepare(for words: String, spoken: String, unclear: Bool) {
        guard packs.withLock({ $0[spoken] }) == nil else { return }
        turnstile("first \(spoken)").pass {
            guard packs.withLock({ $0[spoken] }) == nil else { return }
            compile(spoken, for: words, unclear: unclear)
        }
    }

    private func compile(_ spoken: String, for words: String, unclear: Bool) {
        let examples = read(spoken).examples
        let told = examples.told(words)
        if told == nil { examples.beginCounting() }
        let isHarmless = told.map { !$0.isDanger } ?? false
        let needed = unclear && !isHarmless ? languages : [spoken]
        _ = Together.map(needed) { language in
            language == spoken ? self.pack(language) : self.safetyPack(language)
        }
        if told != nil { examples.beginCounting() }
    }

    private func turnstile(_ name: String) -> Turnstile {
        turnstiles.withLock { turnstiles in
            let turnstile = turnstiles[name] ?? Turnstile()
            turnstiles[name] = turnstile
            return turnstile
        }
    }

    /// What is there already is had without waiting; it is compiled once, however many need it.
    private func pack(
        _ language: String, in packs: borrowing Mutex<[String: LanguagePack]>,
        behind name: @autoclosure () -> String, compiling: () -> LanguagePack
    ) -> LanguagePack {
        if let known = packs.withLock({ $0[language] }) { return known }
        return turnstile(name()).pass {
            if let known = packs.withLock({ $0[language] }) { return known }
            let compiled = compiling()
            packs.withLock { $0[language] = compiled }
            return compiled
        }
    }
}

/// Lets one through at a time.
private final class Turnstile: Sendable {
    private let gate = Mutex(())

    func pass<Result: Sendable>(_ body: () -> Result) -> Result { gate.withLock { _ in body() } }
}

/// The texts of a language, and its example sentences as they are looked up.
private struct ReadSources: Sendable {
    let sources: DialogueSources
    let examples: ExampleShelf
}

/// The text of one language's conversations, in layers: the shipped one first, then each overlay.
package struct DialogueSources: Sendable {
    /// Scripts, layer by layer.
    package var scripts: [[SourceFile]]
    /// Pages of the guide, layer by layer; of two with the same name the later one counts.
    package var pages: [[SourceFile]]
    /// Lists of intents, one `- \`slug\` — what it is` a line.
    package var intents: [SourceFile]
    /// Reads the pages of example sentences: they are many, and mostly what was counted of them at an
    /// earlier start will do.
    package var examples: @Sendable () -> [SourceFile]

    package init(
        scripts: [[SourceFile]] = [], pages: [[SourceFile]] = [], intents: [SourceFile] = [],
        examples: @autoclosure @escaping @Sendable () -> [SourceFile] = []
    ) {
        (self.scripts, self.pages, self.intents) = (scripts, pages, intents)
        self.examples = examples
    }
}

extension TurnKeeper {
    /// A keeper of the companion's turns.
    package convenience init(_ companion: Companion) {
        self.init { event, situation, surroundings throws(EventError) in
            try companion.turn(for: event, in: situation, surroundings)
        }
    }
}

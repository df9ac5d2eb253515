package import RiveScriptSyntax
package import WordForms

/// All that a brain knows. A class, so that each reply takes one reference and not a dozen.
package final class BrainContent: Sendable {
    package let options: Brain.Options
    package let triggers: [Trigger]
    /// For each trigger its place, as far as it depends on the trigger alone.
    package let places: [TriggerPlace]
    /// For each trigger what it asks of a message at least.
    let asks: TriggerAsk
    package let topics: [String: Topic]
    package let index: PatternIndex
    package let variables: [String: String]
    package let globals: [String: String]
    package let arrays: [String: [String]]
    package let objects: [String: ObjectSyntax]
    package let normalizer: Normalizer
    package let person: Substitutions
    package let depth: Int
    /// The default topic; nil where no script has triggers in it.
    package let defaultTopic: Topic?
    package let request: BeginRequest
    package let pool = ScratchPool()
    /// The lexicon of each language, in the order of `Language.allCases`; nil where no file sets it.
    package let lexicons: [Lexicon?]
    /// The languages that files set, in the order of `Language.allCases`.
    let languages: [Language]
    /// Whether any file sets a language.
    package let hasLanguages: Bool
    /// The keys of spoken words that stand for several in one of the languages.
    let contractions: Set<Key>

    init(
        options: Brain.Options, triggers: [Trigger], places: [TriggerPlace],
        topics: [String: Topic], index: PatternIndex, definitions: Definitions,
        normalizer: Normalizer, arrays: [String: [String]], objects: [String: ObjectSyntax],
        lexicons: [Lexicon?]
    ) {
        self.lexicons = lexicons
        languages = lexicons.compactMap { $0?.language }
        hasLanguages = !languages.isEmpty
        contractions = Set(
            lexicons.compactMap(\.self).flatMap { Colloquial.contractions(in: $0.language) }
                .map { KeyHash.whole($0.utf8) })
        (self.options, self.triggers, self.topics) = (options, triggers, topics)
        (self.places, self.index) = (places, index)
        asks = TriggerAsk(triggers)
        defaultTopic = topics[ScriptSyntax.defaultTopic]
        let begin = topics[ScriptSyntax.beginTopic]
        request =
            hasLanguages
            ? BeginRequest(inWorded: begin, triggers) : BeginRequest(in: begin, triggers)
        (self.arrays, self.objects) = (arrays, objects)
        (variables, globals) = (definitions.variables, definitions.globals)
        person = Substitutions(definitions.person)
        depth = globals["depth"].flatMap { Int($0) } ?? options.depth
        self.normalizer = normalizer
    }
}

extension BrainContent {
    /// The trigger of `topic` that takes this text and nothing else, and its place there.
    ///
    /// - Complexity: O(topics in use), however many triggers they have.
    package func literal(
        _ text: [UInt8], in topic: Topic
    ) -> (place: TriggerPlace, trigger: Int)? {
        let key = KeyHash.whole(text)
        var best: (place: TriggerPlace, trigger: Int)?
        for share in topic.shares {
            let found = index.literals.member(of: share.set, for: text, key: key)
            guard let found else { continue }
            let place = places[Int(found)] + share.place
            if best.map({ place < $0.place }) != false { best = (place, Int(found)) }
        }
        return best
    }
}

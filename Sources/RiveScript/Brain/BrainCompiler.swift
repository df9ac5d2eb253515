package import RiveScriptSyntax

/// Puts scripts together into a brain.
///
/// Order of reading: ``compile(_:)``, then merging, triggers and topics.
package struct BrainCompiler {
    private let options: Brain.Options
    /// Whether scripts are searched for faults that show only between lines that are each sound.
    private let checks: Bool
    package private(set) var diagnostics: [Diagnostic] = []
    private var merged = TriggerMerge()
    private let vocabulary = Vocabulary()

    package init(options: Brain.Options, checks: Bool = true) {
        (self.options, self.checks) = (options, checks)
    }

    /// - Parameter parsing: Parses files, in whatever order it likes.
    package mutating func compile(
        _ layers: [[SourceFile]],
        parsing: ([SourceFile], ParsingOptions) -> [ParsedScript] = ParsedScript.parse
    ) -> BrainContent {
        let lines = SourceLines(layers.flatMap { $0 })
        let outline = read(layers, lines, parsing)
        let arrays = outline.definitions.expandedArrays
        let normalizer = normalizer(outline.definitions)
        var checkers = checks ? Checkers(normalizer, lines) : nil
        let (triggers, keys) = compileTriggers(arrays: arrays, &checkers)
        var compiler = TopicCompiler(triggers, keys, topics: outline.topics)
        let topics = compiler.topics(in: outline.tree)
        let content = BrainContent(
            options: options, triggers: triggers, places: compiler.places, topics: topics,
            index: compiler.index, definitions: outline.definitions, normalizer: normalizer,
            arrays: arrays.mapValues { $0.map(\.text) }, objects: outline.objects,
            lexicons: vocabulary.lexicons)
        diagnostics += checkers?.diagnostics(of: content, tree: outline.tree) ?? []
        return content
    }

    /// What scripts say apart from their triggers.
    private struct Outline {
        let definitions: Definitions
        let tree: TopicTree
        let topics: [String]
        let objects: [String: ObjectSyntax]
    }

    /// Reads, checks and merges all scripts; of their trees only the triggers are kept.
    private mutating func read(
        _ layers: [[SourceFile]], _ lines: SourceLines,
        _ parsing: ([SourceFile], ParsingOptions) -> [ParsedScript]
    ) -> Outline {
        var parsed = parsing(layers.flatMap { $0 }, options.parsing)[...]
        diagnostics += parsed.flatMap(\.diagnostics)
        let scripts = layers.map { layer in layer.compactMap { _ in parsed.popFirst()?.script } }
        if checks { diagnostics += ScriptChecker.check(layers: scripts, lines: lines) }
        for layer in scripts { merged.addLayer(layer) }
        let all = scripts.flatMap { $0 }
        return Outline(
            definitions: Definitions(all), tree: tree(of: all),
            topics: all.flatMap(\.topics).map(\.name), objects: objects(of: all))
    }

    /// What these scripts make of messages.
    private func normalizer(_ definitions: Definitions) -> Normalizer {
        Normalizer(
            utf8: options.utf8, keepsCapitals: options.caseSensitive,
            foldsApostrophes: options.foldsApostrophes, punctuation: options.unicodePunctuation,
            substitutions: Substitutions(definitions.substitutions))
    }

    private func objects(of scripts: [ScriptSyntax]) -> [String: ObjectSyntax] {
        Dictionary(
            scripts.flatMap(\.objects).map { ($0.name, $0) }, uniquingKeysWith: { $1 })
    }
}

// Triggers.
extension BrainCompiler {
    /// All triggers with their keys. The tree of each is freed as soon as it is compiled: together
    /// they are what takes most memory while scripts are loaded.
    private mutating func compileTriggers(
        arrays: [String: [ArrayItem]], _ checkers: inout Checkers?
    ) -> ([Trigger], [TriggerKeys]) {
        var trees = merged.takeTriggers()
        let sayings = ArraySayings(arrays)
        var triggers: [Trigger] = []
        var keys: [TriggerKeys] = []
        triggers.reserveCapacity(trees.count)
        keys.reserveCapacity(trees.count)
        trees.reverse()
        while let tree = trees.popLast() {
            let trigger = compile(tree, arrays: arrays, sayings: sayings)
            keys.append(
                TriggerKeys(
                    of: trigger, tree, arrays: arrays, words: vocabulary.source(tree.options)))
            triggers.append(trigger)
            checkers?.read(tree, vocabulary)
        }
        return (triggers, keys)
    }

    private func compile(
        _ syntax: TriggerSyntax, arrays: [String: [ArrayItem]], sayings: ArraySayings
    ) -> Trigger {
        let words = vocabulary.source(syntax.options)
        let inBegin = syntax.topic == ScriptSyntax.beginTopic
        func template(_ text: TemplateSyntax) -> Template {
            TemplateCompiler.template(of: text, arrays: sayings)
        }
        func saying(_ text: TemplateSyntax) -> Saying {
            TemplateCompiler.saying(text, inBegin: inBegin, arrays: sayings)
        }
        return Trigger(
            pattern: Pattern(syntax.pattern, arrays: arrays, words: words),
            previous: syntax.previous.map { Pattern($0, arrays: arrays, words: words) },
            redirect: syntax.redirect.map { template($0.template) },
            conditions: syntax.conditions.map {
                Condition(tests: tests(of: $0, template), saying: saying($0.reply))
            },
            responses: syntax.responses.map {
                Response(saying: saying($0.template), weight: $0.weight)
            },
            totalWeight: syntax.responses.reduce(0) { $0 + $1.weight },
            topic: syntax.topic, location: syntax.pattern.location, options: syntax.options)
    }

    /// What `or` and `and` join, in a row: one that fails goes on behind the next `or`.
    private func tests(
        of condition: ConditionSyntax, _ template: (TemplateSyntax) -> Template
    ) -> [Condition.Test] {
        var tests: [Condition.Test] = []
        let count = condition.alternatives.reduce(0) { $0 + $1.count }
        for alternative in condition.alternatives {
            let end = tests.count + alternative.count
            for test in alternative {
                let next = tests.count + 1
                tests.append(
                    Condition.Test(
                        left: template(test.left), comparison: test.comparison,
                        right: template(test.right), next: next < end ? next : nil,
                        other: end < count ? end : nil))
            }
        }
        return tests
    }
}

// Topics.
extension BrainCompiler {
    private func tree(of scripts: [ScriptSyntax]) -> TopicTree {
        var tree = TopicTree()
        for topic in scripts.flatMap(\.topics) {
            tree.add(topic.name, includes: topic.includes, inherits: topic.inherits)
        }
        return tree
    }
}

/// What finds faults between lines: told of each trigger while its tree lives.
private struct Checkers {
    var brain: BrainChecker
    var words: WordChecker

    init(_ normalizer: Normalizer, _ lines: SourceLines) {
        brain = BrainChecker(normalizer, lines: lines)
        words = WordChecker(lines: lines)
    }

    mutating func read(_ trigger: TriggerSyntax, _ vocabulary: Vocabulary) {
        brain.read(trigger)
        words.read(trigger, vocabulary)
    }

    mutating func diagnostics(of content: BrainContent, tree: TopicTree) -> [Diagnostic] {
        brain.check(content, tree: tree)
        if content.hasLanguages { words.check(content) }
        return brain.diagnostics + words.diagnostics
    }
}

package import RiveScriptSyntax

/// Puts scripts together into a brain.
///
/// Order of reading: ``compile(_:)``, then merging, triggers and topics.
package struct BrainCompiler {
    private let options: Brain.Options
    package private(set) var diagnostics: [Diagnostic] = []
    private var merged = TriggerMerge()
    private let vocabulary = Vocabulary()

    package init(options: Brain.Options) { self.options = options }

    package mutating func compile(_ layers: [[SourceFile]]) -> BrainContent {
        compile(parsed: layers.map { $0.map { ParsedScript($0, options) } })
    }

    package mutating func compile(parsed layers: [[ParsedScript]]) -> BrainContent {
        let lines = SourceLines(layers.joined().map(\.file))
        let outline = read(layers, lines)
        let arrays = outline.definitions.expandedArrays
        let triggers = compile(merged.triggers, arrays: arrays)
        var compiler = TopicCompiler(
            triggers, merged.triggers, arrays: arrays, vocabulary, topics: outline.topics)
        let topics = compiler.topics(in: outline.tree)
        let content = BrainContent(
            options: options, triggers: triggers, places: compiler.places, topics: topics,
            index: compiler.index, definitions: outline.definitions,
            arrays: arrays.mapValues { $0.map(\.text) }, objects: outline.objects,
            lexicons: vocabulary.lexicons)
        check(content, tree: outline.tree, lines)
        return content
    }

    /// What scripts say apart from their triggers.
    private struct Outline {
        let definitions: Definitions
        let tree: TopicTree
        let topics: [String]
        let objects: [String: ObjectSyntax]
    }

    /// Checks and merges all scripts; of their trees only the triggers are kept.
    private mutating func read(_ layers: [[ParsedScript]], _ lines: SourceLines) -> Outline {
        diagnostics += layers.joined().flatMap(\.faults)
        let scripts = layers.map { $0.map(\.script) }
        diagnostics += ScriptChecker.check(layers: scripts, lines: lines)
        for layer in scripts { merged.addLayer(layer) }
        let all = scripts.flatMap { $0 }
        return Outline(
            definitions: Definitions(all), tree: tree(of: all),
            topics: all.flatMap(\.topics).map(\.name), objects: objects(of: all))
    }

    private mutating func check(
        _ content: BrainContent, tree: TopicTree, _ lines: SourceLines
    ) {
        var checker = BrainChecker(content, lines: lines)
        checker.check(merged.triggers, tree: tree)
        diagnostics += checker.diagnostics
        guard content.hasLanguages else { return }
        var words = WordChecker(content, lines: lines)
        words.check(merged.triggers, vocabulary)
        diagnostics += words.diagnostics
    }

    private func objects(of scripts: [ScriptSyntax]) -> [String: ObjectSyntax] {
        Dictionary(
            scripts.flatMap(\.objects).map { ($0.name, $0) }, uniquingKeysWith: { $1 })
    }
}

// Triggers.
extension BrainCompiler {
    private func compile(
        _ triggers: [TriggerSyntax], arrays: [String: [ArrayItem]]
    ) -> [Trigger] {
        let sayings = arrays.mapValues { items in
            TemplateSyntax([.random(items.map { TemplateSyntax.parse($0.text) })])
        }
        return triggers.map { compile($0, arrays: arrays, sayings: sayings) }
    }

    private func compile(
        _ syntax: TriggerSyntax, arrays: [String: [ArrayItem]], sayings: [String: TemplateSyntax]
    ) -> Trigger {
        let words = vocabulary.tongue(syntax.options).map { WordSource($0, vocabulary) }
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

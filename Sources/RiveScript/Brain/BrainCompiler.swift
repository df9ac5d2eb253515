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
        let scripts = layers.map { layer in layer.map { parse($0) } }
        let all = scripts.flatMap { $0 }
        for layer in scripts { merged.addLayer(layer) }
        let definitions = Definitions(all)
        let arrays = definitions.expandedArrays
        let triggers = compile(merged.triggers, arrays: arrays)
        let tree = tree(of: all)
        var compiler = TopicCompiler(
            triggers, merged.triggers, arrays: arrays, vocabulary,
            topics: all.flatMap(\.topics).map(\.name))
        let topics = compiler.topics(in: tree)
        let content = BrainContent(
            options: options, triggers: triggers, places: compiler.places, topics: topics,
            index: compiler.index, definitions: definitions,
            arrays: arrays.mapValues { $0.map(\.text) }, objects: objects(of: all),
            lexicons: vocabulary.lexicons)
        check(scripts, content, tree: tree, files: layers.flatMap { $0 })
        return content
    }

    private mutating func check(
        _ scripts: [[ScriptSyntax]], _ content: BrainContent, tree: TopicTree, files: [SourceFile]
    ) {
        let lines = SourceLines(files)
        diagnostics += ScriptChecker.check(layers: scripts, lines: lines)
        var checker = BrainChecker(content, lines: lines)
        checker.check(merged.triggers, tree: tree)
        diagnostics += checker.diagnostics
        guard content.hasLanguages else { return }
        var words = WordChecker(content, lines: lines)
        words.check(merged.triggers, vocabulary)
        diagnostics += words.diagnostics
    }

    private mutating func parse(_ file: SourceFile) -> ScriptSyntax {
        let (script, faults) = ScriptSyntax.parse(file, options: options.parsing)
        diagnostics += faults
        return script
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
                Condition(
                    left: template($0.left), comparison: $0.comparison, right: template($0.right),
                    saying: saying($0.reply))
            },
            responses: syntax.responses.map {
                Response(saying: saying($0.template), weight: $0.weight)
            },
            totalWeight: syntax.responses.reduce(0) { $0 + $1.weight },
            topic: syntax.topic, location: syntax.pattern.location, options: syntax.options)
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

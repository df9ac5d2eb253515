package import RiveScriptSyntax

/// Puts scripts together into a brain.
///
/// Order of reading: ``compile(_:)``, then merging, triggers and topics.
package struct BrainCompiler {
    private let options: Brain.Options
    package private(set) var diagnostics: [Diagnostic] = []
    private var merged = TriggerMerge()

    package init(options: Brain.Options) { self.options = options }

    package mutating func compile(_ layers: [[SourceFile]]) -> BrainContent {
        let scripts = layers.map { layer in layer.map { parse($0) } }
        let all = scripts.flatMap { $0 }
        for layer in scripts { merged.addLayer(layer) }
        let definitions = Definitions(all)
        let arrays = definitions.expandedArrays
        let triggers = compile(merged.triggers, arrays: arrays)
        let tree = tree(of: all)
        let content = BrainContent(
            options: options, triggers: triggers,
            topics: topics(of: all, tree: tree, triggers: triggers), definitions: definitions,
            arrays: arrays, objects: objects(of: all))
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
        _ triggers: [TriggerSyntax], arrays: [String: [String]]
    ) -> [Trigger] {
        let sayings = arrays.mapValues { items in
            TemplateSyntax([.random(items.map { TemplateSyntax.parse($0) })])
        }
        return triggers.map { compile($0, arrays: arrays, sayings: sayings) }
    }

    private func compile(
        _ syntax: TriggerSyntax, arrays: [String: [String]], sayings: [String: TemplateSyntax]
    ) -> Trigger {
        let inBegin = syntax.topic == ScriptSyntax.beginTopic
        func template(_ text: TemplateSyntax) -> Template {
            TemplateCompiler.template(of: text, arrays: sayings)
        }
        func saying(_ text: TemplateSyntax) -> Saying {
            TemplateCompiler.saying(text, inBegin: inBegin, arrays: sayings)
        }
        return Trigger(
            pattern: Pattern(syntax.pattern, arrays: arrays),
            previous: syntax.previous.map { Pattern($0, arrays: arrays) },
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

    private func topics(
        of scripts: [ScriptSyntax], tree: TopicTree, triggers: [Trigger]
    ) -> [String: Topic] {
        var own: [String: [Int]] = [:]
        for topic in scripts.flatMap(\.topics) { own[topic.name] = [] }
        for (index, trigger) in triggers.enumerated() {
            own[trigger.topic, default: []].append(index)
        }
        var topics: [String: Topic] = [:]
        for name in own.keys {
            let members = tree.lineage(of: name).flatMap { member in
                own[member.topic, default: []].map { (trigger: $0, level: member.level) }
            }
            topics[name] = topic(of: members, triggers)
        }
        return topics
    }

    private func topic(
        of members: [(trigger: Int, level: Int)], _ triggers: [Trigger]
    ) -> Topic {
        func ranked(_ member: (trigger: Int, level: Int)) -> (rank: TriggerOrder, trigger: Int) {
            var rank = triggers[member.trigger].pattern.rank
            rank.level = member.level
            return (rank, member.trigger)
        }
        let plain = members.filter { triggers[$0.trigger].previous == nil }.map(ranked)
        let behind = members.filter { triggers[$0.trigger].previous != nil }
        let order = plain.stablySorted { $0.rank < $1.rank }.map(\.trigger)
        var literals: [[UInt8]: Int] = [:]
        var patterns: [Int] = []
        for (place, trigger) in order.enumerated() {
            if let literal = triggers[trigger].pattern.literal {
                if literals[literal] == nil { literals[literal] = place }
            } else {
                patterns.append(place)
            }
        }
        return Topic(
            triggers: order, previous: groups(behind, triggers, ranked), literals: literals,
            patterns: patterns)
    }

    /// The triggers behind `%`: groups by `%` as sorted patterns, sorted by `+` inside.
    private func groups(
        _ members: [(trigger: Int, level: Int)], _ triggers: [Trigger],
        _ ranked: ((trigger: Int, level: Int)) -> (rank: TriggerOrder, trigger: Int)
    ) -> [Topic.PreviousGroup] {
        var groups: [String: (rank: TriggerOrder, members: [(trigger: Int, level: Int)])] = [:]
        for member in members {
            guard let previous = triggers[member.trigger].previous else { continue }
            var rank = previous.rank
            rank.level = min(member.level, groups[previous.source]?.rank.level ?? member.level)
            groups[previous.source, default: (rank, [])].members.append(member)
            groups[previous.source]?.rank = rank
        }
        return groups.values.sorted { $0.rank < $1.rank }.compactMap { group in
            let order = group.members.map(ranked).stablySorted { $0.rank < $1.rank }
            guard let first = order.first, let pattern = triggers[first.trigger].previous else {
                return nil
            }
            return Topic.PreviousGroup(pattern: pattern, triggers: order.map(\.trigger))
        }
    }
}

extension Array {
    /// Sorted so that equal elements keep their order; the standard library's sort does not promise
    /// it.
    fileprivate func stablySorted(by areInOrder: (Element, Element) -> Bool) -> [Element] {
        enumerated().sorted { one, other in
            if areInOrder(one.element, other.element) { return true }
            if areInOrder(other.element, one.element) { return false }
            return one.offset < other.offset
        }.map(\.element)
    }
}

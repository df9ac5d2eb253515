// Topics that nobody gets out of.
extension ScriptChecker {
    /// Topics that some reply leads into, and out of which no reply of theirs leads.
    ///
    /// A macro may lead anywhere, and so may a begin block: where either could, nothing is said.
    ///
    /// - Complexity: O(n) in the nodes of all templates, and O(t²) in topics that use each other.
    var topicsWithoutExit: [TopicSyntax] {
        let triggers = scripts.joined().flatMap(\.triggers)
        let moves = Dictionary(grouping: triggers.map(TopicMoves.init), by: \.topic)
        guard moves[ScriptSyntax.beginTopic]?.contains(where: \.mayLeave) != true else { return [] }
        let labels = scripts.joined().flatMap(\.topics)
        var used: [String: Set<String>] = [:]
        for label in labels {
            used[label.name, default: []].formUnion(label.includes + label.inherits)
        }
        let entered = Set(moves.values.joined().flatMap(\.targets))
        var reported: Set<String> = [ScriptSyntax.defaultTopic, ScriptSyntax.beginTopic]
        return labels.filter { label in
            guard entered.contains(label.name), reported.insert(label.name).inserted else {
                return false
            }
            let lineage = Self.lineage(of: label.name, used)
            return !lineage.contains(ScriptSyntax.defaultTopic)
                && !lineage.flatMap { moves[$0] ?? [] }.contains { $0.leaves(label.name) }
        }
    }

    private static func lineage(of topic: String, _ used: [String: Set<String>]) -> Set<String> {
        var (found, waiting): (Set<String>, [String]) = ([topic], [topic])
        while let next = waiting.popLast() {
            for other in used[next] ?? [] where found.insert(other).inserted {
                waiting.append(other)
            }
        }
        return found
    }
}

/// Where the replies of one trigger lead.
private struct TopicMoves {
    let topic: String
    /// The topics that replies name.
    private(set) var targets: Set<String> = []
    /// Whether a reply may lead to a topic that only shows when it is said.
    private(set) var isOpen = false

    init(_ trigger: TriggerSyntax) {
        topic = trigger.topic
        guard !trigger.speaksPlainly else { return }
        for (template, _) in trigger.templates {
            template.walk { node in
                switch node {
                case .topic(let target): add(target)
                case .assign(.user, let name, _, let value):
                    if name.plainText == "topic" { add(value) }
                    if name.plainText == nil { isOpen = true }
                case .call: isOpen = true
                default: break
                }
            }
        }
    }

    private mutating func add(_ target: TemplateSyntax) {
        if let name = target.plainText { targets.insert(name) } else { isOpen = true }
    }

    var mayLeave: Bool { isOpen || !targets.isEmpty }

    func leaves(_ topic: String) -> Bool { isOpen || targets.contains { $0 != topic } }
}

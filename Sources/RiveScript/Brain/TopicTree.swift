import RiveScriptSyntax

/// Which topics a topic uses, by `includes` and `inherits`.
package struct TopicTree: Sendable {
    private var includes: [String: [String]] = [:]
    private var inherits: [String: [String]] = [:]
    /// How deep topics may be nested.
    package static let depth = 50

    package init() {}

    /// Adds the relations of one label; a topic may be opened many times.
    package mutating func add(_ name: String, includes: [String], inherits: [String]) {
        self.includes[name, default: []] += includes.filter {
            self.includes[name]?.contains($0) != true
        }
        self.inherits[name, default: []] += inherits.filter {
            self.inherits[name]?.contains($0) != true
        }
    }

    /// The topic and all that it uses, each once, with how many `inherits` lie between.
    ///
    /// Included topics count as the topic itself, but come after it, so that its own trigger wins
    /// over an equal one. Topics that use each other are met once.
    package func lineage(of topic: String) -> [(topic: String, level: Int)] {
        var found: [(topic: String, level: Int)] = []
        var levels: [String: Int] = [:]
        var waiting = [(topic: topic, level: 0, depth: 0)]
        while !waiting.isEmpty {
            let next = waiting.removeFirst()
            if next.depth > Self.depth || levels[next.topic].map({ $0 <= next.level }) == true {
                continue
            }
            levels[next.topic] = next.level
            found.removeAll { $0.topic == next.topic }
            found.append((next.topic, next.level))
            let included = includes[next.topic, default: []].map {
                (topic: $0, level: next.level, depth: next.depth + 1)
            }
            let inherited = inherits[next.topic, default: []].map {
                (topic: $0, level: next.level + 1, depth: next.depth + 1)
            }
            waiting.insert(contentsOf: included, at: 0)
            waiting += inherited
        }
        return found
    }
}

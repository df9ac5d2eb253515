import RiveScriptSyntax

/// Puts triggers into the order of each topic, and into the index.
package struct TopicCompiler {
    /// A trigger as a topic sees it.
    private typealias Member = (trigger: Int, level: Int)

    private let triggers: [Trigger]
    private let keys: [TriggerKeys]
    /// For each trigger its place, as far as it depends on the trigger alone.
    package let places: [TriggerPlace]
    /// The triggers of each topic, with and without `%`, in the order of files.
    private var own: [String: [Int]] = [:]
    /// The triggers without `%` of each topic, in the index.
    private var sets: [String: UInt32] = [:]
    package private(set) var index = PatternIndex()

    /// - Parameters:
    ///   - keys: The keys of each of `triggers`.
    ///   - topics: The names of topics that have a label.
    package init(_ triggers: [Trigger], _ keys: [TriggerKeys], topics: [String]) {
        (self.triggers, self.keys) = (triggers, keys)
        places = TriggerPlace.places(of: triggers.map(\.pattern.rank))
        for topic in topics { own[topic] = [] }
        for (index, trigger) in triggers.enumerated() {
            own[trigger.topic, default: []].append(index)
        }
    }

    /// All topics, by name.
    package mutating func topics(in tree: TopicTree) -> [String: Topic] {
        for name in own.keys.sorted() {
            let plain = own[name, default: []].filter { triggers[$0].previous == nil }
            sets[name] = addSet(plain.stablySorted { places[$0] < places[$1] })
        }
        var topics: [String: Topic] = [:]
        for name in own.keys.sorted() { topics[name] = topic(of: tree.lineage(of: name)) }
        return topics
    }

    private mutating func addSet(_ triggers: [Int]) -> UInt32 {
        index.addSet(triggers.map { entry($0, $0) })
    }

    private func entry(_ member: Int, _ trigger: Int) -> PatternIndex.Entry {
        PatternIndex.Entry(
            member: UInt32(member), literal: triggers[trigger].pattern.literal,
            keys: keys[trigger].pattern)
    }
}

/// What a message must hold for a trigger, and the last reply for its `%`.
package struct TriggerKeys: Sendable {
    package let pattern: PatternKeys
    package let previous: PatternKeys?

    /// - Parameter words: Where words get their numbers; nil where no language is set.
    init(
        of trigger: Trigger, _ syntax: TriggerSyntax, arrays: [String: [ArrayItem]],
        words: WordSource?
    ) {
        func keys(_ pattern: Pattern, _ syntax: PatternSyntax) -> PatternKeys {
            pattern.literal == nil
                ? PatternKeys(of: syntax.elements, arrays: arrays, words: words)
                : PatternKeys(clauses: [])
        }
        pattern = keys(trigger.pattern, syntax.pattern)
        previous =
            if let previous = trigger.previous, let syntax = syntax.previous {
                keys(previous, syntax)
            } else { nil }
    }
}

// One topic.
extension TopicCompiler {
    private mutating func topic(of lineage: [(topic: String, level: Int)]) -> Topic {
        var shares: [Topic.Share] = []
        var plain: [(place: TriggerPlace, trigger: Int)] = []
        var behind: [Member] = []
        for (position, member) in lineage.enumerated() {
            guard let set = sets[member.topic], let triggers = own[member.topic] else { continue }
            let place = TriggerPlace(level: member.level, position: position)
            shares.append(Topic.Share(set: set, place: place))
            for trigger in triggers {
                if self.triggers[trigger].previous == nil {
                    plain.append((places[trigger] + place, trigger))
                } else {
                    behind.append((trigger, member.level))
                }
            }
        }
        plain.sort { ($0.place, $0.trigger) < ($1.place, $1.trigger) }
        let previous = groups(behind)
        return Topic(
            triggers: plain.map(\.trigger), shares: shares, previous: previous,
            previousSet: addSet(of: previous),
            isWorded: plain.contains { triggers[$0.trigger].pattern.isWorded })
    }

    private mutating func addSet(of groups: [Topic.PreviousGroup]) -> UInt32 {
        var entries: [PatternIndex.Entry] = []
        for (place, group) in groups.enumerated() {
            guard let first = group.triggers.first, let keys = keys[first].previous else {
                continue
            }
            entries.append(
                PatternIndex.Entry(
                    member: UInt32(place), literal: group.pattern.literal, keys: keys))
        }
        return index.addSet(entries)
    }

    /// The triggers behind `%`: groups by `%` as sorted patterns, sorted by `+` inside.
    private mutating func groups(_ members: [Member]) -> [Topic.PreviousGroup] {
        var groups: [String: (rank: TriggerOrder, members: [Member])] = [:]
        for member in members {
            guard let previous = triggers[member.trigger].previous else { continue }
            var rank = previous.rank
            rank.level = min(member.level, groups[previous.source]?.rank.level ?? member.level)
            groups[previous.source, default: (rank, [])].members.append(member)
            groups[previous.source]?.rank = rank
        }
        let sorted = groups.sorted { ($0.value.rank, $0.key) < ($1.value.rank, $1.key) }
        return sorted.compactMap { group($0.value.members) }
    }

    private mutating func group(_ members: [Member]) -> Topic.PreviousGroup? {
        let ranked = members.map { member in
            (
                place: places[member.trigger] + TriggerPlace(level: member.level, position: 0),
                trigger: member.trigger
            )
        }
        let order = ranked.stablySorted { $0.place < $1.place }.map(\.trigger)
        guard let first = order.first, let pattern = triggers[first].previous else { return nil }
        let set = index.addSet(
            order.enumerated().map { entry($0, $1) })
        return Topic.PreviousGroup(pattern: pattern, triggers: order, set: set)
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

/// Where a trigger stands in the order of a topic: the smaller one is tried first.
///
/// The sum of two parts: of what the trigger is (its weight and how specific it is), known once for
/// all topics, and of how its own topic relates to the one in use. Triggers at equal places keep
/// the order of the files.
package struct TriggerPlace: Hashable, Sendable, Comparable {
    private var bits: UInt64

    /// The place behind all others.
    package static let last = TriggerPlace(bits: .max)

    private init(bits: UInt64) { self.bits = bits }

    /// What a topic adds to the places of its triggers.
    ///
    /// - Parameters:
    ///   - level: How many `inherits` lie between; at most ``TopicTree/depth``.
    ///   - position: Which one it is of the topics in use.
    package init(level: Int, position: Int) {
        bits = UInt64(level & 0x3F) << 44 | UInt64(min(position, 0xFFFF))
    }

    private init(weight: Int, rank: Int) {
        bits = UInt64(0x3FFF - min(weight, 0x3FFF)) << 50 | UInt64(rank & 0xFFF_FFFF) << 16
    }

    /// The places of triggers, as far as they depend on these alone.
    ///
    /// - Complexity: O(t log t) comparisons.
    package static func places(of orders: [TriggerOrder]) -> [TriggerPlace] {
        let sorted = orders.indices.sorted { orders[$0] < orders[$1] }
        var places = Array(repeating: last, count: orders.count)
        var rank = 0
        for (index, trigger) in sorted.enumerated() {
            if index > 0, orders[sorted[index - 1]] < orders[trigger] { rank += 1 }
            places[trigger] = TriggerPlace(weight: orders[trigger].weight, rank: rank)
        }
        return places
    }

    package static func + (one: TriggerPlace, other: TriggerPlace) -> TriggerPlace {
        TriggerPlace(bits: one.bits | other.bits)
    }

    package static func < (one: TriggerPlace, other: TriggerPlace) -> Bool {
        one.bits < other.bits
    }
}

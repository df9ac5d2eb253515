/// Where a trigger stands in the order of a topic: the smaller one is tried first.
///
/// The sum of two parts: of what the trigger is (its weight and how specific it is), known once for
/// all topics, and of how its own topic relates to the one in use. Triggers at equal places keep
/// the order of the files.
package struct TriggerPlace: Hashable, Sendable, Comparable {
    private var bits: UInt64

    /// A trigger while its place is looked for.
    private struct Entry {
        let bits: UInt64
        let index: Int
    }

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
        func isBefore(_ one: Entry, _ other: Entry) -> Bool {
            one.bits == other.bits ? orders[one.index] < orders[other.index] : one.bits < other.bits
        }
        let sorted = orders.indices.map { Entry(bits: orders[$0].bits, index: $0) }
            .sorted { isBefore($0, $1) }
        var places = Array(repeating: last, count: orders.count)
        var rank = 0
        for (place, entry) in sorted.enumerated() {
            if place > 0, isBefore(sorted[place - 1], entry) { rank += 1 }
            places[entry.index] = TriggerPlace(weight: orders[entry.index].weight, rank: rank)
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

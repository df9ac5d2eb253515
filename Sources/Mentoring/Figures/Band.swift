/// A count as it may be shown: under five, 5–9, 10–14 and so on.
///
/// Fewer than five people are nobody's statistic. What is above is shown in steps of five too, so
/// that neither subtracting one figure from another nor asking again tomorrow tells what one
/// person did.
package struct Band: Hashable, Sendable {
    /// The smallest group that is told of, and the width of a band.
    package static let width = 5

    /// The least that the count can be.
    package let floor: Int

    /// The band that `count` is in.
    package init(_ count: Int) { floor = max(0, count) / Self.width * Self.width }

    /// The most that the count can be.
    package var ceiling: Int { floor + Self.width - 1 }

    /// Whether nothing more may be said than that it is under five.
    package var isSmall: Bool { floor == 0 }
}

/// Counts of parts that make up a whole, as they may be shown.
///
/// A part of fewer than five is not shown by itself, an empty one neither: that nobody is there
/// would tell of everybody else. What is not shown could be had by subtraction where it is little, so it
/// is five or more together: where it is fewer, the smallest of the shown parts joins it.
package struct SharedOut<Part: Hashable & Sendable>: Hashable, Sendable {
    /// One part that is shown.
    package struct Share: Hashable, Sendable {
        package let part: Part
        package let band: Band
    }

    /// Parts of five and more, in the order given.
    package let shares: [Share]
    /// All others together; nil where every part is shown.
    package let rest: Band?

    /// - Complexity: O(n log n) in the parts.
    package init(_ counts: [(part: Part, count: Int)]) {
        // Of two that are as large, the one given first stays.
        var shown = counts.enumerated().filter { $0.element.count >= Band.width }
            .sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
            .map(\.element)[...]
        var hidden = counts.reduce(0) { $0 + ($1.count < Band.width ? $1.count : 0) }
        if shown.count < counts.count, hidden < Band.width, let least = shown.popLast() {
            hidden += least.count
        }
        let names = Set(shown.map(\.part))
        shares = counts.filter { names.contains($0.part) }
            .map { Share(part: $0.part, band: Band($0.count)) }
        rest = names.count == counts.count ? nil : Band(hidden)
    }
}

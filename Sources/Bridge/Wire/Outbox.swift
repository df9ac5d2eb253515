/// Requests that wait for their turn, where a platform loses some when several are under way.
///
/// It looks at no clock: whoever waits for a result tells it when to wait no longer.
package struct Outbox: Sendable {
    /// How long a result is waited for before the next request goes, in milliseconds.
    package static let patience: Int32 = 10_000

    private let isSequential: Bool
    private var waiting: ArraySlice<[UInt8]> = []
    private var isUnderWay = false

    /// An outbox for `format`; most formats send everything at once.
    package init(for format: Format) { isSequential = format.sendsOneAtATime }

    /// Whether requests wait for a result.
    package var isWaiting: Bool { isUnderWay && !waiting.isEmpty }

    /// Takes `lines`, each with its line feed, and gives what may go now.
    ///
    /// - Complexity: O(bytes).
    package mutating func release(_ lines: [UInt8]) -> [UInt8] {
        guard isSequential else { return lines }
        for line in lines.split(separator: 0x0A) { waiting.append(line + [0x0A]) }
        guard !isUnderWay, let next = waiting.popFirst() else { return [] }
        isUnderWay = true
        return next
    }

    /// Notes that the request under way came to its end, well or not.
    package mutating func settle() { isUnderWay = false }

    /// Everything that still waits: no result will come any more.
    package mutating func releaseAll() -> [UInt8] {
        defer { waiting = [] }
        return Array(waiting.joined())
    }
}

/// Requests that wait for their turn, where a platform loses some when several are under way.
///
/// It looks at no clock: whoever waits for a result tells it when to wait no longer.
package struct Outbox: Sendable {
    /// How long a result is waited for before the next request goes, in milliseconds.
    package static let usualPatience: Int32 = 10_000
    /// The longest pause that a platform may ask for, in seconds: a day.
    private static let longestPause: Int64 = 86_400

    private let isSequential: Bool
    /// How often a request goes again that came too early.
    private let retries: Int
    private var waiting: ArraySlice<[UInt8]> = []
    private var underWay: [UInt8]?
    /// How often the request that is under way, or goes next, came too early.
    private var refusals = 0
    /// How long nothing may go, in milliseconds; nil for no pause.
    private var pause: Int32?

    /// An outbox for `format`; most formats send everything at once.
    package init(for format: Format) {
        (isSequential, retries) = (format.sendsOneAtATime, format.retries)
    }

    /// Whether requests wait for a result, or for the end of a pause.
    package var isWaiting: Bool { (underWay != nil || pause != nil) && !waiting.isEmpty }

    /// After how many milliseconds without a result ``settle()`` is due.
    package var patience: Int32 { pause ?? Self.usualPatience }

    /// Takes `lines`, each with its line feed, and gives what may go now.
    ///
    /// - Complexity: O(bytes).
    package mutating func release(_ lines: [UInt8]) -> [UInt8] {
        guard isSequential else { return lines }
        for line in lines.split(separator: 0x0A) { waiting.append(line + [0x0A]) }
        guard underWay == nil, pause == nil, let next = waiting.popFirst() else { return [] }
        underWay = next
        return next
    }

    /// Notes that the request under way came to its end, well or not, or that a pause is over.
    package mutating func settle() {
        if pause == nil { refusals = 0 }
        (underWay, pause) = (nil, nil)
    }

    /// Keeps the request under way for another try after `seconds`, in which nothing goes.
    ///
    /// - Returns: False where it was tried often enough; then it is for ``settle()``.
    package mutating func postpone(seconds: Int64) -> Bool {
        guard let early = underWay, refusals < retries else { return false }
        refusals += 1
        underWay = nil
        waiting = [early] + waiting
        pause = Int32(min(max(seconds, 1), Self.longestPause) * 1_000)
        return true
    }

    /// Everything that still waits: no result will come any more.
    package mutating func releaseAll() -> [UInt8] {
        defer { waiting = [] }
        return Array(waiting.joined())
    }
}

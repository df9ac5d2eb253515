import Foundation
import Mentoring

/// The time that turns are taken at.
struct BotClock: Sendable {
    private let source: BotOptions.Clock
    private var told: Timestamp?

    init(_ source: BotOptions.Clock) { self.source = source }

    /// The moment now.
    var now: Timestamp {
        switch source {
        case .system: Timestamp(seconds: Int64(Date().timeIntervalSince1970.rounded(.down)))
        case .fixed(let moment): moment
        case .lines(let start): told ?? start
        }
    }

    /// How long it is until `moment`, as `poll` counts; nil where this clock does not go by itself.
    func milliseconds(until moment: Timestamp) -> Int32? {
        guard source == .system else { return nil }
        let wait = (Double(moment.seconds) - Date().timeIntervalSince1970) * 1_000
        return Int32(min(max(wait.rounded(.up), 0), Double(Int32.max)))
    }

    /// Whether ticks move it.
    var goesByTicks: Bool {
        if case .lines = source { true } else { false }
    }

    /// Whether a line has told the time.
    var isTold: Bool { told != nil }

    /// Takes the time that a line tells; unless the clock goes by lines, it is not heeded.
    mutating func tick(_ moment: Timestamp) { told = moment }
}

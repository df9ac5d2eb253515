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

    /// Takes the time that a line tells; unless the clock goes by lines, it is not heeded.
    mutating func tick(_ moment: Timestamp) { told = moment }
}

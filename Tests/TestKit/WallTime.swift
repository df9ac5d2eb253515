import Foundation

/// What a clock on the wall shows, as tests write it: `2026-03-17 14:00`.
public struct WallTime: Sendable {
    /// Where the wall is, as `Europe/Helsinki`.
    private let zone: String

    /// A clock on a wall in `zone`.
    public init(zone: String = "Europe/Helsinki") { self.zone = zone }

    /// The moment at which it shows `text`, in seconds since 1970; nil where it never does.
    public func seconds(at text: String) -> Int64? {
        formatter.date(from: text).map { Int64($0.timeIntervalSince1970) }
    }

    /// What it shows at a moment, in seconds since 1970.
    public func text(at seconds: Int64) -> String {
        formatter.string(from: Date(timeIntervalSince1970: Double(seconds)))
    }

    private var formatter: DateFormatter {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(identifier: zone)
        formatter.dateFormat = "yyyy-MM-dd HH:mm"
        return formatter
    }
}

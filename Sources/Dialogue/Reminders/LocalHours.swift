import Foundation
import Mentoring

/// Days and hours as a participant's wall clock has them.
struct LocalHours: Sendable {
    /// No reminder is said from this hour …
    static let quietFrom = 22
    /// … until this one.
    static let quietUntil = 7
    /// The hour of what is planned for a day: after the rush of the morning.
    static let usual = 9

    private let calendar: Calendar

    /// The hours of `timeZone` (as `Europe/Helsinki`); one unknown counts as UTC.
    init(timeZone: String) {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: timeZone) ?? .gmt
        self.calendar = calendar
    }

    /// Whether nobody is to be disturbed.
    func isQuiet(at moment: Timestamp) -> Bool {
        let hour = calendar.component(.hour, from: moment.date)
        return hour >= Self.quietFrom || hour < Self.quietUntil
    }

    /// `moment`, or where it is quiet then, the usual hour that comes next.
    func awake(at moment: Timestamp) -> Timestamp {
        guard isQuiet(at: moment) else { return moment }
        let hour = calendar.component(.hour, from: moment.date)
        return day(hour >= Self.quietFrom ? 1 : 0, from: moment)
    }

    /// The usual hour of the day so many days after that of `moment`; negative is before.
    ///
    /// Days are counted on the wall, so summer time makes none of them longer.
    func day(_ offset: Int, from moment: Timestamp) -> Timestamp {
        usualHour(moved(moment, by: .day, offset))
    }

    /// The usual hour of the day so many months later; a day that the month lacks is its last.
    func month(_ offset: Int, from moment: Timestamp) -> Timestamp {
        usualHour(moved(moment, by: .month, offset))
    }

    private func moved(
        _ moment: Timestamp, by unit: Calendar.Component, _ count: Int
    ) -> Date {
        calendar.date(byAdding: unit, value: count, to: moment.date) ?? moment.date
    }

    private func usualHour(_ date: Date) -> Timestamp {
        var parts = calendar.dateComponents([.era, .year, .month, .day], from: date)
        parts.hour = Self.usual
        let at = calendar.date(from: parts) ?? date
        return Timestamp(at)
    }
}

extension Timestamp {
    /// How far a calendar reaches, in seconds from 1970: some three thousand years.
    private static let reach: Int64 = 100_000_000_000

    fileprivate var date: Date {
        Date(timeIntervalSince1970: Double(min(max(seconds, -Self.reach), Self.reach)))
    }
}

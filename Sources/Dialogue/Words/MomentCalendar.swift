import Foundation
import Mentoring

/// Turns said moments into timestamps and timestamps into words, in one place's time and language.
struct MomentCalendar: Sendable {
    /// A meeting told without a time of day stands at noon, so that no time zone moves its day.
    static let hourWithoutTime = 12

    let calendar: Calendar
    private let locale: Locale
    let now: Date

    /// A calendar for `timeZone` (as `Europe/Helsinki`; one unknown counts as UTC) and `language`.
    init(now: Timestamp, timeZone: String, language: String) {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: timeZone) ?? .gmt
        calendar.firstWeekday = 2
        locale = Locale(
            identifier: ["fi": "fi_FI", "sv": "sv_FI", "en": "en_GB"][language] ?? language)
        calendar.locale = locale
        self.calendar = calendar
        self.now = Date(timeIntervalSince1970: Double(now.seconds))
    }

    /// Which way an unclear day is taken: a meeting to come lies ahead, one that was held behind.
    enum Direction: Sendable {
        case ahead, behind
    }

    /// The moment that `said` means, and whether a time of day was said; nil where no day was, or
    /// the day does not exist.
    func moment(_ said: SaidMoment, towards direction: Direction) -> (at: Timestamp, hasTime: Bool)?
    {
        guard let when = said.when ?? (said.clock == nil ? nil : .day(0)),
            let day = day(when, towards: direction)
        else { return nil }
        let hour = said.clock?.hour ?? Self.hourWithoutTime
        guard
            let date = calendar.date(
                bySettingHour: hour, minute: said.clock?.minute ?? 0, second: 0, of: day)
        else { return nil }
        let isNextWeek = said.clock != nil && isPassed(date, when, towards: direction)
        let meant = isNextWeek ? aWeek(after: date) : date
        return (Timestamp(meant), said.clock != nil)
    }

    /// Whether `date` is a weekday's that is today and whose hour is behind: on Monday evening
    /// "Monday at ten" is a week ahead, though "Monday" is still that day.
    private func isPassed(_ date: Date, _ when: When, towards direction: Direction) -> Bool {
        guard case .weekday(_, weeks: 0) = when else { return false }
        return direction == .ahead && date <= now
    }

    private func aWeek(after date: Date) -> Date {
        calendar.date(byAdding: .day, value: 7, to: date) ?? date
    }

    func day(_ when: When, towards direction: Direction) -> Date? {
        let today = calendar.startOfDay(for: now)
        switch when {
        case .day(let offset):
            return calendar.date(byAdding: .day, value: offset, to: today)
        case .ahead(let count, let unit):
            return calendar.date(byAdding: unit.component, value: count, to: today)
        case .weekday(let weekday, let weeks):
            return self.weekday(weekday, weeks: weeks, from: today, towards: direction)
        case .comingWeekday(let weekday):
            let offset = weekday - weekdayNumber(of: today)
            return calendar.date(
                byAdding: .day, value: offset > 0 ? offset : offset + 7, to: today)
        case .dayOfMonth(let day):
            return dayOfMonth(day, from: today, towards: direction)
        case .date(let day, let month, let year):
            return date(day: day, month: month, year: year, from: today, towards: direction)
        }
    }

    /// The weekday in the week `weeks` from this one; without a week, the nearest one that way.
    private func weekday(_ weekday: Int, weeks: Int, from today: Date, towards direction: Direction)
        -> Date?
    {
        var offset = weekday - weekdayNumber(of: today) + 7 * weeks
        if weeks == 0 {
            if direction == .ahead, offset < 0 { offset += 7 }
            if direction == .behind, offset > 0 { offset -= 7 }
        }
        return calendar.date(byAdding: .day, value: offset, to: today)
    }

    /// That day of this month or of the nearest month that has it and lies the right way.
    private func dayOfMonth(_ day: Int, from today: Date, towards direction: Direction) -> Date? {
        let parts = calendar.dateComponents([.year, .month], from: today)
        guard let year = parts.year, let month = parts.month else { return nil }
        return (0...12).lazy.compactMap { offset -> Date? in
            let month = month - 1 + (direction == .ahead ? offset : -offset)
            let parts = DateComponents(
                year: year + Int((Double(month) / 12).rounded(.down)),
                month: (month % 12 + 12) % 12 + 1, day: day)
            guard let date = calendar.date(from: parts),
                calendar.component(.day, from: date) == day
            else { return nil }
            return date
        }.first { direction == .ahead ? $0 >= today : $0 <= today }
    }

    /// The date in the year said, or in the nearest year that lies the right way.
    private func date(
        day: Int, month: Int, year: Int?, from today: Date, towards direction: Direction
    ) -> Date? {
        let thisYear = calendar.component(.year, from: today)
        let years =
            year.map { [$0] }
            ?? (direction == .ahead
                ? Array(thisYear...thisYear + 8) : Array((thisYear - 8...thisYear).reversed()))
        return years.lazy.compactMap { year -> Date? in
            let parts = DateComponents(year: year, month: month, day: day)
            guard let date = calendar.date(from: parts),
                calendar.component(.day, from: date) == day
            else { return nil }
            return date
        }.first { found in
            year != nil || (direction == .ahead ? found >= today : found <= today)
        }
    }

    /// When the present day began.
    var startOfToday: Timestamp {
        Timestamp(calendar.startOfDay(for: now))
    }

    /// A moment in words: "torstaina 28. toukokuuta klo 14.00".
    ///
    /// Foundation names the day and the month; how a language says "on Thursday" and "at two" is in
    /// the phrasebook, as `weekday_1` … `weekday_7` and `clock_at`.
    func words(for moment: Timestamp, withTime: Bool, phrase: (String) -> String) -> String {
        let date = Date(timeIntervalSince1970: Double(moment.seconds))
        let plain = Date.FormatStyle(
            locale: locale, calendar: calendar, timeZone: calendar.timeZone)
        var day = plain.day().month(.wide)
        if calendar.component(.year, from: date) != calendar.component(.year, from: now) {
            day = day.year()
        }
        var words = [phrase("weekday_\(weekdayNumber(of: date))"), date.formatted(day)]
        if withTime { words += [phrase("clock_at"), date.formatted(plain.hour().minute())] }
        return words.filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// A day in digits, as beside an entry of a notebook: "28.5.2026".
    func shortDay(of moment: Timestamp) -> String {
        let plain = Date.FormatStyle(
            locale: locale, calendar: calendar, timeZone: calendar.timeZone)
        return Date(timeIntervalSince1970: Double(moment.seconds))
            .formatted(plain.day().month(.defaultDigits).year())
    }

    /// Monday is 1.
    func weekdayNumber(of date: Date) -> Int {
        (calendar.component(.weekday, from: date) + 5) % 7 + 1
    }
}

extension When.Unit {
    /// The same, as a calendar counts.
    var component: Calendar.Component {
        switch self {
        case .days: .day
        case .weeks: .weekOfYear
        case .months: .month
        }
    }
}

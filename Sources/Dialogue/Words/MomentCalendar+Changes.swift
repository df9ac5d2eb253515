import Foundation
import Mentoring

// What a moment means that is said of a meeting which is noted already.

extension MomentCalendar {
    /// When the meeting is to be that stood at `plan`, by what was said; nil where nothing was.
    ///
    /// A new hour alone keeps the day, a new day alone the hour; a bare weekday is of the planned
    /// week. What is so far "from now" is a new time, whose hour is kept only where that is said.
    /// A shift by hours keeps the day, "to next week" weekday and hour.
    func moment(_ said: SaidMoment, changing plan: PlannedMeeting) -> PlannedMeeting? {
        let old = Date(timeIntervalSince1970: Double(plan.at.seconds))
        if case .byMinutes(let minutes) = said.move {
            let day = SaidMoment(when: said.when)
            let base = said.when == nil ? plan : moment(day, changing: plan)
            return base.flatMap { shifted($0, byMinutes: minutes) }
        }
        if said.move == .nextWeek, let day = dayNextWeek(said.when, from: old) {
            return meeting(on: day, said.clock, from: old, plan, keepsHour: true)
        }
        if let day = changedDay(said, from: old) {
            return meeting(on: day, said.clock, from: old, plan, keepsHour: true)
        }
        guard let found = moment(said, towards: .ahead) else { return nil }
        let day = Date(timeIntervalSince1970: Double(found.at.seconds))
        guard said.clock == nil else { return PlannedMeeting(at: found.at, hasTime: true) }
        return meeting(on: day, nil, from: old, plan, keepsHour: keepsHour(said))
    }

    /// `plan` so many minutes on; nil where it has no hour, or would leave its day or be behind.
    private func shifted(_ plan: PlannedMeeting, byMinutes minutes: Int) -> PlannedMeeting? {
        let old = Date(timeIntervalSince1970: Double(plan.at.seconds))
        guard plan.hasTime,
            let date = calendar.date(byAdding: .minute, value: minutes, to: old),
            calendar.isDate(date, inSameDayAs: old), date > now
        else { return nil }
        return PlannedMeeting(date, hasTime: true)
    }

    /// The weekday that was said, or that of `old`, in the week after this one; where `old` is that
    /// day already, a week on: a meeting that moves does not stay. nil where another day was said.
    private func dayNextWeek(_ when: When?, from old: Date) -> Date? {
        let next = calendar.date(byAdding: .day, value: 7, to: calendar.startOfDay(for: now))
        switch when {
        case nil, .ahead(1, .weeks):
            let day = next.flatMap { weekday(weekdayNumber(of: old), inWeekOf: $0) }
            guard let day, calendar.isDate(day, inSameDayAs: old) else { return day }
            return calendar.date(byAdding: .day, value: 7, to: day)
        case .weekday(let weekday, weeks: _), .comingWeekday(let weekday):
            return next.flatMap { self.weekday(weekday, inWeekOf: $0) }
        default:
            return nil
        }
    }

    private func keepsHour(_ said: SaidMoment) -> Bool {
        guard case .ahead = said.when else { return true }
        return said.move == .sameHour
    }

    /// The day that is told from the planned one; nil where it is told from today.
    private func changedDay(_ said: SaidMoment, from old: Date) -> Date? {
        switch (said.when, said.move) {
        case (nil, nil), (nil, .sameHour):
            return said.clock == nil ? nil : old
        case (nil, .by(let count, let unit)), (.ahead, .by(let count, let unit)):
            return calendar.date(byAdding: unit.component, value: count, to: old)
        case (.weekday(let weekday, weeks: 0), .by(let count, let unit)):
            return calendar.date(byAdding: unit.component, value: count, to: old)
                .flatMap { self.weekday(weekday, inWeekOf: $0) }
        case (.weekday(let weekday, weeks: 0), _):
            return self.weekday(weekday, inWeekOf: old).flatMap {
                isAhead($0, said, old) ? $0 : nil
            }
        default:
            return nil
        }
    }

    /// That day of the week, from Monday, in which `date` is.
    private func weekday(_ weekday: Int, inWeekOf date: Date) -> Date? {
        calendar.date(byAdding: .day, value: weekday - weekdayNumber(of: date), to: date)
    }

    /// Whether the day of `date` is yet to come, or the hour of it where it is today.
    private func isAhead(_ date: Date, _ said: SaidMoment, _ old: Date) -> Bool {
        let today = calendar.startOfDay(for: now)
        guard calendar.isDate(date, inSameDayAs: now), let clock = said.clock else {
            return date >= today
        }
        return at(clock, on: date).map { $0 > now } ?? false
    }

    private func at(_ clock: Clock, on day: Date) -> Date? {
        calendar.date(bySettingHour: clock.hour, minute: clock.minute, second: 0, of: day)
    }

    /// The meeting on that day at the hour that was said, or the planned one as long as it is ahead.
    private func meeting(
        on day: Date, _ said: Clock?, from old: Date, _ plan: PlannedMeeting, keepsHour: Bool
    ) -> PlannedMeeting? {
        let parts = calendar.dateComponents([.hour, .minute], from: old)
        let kept =
            plan.hasTime && keepsHour
            ? parts.hour.flatMap { Clock(hour: $0, minute: parts.minute ?? 0) } : nil
        if let said { return at(said, on: day).map { PlannedMeeting($0, hasTime: true) } }
        if let kept, let date = at(kept, on: day), date > now {
            return PlannedMeeting(date, hasTime: true)
        }
        return Clock(hour: Self.hourWithoutTime, minute: 0)
            .flatMap { at($0, on: day) }.map { PlannedMeeting($0, hasTime: false) }
    }
}

extension PlannedMeeting {
    fileprivate init(_ date: Date, hasTime: Bool) {
        self.init(at: Timestamp(date), hasTime: hasTime)
    }
}

/// A day as somebody says it, before a calendar turns it into a date.
///
/// Scripts reply with it in a slot topic; dates in digits are read by ``NumericDate``.
enum When: Hashable, Sendable {
    /// So many days from today; negative for the past.
    case day(Int)
    /// A weekday, Monday = 1, in this week's reach, so many weeks after or (negative) before.
    case weekday(Int, weeks: Int)
    /// The weekday that comes, never today: "ensi tiistaina" said on a Tuesday is in a week.
    case comingWeekday(Int)
    /// So many units from today.
    case ahead(Int, Unit)
    /// The 12th of this month, or of the nearest that has one.
    case dayOfMonth(Int)
    /// A date in digits; the year where it was said.
    case date(day: Int, month: Int, year: Int?)

    enum Unit: String, Sendable {
        case days, weeks, months
    }

    /// Reads a slot's value: `day -1`, `weekday 2 next`, `weekday 2 coming`, `in 2 weeks`, `ago 3 days`, `week next`.
    init?(slot: String) {
        let words = slot.split(separator: " ").map(String.init)
        switch words.first {
        case "day":
            guard let offset = words.dropFirst().first.flatMap(Int.init) else { return nil }
            self = .day(offset)
        case "weekday":
            guard let day = words.dropFirst().first.flatMap(Int.init), (1...7).contains(day) else {
                return nil
            }
            self =
                words.dropFirst(2).first == "coming"
                ? .comingWeekday(day)
                : .weekday(day, weeks: When.weeks(words.dropFirst(2).first))
        case "week":
            self = .ahead(When.weeks(words.dropFirst().first), .weeks)
        case "in", "ago":
            guard words.count == 3, let count = Int(words[1]), (0...366).contains(count),
                let unit = Unit(rawValue: words[2])
            else { return nil }
            self = .ahead(words[0] == "ago" ? -count : count, unit)
        default:
            return nil
        }
    }

    private static func weeks(_ word: String?) -> Int {
        switch word {
        case "next": 1
        case "last": -1
        default: 0
        }
    }
}

/// A time of day.
struct Clock: Hashable, Sendable {
    /// Which half of the day an hour is in, where that is said.
    enum Half: String, Sendable { case am, pm }

    /// Up to this hour nobody meets by night: who says two means fourteen.
    static let latestAfternoon = 5
    /// The same where the hour is said in words or as the English do, by a clock of twelve hours.
    static let latestSpokenAfternoon = 6

    let hour: Int
    let minute: Int

    init?(hour: Int, minute: Int) {
        guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
        (self.hour, self.minute) = (hour, minute)
    }

    /// The time that an hour without a leading zero means, by `half` or else by what is likely.
    init?(
        spoken hour: Int, minute: Int, half: Half?, afternoonUntil latest: Int = latestAfternoon
    ) {
        switch half {
        case .pm where (1..<12).contains(hour): self.init(hour: hour + 12, minute: minute)
        case .am where hour == 12: self.init(hour: 0, minute: minute)
        case nil where (1...latest).contains(hour): self.init(hour: hour + 12, minute: minute)
        default: self.init(hour: hour, minute: minute)
        }
    }

    /// Reads what a script says of a time in words, `2.30`; `02.30` is meant as it stands.
    init?(slot: some StringProtocol, half: Half?) {
        let parts = slot.split(separator: ".")
        guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]) else {
            return nil
        }
        if parts[0].hasPrefix("0") {
            self.init(hour: hour, minute: minute)
        } else {
            self.init(
                spoken: hour, minute: minute, half: half,
                afternoonUntil: Self.latestSpokenAfternoon)
        }
    }
}

/// A day, and a time of day where one was said.
struct SaidMoment: Hashable, Sendable {
    var when: When?
    var clock: Clock?
    /// What is said of a moment that is noted already.
    var move: Move?

    /// Where the noted moment goes.
    enum Move: Hashable, Sendable {
        /// So many units on; negative for earlier.
        case by(Int, When.Unit)
        /// So many minutes on, on the same day.
        case byMinutes(Int)
        /// To another day at the same hour.
        case sameHour
        /// To the week after this one, on the same weekday at the same hour.
        case nextWeek

        /// How many minutes a unit has.
        private static let minutes = ["minutes": 1, "hours": 60]

        /// Reads a slot's value: `later 2 weeks`, `earlier 1 hours`, `later 30 minutes`, `same hour`,
        /// `next week`.
        init?(slot: String) {
            let words = slot.split(separator: " ").map(String.init)
            switch words.first {
            case "same" where words == ["same", "hour"]:
                self = .sameHour
            case "next" where words == ["next", "week"]:
                self = .nextWeek
            case "later", "earlier":
                guard words.count == 3, let count = Int(words[1]), (1...366).contains(count) else {
                    return nil
                }
                let signed = words[0] == "earlier" ? -count : count
                if let minutes = Self.minutes[words[2]] {
                    self = .byMinutes(signed * minutes)
                } else if let unit = When.Unit(rawValue: words[2]) {
                    self = .by(signed, unit)
                } else {
                    return nil
                }
            default:
                return nil
            }
        }
    }
}

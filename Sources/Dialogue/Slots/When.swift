/// A day as somebody says it, before a calendar turns it into a date.
///
/// Scripts reply with it in a slot topic; dates in digits are read by ``NumericDate``.
enum When: Hashable, Sendable {
    /// So many days from today; negative for the past.
    case day(Int)
    /// A weekday, Monday = 1, in this week's reach, the week after (1) or before (-1).
    case weekday(Int, weeks: Int)
    /// So many units from today.
    case ahead(Int, Unit)
    /// A date in digits; the year where it was said.
    case date(day: Int, month: Int, year: Int?)

    enum Unit: String, Sendable {
        case days, weeks, months
    }

    /// Reads a slot's value: `day -1`, `weekday 2 next`, `in 2 weeks`, `ago 3 days`, `week next`.
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
            self = .weekday(day, weeks: When.weeks(words.dropFirst(2).first))
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
    let hour: Int
    let minute: Int

    init?(hour: Int, minute: Int) {
        guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
        (self.hour, self.minute) = (hour, minute)
    }
}

/// A day, and a time of day where one was said.
struct SaidMoment: Hashable, Sendable {
    var when: When?
    var clock: Clock?
}

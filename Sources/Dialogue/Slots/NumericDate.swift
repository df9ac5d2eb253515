/// Dates and times of day in which there are digits: `14.3.`, `2027-03-14`, `30 November`, `the 12th`,
/// `klo 14`, `14.30`, `2pm`.
///
/// They are read from the text as typed, since matching takes the points away.
struct NumericDate {
    private let words: [DateWord]
    private let months: MonthNames?
    private let half: Clock.Half?

    /// What digits in `text` say of a moment.
    ///
    /// - Parameters:
    ///   - months: The names of months to heed; nil for none.
    ///   - half: In which half of the day the text says that it is.
    /// - Complexity: O(length of `text`).
    static func moment(
        in text: String, months: MonthNames? = nil, half: Clock.Half? = nil
    ) -> SaidMoment {
        guard text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return SaidMoment() }
        let words = text.lowercased().split(whereSeparator: \.isWhitespace).flatMap(DateWord.words)
        let reader = NumericDate(words: words, months: months, half: half)
        var moment = SaidMoment()
        for place in words.indices where words[place].hasDigits {
            if let clock = reader.clock(at: place) {
                moment.clock = moment.clock ?? clock
            } else if let when = reader.day(at: place) {
                moment.when = moment.when ?? when
            }
        }
        return moment
    }

    private func word(_ place: Int) -> DateWord? {
        words.indices.contains(place) ? words[place] : nil
    }
}

// MARK: Times of day

extension NumericDate {
    /// The words before a bare number that make it a time of day.
    private static let clockWords: Set<String> = [
        "klo", "kello", "kellon", "kl", "klockan", "at", "around",
    ]

    private static let halves: [String: Clock.Half] = [
        "am": .am, "a.m": .am, "pm": .pm, "p.m": .pm,
    ]

    private func clock(at place: Int) -> Clock? {
        let word = words[place]
        let next = self.word(place + 1)?.plain ?? ""
        let half = Self.halves[word.ending] ?? (word.ending.isEmpty ? Self.halves[next] : nil)
        let previous = self.word(place - 1)?.plain ?? ""
        let isCalled = Self.clockWords.contains(previous)
        let isHour = next == "o'clock" || next == "oclock" || next == "o’clock"
        guard word.isTime(alone: half == nil && !isCalled && !isHour),
            // "at 12 November" is no time, and no meeting is at half a day either.
            !(isCalled && half == nil && months?.month(next) != nil)
        else { return nil }
        // "at 3 meetings" is no time, but who says so of a clock means it: "klo 3".
        if previous == "at" || previous == "around", half == nil, !isHour, word.isBare,
            !endsPhrase(at: place)
        {
            return nil
        }
        return time(word, half: half, isEnglish: previous == "at" || isHour)
    }

    private func time(_ word: DateWord, half: Clock.Half?, isEnglish: Bool) -> Clock? {
        guard let hour = word.numbers.first else { return nil }
        let minute = word.numbers.dropFirst().first ?? 0
        if word.hasLeadingZero { return Clock(hour: hour, minute: minute) }
        if half != nil, !(1...12).contains(hour) { return Clock(hour: hour, minute: minute) }
        return Clock(
            spoken: hour, minute: minute, half: half ?? self.half,
            afternoonUntil: isEnglish ? Clock.latestSpokenAfternoon : Clock.latestAfternoon)
    }
}

// MARK: Days

extension NumericDate {
    private static let articles: Set<String> = ["the", "den"]
    /// What Finnish says behind the number of a day.
    private static let dayWords: Set<String> = ["päivä", "päivänä", "pvä", "pnä", "pv"]
    /// The words before which the number of a day may end: not "the 3rd meeting".
    private static let followers: Set<String> = [
        "at", "around", "from", "in", "on", "is", "works", "instead", "please", "and", "or", "but",
        "then", "next", "this", "klo", "kello", "kl", "klockan", "i", "på", "och", "men",
        "tomorrow",
        "today", "with", "for", "sharp", "monday", "tuesday", "wednesday", "thursday", "friday",
        "saturday", "sunday",
    ]

    private func day(at place: Int) -> When? {
        let word = words[place]
        if let found = word.date { return found }
        guard word.isDayNumber, let day = word.numbers.first, (1...31).contains(day) else {
            return nil
        }
        return dayWithMonth(day, at: place) ?? dayAlone(day, at: place)
    }

    /// "30 November 2026", "30th of November", "November 30th", "marraskuun 30."
    private func dayWithMonth(_ day: Int, at place: Int) -> When? {
        guard let months else { return nil }
        var behind = place + 1
        while let word = word(behind), word.plain == "of" || Self.dayWords.contains(word.plain) {
            behind += 1
        }
        if let month = word(behind).flatMap({ months.month($0.plain) }) {
            return .date(day: day, month: month, year: word(behind + 1)?.year)
        }
        var before = place - 1
        while let word = word(before), Self.articles.contains(word.plain) { before -= 1 }
        guard let name = word(before)?.plain, let month = months.month(name) else { return nil }
        // "In December 3 times" is no date.
        if words[place].isBare, !endsPhrase(at: place) { return nil }
        return .date(day: day, month: month, year: word(place + 1)?.year)
    }

    /// "the 12th", "den 12:e", "12. päivä".
    private func dayAlone(_ day: Int, at place: Int) -> When? {
        let word = words[place]
        if let next = self.word(place + 1)?.plain, Self.dayWords.contains(next) {
            return .dayOfMonth(day)
        }
        let previous = self.word(place - 1)?.plain ?? ""
        guard Self.articles.contains(previous), previous == "den" || !word.isBare,
            endsPhrase(at: place)
        else { return nil }
        return .dayOfMonth(day)
    }

    /// Whether no noun follows that the number would count.
    private func endsPhrase(at place: Int) -> Bool {
        guard !words[place].endsSentence, let next = word(place + 1) else { return true }
        return Self.followers.contains(next.plain) || next.hasDigits
    }
}

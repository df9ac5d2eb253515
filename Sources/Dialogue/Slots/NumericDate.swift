/// Dates and times of day in digits: `14.3.`, `14.3.2027`, `2027-03-14`, `klo 14`, `14.30`, `9:15`.
///
/// They are read from the text as typed, since matching takes the points away.
enum NumericDate {
    /// What digits in `text` say of a moment.
    ///
    /// - Complexity: O(length of `text`).
    static func moment(in text: String) -> SaidMoment {
        var moment = SaidMoment()
        var previous = ""
        for word in text.lowercased().split(whereSeparator: { $0.isWhitespace || $0 == "," }) {
            read(String(word), after: previous, into: &moment)
            previous = String(word)
        }
        return moment
    }

    /// The words before a bare number that make it a time of day.
    private static let clockWords: Set<String> = ["klo", "kello", "kl", "klockan", "at"]

    private static func read(_ word: String, after previous: String, into moment: inout SaidMoment)
    {
        let numbers = digits(in: word)
        let marks = Set(word.unicodeScalars.filter { !("0"..."9").contains($0) })
        if clockWords.contains(previous), let hour = numbers.first {
            moment.clock = moment.clock ?? Clock(hour: hour, minute: numbers.dropFirst().first ?? 0)
        } else if marks.isSubset(of: [":", ".", "?", "!"]), marks.contains(":"), numbers.count == 2
        {
            moment.clock = moment.clock ?? Clock(hour: numbers[0], minute: numbers[1])
        } else if marks == ["-"], numbers.count == 3 {
            moment.when = moment.when ?? date(numbers[2], numbers[1], numbers[0])
        } else if marks.isSubset(of: [".", "?", "!"]), marks.contains("."),
            (2...3).contains(numbers.count)
        {
            readPoints(numbers, into: &moment)
        }
    }

    /// `14.3.` is a date, `14.30` can only be a time.
    private static func readPoints(_ numbers: [Int], into moment: inout SaidMoment) {
        let year = numbers.count == 3 ? numbers[2] : nil
        if let found = date(numbers[0], numbers[1], year) {
            moment.when = moment.when ?? found
        } else if numbers.count == 2 {
            moment.clock = moment.clock ?? Clock(hour: numbers[0], minute: numbers[1])
        }
    }

    private static func date(_ day: Int, _ month: Int, _ year: Int?) -> When? {
        guard (1...31).contains(day), (1...12).contains(month) else { return nil }
        let whole = year.map { $0 < 100 ? 2000 + $0 : $0 }
        guard whole.map({ (1970...2999).contains($0) }) ?? true else { return nil }
        return .date(day: day, month: month, year: whole)
    }

    /// The runs of digits of a word, each at most four long; a longer run is no part of a date.
    private static func digits(in word: String) -> [Int] {
        word.split(whereSeparator: { !("0"..."9").contains($0) })
            .compactMap { $0.count <= 4 ? Int($0) : nil }
    }
}

/// A word of a message, taken apart as far as dates and times need it.
struct DateWord: Hashable, Sendable {
    /// As typed, in lower case, without marks at its end.
    let plain: String
    /// The runs of digits, each at most four long; a longer run is no part of a date.
    let numbers: [Int]
    /// What is no digit, in order.
    private let marks: String
    /// What stands behind the last digit, without points at its end: `pm`, `th`, `:e`.
    let ending: String
    /// Whether a comma or a mark behind it ends what it belongs to.
    let endsSentence: Bool
    let hasLeadingZero: Bool

    /// The words of `text`, which has no white space: one, but of `14-15` or `9,10` two.
    static func words(of text: Substring) -> [DateWord] {
        let isDate = text.split(separator: "-").count == 3
        return text.split { $0 == "–" || $0 == "—" || $0 == "," || $0 == "-" && !isDate }
            .enumerated()
            .map { DateWord(String($1), isCut: text.last == ",") }
    }

    init(_ text: String, isCut: Bool = false) {
        let isDigit: (Character) -> Bool = { $0.isASCII && $0.isNumber }
        let end = text.lastIndex { !".?!;:)".contains($0) }
        plain = end.map { String(text[...$0]) } ?? ""
        let runs = text.split { !isDigit($0) }
        numbers = runs.compactMap { $0.count <= 4 ? Int($0) : nil }
        marks = text.filter { !isDigit($0) }
        let rest = text.lastIndex(where: isDigit).map { text[text.index(after: $0)...] } ?? ""
        let cut = rest.lastIndex { !".?!;)".contains($0) }
        ending = cut.map { String(rest[...$0]) } ?? ""
        endsSentence = isCut || "?!;)".contains(text.last ?? " ")
        hasLeadingZero = runs.first.map { $0.count == 2 && $0.first == "0" } ?? false
    }

    var hasDigits: Bool { !numbers.isEmpty }

    /// Whether it is a number and nothing else, but for a mark at its end.
    var isBare: Bool { numbers.count == 1 && Set(marks).isSubset(of: ["?", "!"]) }

    /// A number as days have it: `30`, `30.`, `30th`, `12:e`.
    var isDayNumber: Bool {
        numbers.count == 1 && plain.first?.isNumber == true
            && ["", "st", "nd", "rd", "th", ":e", ":a", "e", "a", ":nde"].contains(ending)
    }

    /// A year of four digits.
    var year: Int? {
        guard numbers.count == 1, let year = numbers.first, (1970...2999).contains(year) else {
            return nil
        }
        return year
    }

    /// The date that its digits are: `2027-03-14`, `14.3.`, `14.3.2027`.
    var date: When? {
        let marks = Set(marks)
        if marks.subtracting(["?", "!", "."]) == ["-"], numbers.count == 3 {
            return Self.date(numbers[2], numbers[1], numbers[0])
        }
        guard marks.isSubset(of: [".", "?", "!", ")"]), marks.contains("."),
            (2...3).contains(numbers.count)
        else { return nil }
        return Self.date(numbers[0], numbers[1], numbers.count == 3 ? numbers[2] : nil)
    }

    /// Whether its digits are a time of day.
    ///
    /// - Parameter alone: Whether nothing beside it says so: then `14` is none, and `14.3.` a date.
    func isTime(alone: Bool) -> Bool {
        guard plain.first?.isNumber == true, (1...2).contains(numbers.count) else { return false }
        let rest = ending.filter { !".:".contains($0) }
        guard rest.isEmpty || rest == "am" || rest == "pm" else { return false }
        guard alone else { return true }
        if numbers.count == 2, marks.contains(":") { return true }
        return numbers.count == 2 && marks.contains(".") && date == nil
    }

    private static func date(_ day: Int, _ month: Int, _ year: Int?) -> When? {
        guard (1...31).contains(day), (1...12).contains(month) else { return nil }
        let whole = year.map { $0 < 100 ? 2000 + $0 : $0 }
        guard whole.map({ (1970...2999).contains($0) }) ?? true else { return nil }
        return .date(day: day, month: month, year: whole)
    }
}

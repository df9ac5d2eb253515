import Mentoring

/// Meetings as a file that calendars read (iCalendar, RFC 5545).
///
/// Nothing private stands in it: no names, no notes, only that there is a meeting, and its number.
struct CalendarFile: Hashable, Sendable {
    /// One meeting.
    struct Entry: Hashable, Sendable {
        /// What stays the same when it is moved: calendars know the meeting by it.
        let uid: String
        let summary: String
        let at: Timestamp
        /// Without it the entry is for the whole day.
        let hasTime: Bool
        /// Whether the date was agreed; one that only follows from the rhythm is not.
        var isAgreed = true
        var isCancelled = false
    }

    /// Minutes that a meeting takes in a calendar: the longer of what is usual.
    private static let minutes = 90

    let entries: [Entry]
    /// When the file is made.
    let stamp: Timestamp
    /// Of two files with the same meeting the one with the higher number counts.
    let sequence: Int
    /// In whose days an entry without a time stands.
    let timeZone: String

    /// The file, each line folded and ended by CR LF.
    var text: String {
        let method = entries.allSatisfy(\.isCancelled) ? "CANCEL" : "PUBLISH"
        let head = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//tuki//mentoring//EN", "CALSCALE:GREGORIAN",
            "METHOD:\(method)",
        ]
        let lines = head + entries.flatMap(lines) + ["END:VCALENDAR"]
        return lines.map { CalendarText.folded($0) + "\r\n" }.joined()
    }

    private func lines(of entry: Entry) -> [String] {
        let status =
            entry.isCancelled ? "CANCELLED" : entry.isAgreed ? "CONFIRMED" : "TENTATIVE"
        return [
            "BEGIN:VEVENT", "UID:\(CalendarText.escaped(entry.uid))",
            "DTSTAMP:\(CalendarText.moment(stamp))",
        ] + times(of: entry) + [
            "SUMMARY:\(CalendarText.escaped(entry.summary))", "STATUS:\(status)",
            "SEQUENCE:\(sequence)", "CLASS:PRIVATE", "END:VEVENT",
        ]
    }

    private func times(of entry: Entry) -> [String] {
        guard entry.hasTime else {
            return ["DTSTART;VALUE=DATE:\(CalendarText.day(entry.at, timeZone: timeZone))"]
        }
        return ["DTSTART:\(CalendarText.moment(entry.at))", "DURATION:PT\(Self.minutes)M"]
    }
}

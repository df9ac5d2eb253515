import Foundation
import Mentoring

/// How RFC 5545 writes lines, texts and times.
enum CalendarText {
    /// The longest line, in bytes and without its end.
    static let longestLine = 75

    /// `line` in pieces that are not too long; each but the first begins with a space.
    ///
    /// A character is never cut in two: a reader that unfolds late would see broken letters.
    static func folded(_ line: String) -> String {
        var text = ""
        var length = 0
        for scalar in line.unicodeScalars {
            let size = scalar.utf8.count
            if length + size > longestLine {
                text += "\r\n "
                length = 1
            }
            text.unicodeScalars.append(scalar)
            length += size
        }
        return text
    }

    /// A text as a value: with a backslash before what would end it, and without controls.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text {
            switch character {
            case "\\", ";", ",": escaped += "\\\(character)"
            case "\n", "\r\n", "\r": escaped += "\\n"
            case _
            where character.unicodeScalars.contains { $0.properties.generalCategory == .control }:
                continue
            default: escaped.append(character)
            }
        }
        return escaped
    }

    /// `20260312T120000Z`.
    static func moment(_ moment: Timestamp) -> String {
        let parts = calendar("UTC").dateComponents(
            [.year, .month, .day, .hour, .minute, .second], from: date(moment))
        let time = [parts.hour, parts.minute, parts.second].map { padded($0, 2) }.joined()
        return "\(day(parts))T\(time)Z"
    }

    /// `20260312`, on the wall of `timeZone`.
    static func day(_ moment: Timestamp, timeZone: String) -> String {
        day(calendar(timeZone).dateComponents([.year, .month, .day], from: date(moment)))
    }

    private static func day(_ parts: DateComponents) -> String {
        padded(parts.year, 4) + padded(parts.month, 2) + padded(parts.day, 2)
    }

    private static func padded(_ number: Int?, _ width: Int) -> String {
        let digits = String(number ?? 0)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    private static func date(_ moment: Timestamp) -> Date {
        Date(timeIntervalSince1970: Double(moment.seconds))
    }

    private static func calendar(_ timeZone: String) -> Calendar {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: timeZone) ?? .gmt
        return calendar
    }
}

import Bridge
import Foundation
import TestKit
import Testing

/// A year of reminders from the built program, in the time that reading its lines takes.
@Suite(.enabled(if: BuiltTuki.program != nil, "the program was not built beside the tests"))
struct ReminderYearTests {
    /// Lines for stdin, made day by day; the clock goes by them.
    private struct Diary {
        private(set) var lines: [String] = []
        private var count = 0

        /// Four looks a day, from 6 to 21 o'clock in Helsinki in winter.
        mutating func days(_ from: String, _ to: String, _ said: [String: [String]]) throws {
            var day = try Date("\(from)T00:00:00Z", strategy: .iso8601)
            let end = try Date("\(to)T00:00:00Z", strategy: .iso8601)
            while day < end {
                let name = String(day.formatted(.iso8601).prefix(10))
                for hour in ["01", "04", "10", "19"] {
                    lines.append(#"{"type":"tick","ts":"\#(name)T\#(hour):00:00Z"}"#)
                    guard hour == "10" else { continue }
                    for text in said[name] ?? [] { say(text) }
                }
                day = day.addingTimeInterval(86_400)
            }
        }

        /// `[closing-done]` presses, anything else is typed.
        mutating func say(_ text: String) {
            count += 1
            let isPressed = text.hasPrefix("[")
            let words = isPressed ? String(text.dropFirst().dropLast()) : text
            lines.append(
                #"{"id":\#(count),"user":"aino","chat":"r1","\#(isPressed ? "choice" : "text")":"\#(words)"}"#
            )
        }
    }

    private static func reminders(
        _ diary: Diary, _ options: [String] = []
    ) throws -> (lines: [JSONValue], all: [JSONValue]) {
        let run = try BuiltTuki.run(
            [
                "bot", "--format", "native", "--store", "people.db", "--clock", "stdin",
                "--assume-delivered", "--log", "error", "--dialogues", Project.dialogues.path,
            ] + options, input: diary.lines.map { $0 + "\n" }.joined())
        #expect(run.status == 0 && run.errors == "")
        let all = try run.output.split(separator: "\n").map {
            try JSONValue(parsing: Array($0.utf8))
        }
        return (all.filter { $0["cause"] == "reminder" }, all)
    }

    private static func dues(_ lines: [JSONValue]) -> [String] {
        lines.map { String(($0["due"]?.text ?? "").dropLast(":00Z".count)) }
    }

    /// What is said on which day: each reminder is answered, and each meeting leads to the next.
    private static let year: [String: [String]] = [
        "2026-01-05": [
            "hei, olen aktori ja mentori on tiedossa", "0",
            "seuraava tapaaminen on 14.1. klo 14",
        ],
        "2026-01-13": ["kiitos"],
        "2026-01-15": ["Tapasimme", "seuraava tapaaminen on 11.2. klo 14"],
        "2026-02-10": ["kiitos"],
        "2026-02-12": ["1", "seuraava tapaaminen on 31.3. klo 9.30"],
        "2026-03-30": ["kiitos"],
        "2026-04-01": ["joo", "[held-7]"],
        "2026-04-04": ["[closing-done]"],
        "2026-06-05": ["kiitos"],
    ]

    @Test func `a year goes by in a moment, and each reminder comes once`() throws {
        var diary = Diary()
        try diary.days("2026-01-05", "2027-01-05", Self.year)
        let (lines, _) = try Self.reminders(diary)
        #expect(
            Self.dues(lines) == [
                "2026-01-13T07:00", "2026-01-14T14:00", "2026-02-10T07:00", "2026-02-11T14:00",
                // Summer time has begun: nine o'clock is an hour earlier in UTC.
                "2026-03-30T06:00", "2026-03-31T08:30", "2026-04-03T06:00", "2026-06-04T06:00",
                "2026-07-03T06:00",
            ])
        #expect(Set(lines.compactMap { $0["id"]?.text }).count == lines.count)
        #expect(lines.allSatisfy { $0["chat"] == "r1" && $0["re"] == nil })
        #expect(lines.allSatisfy { !($0["choices"]?.elements ?? []).isEmpty })
        #expect(lines.suffix(2).first?["text"]?.text?.hasPrefix("Päätöksestänne") == true)
        #expect(lines.last?["text"]?.text?.contains("poistan ne itse") == true)
    }

    @Test func `who answers nothing gets the word before, the question after, and no more`() throws
    {
        var diary = Diary()
        let only = Self.year.filter { $0.key == "2026-01-05" }
        try diary.days("2026-01-05", "2027-01-05", only)
        #expect(
            Self.dues(try Self.reminders(diary).lines) == ["2026-01-13T07:00", "2026-01-14T14:00"])
    }

    @Test func `a word switches them off, and another one on again`() throws {
        var diary = Diary()
        var said = Self.year.filter { $0.key == "2026-01-05" }
        said["2026-01-06"] = ["lopeta muistutukset"]
        try diary.days("2026-01-05", "2026-02-05", said)
        #expect(try Self.reminders(diary).lines.isEmpty)
        said["2026-01-08"] = ["muistuta taas"]
        diary = Diary()
        try diary.days("2026-01-05", "2026-02-05", said)
        #expect(
            Self.dues(try Self.reminders(diary).lines) == ["2026-01-13T07:00", "2026-01-14T14:00"])
    }

    @Test func `the operator can switch them off, and they are not offered then`() throws {
        var diary = Diary()
        try diary.days("2026-01-05", "2026-02-05", Self.year)
        let quiet = try Self.reminders(diary, ["--no-reminders"])
        #expect(quiet.lines.isEmpty && !quiet.all.isEmpty)
    }

    @Test func `plain lines have reminders too`() throws {
        let ticks = "hei, olen aktori\nmuistuta huomenna klo 9\n"
        let run = try BuiltTuki.run(
            [
                "bot", "--format", "text", "--store", "people.db", "--log", "error",
                "--now", "2026-01-05T10:00:00Z", "--dialogues", Project.dialogues.path,
            ], input: ticks)
        #expect(run.output.contains("Muistutan sinua tiistaina 6. tammikuuta klo 9.00."))
    }
}

import Foundation
import Mentoring
import TestKit
import Testing

@testable import Dialogue

/// The calendar file, by RFC 5545's own rules and by a parser that is not ours.
@Suite struct CalendarFileTests {
    private static let planned = [
        "olen aktori, tavattu kolme kertaa", "seuraava tapaaminen on tiistaina klo 14",
    ]

    private static func file(_ turn: Turn) throws -> OutgoingFile {
        try #require(turn.messages.last?.files.first)
    }

    /// The logical lines; every physical line is checked on the way.
    private static func lines(_ text: String) -> [String] {
        #expect(text.hasSuffix("\r\n"))
        let physical = text.components(separatedBy: "\r\n").dropLast()
        for line in physical {
            #expect(line.utf8.count <= 75 && !line.contains("\n") && !line.isEmpty)
        }
        return text.replacingOccurrences(of: "\r\n ", with: "").components(separatedBy: "\r\n")
    }

    @Test func `the next meeting is handed over with its time in UTC and nothing private`() throws {
        let aino = try TalkingParticipant(telling: Self.planned)
        let file = try Self.file(aino.press("calendar-file"))
        #expect(file.name == "tapaaminen-4.ics" && file.mime == "text/calendar")
        let lines = Self.lines(file.text)
        #expect(lines.prefix(2) == ["BEGIN:VCALENDAR", "VERSION:2.0"])
        #expect(lines.contains("METHOD:PUBLISH"))
        #expect(lines.contains("DTSTAMP:20260311T080000Z"))
        #expect(lines.contains("DTSTART:20260317T120000Z"))
        #expect(lines.contains("SUMMARY:Mentorointi: tapaaminen 4"))
        #expect(lines.contains("STATUS:CONFIRMED"))
        #expect(!file.text.contains("aino"))
    }

    @Test func `a meeting that is moved keeps its id, and the newer file counts`() throws {
        let aino = try TalkingParticipant(telling: Self.planned)
        let first = Self.lines(try Self.file(aino.press("calendar-file")).text)
        try aino.say("seuraava tapaaminen on torstaina klo 10")
        let moved = Self.lines(try Self.file(aino.press("calendar-file")).text)
        let value = { (lines: [String], name: String) in lines.first { $0.hasPrefix(name + ":") } }
        #expect(value(first, "UID") == value(moved, "UID"))
        #expect(value(first, "DTSTART") != value(moved, "DTSTART"))
        let numbers = [first, moved].map { Int(value($0, "SEQUENCE")?.dropFirst(9) ?? "") ?? 0 }
        #expect(numbers[0] < numbers[1])
        try aino.press("undo")
        let back = Self.lines(try Self.file(aino.press("calendar-file")).text)
        #expect(Int(value(back, "SEQUENCE")?.dropFirst(9) ?? "") ?? 0 > numbers[1])
    }

    @Test func `one that fell through is taken out`() throws {
        let aino = try TalkingParticipant(telling: Self.planned)
        let uid = Self.lines(try Self.file(aino.press("calendar-file")).text).first {
            $0.hasPrefix("UID:")
        }
        try aino.press("meeting-cancelled")
        let lines = Self.lines(try Self.file(aino.press("calendar-cancelled")).text)
        #expect(lines.contains("METHOD:CANCEL") && lines.contains("STATUS:CANCELLED"))
        #expect(uid.map { lines.contains($0) } == true)
        #expect(try aino.press("meeting-cancelled").messages.last?.files == [])
    }

    @Test func `the series follows the gap, over summer time, and only its first is settled`()
        throws
    {
        let aino = try TalkingParticipant(telling: Self.planned + ["tavataan kahden viikon välein"])
        let file = try Self.file(aino.press("calendar-all"))
        #expect(file.name == "tapaamiset.ics")
        let lines = Self.lines(file.text)
        let starts = lines.filter { $0.hasPrefix("DTSTART") }
        #expect(
            starts == [
                "DTSTART:20260317T120000Z", "DTSTART:20260331T110000Z", "DTSTART:20260414T110000Z",
                "DTSTART:20260428T110000Z", "DTSTART:20260512T110000Z",
            ])
        #expect(lines.count { $0 == "STATUS:TENTATIVE" } == 4)
        #expect(Set(lines.filter { $0.hasPrefix("UID:") }).count == 5)
    }

    @Test func `a day without an hour is a whole day`() throws {
        let aino = try TalkingParticipant(
            telling: ["olen aktori, tavattu kolme kertaa", "seuraava tapaaminen on tiistaina"])
        let lines = Self.lines(try Self.file(aino.press("calendar-file")).text)
        #expect(lines.contains("DTSTART;VALUE=DATE:20260317"))
        #expect(!lines.contains { $0.hasPrefix("DURATION") })
    }

    @Test func `where no file can be sent the words are enough`() throws {
        var aino = try TalkingParticipant(telling: Self.planned)
        aino.surroundings.takesFiles = false
        let turn = try aino.press("calendar-file")
        #expect(turn.messages.allSatisfy { $0.files.isEmpty })
        #expect(turn.text.contains("tiistaina 17. maaliskuuta klo 14.00"))
    }

    @Test func `the same event gets the same file again`() throws {
        let aino = try TalkingParticipant(telling: Self.planned)
        let first = try aino.answer(Said(choice: "calendar-file"), key: "k")
        let again = try aino.answer(Said(choice: "calendar-file"), key: "k")
        #expect(again.isRepeated && again.turn.messages == first.turn.messages)
        #expect(Answer(decoding: first.turn.answer.encoded) == first.turn.answer)
    }

    @Test(arguments: [
        ("a;b,c\\d", "a\\;b\\,c\\\\d"), ("one\ntwo", "one\\ntwo"), ("one\r\ntwo", "one\\ntwo"),
        ("bell\u{7}", "bell"), ("ääkkösiä", "ääkkösiä"),
    ])
    func `what would end a value is escaped`(_ text: String, _ escaped: String) {
        #expect(CalendarText.escaped(text) == escaped)
    }

    @Test func `long lines are folded between letters, and unfold to the same`() {
        let line = "SUMMARY:" + String(repeating: "äö🙂", count: 60)
        let folded = CalendarText.folded(line)
        for piece in folded.components(separatedBy: "\r\n") { #expect(piece.utf8.count <= 75) }
        #expect(folded.replacingOccurrences(of: "\r\n ", with: "") == line)
    }

    /// Skipped where python3 or its module icalendar is not installed.
    @Test(.enabled(if: Self.hasParser, "python3 with icalendar is not installed here"))
    func `a parser that is not ours reads the same`() throws {
        let aino = try TalkingParticipant(telling: Self.planned + ["tavataan kahden viikon välein"])
        let file = try Self.file(aino.press("calendar-all"))
        let script = """
            import sys, icalendar
            cal = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
            for e in cal.walk('VEVENT'):
                print(e['SUMMARY'], e.decoded('DTSTART').isoformat(), e['STATUS'], e['SEQUENCE'])
            """
        let shown = try Self.python(script, input: file.text)
        #expect(shown.hasPrefix("Mentorointi: tapaaminen 4 2026-03-17T12:00:00+00:00 CONFIRMED"))
        #expect(shown.split(separator: "\n").count == 5)
    }

    private static var hasParser: Bool { (try? python("import icalendar", input: "")) != nil }

    private struct NoParser: Error {}

    private static func python(_ script: String, input: String) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script]
        let (stdin, stdout) = (Pipe(), Pipe())
        (process.standardInput, process.standardOutput) = (stdin, stdout)
        process.standardError = FileHandle.nullDevice
        try process.run()
        stdin.fileHandleForWriting.write(Data(input.utf8))
        try stdin.fileHandleForWriting.close()
        let output = stdout.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw NoParser() }
        return String(decoding: output, as: UTF8.self)
    }
}

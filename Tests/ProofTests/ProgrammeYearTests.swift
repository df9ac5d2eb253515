import Bridge
import Dialogue
import Foundation
import SQLiteStorage
import TestKit
import Testing

/// A whole year of one pair, their supervisor and their coordinator, on the built program with a
/// clock that goes by lines.
@Suite(
    .enabled(if: BuiltProgram.tuki != nil, "the program was not built beside the tests"),
    .timeLimit(.minutes(3)))
struct ProgrammeYearTests {
    /// One who says something, and what the answer has to be about.
    private struct Line {
        let day: String
        let user: String
        let says: String
        /// The intent, or where it begins with `~` a part of the text.
        let meets: String

        init(_ day: String, _ user: String, _ says: String, _ meets: String) {
            (self.day, self.user, self.says, self.meets) = (day, user, says, meets)
        }
    }

    /// `[id]` presses, anything else is typed. The pair meets eight times, is silent in the summer,
    /// looks back half-way and ends.
    private static let year = [
        Line("2026-01-07", "sari", "olen ohjelmavastaava", "set-role"),
        Line("2026-01-07", "sari", "näytä ohjelman luvut", "~alle viisi|~vähintään viisi"),
        Line("2026-01-08", "aino-7f3", "hei, olen aktori ja mentori on tiedossa", "~"),
        Line("2026-01-08", "aino-7f3", "0", "~"),
        Line("2026-01-08", "mikko", "hei, olen mentori ja aktori on tiedossa", "~"),
        Line("2026-01-08", "mikko", "0", "~"),
        Line("2026-01-09", "pomo", "olen esihenkilö", "set-role"),
        Line("2026-01-09", "pomo", "miten tuen", "supervisor-support"),
        Line("2026-01-09", "aino-7f3", "seuraava tapaaminen on 14.1. klo 14", "set-next-meeting"),
        Line("2026-01-09", "mikko", "seuraava tapaaminen on 14.1. klo 14", "set-next-meeting"),
        Line(
            "2026-01-13", "aino-7f3", "mitä valmistelen seuraavaan tapaamiseen",
            "prepare-next-meeting"),
        Line(
            "2026-01-13", "mikko", "mitä valmistelen seuraavaan tapaamiseen", "prepare-next-meeting"
        ),
        Line("2026-01-15", "aino-7f3", "tavattiin eilen", "record-meeting"),
        Line("2026-01-15", "mikko", "tavattiin eilen", "record-meeting"),
        Line("2026-01-15", "aino-7f3", "[agreement-done]", "~sopimus"),
        Line("2026-01-15", "aino-7f3", "seuraava tapaaminen on 11.2. klo 14", "set-next-meeting"),
        Line("2026-02-12", "aino-7f3", "tavattiin eilen", "record-meeting"),
        Line("2026-02-12", "aino-7f3", "seuraava tapaaminen on 11.3. klo 14", "set-next-meeting"),
        Line("2026-03-12", "aino-7f3", "tavattiin eilen", "record-meeting"),
        Line("2026-03-12", "aino-7f3", "uusi tavoite: uskallan puhua johtoryhmälle", "~"),
        Line("2026-03-12", "aino-7f3", "Pidän puheen huhtikuussa", "~"),
        Line("2026-03-12", "aino-7f3", "Ääni ei tärise", "~tallessa"),
        Line("2026-03-12", "aino-7f3", "seuraava tapaaminen on 15.4. klo 14", "set-next-meeting"),
        Line("2026-04-16", "aino-7f3", "tavattiin eilen", "record-meeting"),
        Line("2026-04-16", "aino-7f3", "missä mennään?", "~"),
        // Nothing is heard until the end of August; the silence is asked about.
        Line(
            "2026-08-25", "aino-7f3", "mentorista ei ole kuulunut kuukausiin",
            "stuck-or-silent-relationship"),
        Line("2026-08-26", "aino-7f3", "seuraava tapaaminen on 2.9. klo 14", "set-next-meeting"),
        Line("2026-09-03", "aino-7f3", "tavattiin eilen", "record-meeting"),
        Line("2026-09-03", "aino-7f3", "miten välitarkastelu tehdään", "midpoint-review"),
        Line("2026-09-03", "pomo", "mitä teen puolivälissä", "~"),
        Line("2026-09-04", "aino-7f3", "seuraava tapaaminen on 30.9. klo 14", "set-next-meeting"),
        Line("2026-10-01", "aino-7f3", "tavattiin eilen", "record-meeting"),
        Line("2026-10-01", "aino-7f3", "seuraava tapaaminen on 28.10. klo 14", "set-next-meeting"),
        Line("2026-10-29", "aino-7f3", "tavattiin eilen", "record-meeting"),
        Line("2026-10-29", "aino-7f3", "miten viimeinen tapaaminen pidetään", "closing"),
        Line("2026-10-29", "aino-7f3", "seuraava tapaaminen on 25.11. klo 14", "set-next-meeting"),
        Line("2026-11-26", "aino-7f3", "tavattiin eilen", "record-meeting"),
        Line("2026-11-26", "aino-7f3", "[closing-done]", "~"),
        Line("2026-11-27", "aino-7f3", "miten arvioin mentorointia", "evaluation"),
        Line("2026-11-27", "mikko", "miten arvioin mentorointia", "evaluation"),
        Line("2026-11-28", "aino-7f3", "vie tietoni", "export-my-data"),
        Line("2026-12-30", "sari", "näytä ohjelman luvut", "~vähintään viisi"),
        Line("2027-01-05", "aino-7f3", "poista tietoni", "delete-my-data"),
        Line("2027-01-05", "aino-7f3", "[erase-yes]", "~Poistettu"),
    ]

    @Test func `a programme goes from the first hello to the receipt of what was erased`() throws {
        let folder = try ScratchFolder()
        let store = folder.url.appending(path: "people.db")
        try Self.appoint("sari", in: store)
        let bot = try PipedProcess(
            try #require(BuiltProgram.tuki),
            [
                "bot", "--format", "native", "--store", store.path, "--log", "error", "--clock",
                "stdin", "--assume-delivered", "--dialogues", Project.dialogues.path,
            ])
        var year = Year(bot: bot)
        for line in Self.year {
            if line.meets == "record-meeting", !year.isLinked { try year.link("aino-7f3", "mikko") }
            try year.days(until: line.day)
            let answer = try year.say(line.says, as: line.user)
            let said = answer.text
            if line.meets.hasPrefix("~") {
                let parts = line.meets.split(separator: "|").map { $0.dropFirst() }
                #expect(
                    parts.contains { $0.isEmpty || said.contains($0) },
                    "\(line.day) \(line.says): \(said)")
            } else {
                #expect(answer.intents.contains(line.meets), "\(line.day) \(line.says): \(said)")
            }
            #expect(!said.contains("undefined") && !said.isEmpty, "\(line.day) \(line.says)")
        }
        let held = try #require(year.texts["aino-7f3"])
        #expect(held.contains { $0.contains("uskallan puhua johtoryhmälle") })
        for other in ["mikko", "pomo", "sari"] {
            #expect(year.texts[other]?.contains { $0.contains("johtoryhmälle") } == false)
        }
        // The day before a meeting, after it, in silence, half-way and near the end.
        #expect(year.reminders["aino-7f3", default: []].count >= 8)
        #expect(year.reminders["mikko", default: []].count >= 2)
        #expect(year.reminders["pomo"] == nil && year.reminders["sari"] == nil)
        #expect(bot.finish() == 0)
        let bytes = String(decoding: try Data(contentsOf: store), as: UTF8.self)
        #expect(!bytes.contains("aino-7f3") && !bytes.contains("johtoryhmälle"))
        #expect(bytes.contains("mikko"))
        print("a year: lines \(Self.year.count), reminders \(year.reminders.mapValues(\.count))")
    }

    private static func appoint(_ user: String, in store: URL) throws {
        let process = Process()
        process.executableURL = BuiltProgram.tuki
        process.arguments = ["appoint", user, "--store", store.path]
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
    }
}

/// The program, the day, and what it said to whom.
private struct Year {
    let bot: PipedProcess
    private(set) var texts: [String: [String]] = [:]
    /// The days on which each was reminded.
    private(set) var reminders: [String: [String]] = [:]
    private var day = Date(timeIntervalSince1970: 1_767_693_600)
    private var count = 0
    /// Whether the two were linked, or there is no link to be had.
    private(set) var isLinked = !ShippedTalk.intents.contains("link-pair")

    init(bot: PipedProcess) { self.bot = bot }

    /// Lets `giver` get a code and `taker` type it and say yes.
    mutating func link(_ giver: String, _ taker: String) throws {
        isLinked = true
        let given = try say("[link-pair]", as: giver).text
        let code = try #require(given.firstMatch(of: /\b[A-Z0-9]{4}-?[A-Z0-9]{4}\b/))
        #expect(try say(String(code.0), as: taker).text.contains("aktori"))
        #expect(try say("[pair-link-yes]", as: taker).text.contains("valmis"))
    }

    /// Lets the days go by, a look each, up to noon of `name`.
    mutating func days(until name: String) throws {
        let end = try Date("\(name)T10:00:00Z", strategy: .iso8601)
        while day < end {
            day = min(day.addingTimeInterval(86_400), end)
            bot.write(#"{"type":"tick","ts":"\#(day.formatted(.iso8601))"}"# + "\n")
            _ = try hear()
        }
        // What a tick brought comes behind its end.
        bot.write(#"{"type":"ping","id":"p"}"# + "\n")
        _ = try hear()
    }

    mutating func say(_ text: String, as user: String) throws -> (text: String, intents: [String]) {
        count += 1
        let isPressed = text.hasPrefix("[")
        let words = isPressed ? String(text.dropFirst().dropLast()) : text
        bot.write(
            #"{"id":\#(count),"user":"\#(user)","\#(isPressed ? "choice" : "text")":"\#(words)"}"#
                + "\n")
        let lines = try hear()
        let said = lines.compactMap { $0["text"]?.text }.joined(separator: "\n")
        texts[user, default: []].append(said)
        return (said, lines.compactMap { $0["intent"]?.text })
    }

    /// The messages up to the end of an event; reminders are noted besides.
    private mutating func hear() throws -> [JSONValue] {
        var lines: [JSONValue] = []
        while true {
            let line = try JSONValue(parsing: Array(try #require(bot.nextLine()).utf8))
            if line["cause"] == "reminder", let user = line["user"]?.text {
                reminders[user, default: []].append(line["due"]?.text ?? "")
            } else if line["type"] == "message" {
                lines.append(line)
            } else {
                return lines
            }
        }
    }
}

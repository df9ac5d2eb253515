import Bridge
import Dialogue
import Foundation
import Mentoring
import RiveScript
import SQLiteStorage
import TestKit
import Testing

/// Two programs on one store, each line to either of them, and some to both.
@Suite(
    .enabled(if: BuiltProgram.tuki != nil, "the program was not built beside the tests"),
    .timeLimit(.minutes(3)))
struct TwoProgramsTests {
    private static let scripts = """
        ! version = 2.0
        > topic guest
        + held #
        - <call>record held <star></call>noted <star>
        + remind # *
        - <call>remind slot</call>ok
        + reminder-custom
        - remember <get reminder_subject>
        < topic
        """

    private let folder: ScratchFolder
    private var store: String { folder.url.appending(path: "people.db").path }

    init() throws {
        folder = try ScratchFolder()
        try folder.write(Self.scripts, to: "dialogues/fi/small.rive")
    }

    private func program() throws -> PipedProcess {
        try PipedProcess(
            try #require(BuiltProgram.tuki),
            [
                "bot", "--format", "native", "--store", store, "--log", "error", "--clock", "stdin",
                "--assume-delivered", "--dialogues", folder.url.appending(path: "dialogues").path,
            ])
    }

    /// What came out for one line, and what came by itself before it.
    private static func answer(
        of program: PipedProcess, reminders: inout [String]
    ) throws -> (text: String?, isRepeated: Bool) {
        var text: String?
        while true {
            let line = try JSONValue(parsing: Array(try #require(program.nextLine()).utf8))
            if line["cause"] == "reminder" {
                reminders.append(line["text"]?.text ?? "")
            } else if line["type"] == "message" {
                text = line["text"]?.text
            } else {
                #expect(line["type"] == "done" || line["type"] == "pong")
                return (text, line["dup"] == true)
            }
        }
    }

    @Test func `no turn, fact or reminder is lost or doubled`() throws {
        let programs = try [program(), program()]
        var random = SplitMix64(seed: 11)
        var reminders: [String] = []
        var facts: [String: [Int]] = [:]
        var asked = 0
        var taken = 0
        var repeated = 0
        var now = Date(timeIntervalSince1970: 1_773_216_000)
        for round in 0..<150 {
            // Two users at once, one on each program, so that their turns meet in the store.
            for (place, program) in programs.enumerated() {
                let user = "u\((round &* 2 &+ place) % 5)"
                let text: String
                if random.next() % 4 == 0 {
                    asked += 1
                    text = "remind \(30 + random.next() % 300) word\(asked)"
                } else {
                    facts[user, default: []].append(round % 200)
                    text = "held \(round % 200)"
                }
                program.write(
                    #"{"id":"\#(round)-\#(place)","user":"\#(user)","text":"\#(text)"}"# + "\n")
            }
            for program in programs {
                #expect(try !Self.answer(of: program, reminders: &reminders).isRepeated)
                taken += 1
            }
            // The bridge is not sure: the other program gets the line too.
            if random.next() % 3 == 0 {
                let user = "u\((round &* 2) % 5)"
                programs[1].write(
                    #"{"id":"\#(round)-0","user":"\#(user)","text":"held 199"}"# + "\n")
                #expect(try Self.answer(of: programs[1], reminders: &reminders).isRepeated)
                repeated += 1
            }
            now.addTimeInterval(20)
            let tick = #"{"type":"tick","ts":"\#(now.formatted(.iso8601))"}"# + "\n"
            for program in programs { program.write(tick) }
            for program in programs { _ = try Self.answer(of: program, reminders: &reminders) }
        }
        now.addTimeInterval(86_400)
        for program in programs {
            program.write(#"{"type":"tick","ts":"\#(now.formatted(.iso8601))"}"# + "\n")
            program.write(#"{"type":"ping","id":"p"}"# + "\n")
        }
        for program in programs {
            for _ in 0..<2 { _ = try Self.answer(of: program, reminders: &reminders) }
            #expect(program.finish() == 0)
        }
        #expect(reminders.count == asked && Set(reminders).count == asked)
        let kept = try SQLiteStore(path: store)
        for (user, expected) in facts {
            let situation = try kept.transaction { transaction throws(StoreError) in
                try transaction.situation(of: Participant.ID(rawValue: user))
            }
            let found = (situation?.facts ?? []).compactMap { fact -> Int? in
                guard case .meetingsHeld(let count) = fact.claim else { return nil }
                return count
            }
            #expect(found == expected)
        }
        print("two programs, turns: \(taken), sent twice: \(repeated), reminders: \(asked)")
    }
}

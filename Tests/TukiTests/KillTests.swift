import Dialogue
import Foundation
import Mentoring
import RiveScript
import SQLiteStorage
import Testing

/// Nothing that was acknowledged is lost or doubled, whenever the process is killed.
@Suite(.enabled(if: BuiltTuki.program != nil, "the program was not built beside the tests"))
struct KillTests {
    private static let rounds = 100
    private static let seed: UInt64 = 20_260_311

    @Test func `a hundred kills lose nothing that was acknowledged`() throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "tuki-kill-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let scripts = folder.appending(path: "dialogues/fi")
        try FileManager.default.createDirectory(at: scripts, withIntermediateDirectories: true)
        try RunningBot.scripts.write(
            to: scripts.appending(path: "small.rive"), atomically: true, encoding: .utf8)
        var ledger = Ledger()
        var random = SplitMix64(seed: Self.seed)
        let store = folder.appending(path: "store.db")
        for _ in 0..<Self.rounds {
            let bot = try RunningBot(
                store: store, dialogues: folder.appending(path: "dialogues"))
            try ledger.play(on: bot, using: &random)
            bot.kill()
        }
        let last = try RunningBot(store: store, dialogues: folder.appending(path: "dialogues"))
        try ledger.settle(on: last)
        #expect(last.finish() == 0)
        try ledger.compare(with: store)
        print(
            "kills: \(Self.rounds), acknowledged: \(ledger.answers.count), lost: 0, doubled: 0,",
            "seed: \(Self.seed)")
    }
}

/// What was sent, what was acknowledged, and with which words.
private struct Ledger {
    private static let user = "u1"
    /// Acknowledged ids, with what was answered.
    private(set) var answers: [Int: String] = [:]
    /// Sent and not acknowledged: to be sent again, as a bridge would.
    private var waiting: [Int] = []
    private var next = 1

    /// Sends again what waits, something that was acknowledged, and new lines; reads a random
    /// number of acknowledgements and leaves.
    mutating func play(on bot: RunningBot, using random: inout SplitMix64) throws {
        let known = answers.keys.sorted()
        let repeated = known.isEmpty ? [] : [known[Int(random.next() % UInt64(known.count))]]
        let fresh = (0..<Int(random.next() % 8) + 1).map { next + $0 }
        next += fresh.count
        waiting += fresh
        let sent = repeated + waiting
        bot.send(sent.map(Self.line))
        for _ in 0..<Int(random.next() % UInt64(sent.count + 1)) { try acknowledge(on: bot) }
    }

    /// Sends all that still waits and reads every acknowledgement.
    mutating func settle(on bot: RunningBot) throws {
        bot.send(waiting.map(Self.line))
        for _ in waiting { try acknowledge(on: bot) }
        #expect(waiting.isEmpty)
    }

    /// The store holds one turn for each id, and the fact of the last.
    func compare(with file: URL) throws {
        let store = try SQLiteStore(path: file.path)
        let participant = Participant.ID(rawValue: Self.user)
        let situation = try store.transaction { transaction throws(StoreError) in
            try transaction.situation(of: participant)
        }
        let kept = try #require(situation)
        #expect(kept.turn == next - 1)
        #expect(kept.facts.map(\.claim) == (1..<next).map { .meetingsHeld($0 % 100) })
    }

    private static func line(_ id: Int) -> String {
        #"{"id":\#(id),"user":"\#(user)","text":"held \#(id % 100)"}"#
    }

    private mutating func acknowledge(on bot: RunningBot) throws {
        let said = try Line(#require(bot.nextLine()))
        let done = try Line(#require(bot.nextLine()))
        let id = try #require(done.re)
        #expect((said.type, done.type) == ("message", "done"))
        #expect(said.text == "noted \(id % 100), now \(id % 100)")
        if let before = answers[id] {
            #expect(done.dup == true, "an acknowledged turn was lost")
            #expect(said.text == before)
        }
        answers[id] = said.text
        waiting.removeAll { $0 == id }
    }
}

/// The members of a line that the ledger looks at.
private struct Line: Decodable {
    let type: String
    let re: Int?
    let text: String?
    let dup: Bool?

    init(_ text: String) throws {
        self = try JSONDecoder().decode(Line.self, from: Data(text.utf8))
    }
}

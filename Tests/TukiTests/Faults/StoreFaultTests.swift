import Foundation
import RiveScript
import TestKit
import Testing

/// Disks that are full or not to be written, and a store that others use too.
@Suite(
    .enabled(if: BuiltProgram.tuki != nil, "the program was not built beside the tests"),
    .timeLimit(.minutes(3)))
struct StoreFaultTests {
    private static let seed: UInt64 = 47

    @Test(.enabled(if: ScratchFolder.canBeDisk, "only root can mount a small disk"))
    func `a full disk refuses turns, and there is room again without a new start`() throws {
        let ground = try FaultGround()
        let disk = try ScratchFolder(diskOf: 1_600)
        let store = disk.url.appending(path: "store.db")
        let ballast = disk.url.appending(path: "ballast")
        try Data(count: 800_000).write(to: ballast)
        var ledger = TurnLedger()
        let bot = try ground.bot(on: store)
        let users = (0..<90).map { "user\($0)" }
        for _ in 0..<60 where ledger.refusals < users.count {
            // One line of a user at a time: whoever may be refused must not run ahead.
            for user in Set(users).subtracting(ledger.waitingUsers).sorted() {
                _ = ledger.line(of: user)
            }
            let lines = ledger.waitingLines
            bot.write(lines.joined())
            for _ in lines { try #require(try ledger.acknowledge(on: bot)) }
        }
        let refused = ledger.refusals
        #expect(refused > 0, "the disk was never full")
        try FileManager.default.removeItem(at: ballast)
        try ledger.settle(on: bot)
        #expect(ledger.refusals == refused)
        #expect(bot.finish() == 0)
        let audit = try ledger.audit(store)
        #expect(audit.isClean)
        print("refused by a full disk: \(refused), \(audit)")
    }

    @Test(.enabled(if: ScratchFolder.canBeDisk, "only root can mount a small disk"))
    func `a store that cannot be written is said so at the start, and stays as it is`() throws {
        let ground = try FaultGround()
        let disk = try ScratchFolder(diskOf: 1_600)
        let store = disk.url.appending(path: "store.db")
        var ledger = TurnLedger()
        let first = try ground.bot(on: store)
        first.write(ledger.line(of: "u"))
        try #require(try ledger.acknowledge(on: first))
        #expect(first.finish() == 0)
        try disk.makeReadOnly()
        let before = try Data(contentsOf: store)
        let errors = try ground.errorFile()
        let second = try ground.bot(on: store, errors: errors)
        second.write(ledger.line(of: "u"))
        #expect(second.rest().isEmpty)
        #expect(second.exitStatus() == 73)
        let words = try String(contentsOf: errors, encoding: .utf8)
        #expect(words.contains("cannot be written") && words.contains("--store FILE"))
        #expect(try Data(contentsOf: store) == before)
    }

    @Test func `two processes on one store share the work, and no turn is taken twice`() throws {
        let ground = try FaultGround()
        var random = SplitMix64(seed: Self.seed)
        var (ledger, seen) = (TurnLedger(), 0)
        let bots = try (0..<2).map { _ in try ground.bot(on: ground.store()) }
        for _ in 0..<40 {
            // The same lines come to both, as from a queue that delivers at least once.
            let lines = (0...random.next() % 40).map { ledger.line(of: "u\($0 % 30)") }
            for bot in bots { bot.write(lines.joined()) }
            for bot in bots {
                for _ in lines {
                    try #require(try ledger.acknowledge(on: bot))
                    seen += 1
                }
            }
        }
        for bot in bots { #expect(bot.finish() == 0) }
        let audit = try ledger.audit(ground.store())
        #expect(audit.isClean && ledger.refusals == 0 && ledger.waiting.isEmpty)
        // Each line was a turn in one of them and had come before in the other.
        #expect(ledger.duplicates * 2 == seen)
        print("two processes, lines: \(seen), come before: \(ledger.duplicates), \(audit)")
    }

    @Test func `two processes are killed in turn, and the store serves the other`() throws {
        let ground = try FaultGround()
        var random = SplitMix64(seed: Self.seed)
        var ledgers = [TurnLedger(), TurnLedger()]
        var bots = try (0..<2).map { _ in try ground.bot(on: ground.store()) }
        let kills = 30
        for _ in 0..<kills {
            for index in bots.indices {
                let lines = (0..<30).map { ledgers[index].line(of: "u\($0 % 5)-\(index)") }
                bots[index].write(lines.joined())
            }
            let victim = Int(random.next() % 2)
            for _ in 0..<random.next() % 30 {
                try #require(try ledgers[victim].acknowledge(on: bots[victim]))
            }
            bots[victim].kill()
            try ledgers[victim].takeRest(bots[victim].rest())
            while !ledgers[1 - victim].waiting.isEmpty {
                try #require(try ledgers[1 - victim].acknowledge(on: bots[1 - victim]))
            }
            bots[victim] = try ground.bot(on: ground.store())
            bots[victim].write(ledgers[victim].waitingLines.joined())
            while !ledgers[victim].waiting.isEmpty {
                try #require(try ledgers[victim].acknowledge(on: bots[victim]))
            }
        }
        for bot in bots { #expect(bot.finish() == 0) }
        let audit = try ledgers.map { try $0.audit(ground.store()) }.reduce(Audit(), +)
        #expect(audit.isClean && audit.acknowledged == kills * 60)
        print("kills of one of two on a store: \(kills), \(audit)")
    }
}

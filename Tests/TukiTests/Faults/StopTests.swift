import Foundation
import RiveScript
import TestKit
import Testing

/// A bot that is told to leave, or whose reader has gone, finishes what it has begun.
@Suite(
    .enabled(if: BuiltProgram.tuki != nil, "the program was not built beside the tests"),
    .timeLimit(.minutes(3)))
struct StopTests {
    private static let seed: UInt64 = 41

    @Test(arguments: [SIGTERM, SIGINT])
    func `a signal in the middle of a stream costs nothing`(_ number: Int32) throws {
        let ground = try FaultGround()
        var (ledger, random) = (TurnLedger(), SplitMix64(seed: Self.seed))
        let rounds = 8
        for _ in 0..<rounds {
            let bot = try ground.bot(on: ground.store())
            // More than a batch and more than the pipe for the answers holds, so that some of it is
            // read and not answered, and some is not even read.
            for number in 0..<600 - ledger.waiting.count { _ = ledger.line(of: "u\(number % 60)") }
            bot.write(ledger.waitingLines.joined())
            for _ in 0..<random.next() % 300 { try #require(try ledger.acknowledge(on: bot)) }
            bot.send(signal: number)
            let rest = bot.rest()
            #expect(rest.isEmpty || rest.hasSuffix("\n"), "a line was cut off")
            try ledger.takeRest(rest)
            #expect(bot.exitStatus() == 0)
        }
        let last = try ground.bot(on: ground.store())
        try ledger.settle(on: last)
        #expect(last.finish() == 0)
        let audit = try ledger.audit(ground.store())
        #expect(audit.isClean && audit.acknowledged == ledger.sent)
        #expect(ledger.duplicates == 0, "a turn was taken and not acknowledged")
        print("signal \(number): \(rounds) times, \(audit)")
    }

    @Test func `a reader that has gone costs nothing, and is no matter for the log`() throws {
        let ground = try FaultGround()
        var (ledger, random) = (TurnLedger(), SplitMix64(seed: Self.seed))
        let rounds = 20
        let errors = try ground.errorFile()
        for _ in 0..<rounds {
            let bot = try ground.bot(on: ground.store(), errors: errors)
            bot.write(ledger.waitingLines.joined())
            bot.write((0..<40).map { ledger.line(of: "u\($0 % 7)") }.joined())
            for _ in 0..<random.next() % 40 { try #require(try ledger.acknowledge(on: bot)) }
            bot.closeOutput()
            // One more line, so that there is something to write, whatever was written before.
            bot.write(ledger.line(of: "u1"))
            #expect(bot.exitStatus() == 74)
        }
        let last = try ground.bot(on: ground.store())
        try ledger.settle(on: last)
        #expect(last.finish() == 0)
        let audit = try ledger.audit(ground.store())
        #expect(audit.isClean && audit.acknowledged == rounds * 41)
        #expect(try String(contentsOf: errors, encoding: .utf8) == "")
        print("readers gone: \(rounds), again: \(ledger.duplicates), \(audit)")
    }

    @Test func `while nobody reads the answers no more lines are read`() throws {
        let ground = try FaultGround()
        let bot = try ground.bot(on: ground.store())
        let line = #"{"user":"u","text":"hello"}"# + "\n"
        let limit = 200_000
        let (taken, rest) = bot.fill(with: line, upTo: limit)
        // What two pipes and one batch hold; the rest waits with whoever writes.
        #expect(taken < 10_000)
        // Reading on the one side and writing on the other, nothing of it is lost.
        for _ in 0..<taken {
            #expect(try SeenLine(#require(bot.nextLine())).type == "message")
            #expect(try SeenLine(#require(bot.nextLine())).type == "done")
        }
        bot.write(rest)
        bot.closeInput()
        let behind = bot.rest().split(separator: "\n").count
        #expect(behind == (rest.isEmpty ? 0 : 2))
        print("lines taken while nobody read: \(taken) of \(limit), answered: \(taken)")
    }
}

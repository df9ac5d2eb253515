import Foundation
import RiveScript
import TestKit
import Testing

/// Lines that are none, however they are cut, cost one error each and nothing else.
@Suite(
    .enabled(if: BuiltProgram.tuki != nil, "the program was not built beside the tests"),
    .timeLimit(.minutes(3)))
struct RubbishTests {
    private static let seed: UInt64 = 43

    /// A line that cannot be taken, and what it gets.
    private struct Rubbish: Sendable {
        let bytes: [UInt8]
        let code: String

        init(_ text: String, _ code: String) { (bytes, self.code) = (Array(text.utf8), code) }

        init(_ bytes: [UInt8], _ code: String) { (self.bytes, self.code) = (bytes, code) }
    }

    private static let start = Array(#"{"id":1,"user":"u","text":""#.utf8)
    private static let end = Array(#""}"#.utf8)
    private static let long = [UInt8](repeating: 0x61, count: 200_000)

    private static let rubbish: [Rubbish] = [
        Rubbish(start + long + end, "line_too_long"),
        Rubbish(long, "line_too_long"),
        Rubbish([UInt8](repeating: 0, count: 200_000), "line_too_long"),
        Rubbish(start + [0] + end, "bad_json"),
        Rubbish([0, 0, 0], "bad_json"),
        Rubbish(start + [0xFF, 0xFE] + end, "bad_utf8"),
        Rubbish(start + [0xED, 0xA0, 0x80] + end, "bad_utf8"),
        Rubbish(start + [0xC3] + end, "bad_utf8"),
        Rubbish(start + [0xC0, 0xAF] + end, "bad_utf8"),
        Rubbish(start, "bad_json"),
        Rubbish("{", "bad_json"),
        Rubbish(String(repeating: "[", count: 60_000), "bad_json"),
        Rubbish("[1]", "not_an_object"),
        Rubbish("7", "not_an_object"),
        Rubbish("{}", "missing_user"),
        Rubbish(#"{"user":"a\u0000b","text":"x"}"#, "bad_field"),
        Rubbish(#"{"user":7,"text":"x"}"#, "bad_field"),
        Rubbish(#"{"user":"u","type":"?"}"#, "unknown_type"),
    ]

    @Test func `rubbish among turns gets an error each, in its place`() throws {
        let ground = try FaultGround()
        var (ledger, random) = (TurnLedger(), SplitMix64(seed: Self.seed))
        let bot = try ground.bot(on: ground.store())
        var injected = 0
        for _ in 0..<120 {
            let group = (0...random.next() % 6).map { _ in
                random.next() % 2 == 0 ? Self.rubbish.randomElement(using: &random) : nil
            }
            let lines = group.map { rubbish in
                rubbish.map { $0.bytes + [0x0A] }
                    ?? Array(ledger.line(of: "ääkkönen \(random.next() % 9)").utf8)
            }
            write(Array(lines.joined()), to: bot, cutting: &random)
            for rubbish in group {
                guard let rubbish else {
                    try #require(try ledger.acknowledge(on: bot))
                    continue
                }
                let seen = try SeenLine(#require(bot.nextLine()))
                #expect((seen.type, seen.code) == ("error", rubbish.code))
                injected += 1
            }
        }
        #expect(bot.finish() == 0)
        let audit = try ledger.audit(ground.store())
        #expect(audit.isClean && ledger.waiting.isEmpty)
        print("rubbish lines: \(injected), errors: \(injected), \(audit)")
    }

    /// Writes `bytes` in pieces cut anywhere, inside characters too.
    private func write(
        _ bytes: [UInt8], to bot: PipedProcess, cutting random: inout SplitMix64
    ) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let length = random.next() % 3 == 0 ? 1 + random.next() % 9 : 1 + random.next() % 90_000
            bot.write(rest.prefix(Int(length)))
            rest = rest.dropFirst(Int(length))
        }
    }

    @Test func `a last line without its end is a turn, half a line is none`() throws {
        let ground = try FaultGround()
        var ledger = TurnLedger()
        let bot = try ground.bot(on: ground.store())
        bot.write(String(ledger.line(of: "u").dropLast()))
        bot.closeInput()
        try #require(try ledger.acknowledge(on: bot))
        #expect(bot.finish() == 0)
        let other = try ground.bot(on: ground.store())
        other.write(String(ledger.line(of: "u").dropLast(4)))
        other.closeInput()
        #expect(try SeenLine(#require(other.nextLine())).code == "bad_json")
        #expect(other.finish() == 0)
        #expect(try ledger.audit(ground.store()) == Audit(acknowledged: 1))
    }

    @Test func `a NUL that JSON may write is not heard`() throws {
        let ground = try FaultGround()
        let bot = try ground.bot(on: ground.store())
        bot.write(#"{"id":1,"user":"u","text":"he\u0000ld 4\u0000"}"# + "\n")
        #expect(try SeenLine(#require(bot.nextLine())).text == "noted 4, now 4")
        #expect(bot.finish() == 0)
    }
}

import Foundation
import RiveScript
import TestKit
import Testing

/// Four processes, each with its own users and store, behind a router that sends again what was not
/// acknowledged.
@Suite(
    .enabled(if: BuiltProgram.tuki != nil, "the program was not built beside the tests"),
    .timeLimit(.minutes(3)))
struct ShardTests {
    private static let seed: UInt64 = 53

    @Test func `kills under load lose nothing, double nothing and keep each user's order`() throws {
        let ground = try FaultGround()
        var router = try Router(ground: ground, count: 4)
        var random = SplitMix64(seed: Self.seed)
        for _ in 0..<150 {
            for _ in 0..<random.next() % 60 { router.send(from: "u\(random.next() % 200)") }
            try router.readSome(using: &random)
            if random.next() % 3 == 0 { try router.kill(Int(random.next() % 4)) }
            try router.repeatOne(using: &random)
        }
        let audit = try router.finish()
        #expect(audit.isClean && audit.acknowledged == router.sent)
        #expect(router.kills > 30 && router.resent > router.kills)
        print(
            "four processes, kills: \(router.kills), sent again: \(router.resent),",
            "come before: \(router.duplicates), \(audit), seed: \(Self.seed)")
    }

    @Test func `users are spread as CRC-32 has it`() {
        // The check value of CRC-32 (ISO-HDLC).
        #expect(Router.crc32("123456789") == 0xCBF4_3926)
    }
}

/// What stands between a platform and several bots: it keeps every line until it is acknowledged.
private struct Router {
    /// One bot, its store and what was sent to it.
    private struct Shard {
        var bot: PipedProcess
        let store: URL
        var ledger = TurnLedger()
        /// Acknowledged lines that were sent once more: how many acknowledgements they still get.
        var repeated = 0
    }

    /// So many lines that wait fit the pipes of a bot, whether it reads or not.
    private static let window = 100

    private let ground: FaultGround
    private var shards: [Shard]
    private(set) var kills = 0
    private(set) var resent = 0
    private(set) var sent = 0

    var duplicates: Int { shards.map(\.ledger.duplicates).reduce(0, +) }

    init(ground: FaultGround, count: Int) throws {
        self.ground = ground
        shards = try (0..<count).map { number in
            let store = ground.store("shard\(number).db")
            return Shard(bot: try ground.bot(on: store), store: store)
        }
    }

    static func crc32(_ text: String) -> UInt32 {
        var sum = ~UInt32(0)
        for byte in text.utf8 {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB8_8320 }
        }
        return ~sum
    }

    mutating func send(from user: String) {
        let number = Int(Self.crc32(user) % UInt32(shards.count))
        guard shards[number].ledger.waiting.count < Self.window else { return }
        shards[number].bot.write(shards[number].ledger.line(of: user))
        sent += 1
    }

    /// Reads some of the acknowledgements that are due; others wait in the pipe.
    mutating func readSome(using random: inout SplitMix64) throws {
        for number in shards.indices {
            let due = shards[number].ledger.waiting.count + shards[number].repeated
            for _ in 0..<random.next() % UInt64(due + 1) { try read(from: number) }
        }
    }

    private mutating func read(from number: Int) throws {
        let before = shards[number].ledger.waiting.count
        try #require(try shards[number].ledger.acknowledge(on: shards[number].bot))
        if shards[number].ledger.waiting.count == before { shards[number].repeated -= 1 }
    }

    /// Sends something once more that was acknowledged long ago.
    mutating func repeatOne(using random: inout SplitMix64) throws {
        let number = Int(random.next() % UInt64(shards.count))
        guard let line = shards[number].ledger.acknowledgedLine(random.next()) else { return }
        shards[number].bot.write(line)
        shards[number].repeated += 1
    }

    /// Kills a bot wherever it is, starts it anew and sends again what it did not acknowledge.
    mutating func kill(_ number: Int) throws {
        shards[number].bot.kill()
        // What it wrote before is still in the pipe; a bridge that dies too would not see it.
        if kills % 2 == 0 { try shards[number].ledger.takeRest(shards[number].bot.rest()) }
        shards[number].bot = try ground.bot(on: shards[number].store)
        shards[number].repeated = 0
        shards[number].bot.write(shards[number].ledger.waitingLines.joined())
        resent += shards[number].ledger.waiting.count
        kills += 1
    }

    /// Reads all that is due, ends every bot and looks into every store.
    mutating func finish() throws -> Audit {
        var audit = Audit()
        for number in shards.indices {
            while !shards[number].ledger.waiting.isEmpty || shards[number].repeated > 0 {
                try read(from: number)
            }
            #expect(shards[number].bot.finish() == 0)
            audit = audit + (try shards[number].ledger.audit(shards[number].store))
        }
        return audit
    }
}

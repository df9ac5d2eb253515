import Foundation
import RiveScript
import RiveScriptSyntax
import Testing

/// Scripts and messages by chance, one second of them; `FUZZ_SECONDS` asks for more, an hour too.
///
/// The seed is printed, so that a failure can be met again:
/// `FUZZ_SEED=7 FUZZ_SECONDS=3600 swift test --filter FuzzTests`.
@Suite struct BrainFuzzTests {
    private static let pieces = [
        "+ ", "- ", "* ", "% ", "^ ", "@ ", "! ", "> ", "< ", "? ", "\n", "\n", "\n", "\r\n", " ",
        "topic ", "begin", "object ", "includes ", "inherits ", "var ", "array ", "sub ", "person ",
        "local ", "concat = space", "global depth = 3", " = ", "<undef>", "=>", " == ", "<star>",
        "<star2>", "<botstar>", "<get x>", "<set x=", ">", "<bot y=", "<add x=1>", "<div x=0>",
        "<call>", "</call>", "\"", "{random}", "{/random}", "|", "{formal}", "{/formal}",
        "{sentence}", "{/sentence}", "{person}", "{/person}", "{weight=", "3}", "{topic=t}", "{@",
        "}", "{ok}", "<@>", "(@a)", "@a", "[", "]", "(", ")", "_", "#", "a", "b", "hello",
        "request",
        "random", "t", "//", "/*", "*/", "\\s", "\\n", "\\", "ä", "犬", "😀", "e\u{301}", "\u{0}",
        "<input1>", "<reply1>", "<id>", "<", "undefined", "1", "99999999999999999999",
        "\n! local language = fi\n", "\n! local inflect = all\n", "\n! local star = normal\n",
        "\n! local conditions = extended\n", "\n! array a = ", " and ", " or ", " & ", " & !", "!",
        "~", "~perua", "~ura-", "~-aika", "'", "perutaan", "<base1>", "(@", "[*]", "\n> topic t\n",
        "\n+ ", "\n- ", "\n* ",
    ]

    private func text(_ random: inout SplitMix64, length: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        for _ in 0..<Int.random(in: 0...length, using: &random) {
            if Int.random(in: 0..<40, using: &random) == 0 {
                bytes.append(UInt8.random(in: 0...255, using: &random))
            } else {
                bytes += (Self.pieces.randomElement(using: &random) ?? "").utf8
            }
        }
        return bytes
    }

    @Test func `any bytes are a brain, and any message has a reply`() {
        let environment = ProcessInfo.processInfo.environment
        let seed =
            environment["FUZZ_SEED"].flatMap { UInt64($0) } ?? UInt64.random(in: 0...UInt64.max)
        let seconds = environment["FUZZ_SECONDS"].flatMap { Double($0) } ?? 1
        print("FUZZ_SEED=\(seed)")
        var random = SplitMix64(seed: seed)
        let end = ContinuousClock.now + .seconds(seconds)
        var count = 0
        while ContinuousClock.now < end {
            playOne(&random)
            count += 1
        }
        #expect(count > 0)
    }

    private func playOne(_ random: inout SplitMix64) {
        let bytes = text(&random, length: 120)
        var options = Brain.Options()
        options.utf8 = Bool.random(using: &random)
        options.literalRedirects = Bool.random(using: &random)
        options.caseSensitive = Bool.random(using: &random)
        let file = SourceFile(path: "fuzz", bytes: bytes)
        let (brain, faults) = Brain.compile([file], options: options)
        let lines = file.text.utf8.count { $0 == 0x0A } + 1
        for fault in faults {
            #expect((1...lines).contains(fault.location.line) && fault.location.column >= 1)
            #expect(!fault.description.isEmpty)
        }
        var session = Session()
        for _ in 0..<6 {
            let message = String(decoding: text(&random, length: 12), as: UTF8.self)
            let reply = brain.reply(to: message, in: &session, using: &random)
            _ = brain.reading(of: message, in: session)
            // A redirect that fails inside of a tag leaves nothing to be said.
            #expect(reply.outcome == .replied || !reply.text.isEmpty || !reply.trail.isEmpty)
            for match in reply.trail {
                #expect(brain.typedStars(of: match, in: message).count == match.stars.count)
            }
        }
    }
}

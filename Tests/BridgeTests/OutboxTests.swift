import Bridge
import Testing

@Suite struct OutboxTests {
    private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    @Test func `most formats send everything at once`() {
        var outbox = Outbox(for: .native)
        #expect(outbox.release(Self.bytes("a\nb\n")) == Self.bytes("a\nb\n"))
        #expect(!outbox.isWaiting && outbox.releaseAll().isEmpty)
    }

    @Test func `Signal gets one request at a time, in order`() {
        var outbox = Outbox(for: .signal)
        #expect(outbox.release(Self.bytes("a\nb\nc\n")) == Self.bytes("a\n"))
        #expect(outbox.isWaiting)
        #expect(outbox.release([]).isEmpty)
        outbox.settle()
        #expect(outbox.release(Self.bytes("d\n")) == Self.bytes("b\n"))
        #expect(outbox.releaseAll() == Self.bytes("c\nd\n"))
    }

    @Test func `with nothing under way the next request goes at once`() {
        var outbox = Outbox(for: .signal)
        _ = outbox.release(Self.bytes("a\n"))
        #expect(!outbox.isWaiting)
        outbox.settle()
        #expect(outbox.release(Self.bytes("b\n")) == Self.bytes("b\n"))
    }

    @Test func `what came too early goes again after the pause, before all else`() {
        var outbox = Outbox(for: .signal)
        _ = outbox.release(Self.bytes("a\nb\n"))
        let isKept = outbox.postpone(seconds: 30)
        #expect(isKept)
        #expect(outbox.isWaiting && outbox.patience == 30_000)
        #expect(outbox.release(Self.bytes("c\n")).isEmpty)
        outbox.settle()
        #expect(outbox.patience == Outbox.usualPatience)
        #expect(outbox.release([]) == Self.bytes("a\n"))
        outbox.settle()
        #expect(outbox.release([]) == Self.bytes("b\n"))
    }

    @Test func `a request that always comes too early is given up`() {
        var outbox = Outbox(for: .signal)
        _ = outbox.release(Self.bytes("a\nb\n"))
        for _ in 0..<5 {
            let isKept = outbox.postpone(seconds: 1)
            #expect(isKept)
            outbox.settle()
            #expect(outbox.release([]) == Self.bytes("a\n"))
        }
        let isGivenUp = !outbox.postpone(seconds: 1)
        #expect(isGivenUp)
        outbox.settle()
        #expect(outbox.release([]) == Self.bytes("b\n"))
    }

    struct Result: CustomTestStringConvertible {
        let testDescription: String
        let line: String
        let retryAfter: Int64?
    }

    @Test(arguments: [
        Result(
            testDescription: "taken", line: #"{"jsonrpc":"2.0","result":{},"id":"x"}"#,
            retryAfter: nil),
        Result(
            testDescription: "refused", line: #"{"error":{"code":-1,"message":"no"},"id":"x"}"#,
            retryAfter: nil),
        Result(
            testDescription: "too early", line: #"{"error":{"code":-5,"message":"no"},"id":"x"}"#,
            retryAfter: 60),
        Result(
            testDescription: "too early, with a time",
            line: """
                {"error":{"code":-5,"data":{"response":{"results":[{"retryAfterSeconds":7}]}}},"id":1}
                """, retryAfter: 7),
    ])
    func `Signal says when a request may go again`(result: Result) throws {
        let inbound = try LineCodec(.signal).read(Self.bytes(result.line))
        guard case .settled(_, let retryAfter) = inbound?.happening else {
            Issue.record("a result is no event")
            return
        }
        #expect(retryAfter == result.retryAfter)
    }
}

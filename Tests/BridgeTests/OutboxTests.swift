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
}

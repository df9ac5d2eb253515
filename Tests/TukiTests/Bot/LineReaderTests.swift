import Foundation
import Testing

@testable import tuki

@Suite struct LineReaderTests {
    private static func texts(_ lines: [LineReader.Line]) -> [String] {
        lines.map { line in
            guard case .bytes(let bytes) = line else { return "(too long)" }
            return String(decoding: bytes, as: UTF8.self)
        }
    }

    @Test func `half a line waits for its other half`() {
        let pipe = TestPipe()
        var reader = LineReader(descriptor: pipe.reading, maxLine: 100)
        pipe.put("yksi\nka")
        #expect(Self.texts(reader.nextLines(limit: 9)) == ["yksi"])
        pipe.put("ksi\n\nkolme\r\n")
        #expect(Self.texts(reader.nextLines(limit: 9)) == ["kaksi", "", "kolme\r"])
    }

    @Test func `no more lines are taken than fit a batch, the rest stay in order`() {
        let pipe = TestPipe()
        var reader = LineReader(descriptor: pipe.reading, maxLine: 100)
        pipe.put("a\nb\nc\n")
        #expect(Self.texts(reader.nextLines(limit: 2)) == ["a", "b"])
        #expect(Self.texts(reader.nextLines(limit: 2)) == ["c"])
    }

    @Test func `long lines are taken few at a time`() {
        let pipe = TestPipe()
        var reader = LineReader(descriptor: pipe.reading, maxLine: 100)
        pipe.put("abcd\nefgh\nijkl\n")
        #expect(Self.texts(reader.nextLines(limit: 9, bytes: 5)) == ["abcd", "efgh"])
        #expect(Self.texts(reader.nextLines(limit: 9, bytes: 5)) == ["ijkl"])
    }

    @Test func `an over-long line is reported once, however it comes`() {
        let pipe = TestPipe()
        var reader = LineReader(descriptor: pipe.reading, maxLine: 8)
        pipe.put("12345678\n123456789\nok\n")
        #expect(Self.texts(reader.nextLines(limit: 9)) == ["12345678", "(too long)", "ok"])
        pipe.put(String(repeating: "x", count: 40))
        #expect(Self.texts(reader.nextLines(limit: 9)) == ["(too long)"])
        pipe.put(String(repeating: "y", count: 40) + "\nok\n")
        #expect(Self.texts(reader.nextLines(limit: 9)) == ["ok"])
    }

    @Test func `a carriage return does not count for the length`() {
        let pipe = TestPipe()
        var reader = LineReader(descriptor: pipe.reading, maxLine: 4)
        pipe.put("abcd\r\nabcde\r\n")
        #expect(Self.texts(reader.nextLines(limit: 9)) == ["abcd\r", "(too long)"])
    }

    @Test func `a last line without its end is a line`() {
        var ends: [Int32] = [-1, -1]
        #expect(pipe(&ends) == 0)
        defer { close(ends[0]) }
        _ = write(ends[1], "a\nb", 3)
        close(ends[1])
        var reader = LineReader(descriptor: ends[0], maxLine: 100)
        #expect(Self.texts(reader.nextLines(limit: 9)) == ["a"])
        #expect(Self.texts(reader.nextLines(limit: 9)) == ["b"])
        #expect(reader.nextLines(limit: 9).isEmpty)
        let ending = reader.ending
        #expect(ending == .endOfInput)
    }

    @Test func `a signal ends the waiting`() {
        let pipe = TestPipe()
        let signals = TestPipe()
        signals.put("x")
        var reader = LineReader(
            descriptor: pipe.reading, wakeUp: signals.reading, maxLine: 100)
        #expect(reader.nextLines(limit: 9).isEmpty)
        let ending = reader.ending
        #expect(ending == .interrupted)
    }

    @Test func `waiting has an end where one is given`() {
        let pipe = TestPipe()
        var reader = LineReader(descriptor: pipe.reading, maxLine: 100)
        #expect(reader.nextLines(limit: 9, waitingFor: 0).isEmpty)
        let ending = reader.ending
        #expect(ending == .none)
        pipe.put("a\n")
        #expect(Self.texts(reader.nextLines(limit: 9, waitingFor: 0)) == ["a"])
    }

    @Test func `a long line that comes in pieces is put together`() {
        let pipe = TestPipe()
        var reader = LineReader(descriptor: pipe.reading, maxLine: 65_536)
        let half = String(repeating: "a", count: 30_000)
        pipe.put("x\n" + half)
        #expect(Self.texts(reader.nextLines(limit: 9)) == ["x"])
        pipe.put(half + "\n")
        #expect(Self.texts(reader.nextLines(limit: 9)) == [half + half])
    }
}

import Bridge
import Dialogue
import Testing

@Suite struct LineCodecTests {
    private static func lines(
        _ answer: Answer, to line: String, _ format: Format = .native,
        _ settings: BridgeSettings = BridgeSettings()
    ) throws -> [String] {
        let codec = LineCodec(format, settings)
        let inbound = try #require(try codec.read(Array(line.utf8)))
        var out: [UInt8] = []
        codec.append(answer, to: inbound, into: &out)
        return String(decoding: out, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    private static func failure(
        _ line: String, _ settings: BridgeSettings = BridgeSettings()
    ) -> WireError? {
        do throws(WireError) {
            _ = try LineCodec(.native, settings).read(Array(line.utf8))
            return nil
        } catch {
            return error
        }
    }

    // MARK: Limits

    @Test func `a line may be as long as the limit and no longer`() throws {
        let frame = #"{"user":"a","text":""}"#
        let room = LineCodec.maxLine - frame.utf8.count
        for (length, isTaken) in [(room, true), (room + 1, false)] {
            let line = #"{"user":"a","text":""# + String(repeating: "x", count: length) + #""}"#
            #expect((Self.failure(line) == nil) == isTaken)
        }
    }

    @Test func `ids have at most 128 bytes and no controls`() {
        let long = String(repeating: "x", count: 129)
        #expect(Self.failure(#"{"id":"\#(long)","user":"a","text":"x"}"#)?.field == "id")
        #expect(Self.failure(#"{"id":"","user":"a","text":"x"}"#)?.field == "id")
        #expect(Self.failure(#"{"user":"a\u0000","text":"x"}"#)?.field == "user")
        #expect(Self.failure(#"{"user":"a","chat":"b\n","text":"x"}"#)?.field == "chat")
    }

    @Test func `an id keeps its type`() throws {
        let codec = LineCodec(.native)
        let lines = [#"{"id":7,"user":"a","text":""}"#, #"{"id":"7","user":"a","text":""}"#]
        let ids = try lines.map { try codec.read(Array($0.utf8))?.id }
        #expect(ids == [.integer("7"), .string("7")])
        #expect(ids.map { $0?.key } == ["i:7", "s:7"])
    }

    // MARK: Errors

    @Test func `an error never repeats what a person wrote`() {
        let secret = "olenuupunut"
        let lines = [
            #"{"user":"a","text":"\#(secret)"#, #"{"user":"a","text":"\#(secret)\q"}"#,
            #"{"user":"a","text":{"\#(secret)":1}}"#, #"{"text":"\#(secret)"}"#,
            #"{"type":"\#(secret)","user":"a"}"#, #"{"user":["\#(secret)"],"text":"x"}"#,
            #"{"user":"a","choice":"\#(String(repeating: secret, count: 9))"}"#,
            #"{"type":"tick","ts":"\#(secret)"}"#, "[\"\(secret)\"]", secret,
        ]
        for line in lines {
            var out: [UInt8] = []
            guard let error = Self.failure(line) else {
                Issue.record("a line was taken that should not be")
                continue
            }
            LineCodec(.native).append(error, into: &out)
            #expect(!String(decoding: out, as: UTF8.self).contains(secret))
        }
    }

    @Test func `bytes that are no UTF-8 are refused in JSON and mended in text`() throws {
        let line: [UInt8] =
            Array(#"{"user":"a","text":""#.utf8) + [0xFF, 0xFE] + Array(#""}"#.utf8)
        #expect(throws: WireError.self) { try LineCodec(.native).read(line) }
        let mended = try #require(try LineCodec(.text).read([0x61, 0xFF, 0x62]))
        #expect(mended.happening == .event(.said(Said(text: "a\u{FFFD}b"))))
    }

    // MARK: Who may speak

    @Test func `with a fixed user nobody else speaks and no profile is taken`() throws {
        var settings = BridgeSettings()
        settings.user = "aino"
        let mine = #"{"text":"hei"}"#
        #expect(try LineCodec(.native, settings).read(Array(mine.utf8))?.user == "aino")
        #expect(Self.failure(#"{"user":"aino","text":"hei"}"#, settings) == nil)
        let others = Self.failure(#"{"id":"k","user":"bo","text":"hei"}"#, settings)
        #expect(others?.code == .badField && others?.field == "user" && others?.id == .string("k"))
        let profile = #"{"type":"profile","user":"aino","role":"coordinator"}"#
        #expect(Self.failure(profile, settings)?.field == "type")
    }

    @Test func `without trust only the local user speaks`() {
        var settings = BridgeSettings()
        settings.isTrusted = false
        #expect(Self.failure(#"{"user":"local","text":"hei"}"#, settings) == nil)
        #expect(Self.failure(#"{"user":"aino","text":"hei"}"#, settings)?.field == "user")
        #expect(Self.failure(#"{"type":"profile","user":"local"}"#, settings)?.field == "type")
    }

    // MARK: Choices

    struct Labels: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let labels: [String]
        let line: String
    }

    static let labels = [
        Labels(testDescription: "words", labels: ["Ja", "Nej"], line: "? / 1. Ja / 2. Nej"),
        Labels(testDescription: "numbers", labels: ["3", "8"], line: "? / 3 / 8"),
        Labels(testDescription: "both", labels: ["8", "Muu"], line: "? / 8 / Muu"),
        Labels(testDescription: "a number in words", labels: ["3 kk"], line: "? / 1. 3 kk"),
    ]

    @Test(arguments: labels)
    func `choices are numbered unless a label is a number`(_ example: Labels) throws {
        let choices = example.labels.map { Choice(id: "x", label: $0) }
        let answer = Answer(messages: [Message(text: "?", choices: choices)])
        #expect(try Self.lines(answer, to: "hei", .text) == [example.line])
    }

    // MARK: Long answers

    @Test func `a long answer is split, and choices stand with its last part`() throws {
        var settings = BridgeSettings()
        settings.maxText = 10
        let choices = [Choice(id: "y", label: "Ja")]
        let answer = Answer(messages: [Message(text: "yksi kaksi kolme", choices: choices)])
        let line = #"{"id":"m","user":"a","text":"x"}"#
        let lines = try Self.lines(answer, to: line, .native, settings)
        #expect(lines.count == 3)
        #expect(lines[0].contains(#""id":"m/1""#) && !lines[0].contains("choices"))
        #expect(lines[1].contains(#""id":"m/2""#) && lines[1].contains("choices"))
        #expect(lines[2] == #"{"type":"done","re":"m","n":2}"#)
    }

    @Test func `how an answer was found is told where it was asked for`() throws {
        let codec = LineCodec(.native)
        let line = #"{"id":"m","user":"a","text":"x"}"#
        let inbound = try #require(try codec.read(Array(line.utf8)))
        var out: [UInt8] = []
        codec.append(
            Answer(messages: [Message(text: "y")]), to: inbound,
            why: Explanation(trigger: "hei", file: "a.rive", line: 3, topic: "common", intent: nil),
            into: &out)
        let why =
            #""why":{"intent":null,"trigger":"hei","file":"a.rive","line":3,"topic":"common"}"#
        #expect(String(decoding: out, as: UTF8.self).contains(why))
    }

    @Test func `the end of a turn is marked in text where that was asked for`() throws {
        var settings = BridgeSettings()
        settings.endOfTurn = "."
        let answer = Answer(messages: [Message(text: "."), Message(text: "hei")])
        #expect(try Self.lines(answer, to: "hei", .text, settings) == [" .", "hei", "."])
    }

    @Test func `typing is told to the bridge`() throws {
        let codec = LineCodec(.native)
        let line = #"{"id":"m","user":"a","chat":"c","text":"x","meta":1}"#
        let inbound = try #require(try codec.read(Array(line.utf8)))
        var out: [UInt8] = []
        codec.appendTyping(to: inbound, into: &out)
        #expect(
            String(decoding: out, as: UTF8.self)
                == #"{"type":"typing","re":"m","user":"a","chat":"c","meta":1}"# + "\n")
    }
}

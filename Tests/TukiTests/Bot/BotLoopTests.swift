import Bridge
import Dialogue
import Foundation
import Mentoring
import TestKit
import Testing

@testable import SQLiteStorage
@testable import tuki

@Suite struct BotLoopTests {
    /// Answers with the number of the participant's turn, the hour and what was said.
    private static let counting = TurnKeeper { event, situation, surroundings throws(EventError) in
        var next = situation
        next.turn += 1
        switch event {
        case .said(let said):
            let text = "\(next.turn)@\(surroundings.now.seconds) \(said.text ?? "")"
            var turn = Turn(messages: [Message(text: text)], situation: next)
            turn.keepsAnswer = said.text != "hätä"
            turn.erases = said.text == "unohda"
            return turn
        case .profile: throw EventError(field: "role", hint: "write actor or mentor")
        default: return Turn(messages: [], situation: next)
        }
    }

    private struct Run {
        let lines: [JSONValue]
        let log: String
        let status: tuki.ExitStatus
    }

    /// Lets the bot answer `input` to its end.
    private static func run(
        _ input: [String], format: Format = .native, store: any DialogueStore = InMemoryStore(),
        clock: BotOptions.Clock = .fixed(Timestamp(seconds: 5))
    ) throws -> Run {
        var ends: [Int32] = [-1, -1]
        #expect(pipe(&ends) == 0)
        defer { close(ends[0]) }
        let bytes = Array(input.map { $0 + "\n" }.joined().utf8)
        #expect(write(ends[1], bytes, bytes.count) == bytes.count)
        close(ends[1])
        let (output, log) = (TestPipe(), TestPipe())
        var options = BotOptions()
        options.clock = clock
        options.format = format
        options.reminds = false
        var loop = BotLoop(
            options, keeper: counting, store: store,
            log: BotLog(level: .debug, descriptor: log.writing))
        let status = loop.run(
            LineReader(descriptor: ends[0], maxLine: LineCodec.maxLine),
            LineWriter(descriptor: output.writing))
        let lines = try output.contents().split(separator: "\n").map {
            try JSONValue(parsing: Array($0.utf8))
        }
        return Run(lines: lines, log: log.contents(), status: status)
    }

    private static func texts(_ run: Run) -> [String] { run.lines.compactMap { $0["text"]?.text } }

    @Test func `lines that wait together are one transaction, answered in order`() throws {
        let store = CountingStore()
        let run = try Self.run(
            (1...20).map { #"{"id":\#($0),"user":"u\#($0 % 2)","text":"x"}"# }, store: store)
        #expect(store.transactions == 1)
        #expect(
            run.lines.filter { $0["type"] == "done" }.map { $0["re"]?.integer } == Array(1...20))
        #expect(Self.texts(run).prefix(4) == ["1@5 x", "1@5 x", "2@5 x", "2@5 x"])
        #expect(run.status == .success)
    }

    /// A line that is sent again is told from a new one by what an erasure takes away.
    @Test func `what stands behind an erasure is another transaction`() throws {
        let store = CountingStore()
        let run = try Self.run(
            ["x", "unohda", "y", "z"].enumerated().map {
                #"{"id":\#($0.offset),"user":"u","text":"\#($0.element)"}"#
            }, store: store)
        #expect(store.transactions == 2)
        #expect(
            run.lines.filter { $0["type"] == "done" }.map { $0["re"]?.integer } == [0, 1, 2, 3])
    }

    @Test func `a batch has a limit`() throws {
        let store = CountingStore()
        _ = try Self.run(
            (0...BotLoop.maxBatch).map { #"{"id":\#($0),"type":"join","user":"u"}"# },
            store: store)
        #expect(store.transactions == 2)
    }

    @Test func `lines that need no turn open no transaction`() throws {
        let store = CountingStore(failing: [1])
        let run = try Self.run(
            [#"{"type":"ping","id":1}"#, #"{"type":"leave","user":"a"}"#, "{"], store: store)
        #expect(store.transactions == 0)
        #expect(run.lines.map { $0["type"]?.text } == ["pong", "done", "error"])
    }

    @Test func `a commit that fails refuses every turn of its batch, to be tried again`() throws {
        let run = try Self.run(
            [
                #"{"id":"a","user":"u","text":"x","meta":7}"#, #"{"type":"ping","id":"p"}"#,
                #"{"id":"b","user":"v","text":"y"}"#,
            ], store: CountingStore(failing: [1]))
        #expect(run.lines.map { $0["type"]?.text } == ["error", "pong", "error"])
        #expect(run.lines.map { $0["re"]?.text } == ["a", "p", "b"])
        #expect(run.lines[0]["code"] == "storage" && run.lines[0]["retryable"] == true)
        #expect(run.lines[0]["meta"]?.integer == 7)
        #expect(run.log.contains("error: cannot commit a turn"))
        #expect(run.status == .success)
    }

    @Test func `a line that comes again gets its answer again and changes nothing`() throws {
        let line = #"{"id":"a","user":"u","text":"x"}"#
        let run = try Self.run([line, #"{"id":"b","user":"u","text":"y"}"#, line])
        #expect(Self.texts(run) == ["1@5 x", "2@5 y", "1@5 x"])
        #expect(run.lines[0] == run.lines[4])
        #expect(run.lines.map { $0["dup"] } == [nil, nil, nil, nil, nil, true])
        let others = try Self.run([line, #"{"id":"a","user":"v","text":"x"}"#])
        #expect(others.lines.allSatisfy { $0["dup"] == nil })
    }

    @Test func `an answer that is not kept is worked out again and not committed`() throws {
        let line = #"{"id":"a","user":"u","text":"hätä"}"#
        let run = try Self.run([line, line, #"{"id":"b","user":"u","text":"x"}"#])
        #expect(Self.texts(run) == ["1@5 hätä", "2@5 hätä", "2@5 x"])
        #expect(run.lines[3]["dup"] == true && run.lines[5]["dup"] == nil)
    }

    @Test func `a wrong field is refused alone`() throws {
        let run = try Self.run([
            #"{"id":"a","user":"u","text":"x"}"#,
            #"{"id":"p","type":"profile","user":"u","role":"salaisuus"}"#,
            #"{"id":"b","user":"u","text":"y"}"#,
        ])
        #expect(
            run.lines.map { $0["type"]?.text } == ["message", "done", "error", "message", "done"])
        #expect(run.lines[2]["field"] == "role" && run.lines[2]["re"] == "p")
        #expect(Self.texts(run).last == "2@5 y")
    }

    @Test func `a turn that cannot be kept is refused alone, whatever waits with it`() throws {
        let folder = try ScratchFolder()
        let path = folder.url.appending(path: "people.db").path
        let lines = { (ids: Range<Int>) in
            ids.map { #"{"id":\#($0),"user":"u\#($0 % 5)","text":"x"}"# }
        }
        _ = try Self.run(lines(0..<10), store: SQLiteStore(path: path))
        try SQLiteStore(path: path).connection.run(
            "UPDATE participant SET talk = 'SECRET' WHERE id = 'u3'", during: "damage")
        let run = try Self.run(lines(10..<30), store: SQLiteStore(path: path))
        let ends = run.lines.filter { $0["type"] != "message" }
        #expect(ends.map { $0["re"]?.integer } == Array(10..<30))
        for (place, end) in ends.enumerated() {
            #expect((end["type"] == "error") == (place % 5 == 3))
        }
        #expect(Self.texts(run).suffix(4) == ["6@5 x", "6@5 x", "6@5 x", "6@5 x"])
        #expect(run.log.contains("cannot read a situation") && !run.log.contains("SECRET"))
    }

    @Test func `the clock goes by ticks where it is told to`() throws {
        let lines = [
            #"{"user":"u","text":"x"}"#, #"{"type":"tick","ts":"1970-01-01T00:01:40Z"}"#,
            #"{"user":"u","text":"x"}"#,
        ]
        let run = try Self.run(lines, clock: .lines(start: Timestamp(seconds: 9)))
        #expect(Self.texts(run) == ["1@9 x", "2@100 x"])
        #expect(Self.texts(try Self.run(lines)) == ["1@5 x", "2@5 x"])
    }

    @Test func `requests to Signal keep their order, and none is left behind`() throws {
        let received = [1, 2, 3].map {
            #"{"method":"receive","params":{"envelope":{"sourceUuid":"u","timestamp":\#($0),"#
                + #""dataMessage":{"message":"x"}}}}"#
        }
        let refused = #"{"jsonrpc":"2.0","error":{"code":-5},"id":"u:1/1"}"#
        let run = try Self.run(received + [refused], format: .signal)
        #expect(run.lines.map { $0["id"]?.text } == ["u:1/1", "u:2/1", "u:3/1"])
        #expect(run.log.contains("warning: the platform refused a message"))
    }

    @Test func `the log says when the bot is ready and never what was said`() throws {
        let secret = "olenuupunut"
        let run = try Self.run([
            #"{"user":"u","text":"\#(secret)"}"#, #"{"user":"u","text":{"\#(secret)":1}}"#,
            #"{"\#(secret)"#,
        ])
        #expect(run.log.hasPrefix("info: ready"))
        #expect(run.log.contains("warning: line refused: bad_field text"))
        #expect(!run.log.contains(secret))
    }

    @Test func `when nobody reads the answers the bot leaves without a word`() {
        signal(SIGPIPE, SIG_IGN)
        var ends: [Int32] = [-1, -1]
        #expect(pipe(&ends) == 0)
        close(ends[0])
        defer { close(ends[1]) }
        let (input, log) = (TestPipe(), TestPipe())
        input.put(#"{"user":"u","text":"x"}"# + "\n")
        var loop = BotLoop(
            BotOptions(), keeper: Self.counting, store: InMemoryStore(),
            log: BotLog(level: .debug, descriptor: log.writing))
        let status = loop.run(
            LineReader(descriptor: input.reading, maxLine: LineCodec.maxLine),
            LineWriter(descriptor: ends[1]))
        #expect(status == .outputGone)
        #expect(log.contents() == "info: ready, format native\n")
    }
}

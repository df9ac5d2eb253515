import Bridge
import Dialogue
import Foundation
import Mentoring
import RiveScript
import Testing

@testable import tuki

/// What the bot says by itself, to whom, when, and what it makes of receipts.
@Suite struct ReminderLoopTests {
    /// Thursday 12 March 2026, noon in Helsinki.
    private static let noon = Timestamp(seconds: 1_773_309_600)

    private static let scripts = """
        ! version = 2.0
        > topic guest
        + remind *
        - <call>remind slot</call>ok
        + reminder-custom
        - reminder: <get reminder_subject>
        + reminder-silence
        - how are you<call>offer fine=Fine | help=Help</call>
        + fine
        - glad
        + off
        - <call>reminders off</call>off
        + *
        - said
        < topic
        """

    private static let keeper = TurnKeeper(
        Companion(languages: ["fi"]) { _ in
            DialogueSources(scripts: [[SourceFile(path: "small.rive", text: scripts)]])
        })

    private static func run(
        _ input: [String], _ store: any DialogueStore, _ clock: BotOptions.Clock = .fixed(noon),
        _ change: (inout BotOptions) -> Void = { _ in }
    ) throws -> [String] {
        let (output, log) = (TestPipe(), TestPipe())
        var options = BotOptions()
        options.clock = clock
        options.owner = UUID().uuidString
        change(&options)
        var loop = BotLoop(
            options, keeper: keeper, store: store,
            log: BotLog(level: .error, descriptor: log.writing))
        let source = try descriptor(giving: input)
        defer { close(source) }
        let reader = LineReader(descriptor: source, maxLine: LineCodec.maxLine)
        #expect(loop.run(reader, LineWriter(descriptor: output.writing)) == .success)
        #expect(log.contents() == "")
        return output.contents().split(separator: "\n").map(String.init)
    }

    /// A descriptor that gives `lines` and then ends.
    private static func descriptor(giving lines: [String]) throws -> Int32 {
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        return open(file.path, O_RDONLY)
    }

    private static func parsed(_ lines: [String]) throws -> [JSONValue] {
        try lines.map { try JSONValue(parsing: Array($0.utf8)) }
    }

    private static func reminders(_ lines: [String]) throws -> [JSONValue] {
        try parsed(lines).filter { $0["cause"] == "reminder" }
    }

    /// A store in which a participant has `planned` to come.
    private static func store(
        _ planned: [Reminder], of user: String = "aino", address: String? = nil
    ) throws -> InMemoryStore {
        let store = InMemoryStore()
        var situation = Situation(newcomer: Participant.ID(rawValue: user))
        situation.talk.address = address
        try store.transaction { transaction throws(StoreError) in
            let turn = Turn(
                messages: [], situation: situation, effects: [.reminders(planned: planned)])
            try transaction.commit(turn, answering: nil, at: noon)
        }
        return store
    }

    private static func silence(_ seconds: Int64) -> Reminder {
        Reminder(.silence, due: noon.adding(seconds: seconds))
    }

    private static func tick(_ seconds: Int64) -> String {
        let date = Date(timeIntervalSince1970: Double(noon.adding(seconds: seconds).seconds))
        return #"{"type":"tick","ts":"\#(date.formatted(.iso8601))"}"#
    }

    @Test func `a line of its own says who, where, why and for when`() throws {
        let lines = try Self.run([], Self.store([Self.silence(-10)], address: "room"))
        #expect(
            lines == [
                #"{"type":"message","id":"due:1/1","user":"aino","chat":"room","text":"how are you","#
                    + #""format":"plain","choices":[{"id":"fine","label":"Fine"},"#
                    + #"{"id":"help","label":"Help"}],"cause":"reminder","#
                    + #""due":"2026-03-12T09:59:50Z","late":false}"#
            ])
    }

    @Test func `one that comes late says so`() throws {
        let lines = try Self.run([], Self.store([Self.silence(-3_600)]))
        #expect(try Self.reminders(lines).map { $0["late"] } == [true])
    }

    @Test func `what is answered takes up what the reminder said`() throws {
        let store = try Self.store([Self.silence(0)])
        let lines = try Self.run(
            [#"{"id":1,"user":"aino","text":"1"}"#, #"{"id":2,"user":"aino","text":"fin"}"#], store)
        #expect(
            try Self.parsed(lines).compactMap { $0["text"]?.text } == [
                "how are you", "glad", "said",
            ])
    }

    @Test func `a receipt closes it, a failure tries again when it says`() throws {
        let failed = #"{"type":"failed","re":"due:1/1","code":"rate_limited","retry_after":300}"#
        let delivered = #"{"type":"delivered","re":"due:1/1"}"#
        let lines = try Self.run(
            [
                Self.tick(0), failed, Self.tick(299), Self.tick(300), delivered, Self.tick(9_000),
            ], Self.store([Self.silence(0)]), .lines(start: Self.noon))
        #expect(try Self.reminders(lines).map { $0["id"]?.text } == ["due:1/1", "due:1/1"])
        #expect(try Self.parsed(lines).filter { $0["type"] == "done" }.count == 6)
    }

    @Test func `without a receipt it comes again under the same id, five times in all`() throws {
        let lines = try Self.run(
            (0..<20).map { Self.tick($0 * 60) }, Self.store([Self.silence(0)]),
            .lines(start: Self.noon))
        #expect(
            try Self.reminders(lines).map { $0["id"]?.text }
                == .init(repeating: "due:1/1", count: 5))
    }

    @Test func `a bot that cannot hear of it takes it as delivered`() throws {
        let lines = try Self.run(
            (0..<20).map { Self.tick($0 * 60) }, Self.store([Self.silence(0)]),
            .lines(start: Self.noon)
        ) { $0.assumesDelivered = true }
        #expect(try Self.reminders(lines).count == 1)
    }

    @Test func `a limit of one a second is kept`() throws {
        let asked = (0..<5).map { Reminder(.custom, due: Self.noon, subject: "\($0)") }
        let lines = try Self.run(
            (0..<4).map { Self.tick($0) }, Self.store(asked), .lines(start: Self.noon)
        ) { $0.maxRate = 1 }
        #expect(
            try Self.reminders(lines).map { $0["text"]?.text } == [
                "reminder: 0", "reminder: 1", "reminder: 2", "reminder: 3",
            ])
    }

    @Test func `what became due in the night waits for the morning`() throws {
        let night: Int64 = 11 * 3_600
        let lines = try Self.run(
            [Self.tick(night), Self.tick(night + 9 * 3_600), Self.tick(night + 10 * 3_600)],
            Self.store([Self.silence(night - 60)]), .lines(start: Self.noon))
        let parsed = try Self.parsed(lines)
        #expect(parsed.map { $0["type"]?.text } == ["done", "done", "done", "message"])
    }

    @Test func `one that was asked for comes at its hour, with its own words`() throws {
        let store = InMemoryStore()
        let night: Int64 = 12 * 3_600
        let lines = try Self.run(
            [
                Self.tick(night), #"{"id":1,"user":"aino","text":"remind 0.4 Juo vettä!"}"#,
                Self.tick(night + 1),
            ], store, .lines(start: Self.noon))
        #expect(try Self.reminders(lines).map { $0["text"]?.text } == ["reminder: Juo vettä!"])
        let talk = try store.transaction { transaction throws(StoreError) in
            try transaction.situation(of: Participant.ID(rawValue: "aino"))
        }?.talk
        #expect(talk?.encoded.contains("Juo") == false, "the words stay where they were kept")
    }

    @Test func `switching off erases what was asked for`() throws {
        let store = InMemoryStore()
        let lines = try Self.run(
            [
                #"{"id":1,"user":"aino","text":"remind 60 x"}"#,
                #"{"id":2,"user":"aino","text":"off"}"#, Self.tick(3_600),
            ], store, .lines(start: Self.noon))
        #expect(try Self.reminders(lines).isEmpty)
    }

    @Test func `plain lines print it for their one participant only`() throws {
        let store = try Self.store([Self.silence(0)], of: "local")
        let own = try Self.run([], store) { $0.format = .text }
        #expect(own == ["how are you / 1. Fine / 2. Help"])
        let others = try Self.run([], Self.store([Self.silence(0)])) { $0.format = .text }
        #expect(others.isEmpty)
    }

    @Test func `with a participant given only that one is reminded`() throws {
        let store = try Self.store([Self.silence(0)])
        #expect(try Self.run([], store) { $0.bridge.user = "eero" }.isEmpty)
        #expect(try Self.run([], store) { $0.bridge.user = "aino" }.count == 1)
    }

    @Test func `a group is not where a reminder goes`() throws {
        let store = try Self.store([Self.silence(100)])
        let lines = try Self.run(
            [
                #"{"id":1,"user":"aino","chat":"own","text":"remind 60 x"}"#,
                #"{"id":2,"user":"aino","chat":"all","group":true,"text":"hei"}"#, Self.tick(60),
            ], store, .lines(start: Self.noon))
        #expect(try Self.reminders(lines).map { $0["chat"]?.text } == ["own"])
    }

    @Test func `where no private chat is known nobody is spoken to`() throws {
        let welcome = ":irc.example 001 tuki :Welcome"
        let lines = try Self.run([welcome], Self.store([Self.silence(0)])) { $0.format = .irc }
        #expect(!lines.contains { $0.contains("how are you") })
        let known = try Self.store([Self.silence(0)], address: "aino_")
        let early = try Self.run([], known) { $0.format = .irc }
        #expect(!early.contains { $0.contains("how are you") }, "the server takes nothing yet")
        let said = try Self.run([welcome], known) { $0.format = .irc }
        #expect(
            said.contains { $0.contains("PRIVMSG aino_ :how are you / 1. Fine / 2. Help") })
    }

    @Test func `two bots on one store say it once`() throws {
        let store = try Self.store([Self.silence(0)])
        let said = try Self.run([], store) + Self.run([], store)
        #expect(try Self.reminders(said).count == 1)
    }
}

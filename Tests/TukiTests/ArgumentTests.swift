import Testing

@testable import tuki

@Suite struct ArgumentTests {
    /// Reads `line` with spaces between its words.
    static func parsed(
        _ line: String, environment: [String: String] = [:]
    ) throws(UsageError) -> Arguments {
        try ArgumentParser(commands: Command.all, environment: environment)
            .parse(line.split(separator: " ").map(String.init), orElse: .chat)
    }

    struct Mistake: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let line: String
        let told: String
    }

    static let mistakes = [
        Mistake(
            testDescription: "a command that does not exist", line: "chekc",
            told: """
                error: there is no command "chekc"
                    did you mean check?
                usage: tuki [COMMAND] [OPTIONS] [ARGUMENTS]
                see tuki help
                """),
        Mistake(
            testDescription: "a command that is like no other", line: "xyzzyxyzzy",
            told: """
                error: there is no command "xyzzyxyzzy"
                    commands: chat bot check explain forms export forget appoint rive help version completions
                usage: tuki [COMMAND] [OPTIONS] [ARGUMENTS]
                see tuki help
                """),
        Mistake(
            testDescription: "an option that does not exist", line: "rive --sede 1 a.rive",
            told: """
                error: rive has no option --sede
                    did you mean --seed?
                usage: tuki rive [OPTIONS] PATH...
                see tuki help rive
                """),
        Mistake(
            testDescription: "a number that is none", line: "chat --seed seven",
            told: """
                error: --seed must be a whole number from 0
                    --seed N   Choose among answers by this number, repeatably.
                usage: tuki chat [OPTIONS]
                see tuki help chat
                """),
        Mistake(
            testDescription: "a number out of its range", line: "rive --depth 0 a.rive",
            told: """
                error: --depth must be a whole number from 1 to 10000
                    --depth N   Follow at most N redirects for one message.
                usage: tuki rive [OPTIONS] PATH...
                see tuki help rive
                """),
        Mistake(
            testDescription: "a value that is missing", line: "chat --store",
            told: """
                error: --store needs a value
                    --store FILE   Keep everything in this file, or in :memory:.
                usage: tuki chat [OPTIONS]
                see tuki help chat
                """),
        Mistake(
            testDescription: "a value where there is none", line: "check --json=yes",
            told: """
                error: --json takes no value
                    --json   Print one JSON object a line.
                usage: tuki check [OPTIONS] [PATH]
                see tuki help check
                """),
        Mistake(
            testDescription: "a word that is not one of them", line: "bot --clock sun",
            told: """
                error: --clock must be one of: stdin
                    --clock SOURCE   Take the time from lines.
                usage: tuki bot [OPTIONS]
                see tuki help bot
                """),
        Mistake(
            testDescription: "a time that is none", line: "chat --now tomorrow",
            told: """
                error: --now must be a time as 2026-01-05T09:00:00Z
                    --now TIME   Let the clock stand still at this time.
                usage: tuki chat [OPTIONS]
                see tuki help chat
                """),
        Mistake(
            testDescription: "an argument that is missing", line: "rive",
            told: """
                error: PATH is missing
                    PATH   A script, or a folder of scripts.
                usage: tuki rive [OPTIONS] PATH...
                see tuki help rive
                """),
        Mistake(
            testDescription: "an argument too many", line: "check a b",
            told: """
                error: one PATH at most
                    PATH   A folder of conversations, or one script.
                usage: tuki check [OPTIONS] [PATH]
                see tuki help check
                """),
        Mistake(
            testDescription: "a command behind its options", line: "--seed 1 rive",
            told: """
                error: chat takes no argument
                    name the command first: tuki rive ...
                usage: tuki chat [OPTIONS]
                see tuki help chat
                """),
    ]

    @Test(arguments: mistakes)
    func `a wrong command line is told in four lines`(_ example: Mistake) {
        let error = #expect(throws: UsageError.self) { try Self.parsed(example.line) }
        #expect(error?.description == example.told)
    }

    struct Source: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let line: String
        var environment: [String: String] = [:]
        let stores: [String]
    }

    static let sources = [
        Source(testDescription: "nothing says it", line: "chat", stores: []),
        Source(
            testDescription: "the environment says it", line: "chat",
            environment: ["TUKI_STORE": "env.db"], stores: ["env.db"]),
        Source(
            testDescription: "what is typed wins", line: "chat --store typed.db",
            environment: ["TUKI_STORE": "env.db"], stores: ["typed.db"]),
        Source(
            testDescription: "the last one typed wins", line: "chat --store a.db --store=b.db",
            stores: ["b.db"]),
        Source(
            testDescription: "an empty variable says nothing", line: "chat",
            environment: ["TUKI_STORE": ""], stores: []),
        Source(
            testDescription: "a default command has options too", line: "--store a.db",
            stores: ["a.db"]),
    ]

    @Test(arguments: sources)
    func `the command line wins over the environment`(_ example: Source) throws {
        let arguments = try Self.parsed(example.line, environment: example.environment)
        #expect(arguments.texts(.store) == example.stores)
    }

    @Test func `overlays add up, and the environment separates them with colons`() throws {
        #expect(try Self.parsed("chat --overlay a --overlay b").texts(.overlay) == ["a", "b"])
        let environment = ["TUKI_OVERLAY": "a:b"]
        #expect(
            try Self.parsed("chat", environment: environment).texts(.overlay) == ["a", "b"])
        #expect(
            try Self.parsed("chat --overlay c", environment: environment).texts(.overlay) == ["c"])
    }

    @Test func `a switch in the environment is 1 or 0`() throws {
        #expect(try Self.parsed("check", environment: ["TUKI_JSON": "1"]).has(.json))
        #expect(try !Self.parsed("check", environment: ["TUKI_JSON": "0"]).has(.json))
        let error = #expect(throws: UsageError.self) {
            try Self.parsed("check", environment: ["TUKI_JSON": "yes"])
        }
        #expect(error?.problem == "TUKI_JSON must be 1 or 0")
    }

    @Test func `two dashes end the options`() throws {
        #expect(try Self.parsed("rive -- --json").operands == ["--json"])
        #expect(try Self.parsed("rive -").operands == ["-"])
    }

    struct Moment: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let seconds: Int64?
    }

    static let moments = [
        Moment(testDescription: "1970-01-01T00:00:00Z", seconds: 0),
        Moment(testDescription: "2026-01-05T09:00:00Z", seconds: 1_767_603_600),
        Moment(testDescription: "2026-01-05T11:00:00+02:00", seconds: 1_767_603_600),
        Moment(testDescription: "2026-01-05", seconds: 1_767_571_200),
        Moment(testDescription: "2026-13-05", seconds: nil),
        Moment(testDescription: "5.1.2026", seconds: nil),
        Moment(testDescription: "", seconds: nil),
    ]

    @Test(arguments: moments)
    func `a moment is ISO 8601`(_ example: Moment) {
        #expect(Instant(example.testDescription)?.seconds == example.seconds)
    }
}

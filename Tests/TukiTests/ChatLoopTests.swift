import Dialogue
import Mentoring
import Synchronization
import Testing

@testable import tuki

@Suite struct ChatLoopTests {
    /// Lines that were typed before the test began.
    struct TypedLines: LineSource {
        var rest: [String]

        mutating func nextLine(prompt: String) -> String? {
            rest.isEmpty ? nil : rest.removeFirst()
        }
    }

    /// What a conversation of `lines` prints where each line is answered by what was said.
    static func screen(of lines: [String], terminal: Bool = false) throws -> String {
        let console = RecordingConsole(writesTerminal: terminal, environment: ["NO_COLOR": "1"])
        let loop = ChatLoop(screen: ChatScreen(console.console)) { said in
            let text = said.text.map { "said \($0)" } ?? "chose \(said.choice ?? "")"
            return Turn(
                messages: [Message(text: text)],
                situation: Situation(newcomer: Participant.ID(rawValue: "aino")))
        }
        var lines = TypedLines(rest: lines)
        try loop.talk(over: &lines, openingWith: "greeting")
        return console.output
    }

    @Test func `what is typed is answered until the lines end`() throws {
        #expect(
            try Self.screen(of: ["hei", "  ", "kiitos "])
                == "chose greeting\nsaid hei\nsaid kiitos\n")
    }

    @Test func `quit leaves at once`() throws {
        #expect(try Self.screen(of: ["/quit", "hei"]) == "chose greeting\n")
    }

    @Test func `why and stage press a choice, the rest prints help`() throws {
        #expect(
            try Self.screen(of: ["/why", "/stage", "/dance"])
                == "chose greeting\nchose why\nchose my-stage\n\(ChatLoop.help)\n")
    }

    @Test func `typed control characters never reach the screen`() throws {
        #expect(
            try Self.screen(of: ["a\u{1B}[31mb\u{7}\u{202E}c"])
                == "chose greeting\nsaid a[31mbc\n")
    }

    @Test func `on a terminal an empty line parts the turns`() throws {
        #expect(
            try Self.screen(of: ["hei"], terminal: true) == "chose greeting\n\nsaid hei\n\n\n")
    }

    struct Offer: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let labels: [[String]]
        let shown: [String]
    }

    static let offers = [
        Offer(
            testDescription: "words are numbered", labels: [["Kyllä", "Ei"]],
            shown: ["Teksti\n1 Kyllä   2 Ei"]),
        Offer(
            testDescription: "numbers run through all messages", labels: [["A"], ["B"]],
            shown: ["Teksti\n1 A", "Teksti\n2 B"]),
        Offer(
            testDescription: "a number is its own label", labels: [["1", "2", "en tiedä"]],
            shown: ["Teksti\n1   2   en tiedä"]),
        Offer(testDescription: "none", labels: [[]], shown: ["Teksti"]),
    ]

    @Test(arguments: offers)
    func `choices are shown below their message`(_ example: Offer) {
        let messages = example.labels.map { labels in
            Message(text: "Teksti", choices: labels.map { Choice(id: $0, label: $0) })
        }
        let screen = ChatScreen(RecordingConsole().console)
        #expect(screen.rendered(messages) == example.shown)
    }

    @Test func `colour comes only where it is wanted`() {
        let wanted = RecordingConsole(writesTerminal: true).console
        #expect(Style(wanted).choice("a") == "\u{1B}[36ma\u{1B}[0m")
        let unwanted = RecordingConsole(writesTerminal: true, environment: ["NO_COLOR": "1"])
        #expect(Style(unwanted.console).choice("a") == "a")
        #expect(Style(RecordingConsole().console).choice("a") == "a")
    }
}

/// A console that keeps what is printed.
final class RecordingConsole: Sendable {
    private let texts = Mutex<[String]>([])
    private let writesTerminal: Bool
    private let environment: [String: String]

    init(writesTerminal: Bool = false, environment: [String: String] = [:]) {
        (self.writesTerminal, self.environment) = (writesTerminal, environment)
    }

    var console: Console {
        Console(
            environment: environment, readsTerminal: false, writesTerminal: writesTerminal
        ) { text, outlet in
            if outlet == .output { self.texts.withLock { $0.append(text) } }
            return true
        }
    }

    /// All that was printed on stdout.
    var output: String { texts.withLock { $0.joined() } }
}

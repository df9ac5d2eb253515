import Foundation
import Testing

@testable import tuki

/// A person at a terminal.
@Suite(.enabled(if: BuiltTuki.program != nil, "tuki was not built beside the tests"))
struct TerminalTests {
    static let script = """
        > topic fallback
            + *
            - En ymmärtänyt.
        < topic
        > topic understanding inherits fallback
            + moi
            @ moi-moi
        < topic
        > topic common inherits understanding
            + greeting
            - Hei! Tämä tervehdys on pitempi kuin kapea ikkuna.
            + welcome-back
            - Taas täällä.
            + moi-moi
            - No moi!
        < topic
        > topic guest inherits common
        < topic
        > topic safety
        < topic
        """

    /// Runs `body` with a chat on a terminal of 24 columns, in a folder of its own.
    static func chat(_ body: (PseudoTerminal) throws -> Void) throws {
        let folder = try DialogueFolderTests.made(["dialogues/fi/common.rive"])
        defer { try? FileManager.default.removeItem(at: folder) }
        try script.write(
            to: folder.appending(path: "dialogues/fi/common.rive"), atomically: true,
            encoding: .utf8)
        try body(
            PseudoTerminal(
                ["--quiet"], columns: 24, folder: folder, environment: ["NO_COLOR": "1"]))
    }

    @Test func `tuki alone greets, answers and leaves at the end of input`() throws {
        try Self.chat { terminal in
            let greeting = terminal.shown(until: "> ")
            #expect(greeting.hasPrefix("Hei! Tämä tervehdys on\r\npitempi kuin kapea\r\nikkuna."))
            terminal.type("moi\r")
            #expect(terminal.shown(until: "No moi!").hasSuffix("No moi!"))
            _ = terminal.shown(until: "> ")
            #expect(terminal.end(pressing: "\u{15}\u{4}") == 0)
        }
    }

    @Test func `an end that is typed before the prompt stands is heard`() throws {
        try Self.chat { terminal in
            _ = terminal.shown(until: "> ")
            terminal.type("moi\r")
            _ = terminal.shown(until: "No moi!")
            // Between the answer and the next prompt.
            terminal.type("\u{4}")
            #expect(terminal.end() == 0)
        }
    }

    @Test func `letters beyond ASCII can be typed and taken back`() throws {
        try Self.chat { terminal in
            _ = terminal.shown(until: "> ")
            terminal.type("moiä\u{7F}\r")
            #expect(terminal.shown(until: "No moi!").hasSuffix("No moi!"))
            terminal.type("/quit\r")
            #expect(terminal.end() == 0)
        }
    }

    @Test func `an interrupt leaves kindly`() throws {
        try Self.chat { terminal in
            _ = terminal.shown(until: "> ")
            terminal.interrupt()
            #expect(terminal.end() == 0)
        }
    }
}

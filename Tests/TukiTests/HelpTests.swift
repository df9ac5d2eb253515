import Foundation
import TestKit
import Testing

@testable import tuki

@Suite struct HelpTests {
    struct Page: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
    }

    static let pages =
        [Page(testDescription: "tuki", text: Help.overview(of: Command.all))]
        + Command.all.map { Page(testDescription: "tuki-\($0.name)", text: Help.page(of: $0)) }
        + Completions.allCases.map {
            Page(
                testDescription: "completions-\($0.rawValue)",
                text: $0.script(for: Command.all))
        }

    /// What a person agreed to stand in help; to accept a change: UPDATE_TRANSCRIPTS=1 swift test.
    @Test(arguments: pages)
    func `help says what was agreed on`(_ page: Page) throws {
        let file = Project.root.appending(
            path: "Tests/TukiTests/Fixtures/help/\(page.testDescription).txt")
        if ProcessInfo.processInfo.environment["UPDATE_TRANSCRIPTS"] == "1" {
            try (page.text + "\n").write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == page.text + "\n")
    }

    @Test(arguments: pages.filter { $0.testDescription.hasPrefix("tuki") })
    func `help fits a terminal of 80 columns`(_ page: Page) {
        #expect(page.text.split(separator: "\n").allSatisfy { $0.columns <= 80 })
    }

    @Test func `no two options share a name and mean different things`() {
        let options = Command.all.flatMap(\.options)
        let meanings = Dictionary(grouping: options, by: \.name).mapValues(Set.init)
        #expect(meanings.values.allSatisfy { $0.count == 1 })
    }

    @Test func `each option stands in the environment under its own name`() {
        #expect(Option.maxText.variable == "TUKI_MAX_TEXT")
        #expect(Option.store.variable == "TUKI_STORE")
    }

    @Test func `an apostrophe does not end a word of fish's`() {
        let lines = Completions.fish.script(for: Command.all).split(separator: "\n")
        for line in lines {
            let marks = line.replacing("\\'", with: "").count { $0 == "'" }
            #expect(marks.isMultiple(of: 2), "\(line)")
        }
    }

    @Test(arguments: Completions.allCases)
    func `a shell takes its completions`(_ shell: Completions) throws {
        let path = ["/bin", "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"]
            .map { "\($0)/\(shell.rawValue)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
        // Only shells that are here can be asked.
        guard let path else { return }
        let file = FileManager.default.temporaryDirectory
            .appending(path: "tuki-completions-\(UUID().uuidString)")
        try shell.script(for: Command.all).write(to: file, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = ["-n", file.path]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }
}

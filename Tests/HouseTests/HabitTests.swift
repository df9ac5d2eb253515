import Foundation
import TestKit
import Testing

/// What every file keeps to.
@Suite struct HabitTests {
    static let longest = 400
    static let sources = SourceText.all(under: "Sources")
    static let all = sources + SourceText.all(under: "Tests")
    /// The words below stand in this suite as data.
    static let others = all.filter { $0.room != "HouseTests" }

    struct Rule: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let files: [SourceText]
        let isBroken: @Sendable (SourceText) -> Bool
    }

    static let rules = [
        Rule(testDescription: "nothing ends the program on input", files: sources) { file in
            ["try!", "fatalError(", "preconditionFailure(", "as!"]
                .contains { file.code.contains($0) }
        },
        Rule(testDescription: "nothing is left for later", files: others) { file in
            let words = file.text.split { !$0.isLetter && !$0.isNumber }
            return words.contains { ["TODO", "FIXME"].contains($0) }
        },
        Rule(testDescription: "no path of one machine", files: sources) { file in
            ["/home/", "/Users/", "/root/"].contains { file.text.contains($0) }
        },
        Rule(testDescription: "no path of a place of work", files: others) { file in
            file.text.contains("/work/")
        },
    ]

    @Test(arguments: rules)
    func `no file breaks a habit`(_ rule: Rule) {
        #expect(rule.files.filter(rule.isBroken).map(\.path) == [])
    }

    @Test func `a file is shorter than 400 lines`() {
        let long = Self.all.filter { $0.lines.count >= Self.longest }
        #expect(long.map(\.path) == [])
    }

    @Test func `a file is called after what stands in it`() {
        let vague = ["Utilities", "Helpers", "Manager", "Common", "Types", "Utils", "Misc"]
        for file in Self.all {
            let stem = file.name.dropLast(".swift".count)
            let words = stem.split(separator: "+").map(String.init)
            #expect(!vague.contains { words.contains($0) }, "\(file.path)")
            #expect(!file.name.contains(" "), "\(file.path)")
        }
    }

    @Test func `only the storage writes SQL`() {
        let marks = ["INSERT INTO", "SELECT ", "PRAGMA ", "sqlite3_"]
        for file in Self.sources where file.room != "SQLiteStorage" {
            #expect(!marks.contains { file.text.contains($0) }, "\(file.path)")
        }
    }

    @Test func `libraries read no clock, no files and no environment`() {
        let worldly = [
            "FileManager", "ProcessInfo", "FileHandle", "Date()", "Date.now", "readLine(",
            "getenv(", "SystemRandomNumberGenerator", ".random(in:",
        ]
        let libraries = Self.sources.filter { $0.room != "tuki" && $0.room != "SQLiteStorage" }
        for file in libraries {
            let code = file.code.replacing("using: &", with: "")
            let found = worldly.filter { code.contains($0) }
            #expect(found.isEmpty || found == [".random(in:"] && file.code.contains("using: &"))
        }
    }
}

import Foundation
import RiveScriptSyntax
import TestKit
import Testing

/// A script that must fail: each faulty line ends in `// expect RS301 error`.
struct BadScript: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]

    var testDescription: String { name }

    /// A fault as a line expects it, and as it is found.
    struct Fault: Hashable, Comparable, CustomStringConvertible {
        let line: Int
        let code: String
        let severity: String

        var description: String { "line \(line): \(code) \(severity)" }

        static func < (one: Fault, other: Fault) -> Bool {
            (one.line, one.code) < (other.line, other.code)
        }
    }

    /// Every script of the folder.
    static let all: [BadScript] = {
        let folder = Project.root.appending(path: "Tests/RiveScriptSyntaxTests/Fixtures/bad")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().compactMap { name in
            guard let data = try? Data(contentsOf: folder.appending(path: name)) else { return nil }
            return BadScript(name: name, bytes: Array(data))
        }
    }()

    var expected: [Fault] {
        let lines = String(decoding: bytes, as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false)
        return lines.enumerated().compactMap { index, line in
            let words = line.split(separator: " ")
            guard let mark = words.firstIndex(of: "expect"), words.count > mark + 2 else {
                return nil
            }
            return Fault(
                line: index + 1, code: String(words[mark + 1]), severity: String(words[mark + 2]))
        }
    }

    var found: [Fault] {
        let file = SourceFile(path: name, bytes: bytes)
        var options = ParsingOptions()
        options.utf8 = bytes.starts(with: "// utf8".utf8)
        let (script, faults) = ScriptSyntax.parse(file, options: options)
        let more = ScriptChecker.check(layers: [[script]], lines: SourceLines([file]))
        return (faults + more).map {
            Fault(
                line: $0.location.line, code: $0.code.rawValue, severity: $0.severity.rawValue)
        }.sorted()
    }
}

import Foundation
import TestKit

/// A source file as the house's rules look at it.
struct SourceText: Sendable, CustomStringConvertible {
    /// From the root of the project: `Sources/Guide/Page.swift`.
    let path: String
    let text: String
    /// The text without comments and without what stands in quotation marks.
    let code: String

    init(path: String, text: String) {
        (self.path, self.text, code) = (path, text, Self.stripped(text))
    }

    var description: String { path }
    var name: String { path.split(separator: "/").last.map(String.init) ?? path }
    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

    /// The room, or the suite of tests, in which it stands.
    var room: String { folder(1) }
    /// The folder within the room; empty where it stands in the room itself.
    var subfolder: String { path.split(separator: "/").count > 3 ? folder(2) : "" }

    /// The modules that it imports.
    var imports: [String] {
        code.split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ")
            guard let place = words.firstIndex(of: "import"),
                words[..<place].allSatisfy({ Self.importModifiers.contains(String($0)) }),
                let module = words.dropFirst(place + 1).first(where: {
                    !Self.importKinds.contains(String($0))
                })
            else { return nil }
            return module.split(separator: ".").first.map(String.init)
        }
    }

    /// The names of the types and functions that stand at the left margin, and so are in reach of
    /// the whole room.
    var declaredNames: [String] {
        code.split(separator: "\n").compactMap { line in
            guard line.first?.isWhitespace == false else { return nil }
            let words = line.split { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "@" }
            guard let place = words.firstIndex(where: { Self.declarations.contains(String($0)) }),
                place + 1 < words.count,
                words[..<place].allSatisfy({ Self.modifiers.contains(String($0)) })
            else { return nil }
            return String(words[place + 1])
        }
    }

    /// All words of the code.
    var words: Set<String> {
        Set(code.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init))
    }

    /// The Swift files under `folder` of the project, sorted.
    static func all(under folder: String) -> [SourceText] {
        let root = Project.root.appending(path: folder)
        let names = FileManager.default.enumerator(atPath: root.path)?.allObjects ?? []
        return names.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.sorted()
            .compactMap { name in
                let text = try? String(
                    contentsOf: root.appending(path: name), encoding: .utf8)
                return text.map { SourceText(path: "\(folder)/\(name)", text: $0) }
            }
    }

    private static let importModifiers: Set<String> = [
        "public", "package", "internal", "fileprivate", "private", "@testable", "@preconcurrency",
        "@_spi(_Unicode)", "@_exported", "@unsafe",
    ]
    private static let importKinds: Set<String> = [
        "struct", "class", "enum", "protocol", "typealias", "func", "var", "let",
    ]
    private static let modifiers: Set<String> = [
        "public", "package", "internal", "fileprivate", "private", "final", "indirect",
        "nonisolated",
        "unsafe", "@unchecked", "@inline", "__always", "@inlinable", "@MainActor",
        "@discardableResult",
    ]
    private static let declarations: Set<String> = [
        "struct", "class", "enum", "actor", "protocol", "typealias", "func", "let", "var",
    ]

    private func folder(_ depth: Int) -> String {
        let parts = path.split(separator: "/")
        return parts.count > depth + 1 ? String(parts[depth]) : ""
    }
}

import Dialogue
import Foundation
import RiveScript
import TestKit

/// The companion with the conversations that are shipped, read once for all tests.
enum ShippedCompanion {
    static let shared = Companion(languages: languages) { sources(language: $0) }

    /// The languages that have scripts, Finnish first.
    static let languages = ["fi", "en", "sv"].filter { language in
        !files(in: language, ending: "rive").isEmpty
    }

    /// One language's scripts and pages, as the door reads them.
    static func sources(language: String) -> DialogueSources {
        let organisation = file(Project.dialogues.appending(path: "organisation.rive"))
        return DialogueSources(
            scripts: [files(in: language, ending: "rive") + [organisation].compactMap { $0 }],
            pages: [
                files(in: language, ending: "md").filter { !$0.path.contains("/examples/") }
            ],
            intents: [file(Project.dialogues.appending(path: "intents.md"))].compactMap { $0 },
            examples: files(in: "\(language)/understanding/examples", ending: "md"))
    }

    private static func files(in language: String, ending: String) -> [SourceFile] {
        let folder = Project.dialogues.appending(path: language)
        let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return (found?.allObjects ?? []).compactMap { $0 as? URL }
            .filter { $0.pathExtension == ending }
            .sorted { $0.path < $1.path }
            .compactMap(file)
    }

    private static func file(_ url: URL) -> SourceFile? {
        guard let text = try? String(contentsOf: url, encoding: .utf8) else { return nil }
        let path = url.path.replacingOccurrences(of: Project.root.path + "/", with: "")
        return SourceFile(path: path, text: text)
    }
}

extension ShippedCompanion {
    /// The names of the shipped cards, from their files.
    static func cardNames() throws -> [String] {
        let folder = Project.dialogues.appending(path: "fi/cards")
        return try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }.sorted()
    }
}

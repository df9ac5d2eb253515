import Foundation
import Guide
import TestKit
import Testing

/// The guide as it is shipped, in every language that has one.
@Suite(.enabled(if: !ShippedGuide.languages.isEmpty, "no pages are shipped here"))
struct ShippedGuideTests {
    @Test(arguments: ShippedGuide.languages)
    func `every page is in order, by itself and with the others`(_ language: String) throws {
        var (pages, faults) = ([Page](), [PageFault]())
        for path in ShippedGuide.paths(of: language) {
            let file = Project.dialogues.appending(path: path)
            let read = PageParser.parse(
                path: path, text: try String(contentsOf: file, encoding: .utf8))
            faults += read.faults
            if let page = read.page { pages.append(page) }
        }
        faults += Guidebook(pages: pages).faults
        #expect(faults.isEmpty, "\(faults.map(\.description).joined(separator: "\n"))")
    }
}

private enum ShippedGuide {
    static let folders = ["cards", "stages", "meetings", "programmes", "articles"]

    static let languages = ["fi", "en", "sv"].filter { !paths(of: $0).isEmpty }

    /// The pages of a language, from the folder of all conversations.
    static func paths(of language: String) -> [String] {
        folders.flatMap { folder in
            let place = "\(language)/\(folder)"
            let files = try? FileManager.default.contentsOfDirectory(
                atPath: Project.dialogues.appending(path: place).path)
            return (files ?? []).filter { $0.hasSuffix(".md") }.sorted().map { "\(place)/\($0)" }
        }
    }
}

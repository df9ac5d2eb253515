import Foundation
import Mentoring
import TestKit
import Testing

@testable import Dialogue

/// What scripts read from the guide is there to be read.
@Suite struct SectionTests {
    @Test(arguments: ShippedCompanion.languages)
    func `every section that a script reads has words`(_ language: String) throws {
        let folder = Project.dialogues.appending(path: language)
        var draft = TurnDraft(
            situation: Situation(newcomer: Participant.ID(rawValue: "u")),
            pack: ShippedCompanion.shared.pack(language),
            surroundings: Surroundings(now: Timestamp(seconds: 0)))
        var read = 0
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        for case let file as URL in files?.allObjects ?? [] where file.pathExtension == "rive" {
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: /<call>article ([^ <]+) ?([^<]*)<\/call>/) {
                let section = match.2.isEmpty ? nil : String(match.2)
                read += 1
                #expect(
                    !draft.article(String(match.1), section: section).isEmpty,
                    "\(file.lastPathComponent): \(match.0)")
            }
        }
        #expect(read > 20)
    }
}

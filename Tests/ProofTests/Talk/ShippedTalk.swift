import Dialogue
import Foundation
import TestKit

@testable import tuki

/// The shipped conversations, as the door reads them, and what people say in them.
enum ShippedTalk {
    static let languages = ["fi", "en", "sv"]

    static let companion: Companion? = {
        try? DialogueFolder([Project.dialogues.path]).companion { _ in }
    }()

    /// Every intent of the list: one that is added later is pressed and asked for from then on.
    static let intents: [String] = {
        let file = Project.dialogues.appending(path: "intents.md")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.matches(of: /(?m)^- `([^`]+)`/).map { String($0.1) }
    }()

    /// Sentences that people type in `language`; those about danger are the last.
    static func sentences(_ language: String) -> (plain: [String], danger: [String]) {
        (rows("recognition-\(language)"), rows("safety-\(language)"))
    }

    private static func rows(_ name: String) -> [String] {
        let file = Project.root.appending(
            path: "Tests/DialogueTests/Recognition/Data/\(name).tsv")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }
            .compactMap { $0.split(separator: "\t").first.map(String.init) }
    }
}

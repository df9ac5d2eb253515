import Foundation
import Testing

@testable import Likeness

/// Words that no example has, read as those they are slips for.
@Suite struct MistypedWordTests {
    private static func likeness(_ sentences: [(String, Int)]) -> Likeness {
        Likeness(
            sentences.map { .init(text: $0.0, tags: [], meaning: $0.1) }, meaningCount: 2)
    }

    private static let common =
        ["goals", "a mentor", "my boss", "the plan", "our talk"].map { ("what are \($0) for", 0) }
        + (1...5).map { ("\($0) meeting", 1) } + [("a meting is rare", 0)]

    private func meant(by word: String) -> String? {
        Self.likeness(Self.common).table.read { table in
            MistypedWord(table: table).meant(by: Array(word.utf8)[...]).map {
                String(decoding: $0, as: UTF8.self)
            }
        }
    }

    @Test(arguments: ["emeting", "mweting", "meeeting", "metting", "meetng", "meteing"])
    func `one slip is put right`(_ typed: String) { #expect(meant(by: typed) == "meeting") }

    @Test(arguments: [
        "meeting", "meting", "weeting", "mteteng", "goal", "whta", "wt", "meetin9", "",
        "meetign",
        String(repeating: "meeting", count: 9),
    ])
    func `known, rare, short and far words stay`(_ typed: String) {
        // "whta" is one slip from "what"; "meetign" begins as a known word, which says enough.
        #expect(meant(by: typed) == (typed == "whta" ? "what" : nil))
    }

    @Test func `a mistyped message is read as the right one`() throws {
        let likeness = Self.likeness(Self.common)
        let right = likeness.readings(of: "meeting", tags: [])
        #expect(likeness.readings(of: "metting", tags: []) == right)
        #expect(try #require(right.first).meaning == 1)
    }

    @Test func `only so many words of a message are mended`() {
        let typed = Array(repeating: "meetign", count: MistypedWord.mostWords + 1)
        let mended = TextFeatures(of: typed.joined(separator: " ")) { _ in Array("meeting".utf8) }
        #expect(mended.words.count { $0 == "meetign" } == 1)
    }
}

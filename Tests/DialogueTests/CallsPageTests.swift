import Foundation
import TestKit
import Testing

@testable import Dialogue

@Suite struct CallsPageTests {
    private static let page = Project.root.appending(path: "docs/calls.md")

    /// The table as the calls make it; `UPDATE_TRANSCRIPTS=1 swift test` writes it.
    @Test func `the page of calls has every call as it is`() throws {
        let rows = DialogueCall.all.map { call in
            "| `\(call.name)`\(call.hasEffect ? " *" : "") | \(call.summary) |"
        }
        var text = try String(contentsOf: Self.page, encoding: .utf8)
        if Transcript.isRecording {
            text = Self.replacingTable(in: text, with: rows)
            try text.write(to: Self.page, atomically: true, encoding: .utf8)
        }
        #expect(rows.filter { !text.contains($0) } == [])
    }

    private static func replacingTable(in text: String, with rows: [String]) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let start = lines.firstIndex(of: "|---|---|"),
            let end = lines[start...].firstIndex(of: "")
        else { return text }
        return (lines[...start] + rows + lines[end...]).joined(separator: "\n")
    }

    @Test func `the shipped conversations are sound`() {
        // Words that share a form or look inflected are worth a look, and mostly right as they are.
        let findings = ShippedCompanion.shared.check().filter {
            !["RS601", "RS602"].contains($0.code)
        }
        #expect(findings.map(\.description) == [])
    }
}

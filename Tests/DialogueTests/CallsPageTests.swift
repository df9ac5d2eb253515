import Foundation
import TestKit
import Testing

@testable import Dialogue

@Suite struct CallsPageTests {
    @Test func `every call stands on the page of calls`() throws {
        let page = try String(
            contentsOf: Project.root.appending(path: "docs/calls.md"), encoding: .utf8)
        let missing = DialogueCall.all.filter { call in
            !page.contains("| `\(call.name)`\(call.hasEffect ? " *" : "") | \(call.summary) |")
        }
        #expect(missing.map(\.name) == [])
    }

    @Test func `the shipped conversations are sound`() {
        #expect(ShippedCompanion.shared.check().map(\.description) == [])
    }
}

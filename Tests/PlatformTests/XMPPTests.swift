import Foundation
import TestKit
import Testing

/// A real server of XMPP, and the recipe for it as the page on bridges has it.
@Suite(
    .enabled(
        if: XMPPServer.isInstalled,
        "prosody, go-sendxmpp, mawk or openssl is not installed, or tuki not built"),
    .timeLimit(.minutes(3)))
struct XMPPTests {
    /// The shell program of the page's section on XMPP.
    private static func recipe() throws -> String {
        let page = try String(
            contentsOf: Project.root.appending(path: "docs/bridges.md"), encoding: .utf8)
        let section = try #require(page.firstRange(of: "## XMPP"))
        let start = try #require(page[section.upperBound...].firstRange(of: "```sh\n"))
        let rest = page[start.upperBound...]
        return String(rest[..<(try #require(rest.firstRange(of: "```")).lowerBound)])
    }

    @Test func `what is said by XMPP is answered by XMPP, in order`() throws {
        let server = try XMPPServer()
        let aino = try server.listening(as: "aino")
        try server.tukiComes(by: Self.recipe())
        try server.say("olen aktori, ollaan nähty kolme kertaa", as: "aino")
        let told = try #require(aino.nextLine())
        #expect(told.contains("tuki@localhost") && told.hasSuffix("Selvä, takana on 3 tapaamista."))
        let prepared = try #require(aino.nextLine())
        #expect(prepared.contains("neljäs tapaaminen"))
        try server.say("kiitos", as: "aino")
        var line = aino.nextLine()
        while let heard = line, !heard.contains("Ole hyvä") { line = aino.nextLine() }
        #expect(line != nil)
    }
}

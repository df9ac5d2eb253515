import Foundation
import TestKit
import Testing

/// A real server of Internet Relay Chat, and real clients.
@Suite(
    .enabled(
        if: IRCServer.isInstalled(with: "ii"),
        "ngircd, ii or socat is not installed, or tuki not built"),
    .timeLimit(.minutes(3)))
struct IRCTests {
    @Test func `an actor prepares in private, and a room gets an invitation only`() throws {
        let server = try IRCServer()
        let aino = try server.person("aino")
        // Only who has been welcomed may join.
        try #require(aino.sees("Welcome"))
        try aino.say("/j \(IRCServer.room)")
        try #require(aino.sees("aino(~aino@127.0.0.1) has joined", in: IRCServer.room))
        try server.tukiComes()
        try #require(aino.sees("tuki(~tuki@127.0.0.1) has joined", in: IRCServer.room))

        try aino.say("/j tuki olen aktori, ollaan nähty kolme kertaa")
        let told = try #require(aino.hears(2, in: "tuki"))
        #expect(told[0] == "Selvä, takana on 3 tapaamista.")
        try aino.say("mitä mun pitäis valmistella seuraavaan tapaamiseen?", to: "tuki")
        let prepared = try #require(aino.hears(3, in: "tuki"))
        #expect(prepared[2].contains("neljäs tapaaminen"))
        #expect(prepared[2].contains("1. Mitä siellä tehdään"))

        // The room between question and number: the quick replies are still those of the talk.
        try aino.say("tuki: mitä mun pitäis valmistella?", to: IRCServer.room)
        let invitation = try #require(aino.hears(1, in: IRCServer.room))
        #expect(invitation[0].hasPrefix("aino: ") && invitation[0].contains("yksityisviesti"))
        #expect(!invitation[0].contains("tapaaminen"))
        try aino.say("1", to: "tuki")
        let table = try #require(aino.hears(4, in: "tuki"))
        #expect(table[3].contains("GROW"))
    }
}

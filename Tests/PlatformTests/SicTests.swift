import Testing

/// The same server, and people at a client that is one line in and one line out.
@Suite(
    .enabled(
        if: IRCServer.isInstalled(with: "sic"),
        "ngircd, sic or socat is not installed, or tuki not built"),
    .timeLimit(.minutes(3)))
struct SicTests {
    /// A person who saw tuki come into the room where they are.
    private static func roomWithBoAndTuki() throws -> (IRCServer, SicPerson) {
        let server = try IRCServer()
        let bo = try server.personAtSic("bo")
        try #require(bo.sees("001"))
        bo.types(":j \(IRCServer.room)")
        try #require(bo.sees("bo", "JOIN", IRCServer.room))
        try server.tukiComes()
        try #require(bo.sees("tuki", "JOIN", IRCServer.room))
        return (server, bo)
    }

    @Test func `an actor asks in private`() throws {
        let (server, bo) = try Self.roomWithBoAndTuki()
        defer { withExtendedLifetime(server) {} }
        bo.types(":m tuki olen aktori, ollaan nähty kolme kertaa")
        #expect(bo.hears(in: "bo") == "Selvä, takana on 3 tapaamista.")
        bo.types(":m tuki mitä mun pitäis valmistella seuraavaan tapaamiseen?")
        #expect(try #require(bo.hears(in: "bo")).isEmpty == false)
    }

    @Test func `a room is told who can be asked, and a talk in private goes on`() throws {
        let (server, bo) = try Self.roomWithBoAndTuki()
        defer { withExtendedLifetime(server) {} }
        // sic speaks to the room that was joined last; only who calls tuki by name is answered.
        bo.types("mitä kuuluu?")
        // sic keeps back the second of two lines that come at once until there is a third.
        try #require(bo.sees("<bo> mitä kuuluu?"))
        bo.types("tuki: olen mentori, ollaan nähty viisi kertaa")
        let invitation = try #require(bo.hears(in: IRCServer.room))
        #expect(invitation.hasPrefix("bo: ") && invitation.contains("yksityisviesti"))
        bo.types(":m tuki olen mentori")
        #expect(try #require(bo.hears(in: "bo")).contains("mentori"))
    }
}

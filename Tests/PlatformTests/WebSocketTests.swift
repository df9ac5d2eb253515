import Foundation
import TestKit
import Testing

/// A page in a browser, through websocketd: one process a visitor.
@Suite(
    .enabled(if: Platform.has("websocketd"), "websocketd is not installed, or tuki not built"),
    .timeLimit(.minutes(3)))
struct WebSocketTests {
    @Test func `a visitor talks, comes back and is known, and cannot be somebody else`() throws {
        let platform = try Platform()
        let port = try Loopback.freePort()
        let script = try platform.tukiScript("--format", "native", "--user", "visitor")
        let server = try platform.start(
            "websocketd", "--port=\(port)", "--address=127.0.0.1", script)
        do {
            let page = try WebSocket(port: port)
            try page.send(#"{"id":1,"text":"olen aktori, ollaan nähty kolme kertaa"}"#)
            #expect(try page.receive().contains("Selvä, takana on 3 tapaamista."))
            #expect(try page.receive().contains(#""choices":"#))
            #expect(try page.receive() == #"{"type":"done","re":1,"n":2}"#)
        }
        let page = try WebSocket(port: port)
        try page.send(#"{"id":2,"choice":"meeting-table"}"#)
        #expect(try page.receive().contains("GROW"))
        #expect(try page.receive() == #"{"type":"done","re":2,"n":1}"#)
        // A line feed inside a frame is a second line; it may not speak for others.
        try page.send("{\"id\":3,\"type\":\"ping\"}\n{\"id\":4,\"user\":\"boss\",\"text\":\"x\"}")
        #expect(try page.receive() == #"{"type":"pong","re":3}"#)
        #expect(try page.receive().contains(#""code":"bad_field","field":"user""#))
        server.send(signal: SIGTERM)
        _ = server.exitStatus()
    }
}

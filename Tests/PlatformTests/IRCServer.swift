import Foundation
import TestKit
import Testing

/// ngircd on loopback, tuki as a client of it behind socat, and people who talk by ii or sic.
final class IRCServer {
    private let platform: Platform
    private let port: UInt16
    private let server: PipedProcess
    private var clients: [PipedProcess] = []

    static func isInstalled(with client: String) -> Bool {
        Platform.has("ngircd", "socat", client)
    }
    static let room = "#mentors"

    init() throws {
        platform = try Platform()
        port = try Loopback.freePort()
        let settings = """
            [Global]
            Name = irc.loop.test
            Info = loopback
            Listen = 127.0.0.1
            Ports = \(port)
            [Limits]
            MaxConnectionsIP = 0
            [Options]
            DNS = no
            Ident = no
            PAM = no
            """
        try platform.folder.write(settings, to: "ngircd.conf")
        let file = platform.folder.url.appending(path: "ngircd.conf").path
        server = try platform.start("ngircd", "-n", "-f", file)
        close(try Loopback.connect(to: port))
    }

    /// tuki comes to the server and into the room.
    func tukiComes() throws {
        let script = try platform.tukiScript("--format", "irc", "--channel", Self.room)
        let client = try platform.start("socat", "TCP:127.0.0.1:\(port)", "EXEC:\(script)")
        clients.append(client)
    }

    /// Somebody called `name` comes to the server and into the room, and meets tuki there.
    func person(_ name: String) throws -> IRCPerson {
        let folder = platform.folder.url.appending(path: name)
        let client = try platform.start(
            "ii", "-s", "127.0.0.1", "-p", "\(port)", "-n", name, "-i", folder.path)
        clients.append(client)
        return IRCPerson(folder: folder.appending(path: "127.0.0.1"))
    }

    /// Somebody called `name` comes to the server with the simplest of clients.
    func personAtSic(_ name: String) throws -> SicPerson {
        SicPerson(try platform.start("sic", "-h", "127.0.0.1", "-p", "\(port)", "-n", name))
    }
}

/// Somebody at sic: one line in, one line out, for all talks together.
final class SicPerson {
    private let client: PipedProcess

    init(_ client: PipedProcess) { self.client = client }

    /// Types `line`: `:m tuki hei` in private, `:j #room`, or a line for the talk chosen by `:s`.
    func types(_ line: String) { client.write(line + "\n") }

    /// Whether a line comes that has all of `words`; those before it are passed over.
    func sees(_ words: String...) -> Bool {
        while let line = client.nextLine() {
            if words.allSatisfy(line.contains) { return true }
        }
        return false
    }

    /// The next line that `sender` says in the talk with `whom`: the person's own name in private.
    func hears(from sender: String = "tuki", in whom: String) -> String? {
        while let line = client.nextLine() {
            guard line.hasPrefix(whom), let mark = line.firstRange(of: " <\(sender)> ") else {
                continue
            }
            return String(line[mark.upperBound...])
        }
        return nil
    }
}

/// Somebody at ii: files to write lines to, and files to read them from.
struct IRCPerson {
    let folder: URL

    /// Says `text` to `whom`, a person or a room; the server itself where there is nobody.
    func say(_ text: String, to whom: String = "") throws {
        let pipe = folder.appending(path: whom).appending(path: "in")
        let written = Loopback.eventually { () -> Bool? in
            // Without waiting: nobody reads a pipe that ii has not opened yet.
            let descriptor = open(pipe.path, O_WRONLY | O_NONBLOCK)
            guard descriptor >= 0 else { return nil }
            defer { close(descriptor) }
            let bytes = Array((text + "\n").utf8)
            return write(descriptor, bytes, bytes.count) == bytes.count
        }
        try #require(written == true)
    }

    /// Whether `words` come to stand in the talk with `whom`; in the server's own without one.
    func sees(_ words: String, in whom: String = "") -> Bool {
        let file = folder.appending(path: whom).appending(path: "out")
        return Loopback.eventually { () -> Bool? in
            let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
            return text.contains(words) ? true : nil
        } ?? false
    }

    /// The first `count` lines of `sender` in the talk with `whom`, when they have come.
    func hears(_ count: Int, from sender: String = "tuki", in whom: String) -> [String]? {
        let file = folder.appending(path: whom).appending(path: "out")
        return Loopback.eventually { () -> [String]? in
            let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
            let said = text.split(separator: "\n").compactMap { line -> String? in
                guard let mark = line.firstRange(of: " <\(sender)> ") else { return nil }
                return String(line[mark.upperBound...])
            }
            return said.count >= count ? Array(said.prefix(count)) : nil
        }
    }
}

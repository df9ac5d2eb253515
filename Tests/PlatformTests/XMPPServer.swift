import Foundation
import TestKit
import Testing

/// prosody on loopback, tuki behind the recipe of the page on bridges, and somebody at go-sendxmpp.
final class XMPPServer {
    private let platform: Platform
    private let port: UInt16
    private let server: PipedProcess
    private var clients: [PipedProcess] = []

    static let isInstalled = Platform.has("prosody", "go-sendxmpp", "mawk", "openssl")

    init() throws {
        platform = try Platform()
        port = try Loopback.freePort()
        let folder = platform.folder.url.path
        let certificate = try platform.start(
            "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
            "-subj", "/CN=localhost", "-keyout", "\(folder)/key.pem", "-out", "\(folder)/cert.pem")
        try #require(certificate.finish() == 0)
        for person in ["tuki", "aino"] {
            try platform.folder.write(
                "return { [\"password\"] = \"secret\" }\n",
                to: "people/localhost/accounts/\(person).dat")
        }
        try platform.folder.write(Self.settings(folder, port), to: "prosody.cfg.lua")
        server = try platform.start("prosody", "-F", "--config", "\(folder)/prosody.cfg.lua")
        close(try Loopback.connect(to: port))
    }

    /// The one who listens for tuki goes on without a server; the rest of the recipe ends with it.
    deinit {
        let number = (try? String(contentsOf: listener, encoding: .utf8)) ?? ""
        if let process = pid_t(number.trimmingCharacters(in: .whitespacesAndNewlines)) {
            kill(process, SIGKILL)
        }
    }

    private var listener: URL { platform.folder.url.appending(path: "listener.pid") }

    /// Tells nobody outside, and keeps what comes for who is not there yet.
    private static func settings(_ folder: String, _ port: UInt16) -> String {
        """
        run_as_root = true
        data_path = "\(folder)/people"
        pidfile = "\(folder)/prosody.pid"
        interfaces = { "127.0.0.1" }
        c2s_ports = { \(port) }
        modules_enabled = { "roster"; "saslauth"; "tls"; "disco"; "offline" }
        modules_disabled = { "s2s" }
        authentication = "internal_plain"
        log = { error = "\(folder)/prosody.log" }
        VirtualHost "localhost"
          ssl = { key = "\(folder)/key.pem"; certificate = "\(folder)/cert.pem" }
        """
    }

    /// tuki comes, by the shell program `recipe`.
    func tukiComes(by recipe: String) throws {
        let tuki = try platform.tukiScript("--format", "tsv")
        try write(script: "bin/tuki", "exec '\(tuki)'")
        let noted = "[ \"$1\" != -l ] || echo $$ >'\(listener.path)'\n"
        try write(script: "bin/go-sendxmpp", noted + client(of: "tuki", with: "\"$@\""))
        try write(script: "recipe", "PATH='\(platform.folder.url.path)/bin':$PATH\n\(recipe)")
        clients.append(try platform.start("sh", "\(platform.folder.url.path)/recipe"))
    }

    /// Somebody called `name` says `text` to tuki.
    func say(_ text: String, as name: String) throws {
        try write(script: "say", client(of: name, with: "tuki@localhost"))
        let client = try platform.start("sh", "\(platform.folder.url.path)/say")
        client.write(text + "\n")
        try #require(client.finish() == 0)
    }

    /// Somebody called `name` listens: a line for each message.
    func listening(as name: String) throws -> PipedProcess {
        try write(script: "listen", client(of: name, with: "-l"))
        return try platform.start("sh", "\(platform.folder.url.path)/listen")
    }

    private func client(of name: String, with arguments: String) throws -> String {
        let program = try #require(BuiltProgram.installed("go-sendxmpp")).path
        return "exec \(program) -n -u \(name)@localhost -p secret -j 127.0.0.1:\(port) \(arguments)"
    }

    private func write(script path: String, _ text: String) throws {
        try platform.folder.write("#!/bin/sh\n\(text)\n", to: path)
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755],
            ofItemAtPath: platform.folder.url.appending(path: path).path)
    }
}

import Dialogue

/// Internet Relay Chat (RFC 2812, IRCv3 message tags): tuki is a whole client.
enum IRCFormat {
    /// The longest text, in bytes: with the name of whom it answers and the line's frame it stays
    /// under the 512 at which servers cut or hang up.
    static let maxText = 360

    /// One line of a server.
    struct ServerLine {
        var tags: [Substring: Substring] = [:]
        var sender = ""
        var command = ""
        var parameters: [String] = []

        init(_ line: String) {
            var rest = line[...]
            if rest.first == "@" { tags = Self.tags(in: Self.word(&rest).dropFirst()) }
            if rest.first == ":" {
                sender = String(Self.word(&rest).dropFirst().prefix { $0 != "!" && $0 != "@" })
            }
            command = Self.word(&rest).uppercased()
            while !rest.isEmpty {
                if rest.first == ":" {
                    parameters.append(String(rest.dropFirst()))
                    return
                }
                parameters.append(String(Self.word(&rest)))
            }
        }

        /// Takes what stands before the next space, and the spaces.
        private static func word(_ rest: inout Substring) -> Substring {
            let word = rest.prefix { $0 != " " }
            rest = rest[word.endIndex...].drop { $0 == " " }
            return word
        }

        private static func tags(in text: Substring) -> [Substring: Substring] {
            text.split(separator: ";").reduce(into: [:]) { tags, tag in
                let parts = tag.split(separator: "=", maxSplits: 1)
                if parts.count == 2 { tags[parts[0]] = parts[1] }
            }
        }
    }

    /// A name as servers compare it (CASEMAPPING rfc1459).
    static func folded(_ name: some StringProtocol) -> String {
        String(name.lowercased().map { folds[$0] ?? $0 })
    }

    private static let folds: [Character: Character] = ["[": "{", "]": "}", "\\": "|", "~": "^"]

    static func inbound(
        _ text: String, _ settings: BridgeSettings
    ) throws(WireError) -> Inbound? {
        let line = ServerLine(text)
        switch line.command {
        case "PING":
            return Inbound(happening: .handshake([.text("PONG :\(line.parameters.first ?? "")")]))
        case "001":
            let joins = settings.channels.map { OutLine.text("JOIN \($0)") }
            var inbound = Inbound(happening: .handshake(joins))
            inbound.isWelcome = true
            return inbound
        case "433":
            throw .badField("nickname", "the name is taken; start with another one")
        case "PRIVMSG": return message(line, settings)
        default: return nil
        }
    }

    /// Notices are never answered, so that two bots cannot talk for ever; nor are CTCP requests.
    private static func message(_ line: ServerLine, _ settings: BridgeSettings) -> Inbound? {
        guard line.parameters.count == 2, !line.sender.isEmpty,
            folded(line.sender) != folded(settings.nickname),
            line.parameters[1].first != "\u{1}"
        else { return nil }
        let isDirect = folded(line.parameters[0]) == folded(settings.nickname)
        let account = line.tags["account"].map(String.init)
        var inbound = Inbound(
            id: line.tags["msgid"].flatMap { LineID(.string(String($0))) },
            user: "irc:\(folded(account ?? line.sender))",
            chat: isDirect ? line.sender : line.parameters[0],
            happening: .said(line.parameters[1], inGroup: !isDirect))
        inbound.isGroup = !isDirect
        inbound.name = line.sender
        return inbound
    }
}

extension Format {
    /// Internet Relay Chat: `socat TCP:host:6667 EXEC:…`.
    package static let irc = Format(
        name: "irc",
        summary: "A client of Internet Relay Chat, behind socat or any connection.",
        framing: .internetLines,
        limits: Limits(text: IRCFormat.maxText, unit: .bytes, foldsLines: true),
        needsAddress: true,
        needsWelcome: true,
        reading: .text { line, settings throws(WireError) in
            try IRCFormat.inbound(line, settings)
        },
        message: { saying, inbound, _ in
            let name = inbound.isGroup ? "\(inbound.name ?? ""): " : ""
            return .text("PRIVMSG \(inbound.chat) :\(name)\(saying.text)")
        },
        start: { settings in
            (settings.password.map { ["PASS \($0)"] } ?? [])
                + ["NICK \(settings.nickname)", "USER \(settings.nickname) 0 * :tuki"]
        },
        stop: { _ in ["QUIT"] })
}

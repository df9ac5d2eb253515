import Dialogue

extension Format {
    /// `user TAB chat TAB text`, for gluing with the shell's own tools.
    package static let tsv = Format(
        name: "tsv",
        summary: "user TAB chat TAB text in, chat TAB text out; \\t \\n \\\\ are escapes.",
        limits: Limits(unit: .bytes),
        initiative: .anybody,
        reading: .text { line, _ throws(WireError) in
            let columns = line.split(
                separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
            guard columns.count == 3 else {
                throw WireError(.badTSV, "a line is user TAB chat TAB text")
            }
            let (user, chat) = (String(columns[0]), String(columns[1]))
            guard !user.isEmpty else { throw .missingUser("user") }
            var inbound = Inbound(user: user, chat: chat.isEmpty ? user : chat, happening: .nothing)
            inbound.isGroup = inbound.chat != user && inbound.chat != user.behindFirstColon
            inbound.happening = .said(String(columns[2]).readingEscapes, inGroup: inbound.isGroup)
            return inbound
        },
        message: { saying, inbound, _ in
            .text("\(inbound.chat)\t\(saying.text.withoutCommand.writingEscapes)")
        },
        failure: { error, _ in [.text("!error\t\(error.code.rawValue)")] })
}

extension String {
    /// The name within a network: `ana` of `irc:ana`.
    fileprivate var behindFirstColon: String? {
        firstIndex(of: ":").map { String(self[index(after: $0)...]) }
    }

    /// With `\t`, `\n`, `\r` and `\\` read back; any other backslash stays.
    fileprivate var readingEscapes: String {
        var text = ""
        var rest = self[...]
        while let character = rest.popFirst() {
            guard character == "\\", let next = rest.first, let meant = escapes[next] else {
                text.append(character)
                continue
            }
            rest.removeFirst()
            text.append(meant)
        }
        return text
    }

    /// On one line and in one column.
    fileprivate var writingEscapes: String {
        replacing("\\", with: "\\\\").replacing("\t", with: "\\t").replacing("\n", with: "\\n")
    }
}

/// What stands behind a backslash, and what it means; PostgreSQL's COPY has the same.
private let escapes: [Character: Character] = ["t": "\t", "n": "\n", "r": "\r", "\\": "\\"]

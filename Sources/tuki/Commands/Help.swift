/// What `tuki help` prints, all of it taken from the table of commands.
enum Help {
    static let usage = "usage: tuki [COMMAND] [OPTIONS] [ARGUMENTS]"

    /// The page that lists all commands.
    static func overview(of commands: [Command]) -> String {
        """
        tuki, a companion for mentoring

        \(usage)

        commands:
        \(table(commands.map { ($0.name, $0.summary) }))

        tuki alone talks on a terminal, and answers lines of text on a pipe.
        Each option can be set in the environment too: --max-text is TUKI_MAX_TEXT.
        see tuki help COMMAND
        """
    }

    /// The page of one command.
    static func page(of command: Command) -> String {
        var parts = [command.usage, command.summary]
        if !command.details.isEmpty { parts.append(command.details) }
        if let operand = command.operand {
            parts.append("arguments:\n" + table([(operand.name, operand.meaning)]))
        }
        if !command.options.isEmpty {
            parts.append("options:\n" + table(command.options.map { ($0.spelling, $0.meaning) }))
        }
        return parts.joined(separator: "\n\n")
    }

    /// Two columns.
    private static func table(_ rows: [(left: String, right: String)]) -> String {
        let width = rows.map(\.left.count).max() ?? 0
        return rows.map { row in
            "  " + row.left + String(repeating: " ", count: width - row.left.count + 3) + row.right
        }.joined(separator: "\n")
    }
}

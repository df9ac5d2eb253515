/// What shells need to complete `tuki`, written from the table of commands.
enum Completions: String, CaseIterable, Sendable {
    case bash
    case zsh
    case fish

    /// The script to load: `source <(tuki completions bash)`, or `tuki completions fish | source`.
    func script(for commands: [Command]) -> String {
        switch self {
        case .bash: Self.bash(commands)
        // zsh plays bash's scripts: one script, one behaviour.
        case .zsh: "autoload -U +X bashcompinit && bashcompinit\n" + Self.bash(commands)
        case .fish: Self.fish(commands)
        }
    }

    private static func bash(_ commands: [Command]) -> String {
        let cases = commands.map { command in
            "        \(command.name)) words=\"\(suggestions(for: command, commands))\" ;;"
        }
        let values = uniqueOptions(of: commands).compactMap { option in
            bashValues(of: option).map { "        \(option.name)) \($0); return ;;" }
        }
        return """
            _tuki() {
                local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} words
                case $previous in
            \(values.joined(separator: "\n"))
                esac
                if [ "$COMP_CWORD" -eq 1 ]; then
                    words="\(commands.map(\.name).joined(separator: " "))"
                else
                    case ${COMP_WORDS[1]} in
            \(cases.joined(separator: "\n"))
                    esac
                fi
                COMPREPLY=($(compgen -W "$words" -- "$current"))
                [ ${#COMPREPLY[@]} -gt 0 ] || COMPREPLY=($(compgen -f -- "$current"))
            }
            complete -o filenames -F _tuki tuki
            """
    }

    private static func fish(_ commands: [Command]) -> String {
        let names = commands.map { command in
            "complete -c tuki -n __fish_use_subcommand -f -a \(command.name) -d \(quoted(command.summary))"
        }
        let rest = commands.flatMap { command in
            let condition = "complete -c tuki -n '__fish_seen_subcommand_from \(command.name)'"
            let words = command.operand.map { operandWords($0, commands) } ?? []
            return (words.isEmpty ? [] : ["\(condition) -f -a '\(words.joined(separator: " "))'"])
                + command.options.map { "\(condition) \(fishOption($0))" }
        }
        return (names + rest).joined(separator: "\n")
    }

    private static func fishOption(_ option: Option) -> String {
        let name = "-l \(option.name.dropFirst(2)) -d \(quoted(option.meaning))"
        return switch option.value {
        case .flag: name
        case .word(_, let words): "\(name) -x -a '\(words.joined(separator: " "))'"
        case .file: "\(name) -r"
        case .folder: "\(name) -x -a '(__fish_complete_directories)'"
        case .text, .number, .instant: "\(name) -x"
        }
    }

    /// `text` as one word of fish's, whatever stands in it.
    private static func quoted(_ text: String) -> String {
        "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
    }

    /// How bash completes the value of `option`; nil where it has none.
    private static func bashValues(of option: Option) -> String? {
        switch option.value {
        case .flag: nil
        case .word(_, let words):
            "COMPREPLY=($(compgen -W \"\(words.joined(separator: " "))\" -- \"$current\"))"
        case .file: "COMPREPLY=($(compgen -f -- \"$current\"))"
        case .folder: "COMPREPLY=($(compgen -d -- \"$current\"))"
        case .text, .number, .instant: "COMPREPLY=()"
        }
    }

    private static func suggestions(for command: Command, _ commands: [Command]) -> String {
        let words = command.operand.map { operandWords($0, commands) } ?? []
        return (words + command.options.map(\.name)).joined(separator: " ")
    }

    private static func operandWords(_ operand: Operand, _ commands: [Command]) -> [String] {
        switch operand.kind {
        case .path: []
        case .words(let words): words
        case .command: commands.map(\.name)
        }
    }

    private static func uniqueOptions(of commands: [Command]) -> [Option] {
        var seen: Set<String> = []
        return commands.flatMap(\.options).filter { seen.insert($0.name).inserted }
    }
}

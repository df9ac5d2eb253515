extension Command {
    /// All commands, in the order in which help lists them.
    static let all: [Command] = [
        chat, bot, check, explain, forms, export, forget, appoint, rive, help, version, completions,
    ]

    static let help: Command = .init(
        name: "help", summary: "Print what a command does and takes.",
        operand: Operand(
            name: "COMMAND", meaning: "The command to tell about; none for the list of all.",
            kind: .command, count: 0...1)
    ) { arguments, console in
        guard let name = arguments.operands.first else {
            try console.say(Help.overview(of: all))
            return .success
        }
        let parser = ArgumentParser(commands: all, environment: [:])
        try console.say(Help.page(of: try parser.command(name)))
        return .success
    }

    static let version: Command = .init(name: "version", summary: "Print which tuki this is.") {
        _, console in
        try console.say("tuki \(Version.current)")
        return .success
    }

    static let completions: Command = .init(
        name: "completions", summary: "Print a script that completes tuki in a shell.",
        details: """
            bash and zsh: source <(tuki completions bash), in ~/.bashrc or ~/.zshrc
            fish: tuki completions fish > ~/.config/fish/completions/tuki.fish
            """,
        operand: Operand(
            name: "SHELL", meaning: "bash, zsh or fish.",
            kind: .words(Completions.allCases.map(\.rawValue)), count: 1...1)
    ) { arguments, console in
        guard let shell = Completions(rawValue: arguments.operands[0]) else {
            throw UsageError(
                "there is no completion for this shell", meaning: "SHELL   bash, zsh or fish.",
                of: completions)
        }
        try console.say(shell.script(for: all))
        return .success
    }
}

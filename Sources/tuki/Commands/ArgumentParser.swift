/// Reads a command line against the table of commands.
///
/// What is typed wins over the environment, and of what is typed the last one wins.
struct ArgumentParser: Sendable {
    let commands: [Command]
    let environment: [String: String]

    /// What `words`, the command line without the program's name, ask for.
    ///
    /// - Parameter fallback: The command meant where no word names one.
    func parse(_ words: [String], orElse fallback: Command) throws(UsageError) -> Arguments {
        guard let first = words.first, !first.hasPrefix("-") else {
            return try parse(words[...], of: fallback)
        }
        return try parse(words.dropFirst(), of: try command(first))
    }

    /// The command called `name`.
    func command(_ name: String) throws(UsageError) -> Command {
        if let found = commands.first(where: { $0.name == name }) { return found }
        let meaning =
            name.nearest(among: commands.map(\.name)).map { "did you mean \($0)?" }
            ?? "commands: \(commands.map(\.name).joined(separator: " "))"
        throw UsageError("there is no command \"\(name)\"", meaning: meaning)
    }

    private func parse(
        _ words: ArraySlice<String>, of command: Command
    ) throws(UsageError) -> Arguments {
        var arguments = Arguments(command: command)
        var rest = words
        while let word = rest.popFirst() {
            if word == "--" {
                rest.forEach { arguments.note(operand: $0) }
                break
            }
            if word.hasPrefix("-"), word != "-" {
                try readOption(word, &rest, into: &arguments)
            } else {
                arguments.note(operand: word)
            }
        }
        try readEnvironment(into: &arguments)
        if !arguments.has(.help) { try checkOperands(of: arguments) }
        return arguments
    }

    /// Reads one option, and its value from `rest` where none stands behind a `=`.
    private func readOption(
        _ word: String, _ rest: inout ArraySlice<String>, into arguments: inout Arguments
    ) throws(UsageError) {
        let command = arguments.command
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = parts[0] == "-h" ? "--help" : String(parts[0])
        guard let option = (command.options + [.help]).first(where: { $0.name == name }) else {
            throw unknown(name, of: command)
        }
        let attached = parts.count > 1 ? String(parts[1]) : nil
        if option.value == .flag {
            guard attached == nil else {
                throw UsageError(
                    "\(name) takes no value", meaning: option.line, of: command)
            }
            return arguments.note("", for: option)
        }
        guard let value = attached ?? rest.popFirst() else {
            throw UsageError("\(name) needs a value", meaning: option.line, of: command)
        }
        try note(value, for: option, called: name, in: &arguments)
    }

    /// Notes what the environment says for options that were not typed.
    private func readEnvironment(into arguments: inout Arguments) throws(UsageError) {
        for option in arguments.command.options where arguments.values[option.name] == nil {
            guard let text = environment[option.variable], !text.isEmpty else { continue }
            let values = option.isRepeatable ? text.split(separator: ":").map(String.init) : [text]
            for value in values {
                try note(value, for: option, called: option.variable, in: &arguments)
            }
        }
    }

    private func note(
        _ value: String, for option: Option, called name: String, in arguments: inout Arguments
    ) throws(UsageError) {
        guard option.accepts(value) else {
            let expectation =
                option.expectation ?? (option.value == .flag ? "must be 1 or 0" : "is empty")
            throw UsageError(
                "\(name) \(expectation)", meaning: option.line, of: arguments.command)
        }
        arguments.note(value, for: option)
    }

    private func checkOperands(of arguments: Arguments) throws(UsageError) {
        let command = arguments.command
        guard let operand = command.operand else {
            guard let first = arguments.operands.first else { return }
            let isCommand = commands.contains { $0.name == first }
            throw UsageError(
                "\(command.name) takes no argument",
                meaning: isCommand ? "name the command first: tuki \(first) ..." : command.summary,
                of: command)
        }
        let count = arguments.operands.count
        if count < operand.count.lowerBound {
            throw UsageError("\(operand.name) is missing", meaning: operand.line, of: command)
        }
        if count > operand.count.upperBound {
            throw UsageError("one \(operand.name) at most", meaning: operand.line, of: command)
        }
    }

    private func unknown(_ name: String, of command: Command) -> UsageError {
        let names = command.options.map(\.name)
        let meaning =
            name.nearest(among: names).map { "did you mean \($0)?" }
            ?? (names.isEmpty
                ? "\(command.name) takes no option" : "options: \(names.joined(separator: " "))")
        return UsageError("\(command.name) has no option \(name)", meaning: meaning, of: command)
    }
}

extension Option {
    /// Spelling and meaning in one line.
    var line: String { "\(spelling)   \(meaning)" }
}

extension Operand {
    /// Name and meaning in one line.
    var line: String { "\(name)   \(meaning)" }
}

/// Something that `tuki` can be told to do.
struct Command: Sendable {
    let name: String
    /// One sentence, for the list of commands.
    let summary: String
    /// What else is worth knowing, for the command's own page; lines of at most 80 characters.
    var details = ""
    var operand: Operand?
    var options: [Option] = []
    let run: @Sendable (Arguments, Console) throws -> ExitStatus

    /// `usage:` and how the command is typed.
    var usage: String {
        let parts = [name, options.isEmpty ? nil : "[OPTIONS]", operand?.spelling]
        return "usage: tuki " + parts.compactMap(\.self).joined(separator: " ")
    }
}

/// What stands behind a command and is no option.
struct Operand: Sendable {
    /// What the shell can complete it with.
    enum Kind: Sendable {
        case path
        case words([String])
        case command
    }

    let name: String
    /// One sentence.
    let meaning: String
    let kind: Kind
    /// How many may be given.
    let count: ClosedRange<Int>

    /// `PATH…`, or `[DIR]` where it may be left out.
    var spelling: String {
        let plain = count.upperBound > 1 ? "\(name)..." : name
        return count.lowerBound == 0 ? "[\(plain)]" : plain
    }
}

/// A command line that cannot be followed, told in four lines.
struct UsageError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    let problem: String
    /// What the option or the command means, or what would be right.
    let meaning: String
    /// How the command is typed.
    let usage: String
    /// The page to read: a command's name, or nothing.
    let page: String

    init(_ problem: String, meaning: String, of command: Command? = nil) {
        (self.problem, self.meaning) = (problem, meaning)
        usage = command?.usage ?? Help.usage
        page = command.map { " \($0.name)" } ?? ""
    }

    var description: String {
        """
        error: \(problem)
            \(meaning)
        \(usage)
        see tuki help\(page)
        """
    }
}

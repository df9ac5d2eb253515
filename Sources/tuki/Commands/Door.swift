import Foundation

/// The way in: a command line becomes a command, its errors become words and a status.
enum Door {
    /// Does what `words`, the command line without the program's name, ask for.
    static func enter(with words: [String], _ console: Console) -> ExitStatus {
        // A closed pipe is told by write(2), and ends tuki with a word instead of a signal.
        signal(SIGPIPE, SIG_IGN)
        hearSignals()
        do {
            return try follow(words, console)
        } catch let error as UsageError {
            console.complain(error.description)
            return .usage
        } catch let error as Complaint {
            if error.status != .outputGone { console.complain(error.description) }
            return error.status
        } catch {
            console.complain("error: \(error)")
            return .failure
        }
    }

    /// Lets the signals through that ask to leave.
    ///
    /// A program inherits which signals are held back, and one that was started from a thread
    /// which holds back all of them could be ended by nothing but SIGKILL.
    private static func hearSignals() {
        var signals = sigset_t()
        sigemptyset(&signals)
        for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, number) }
        sigprocmask(SIG_UNBLOCK, &signals, nil)
    }

    private static func follow(_ words: [String], _ console: Console) throws -> ExitStatus {
        if words.first == "--version" { return try follow(["version"], console) }
        if words == ["--help"] || words == ["-h"] { return try follow(["help"], console) }
        let parser = ArgumentParser(commands: Command.all, environment: console.environment)
        let fallback = console.readsTerminal ? Command.chat : Command.bot
        let arguments = try parser.parse(words, orElse: fallback)
        if arguments.has(.help) { return try follow(["help", arguments.command.name], console) }
        return try arguments.command.run(arguments, console)
    }
}

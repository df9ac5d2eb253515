import Foundation

/// Where the lines of a conversation come from.
protocol LineSource {
    /// The next line without its end, after showing `prompt`; nil when there are no more.
    mutating func nextLine(prompt: String) -> String?
}

/// Lines as the terminal or a pipe delivers them.
struct PlainLines: LineSource {
    let console: Console

    func nextLine(prompt: String) -> String? {
        // A prompt in a file or a pipe would stand between the answers.
        if console.readsTerminal, console.writesTerminal { try? console.print(prompt) }
        return readLine()
    }
}

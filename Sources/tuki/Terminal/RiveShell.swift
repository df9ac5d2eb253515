import Foundation
import RiveScript

/// The bare interpreter: one brain, a session for each user, nothing kept.
struct RiveShell {
    let brain: Brain
    /// Decides where a script leaves a choice.
    private var random: SplitMix64
    private var sessions: [String: Session] = [:]

    init(brain: Brain, seed: UInt64) {
        self.brain = brain
        random = SplitMix64(seed: seed)
    }

    /// The answer to a line of `--json`.
    mutating func answer(to line: String) -> RiveResponse {
        guard let request = RiveRequest(line: line) else { return .unreadable }
        var session = sessions[request.username] ?? Session(user: request.username)
        for (name, value) in request.vars { session.variables[name] = value }
        let reply = brain.reply(to: request.message, in: &session, using: &random)
        sessions[request.username] = session
        let variables = session.variables.merging(["topic": session.topic]) { $1 }
        return RiveResponse(status: "ok", reply: reply.text, vars: variables)
    }

    /// The reply to what the person at the terminal typed.
    mutating func reply(to message: String) -> String {
        let user = "localuser"
        var session = sessions[user] ?? Session(user: user)
        let reply = brain.reply(to: message, in: &session, using: &random)
        sessions[user] = session
        return reply.text
    }

    /// Answers `lines` one by one until they end.
    mutating func talk(
        over lines: inout some LineSource, asJSON isJSON: Bool, _ console: Console
    ) throws {
        while let line = lines.nextLine(prompt: "> ") {
            if isJSON {
                guard !line.allSatisfy(\.isWhitespace) else { continue }
                try console.say(JSONLine.text(of: answer(to: line)))
            } else if line == "/quit" {
                return
            } else {
                try console.say(reply(to: line))
            }
        }
    }
}

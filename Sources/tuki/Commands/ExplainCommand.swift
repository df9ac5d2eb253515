import Dialogue
import Mentoring

extension Command {
    static let explain: Command = .init(
        name: "explain", summary: "Tell why a message is answered as it is.",
        details: """
            Each word with what it is to the scripts, the rule that answers, and the rules
            that nearly do, with what each of them lacks.
            """,
        operand: Operand(
            name: "MESSAGE", meaning: "What a person types.", kind: .words([]), count: 1...1),
        options: [.role, .stage, .language, .dialogues, .overlay, .cache, .now]
    ) { arguments, console in
        let folder = try DialogueFolder.chosen(by: arguments, orByOperand: false)
        try folder.require(arguments.text(.language))
        let companion = folder.companion(for: arguments, console)
        let surroundings = World(arguments).surroundings
        do {
            let situation = try companion.situation(of: arguments, surroundings)
            let account = try companion.account(
                of: arguments.operands[0], in: situation, surroundings)
            try console.say(AccountPage(account).text)
        } catch let error as EventError {
            throw UsageError("\(error.field) is not known", meaning: error.hint, of: explain)
        }
        return .success
    }
}

extension Companion {
    /// Somebody new, in the role and at the stage that the command line says.
    fileprivate func situation(
        of arguments: Arguments, _ surroundings: Surroundings
    ) throws(EventError) -> Situation {
        let newcomer = Situation(newcomer: Participant.ID(rawValue: "explain"))
        var values: [String: String] = [:]
        values["role"] = arguments.text(.role)
        values["stage"] = arguments.text(.stage)
        if values.isEmpty { return newcomer }
        let profile = ProfileImport(values: values)
        return try turn(for: .profile(profile), in: newcomer, surroundings).situation
    }
}

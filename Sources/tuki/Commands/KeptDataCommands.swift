import Dialogue
import Mentoring
import SQLiteStorage

// What whoever runs tuki does with what is kept of one participant.

extension Command {
    static let export: Command = .init(
        name: "export", summary: "Print all that is kept of a participant.",
        details: """
            Facts with their dates and sources, reminders to come, and the notebook: as a
            page in Markdown, or with --json as JSON. Messages are not kept.
            """,
        operand: participantOperand,
        options: [.store, .json, .dialogues, .overlay, .language, .timeZone, .now]
    ) { arguments, console in
        let folder = try DialogueFolder.chosen(by: arguments, orByOperand: false)
        let (_, situation) = try kept(arguments, console)
        let companion = folder.companion(complain: console.complain)
        let notebook = companion.notebook(of: situation, World(arguments).surroundings)
        try console.say(arguments.has(.json) ? notebook.json : notebook.markdown)
        return .success
    }

    static let forget: Command = .init(
        name: "forget", summary: "Erase all that is kept of a participant.",
        details: """
            Facts, notebook, answers and reminders are erased from the store and from its
            files; what was is gone and cannot be brought back. Print it first with export.
            """,
        operand: participantOperand, options: [.store]
    ) { arguments, console in
        let (store, situation) = try kept(arguments, console)
        do throws(StoreError) {
            let surroundings = World(arguments).surroundings
            try store.transaction { transaction throws(StoreError) in
                _ = try transaction.erase(situation.participant, surroundings)
            }
            try store.purge()
        } catch {
            throw Complaint(error)
        }
        try console.say(
            "erased: \(situation.facts.count) facts, \(situation.notes.count) notes; nothing is left"
        )
        return .success
    }

    static let participantOperand = Operand(
        name: "USER", meaning: "The participant's id, as the bridge gives it.", kind: .words([]),
        count: 1...1)

    /// The store, and what it keeps of the participant that is named.
    private static func kept(
        _ arguments: Arguments, _ console: Console
    ) throws(Complaint) -> (SQLiteStore, Situation) {
        let path: String
        do {
            path = try StoreLocation.chosen(by: arguments, environment: console.environment)
        } catch {
            throw Complaint("\(error)", status: .unusableStore)
        }
        let participant = Participant.ID(rawValue: arguments.operands[0])
        let store: SQLiteStore
        let situation: Situation?
        do throws(StoreError) {
            store = try SQLiteStore(path: path)
            situation = try store.transaction { transaction throws(StoreError) in
                try transaction.situation(of: participant)
            }
        } catch {
            throw Complaint(error)
        }
        guard let situation else {
            throw Complaint(
                "nothing is kept of this participant in \(path)", status: .missingInput)
        }
        return (store, situation)
    }
}

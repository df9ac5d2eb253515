import Dialogue
import Foundation
import Mentoring
import SQLiteStorage

extension Command {
    static let chat: Command = .init(
        name: "chat", summary: "Talk in the terminal.",
        details: """
            What is known is kept in a file of your data folder, or where --store says.
            In the conversation, /help says what can be typed besides words.
            """,
        options: [
            .store, .dialogues, .overlay, .cache, .language, .timeZone, .user, .seed, .now,
            .explain,
            .quiet,
        ]
    ) { arguments, console in
        let folder = try DialogueFolder.chosen(by: arguments)
        let world = World(arguments)
        try folder.require(arguments.text(.language))
        let path = try StoreLocation.chosen(by: arguments, environment: console.environment)
        do {
            let store = try SQLiteStore(path: path)
            var upkeep = StoreUpkeep()
            // Another program may be writing: it is tried again at the next start.
            try? upkeep.keepUp(store, at: world.surroundings.now)
            let conversation = KeptConversation(
                keeper: TurnKeeper(folder.companion(for: arguments, console)), store: store,
                participant: Participant.ID(rawValue: arguments.text(.user) ?? "local"),
                surroundings: { world.surroundings })
            try talk(conversation, isQuiet: arguments.has(.quiet), console)
        } catch let error as StoreError {
            throw Complaint(error)
        }
        return .success
    }

    private static func talk(
        _ conversation: KeptConversation, isQuiet: Bool, _ console: Console
    ) throws {
        let screen = ChatScreen(console)
        if console.writesTerminal, console.readsTerminal, !isQuiet {
            try console.say(screen.style.aside("tuki \(Version.current), /help for help") + "\n")
        }
        leaveOnInterrupt()
        let folder = URL(filePath: FileManager.default.currentDirectoryPath)
        let loop = ChatLoop(
            screen: screen, turn: { try conversation.turn($0) },
            sayDue: { try conversation.sayDue { try screen.show($0, nil) } },
            save: { try HandedFile.save($0, in: folder) })
        let opening = try conversation.opening()
        if console.readsTerminal, console.writesTerminal, var lines = EditedLines() {
            try loop.talk(over: &lines, openingWith: opening)
        } else {
            var lines = PlainLines(console: console)
            try loop.talk(over: &lines, openingWith: opening)
        }
    }

    /// Makes Ctrl-C leave as Ctrl-D does. A turn is either committed by then or never was.
    private static func leaveOnInterrupt() {
        signal(SIGINT) { _ in
            _ = write(STDOUT_FILENO, "\n", 1)
            _exit(ExitStatus.success.rawValue)
        }
    }
}

import Bridge
import Dialogue
import Foundation
import SQLiteStorage

extension Command {
    static let bot: Command = .init(
        name: "bot", summary: "Answer lines on stdin.",
        details: """
            One line in, its answers out, nothing else on stdout. A bridge to a chat network
            starts it once and keeps it; docs/line-protocol.md has the lines.
            \(Wrapping(width: 80).wrapped("Formats: " + Format.all.map(\.name).joined(separator: " ")))
            """,
        options: [
            .format, .store, .dialogues, .overlay, .cache, .language, .timeZone, .user, .untrusted,
            .seed,
            .now, .clock, .explain, .eot, .maxText, .nickname, .channel, .password, .answerAll,
            .answerNamed, .noReminders, .assumeDelivered, .maxRate, .log,
        ]
    ) { arguments, console in
        let folder = try DialogueFolder.chosen(by: arguments)
        let options = BotOptions(arguments)
        try folder.require(arguments.text(.language))
        let path = try StoreLocation.chosen(by: arguments, environment: console.environment)
        let store: SQLiteStore
        do throws(StoreError) { store = try SQLiteStore(path: path) } catch {
            throw Complaint(error)
        }
        let inUse = CompanionInUse(
            folder.companion(for: arguments, console),
            counts: .chosen(by: arguments, environment: console.environment), log: options.log
        ) { () throws(Complaint) in
            let folder = try DialogueFolder.chosen(by: arguments)
            try folder.require(arguments.text(.language))
            return folder
        }
        ReloadSignal.watch(inUse.reload)
        return runBot(options, keeper: inUse.keeper, store: store)
    }
}

extension BotOptions {
    /// The options of a command line.
    init(_ arguments: Arguments) {
        let world = World(arguments)
        self.init()
        format = arguments.text(.format).flatMap(Format.named) ?? Format.text
        clock =
            if arguments.has(.clock) {
                .lines(start: world.surroundings.now)
            } else {
                world.fixedTime.map { .fixed($0) } ?? .system
            }
        (seed, language, timeZone) = (world.seed, world.language, world.timeZone)
        isRepeatable = world.isRepeatable
        explains = world.explains
        reminds = !arguments.has(.noReminders)
        keepsUp = true
        assumesDelivered = arguments.has(.assumeDelivered)
        maxRate = arguments.number(.maxRate).map(Int.init)
        let process = ProcessInfo.processInfo.processIdentifier
        owner = "\(process)-\(UInt64.random(in: 0 ... .max))"
        let level = BotLog.Level.allCases.first { "\($0)" == arguments.text(.log) }
        logLevel = level ?? logLevel
        bridge = BridgeSettings(arguments)
        if lease == nil { bridge.features.removeAll { $0 == "reminders" } }
    }
}

extension BridgeSettings {
    fileprivate init(_ arguments: Arguments) {
        self.init()
        user = arguments.text(.user)
        isTrusted = !arguments.has(.untrusted)
        maxText = arguments.number(.maxText).map(Int.init)
        endOfTurn = arguments.text(.eot)
        nickname = arguments.text(.nickname) ?? nickname
        channels = arguments.texts(.channel)
        password = arguments.text(.password)
        groups =
            if arguments.has(.answerAll) {
                .all
            } else {
                arguments.has(.answerNamed) ? .onlyAddressed : .asFormat
            }
    }
}

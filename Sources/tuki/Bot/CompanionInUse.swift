import Dialogue
import RiveScriptSyntax
import Synchronization

/// The companion that answers, and the means to put one of the dialogues as they are now in its
/// place.
///
/// A turn is answered by the companion that it began with. What is kept of participants belongs to
/// none, so nothing has to be carried over.
final class CompanionInUse: Sendable {
    private let companion: Mutex<Companion>
    private let folder: @Sendable () throws(Complaint) -> DialogueFolder
    private let counts: CountFolder?
    private let log: BotLog

    /// - Parameters:
    ///   - counts: Where counts of example sentences are kept.
    ///   - folder: Lists the dialogues as they are when it is called.
    init(
        _ companion: Companion, counts: CountFolder?, log: BotLog,
        folder: @escaping @Sendable () throws(Complaint) -> DialogueFolder
    ) {
        self.companion = Mutex(companion)
        (self.counts, self.log, self.folder) = (counts, log, folder)
    }

    /// A keeper of the turns of whichever companion is in use.
    var keeper: TurnKeeper {
        TurnKeeper { event, situation, surroundings throws(EventError) in
            try self.now.turn(for: event, in: situation, surroundings)
        }
    }

    private var now: Companion { companion.withLock { $0 } }

    /// Reads the dialogues anew, checks and compiles them, and only then takes them into use; people
    /// are answered by the former ones until then, and beyond where there is an error.
    func reload() {
        log.write(.info, "reading the dialogues anew")
        let folder: DialogueFolder
        do throws(Complaint) { folder = try self.folder() } catch {
            return refuse(error.text)
        }
        let complaints = Mutex<[String]>([])
        let new = folder.companionAsRead(counts: counts) { text in
            complaints.withLock { $0.append(text) }
        }
        let report = CheckReport(new, of: folder) { complaints.withLock(\.self) }
        guard report.isSound else {
            let errors = report.shown.filter { $0.severity == .error }.map(\.description)
            (report.unreadable + errors).forEach { log.write(.error, $0) }
            return refuse(report.summary)
        }
        new.compile(like: now)
        companion.withLock { $0 = new }
        log.write(.info, "the dialogues are in use as they are now: \(report.summary)")
    }

    private func refuse(_ why: String) {
        log.write(.error, "the dialogues stay in use as they were: \(why)")
    }
}

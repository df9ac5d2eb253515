package import Mentoring

/// Where situations are kept between turns.
///
/// All reading and writing happens inside ``transaction(_:)``, so that turns which wait together can
/// be committed together: when it returns, everything in it is durable; when it throws, nothing of
/// it happened.
package protocol DialogueStore: Sendable {
    /// Runs `body` in one write transaction.
    ///
    /// - Throws: ``StoreError``; nothing that `body` did is kept then.
    func transaction<Result>(
        _ body: (any StoreTransaction) throws(StoreError) -> Result
    ) throws(StoreError) -> Result

    /// Takes what was erased out of the files too; only then is it gone.
    ///
    /// - Throws: `locked` or `full` where that is not possible now; it may be tried again.
    func purge() throws(StoreError)
}

/// One open write transaction.
package protocol StoreTransaction {
    /// Runs `body` so that what it wrote is undone if it throws, and the rest of the transaction
    /// goes on.
    func savepoint<Result>(_ body: () throws(StoreError) -> Result) throws(StoreError) -> Result

    /// What is known of `participant`; nil for one never met.
    ///
    /// - Complexity: O(facts of that participant), whatever the store holds besides.
    func situation(of participant: Participant.ID) throws(StoreError) -> Situation?

    /// What was answered to `event`; nil where it never came, or came longer ago than
    /// ``EventKey/keptFor``.
    func answer(to event: EventKey) throws(StoreError) -> KeptAnswer?

    /// The one with whom `participant` is linked; nil where there is no link.
    ///
    /// For the program's own bookkeeping: no turn sees it.
    func partner(of participant: Participant.ID) throws(StoreError) -> Participant.ID?

    /// What is known of `code`, for `participant` who has it; nil where nobody gave it.
    func offer(
        behind code: PairCode, for participant: Participant.ID
    ) throws(StoreError) -> CodeOffer?

    /// Keeps `turn`, taken at `now`; `event` is nil where the line had no id.
    func commit(_ turn: Turn, answering event: EventKey?, at now: Timestamp) throws(StoreError)

    /// Keeps a turn taken at `now`, unless `event` came before.
    ///
    /// So of a line that is new, as nearly all are, the store is not asked first. The participant
    /// must be known.
    ///
    /// - Returns: Whether it was kept; if not, nothing was changed, and ``answer(to:)`` tells what is
    ///   known of the event.
    func commit(
        _ turn: WrittenTurn, ifFirst event: EventKey, at now: Timestamp
    ) throws(StoreError) -> Bool

    /// Leases what is due at `now`, the earliest first: until the lease ends nobody else gets it,
    /// unless this transaction is undone.
    ///
    /// Of one participant it is one question at most, and none while another is being said or waits
    /// for an answer; what only tells is not held back. One that was
    /// leased ``ReminderLease/attempts`` times without a word of it counts as said.
    ///
    /// - Complexity: O(`limit` + reminders of those participants).
    func dueReminders(
        at now: Timestamp, limit: Int, lease: ReminderLease
    ) throws(StoreError) -> [DueReminder]

    /// When ``dueReminders(at:limit:lease:)`` may next have something to give; nil where nothing
    /// is to come.
    func nextReminder(for participant: Participant.ID?) throws(StoreError) -> Timestamp?

    /// Notes what became of the reminder with this number.
    ///
    /// A failure is heeded only from the one who holds the lease; what is not there any more, or is
    /// not the participant's of `lease`, is let be.
    func settle(
        _ number: Int64, as outcome: ReminderOutcome, lease: ReminderLease, at now: Timestamp
    ) throws(StoreError)

    /// Who is to be erased at `now` because their mentoring ended long ago, at most `limit` of them.
    ///
    /// - Complexity: O(`limit`), whatever the store holds besides.
    func expired(at now: Timestamp, limit: Int) throws(StoreError) -> [Participant.ID]

    /// Lets `participant` see the programme's figures from `moment` on, or with nil no longer.
    ///
    /// One never met is kept from then on; one of whom nothing else is known is not kept any more.
    func appoint(_ participant: Participant.ID, since moment: Timestamp?) throws(StoreError)

    /// Counts all who take part, by what is kept of them at `now`.
    ///
    /// - Parameter programme: Only who is in it is counted; nil counts everybody.
    /// - Complexity: O(all facts) in time, O(facts of one participant) in memory.
    func tally(at now: Timestamp, in programme: String?) throws(StoreError) -> ProgrammeTally

    /// Takes away all that is kept of `participant`.
    ///
    /// - Returns: How many facts were kept.
    func forget(_ participant: Participant.ID) throws(StoreError) -> Int
}

/// A turn with what is written of it, made ready beside the store's own work.
package struct WrittenTurn: Sendable {
    package let turn: Turn
    /// The talk after it.
    package let talk: String
    /// The answer; nil where it may not be kept.
    package let answer: String?

    package init(_ turn: Turn) {
        (self.turn, talk) = (turn, turn.situation.talk.encoded)
        answer = turn.keepsAnswer ? turn.answer.encoded : nil
    }
}

/// Which line of which participant.
package struct EventKey: Hashable, Sendable {
    /// How long an answer is kept for redelivery: bridges try again for hours, not for weeks.
    package static let keptFor = 7 * Timestamp.day

    package let participant: Participant.ID
    /// The id of the line, with its JSON type: `s:abc` or `i:7`.
    package let id: String

    package init(participant: Participant.ID, id: String) {
        (self.participant, self.id) = (participant, id)
    }
}

/// What a store knows of an event that came before.
package enum KeptAnswer: Hashable, Sendable {
    /// The answer as it was given.
    case whole(Answer)
    /// Only that it was answered; the answer is to be worked out again and changes nothing.
    case idOnly
}

/// Why a store cannot do what was asked.
///
/// The text names the operation and the file, never what is kept in it.
package struct StoreError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is in the way.
    package enum Problem: Hashable, Sendable {
        /// Another process writes and did not finish in time.
        case locked
        /// A newer tuki made the file: its version, and the newest this one knows.
        case newer(found: Int, known: Int)
        /// The file is damaged or is no store.
        case corrupt
        /// The disk is full.
        case full
        /// The file or its folder cannot be written.
        case readOnly
        /// The file or its folder cannot be opened.
        case unreachable
        /// SQLite's own code for anything else.
        case other(code: Int)
    }

    package let problem: Problem
    /// What was being done: `open`, `read a situation`, `commit a turn`.
    package let operation: String
    /// The file; `:memory:` for none.
    package let path: String

    package init(_ problem: Problem, during operation: String, path: String) {
        (self.problem, self.operation, self.path) = (problem, operation, path)
    }

    /// Whether the same may succeed later without anybody's doing.
    package var isRetryable: Bool { problem == .locked || problem == .full }

    package var description: String {
        let (what, remedy) = problem.text
        return "cannot \(operation): the store \(path) \(what)\n    \(remedy)"
    }
}

extension StoreError.Problem {
    /// What is wrong, and what to do about it.
    var text: (what: String, remedy: String) {
        switch self {
        case .locked:
            ("is locked by another program", "wait until it has finished, then try again")
        case .newer(let found, let known):
            (
                "has version \(found), this tuki knows \(known)",
                "use the newer tuki, or another file with --store FILE"
            )
        case .corrupt:
            (
                "is damaged or is not a store of tuki",
                "nothing was changed; restore a copy, or use another file with --store FILE"
            )
        case .full:
            ("is on a full disk", "nothing was lost; make room, then try again")
        case .readOnly:
            ("cannot be written", "give write permission, or use another file with --store FILE")
        case .unreachable:
            ("cannot be opened", "check that its folder exists and may be read and written")
        case .other(let code):
            ("answered with SQLite's code \(code)", "see sqlite.org/rescode.html")
        }
    }
}

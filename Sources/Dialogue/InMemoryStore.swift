import Mentoring
import Synchronization

/// A store that lasts as long as this object, for tests; it keeps the same promises but durability.
package final class InMemoryStore: DialogueStore {
    private let shelf = Mutex(Shelf())

    package init() {}

    /// Memory keeps nothing of what was erased.
    package func purge() throws(StoreError) {}

    /// Runs `body` in one write transaction; `body` may not begin another on this store.
    package func transaction<Result>(
        _ body: (any StoreTransaction) throws(StoreError) -> Result
    ) throws(StoreError) -> Result {
        try shelf.withLock { shelf throws(StoreError) in
            let transaction = InMemoryTransaction(shelf)
            // The lock hands results on as if to any thread; this one never leaves its own.
            nonisolated(unsafe) let result = try body(transaction)
            shelf = transaction.shelf
            return result
        }
    }
}

/// All that the store keeps: a value, so that undoing is putting back an older one.
private struct Shelf: Sendable {
    struct Kept: Sendable {
        var answer: KeptAnswer
        var at: Timestamp
    }

    var situations: [Participant.ID: Situation] = [:]
    var answers: [EventKey: Kept] = [:]
    var reminders = ReminderShelf()
    /// When an answer was kept last; what is old is old beside it.
    var latest = Timestamp(seconds: .min)
}

/// A class, as the promises of ``StoreTransaction`` are kept by methods that do not mutate.
private final class InMemoryTransaction: StoreTransaction {
    private(set) var shelf: Shelf

    init(_ shelf: Shelf) { self.shelf = shelf }

    func savepoint<Result>(_ body: () throws(StoreError) -> Result) throws(StoreError) -> Result {
        let before = shelf
        do throws(StoreError) {
            return try body()
        } catch {
            shelf = before
            throw error
        }
    }

    func situation(of participant: Participant.ID) -> Situation? {
        var situation = shelf.situations[participant]
        situation?.reminders = shelf.reminders.reminders(of: participant)
        return situation
    }

    func answer(to event: EventKey) -> KeptAnswer? {
        guard let kept = shelf.answers[event], kept.at >= shelf.latest.oldest else { return nil }
        return kept.answer
    }

    func commit(_ turn: Turn, answering event: EventKey?, at now: Timestamp) {
        let participant = turn.situation.participant
        var situation = turn.situation
        situation.facts = shelf.situations[participant]?.facts ?? []
        situation.notes = shelf.situations[participant]?.notes ?? []
        situation.isAppointed = shelf.situations[participant]?.isAppointed ?? false
        for effect in turn.effects {
            switch effect {
            case .recorded(let fact): situation.facts.append(fact)
            case .tookBack(let turn): situation.facts = situation.facts.without(turn: turn)
            case .reminders(let planned): shelf.reminders.replace(with: planned, for: participant)
            case .erasedReminders: break
            case .answeredReminder: shelf.reminders.answered(by: participant)
            case .noted(let note): situation.notes = situation.notes.keeping(note)
            case .erasedNote(let position): situation.notes = situation.notes.erasing(position)
            }
        }
        shelf.situations[participant] = situation
        guard let event else { return }
        let answer = turn.keepsAnswer ? KeptAnswer.whole(turn.answer) : .idOnly
        shelf.answers[event] = Shelf.Kept(answer: answer, at: now)
        shelf.latest = now
    }

    func appoint(_ participant: Participant.ID, since moment: Timestamp?) {
        var situation = shelf.situations[participant] ?? Situation(newcomer: participant)
        situation.isAppointed = moment != nil
        let isKept = situation.isAppointed || situation.turn > 0
        shelf.situations[participant] = isKept ? situation : nil
    }

    func tally(at now: Timestamp, in programme: String?) -> ProgrammeTally {
        var tally = ProgrammeTally()
        for situation in shelf.situations.values {
            tally.add(situation.facts, at: now, in: programme)
        }
        return tally
    }

    func forget(_ participant: Participant.ID) -> Int {
        let facts = shelf.situations.removeValue(forKey: participant)?.facts.count ?? 0
        shelf.answers = shelf.answers.filter { $0.key.participant != participant }
        shelf.reminders.forget(participant)
        return facts
    }

    func dueReminders(at now: Timestamp, limit: Int, lease: ReminderLease) -> [DueReminder] {
        shelf.reminders.due(at: now, limit: limit, lease: lease)
    }

    func nextReminder(for participant: Participant.ID?) -> Timestamp? {
        shelf.reminders.next(for: participant)
    }

    func settle(
        _ number: Int64, as outcome: ReminderOutcome, lease: ReminderLease, at now: Timestamp
    ) {
        shelf.reminders.settle(number, as: outcome, lease: lease, at: now)
    }
}

extension Timestamp {
    /// The oldest answer that is kept when this is the moment.
    fileprivate var oldest: Timestamp { adding(seconds: -EventKey.keptFor) }
}

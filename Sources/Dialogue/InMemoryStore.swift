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
            // The lock hands results on as if to another thread (`sending`). This one goes to none:
            // `body` is neither escaping nor sendable, so it ran on this thread within this call, and
            // its caller, in whose isolation it was made, is the only one to get it. The shelf keeps
            // the transaction's values, nothing of the result.
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
    var pairs = PairShelf()
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
        situation?.pair = pair(of: participant)
        return situation
    }

    private func pair(of participant: Participant.ID) -> PairState {
        var pair = PairState()
        pair.given = shelf.pairs.given(by: participant)
        guard let link = shelf.pairs.link(of: participant) else { return pair }
        let other = shelf.situations[link.other]
        pair.partner = Partner(
            ownRole: link.role, since: link.since,
            meetings: (other?.facts ?? []).filter { Partner.sharedKinds.contains($0.claim.kind) },
            lines: (other?.notes ?? []).filter(\.isShared).map(SharedLine.init))
        return pair
    }

    func partner(of participant: Participant.ID) -> Participant.ID? {
        shelf.pairs.link(of: participant)?.other
    }

    func offer(behind code: PairCode, for participant: Participant.ID) -> CodeOffer? {
        shelf.pairs.offer(behind: code, for: participant)
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
            case .pair(let change): apply(change, to: &situation, at: now)
            }
        }
        shelf.situations[participant] = situation
        guard let event else { return }
        let answer = turn.keepsAnswer ? KeptAnswer.whole(turn.answer) : .idOnly
        shelf.answers[event] = Shelf.Kept(answer: answer, at: now)
        shelf.latest = now
    }

    func commit(_ turn: WrittenTurn, ifFirst event: EventKey, at now: Timestamp) -> Bool {
        guard shelf.answers[event] == nil else { return false }
        commit(turn.turn, answering: event, at: now)
        return true
    }

    private func apply(
        _ change: PairChange, to situation: inout Situation, at now: Timestamp
    ) {
        let participant = situation.participant
        switch change {
        case .gave(let given, let role):
            shelf.pairs.give(given, by: participant, as: role, at: now)
        case .linked(let code, let role):
            shelf.pairs.link(participant, by: code, as: role, at: now)
        case .unlinked:
            unmark(shelf.pairs.link(of: participant)?.other)
            situation.notes = situation.notes.map { $0.shared(false) }
            shelf.pairs.unlink(participant)
        }
    }

    /// What was marked for one is not to be seen by the next.
    private func unmark(_ participant: Participant.ID?) {
        guard let participant, let notes = shelf.situations[participant]?.notes else { return }
        shelf.situations[participant]?.notes = notes.map { $0.shared(false) }
    }

    func expired(at now: Timestamp, limit: Int) -> [Participant.ID] {
        let expired = shelf.situations.values.filter { $0.expiry.map { $0 <= now } ?? false }
        return expired.map(\.participant).sorted { $0.rawValue < $1.rawValue }
            .prefix(max(0, limit)).map { $0 }
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
        unmark(shelf.pairs.link(of: participant)?.other)
        shelf.pairs.unlink(participant)
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

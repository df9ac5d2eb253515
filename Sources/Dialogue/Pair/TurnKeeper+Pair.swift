package import Mentoring

// What a turn needs of the pair, and what it changes for the other one.

extension TurnKeeper {
    /// What the store knows of the code in `event`, or of the one that waits for a yes.
    ///
    /// In a room others read along: no code is heard there.
    func heardCode(
        in event: Event, _ situation: Situation, _ transaction: any StoreTransaction
    ) throws(StoreError) -> HeardCode? {
        guard case .said(let said) = event, !said.inGroup else { return nil }
        let typed = said.choice == nil ? said.text.flatMap(PairCode.first) : nil
        guard let code = typed ?? situation.talk.awaitedCode else { return nil }
        return HeardCode(
            code: code, offer: try transaction.offer(behind: code, for: situation.participant))
    }

    /// Plans the reminders of `partners` anew, as `turn` changed what they share.
    ///
    /// They are told nothing: only what is to be said later follows the shared dates.
    func replan(
        _ partners: [Participant.ID?], after turn: Turn, in transaction: any StoreTransaction,
        _ surroundings: Surroundings
    ) throws(StoreError) {
        guard turn.effects.contains(where: \.changesSharedDates) else { return }
        for partner in Set(partners.compactMap(\.self)) {
            try transaction.replan(partner, surroundings)
        }
    }
}

extension StoreTransaction {
    /// Takes away all that is kept of `participant`, and plans anew what the other one of a pair is
    /// reminded of.
    ///
    /// - Returns: How many facts were kept.
    @discardableResult
    package func erase(
        _ participant: Participant.ID, _ surroundings: Surroundings
    ) throws(StoreError) -> Int {
        let other = try partner(of: participant)
        let count = try forget(participant)
        if let other { try replan(other, surroundings) }
        return count
    }

    /// Plans the reminders of `participant` anew, where what is known gives others.
    fileprivate func replan(
        _ participant: Participant.ID, _ surroundings: Surroundings
    ) throws(StoreError) {
        guard let situation = try situation(of: participant) else { return }
        let planned = situation.reminders(replannedAt: surroundings.now, surroundings.timeZone)
        guard planned != situation.reminders.open else { return }
        let quiet = Turn(
            messages: [], situation: situation, effects: [.reminders(planned: planned)])
        try commit(quiet, answering: nil, at: surroundings.now)
    }
}

extension Effect {
    /// Whether the other one of a pair may have other dates after it.
    fileprivate var changesSharedDates: Bool {
        switch self {
        case .recorded(let fact): Partner.sharedKinds.contains(fact.claim.kind)
        case .tookBack, .pair(.linked), .pair(.unlinked): true
        default: false
        }
    }
}

extension Situation {
    /// The reminders as they are to be: what was asked for or is due stays, the rest is planned
    /// anew.
    fileprivate func reminders(replannedAt now: Timestamp, _ timeZone: String) -> [Reminder] {
        let standing = reminders.open.filter { $0.kind.isAsked || $0.due <= now }
        guard !talk.isLeftAlone else { return standing }
        let zone = talk.timeZone ?? timeZone
        let planned = ReminderPlan(for: self, at: now, timeZone: zone).reminders
        return (standing + planned).inOrder
    }
}

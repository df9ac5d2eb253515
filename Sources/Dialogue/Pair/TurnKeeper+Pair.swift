import Mentoring

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
        guard turn.erases || turn.effects.contains(where: \.changesSharedDates) else { return }
        for partner in Set(partners.compactMap(\.self)) {
            guard let situation = try transaction.situation(of: partner) else { continue }
            let planned = situation.reminders(replannedAt: surroundings.now, surroundings.timeZone)
            guard planned != situation.reminders.open else { continue }
            let quiet = Turn(
                messages: [], situation: situation, effects: [.reminders(planned: planned)])
            try transaction.commit(quiet, answering: nil, at: surroundings.now)
        }
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

import Mentoring

extension TurnVariables {
    /// What scripts read of the pair: never who the other one is.
    static func pair(_ draft: TurnDraft) -> [(String, String?)] {
        let pair = draft.situation.pair
        let progress = draft.progress
        let role = pair.partner?.role ?? pair.heard?.offer.map(\.role)
        return [
            ("pair_linked", pair.partner == nil ? "no" : "yes"),
            ("pair_role", role?.rawValue),
            ("pair_code", draft.openCode?.code.shown),
            ("pair_code_until", draft.openCode.map { draft.words(for: $0.until, withTime: true) }),
            ("pair_result", draft.pairTurn.result?.rawValue),
            ("pair_waits", draft.situation.talk.awaitedCode == nil ? nil : "yes"),
            ("pair_lines", draft.pairTurn.lines.map(String.init)),
            ("pair_date", otherDate(draft, progress)),
            ("pair_cancelled", progress.isCancelledByHeard ? "yes" : "no"),
            (
                "next_noted_by",
                draft.comingMeeting.map { _ in progress.isNextHeard ? "pair" : "own" }
            ),
            ("shared_notes", String(draft.situation.notes.count { $0.isShared })),
        ]
    }

    /// The other one's date of the next meeting, where it is not the participant's own.
    private static func otherDate(_ draft: TurnDraft, _ progress: Progress) -> String? {
        guard let date = progress.heardMeeting, !draft.isOver(date),
            progress.isNextHeard || date != progress.nextMeeting
        else { return nil }
        return draft.words(for: date.at, withTime: date.hasTime)
    }
}

extension TurnVariables {
    /// What scripts read of the notebook: counts and outcomes, never what is written in it.
    static func notebook(_ draft: TurnDraft) -> [(String, String?)] {
        let turn = draft.notebook
        let notes = draft.situation.notes
        let kind = turn.capture?.kind ?? draft.situation.talk.capture?.kind
        return [
            ("notes", String(notes.count)),
            ("note_result", turn.result?.rawValue),
            ("note_kind", kind?.rawValue),
            ("note_number", turn.number.map(String.init)),
            ("note_lines", lines(draft)),
            ("notes_found", turn.count.map(String.init)),
            ("notes_more", turn.hasMore ? "yes" : "no"),
            (
                "note_awaited",
                draft.before.talk.openCapture.map { $0.position == nil ? "yes" : "line" }
            ),
            ("note_length_limit", String(NotebookLimits.length)),
            ("goals", String(draft.situation.notes.count { $0.kind == .goal })),
            ("goals_open", String(draft.goalsInProgress.count)),
            ("notes_limit", String(NotebookLimits.notes)),
        ]
    }

    /// How many lines the note has that this turn kept: a goal, its step, its sign.
    private static func lines(_ draft: TurnDraft) -> String? {
        let note = draft.situation.notes.first { $0.position == draft.notebook.number }
        return note.map { String($0.text.split(separator: "\n").count) }
    }
}

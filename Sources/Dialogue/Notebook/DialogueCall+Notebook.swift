import Mentoring

// The call by which scripts keep, show and erase notes.

extension DialogueCall {
    static let notekeeping = [
        DialogueCall(
            "notes",
            "The notebook: open KIND, open line, open again, keep, show [KIND], more, card, read, found, "
                + "share, unshare, correct, step, done [PLACE], erase, erase last, clear.",
            hasEffect: true
        ) { draft, arguments in
            draft.notes(arguments.first ?? "", arguments.dropFirst().first)
        }
    ]
}

extension TurnDraft {
    /// Does to the notebook what a script says; gives the text of what is shown.
    fileprivate mutating func notes(_ word: String, _ value: String?) -> String {
        let kind = value.flatMap(Note.Kind.init)
        switch word {
        case "open" where value == "again": situation.talk.capture = notebook.capture
        case "open": openCapture(value == "line" ? nil : kind ?? .note)
        case "keep": keepCaptured()
        case "correct": correctNote()
        case "step": addStep()
        case "done": markStep(ofGoal: value.flatMap { Int($0) })
        case "show": return listed(kind, below: .max)
        case "more":
            let listing = before.talk.listing
            return listed(listing?.kind, below: listing?.shownTo ?? .max)
        case "card": return cardAnswers()
        case "read": return wholeNotes()
        case "found": return foundNotes()
        case "share": share(true)
        case "unshare": share(false)
        case "erase": erase(value == "last" ? lastKept : notebook.numbers)
        case "clear": erase(wasOffered("notebook-clear-yes") ? situation.notes.map(\.position) : [])
        default: break
        }
        return ""
    }

    /// Awaits a text of `kind`; without one, a further line to the note that was kept in this turn
    /// or to the last goal.
    private mutating func openCapture(_ kind: Note.Kind?) {
        if let kind {
            situation.talk.capture = Capture(kind: kind)
        } else if let goal = notebook.number
            ?? situation.notes.last(where: { $0.kind == .goal })?
            .position
        {
            situation.talk.capture = Capture(kind: .goal, position: goal)
        }
    }

    private mutating func keepCaptured() {
        let capture = notebook.capture ?? Capture(kind: .note)
        keepNote(kind: capture.kind, addingTo: capture.position)
    }

    /// Adds the turn's text as a step to the goal named by number, or else to the last one.
    ///
    /// The third line of a goal is its sign of success, so a goal that has none yet gets an empty
    /// place for it.
    private mutating func addStep() {
        let goals = situation.notes.filter { $0.kind == .goal }
        guard
            let goal = goals.first(where: { notebook.numbers.contains($0.position) }) ?? goals.last
        else {
            notebook.result = .nothing
            return
        }
        let words = notebook.text
        if goal.lines.count == Note.signLine, !words.isEmpty {
            notebook.text = "\(Note.noSign)\n\(words)"
        }
        keepNote(kind: .goal, addingTo: goal.position)
        if notebook.result == .kept { notebook.result = .step }
    }

    /// The note kept in the last turn. A button pressed later than that erases nothing: by then
    /// another note may be the last.
    private var lastKept: [Int] {
        guard wasOffered("note-undo"), let last = situation.notes.last else { return [] }
        return [last.position]
    }

    /// Whether the last turn offered the choice `id`.
    private func wasOffered(_ id: String) -> Bool { before.talk.choices.contains { $0.id == id } }

    /// Takes notes away for good; how many there were is for the scripts.
    private mutating func erase(_ positions: [Int]) {
        let present = positions.filter { position in
            situation.notes.contains { $0.position == position }
        }
        for position in present {
            situation.notes = situation.notes.erasing(position)
            effects.append(.erasedNote(position: position))
        }
        (notebook.count, notebook.number) = (present.count, present.first)
        situation.talk.listing = nil
    }
}

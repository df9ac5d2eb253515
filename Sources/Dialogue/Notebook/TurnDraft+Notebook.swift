import Guide
import Mentoring

// Keeping, showing and finding notes on a draft.

extension TurnDraft {
    /// Keeps the turn's text as a note, or notes why it is not kept.
    ///
    /// - Parameters:
    ///   - place: The note that it replaces; nil for a new one.
    ///   - other: The note to which it is added as a line.
    mutating func keepNote(
        kind: Note.Kind, at place: Int? = nil, addingTo other: Int? = nil, card: String? = nil,
        step: Int? = nil
    ) {
        let begun = other.flatMap { position in
            situation.notes.first { $0.position == position }
        }
        let text = (begun.map { $0.text + "\n" } ?? "") + notebook.text
        let position = begun?.position ?? place
        notebook.result = refusal(of: text, kind: kind, isNew: position == nil) ?? .kept
        guard notebook.result == .kept else { return }
        let note = Note(
            position: position ?? (situation.notes.last?.position ?? 0) + 1, kind: kind,
            text: text, date: surroundings.now, card: card, step: step,
            done: begun?.doneLines ?? 0)
        keep(note)
    }

    private mutating func keep(_ note: Note) {
        situation.notes = situation.notes.keeping(note)
        effects.append(.noted(note))
        notebook.number = note.position
    }

    /// The goals that have a step which is not done, in the order of numbers.
    var goalsInProgress: [Note] { situation.notes.filter { $0.openStep != nil } }

    /// Marks the first open step of a goal as done: of the one named by number, of the only one, or
    /// of the one at `place` among those with open steps.
    mutating func markStep(ofGoal place: Int? = nil) {
        let goals = goalsInProgress
        let named = goals.first { notebook.numbers.contains($0.position) }
        let chosen = place.flatMap { goals.indices.contains($0 - 1) ? goals[$0 - 1] : nil }
        guard let goal = named ?? chosen ?? (goals.count == 1 ? goals.first : nil),
            let step = goal.openStep
        else {
            notebook.result = goals.isEmpty ? .nothing : .unclear
            return
        }
        keep(goal.marking(step))
        notebook.result = .done
    }

    /// Puts the turn's text in the place of the note that was named by number.
    mutating func correctNote() {
        guard let note = situation.notes.first(where: { notebook.numbers.contains($0.position) })
        else {
            notebook.result = .nothing
            return
        }
        let corrected = note.corrected(to: notebook.text)
        notebook.result = refusal(of: corrected.text, kind: note.kind, isNew: false) ?? .corrected
        guard notebook.result == .corrected else { return }
        // What stood there is to be overwritten, not only hidden.
        effects.append(.erasedNote(position: note.position))
        keep(corrected)
    }

    private func refusal(of text: String, kind: Note.Kind, isNew: Bool) -> NotebookTurn.Result? {
        if notebook.text.isEmpty { return .empty }
        if text.count > NotebookLimits.length { return .long }
        guard isNew else { return nil }
        if kind == .goal, situation.notes.count(where: { $0.kind == .goal }) >= NotebookLimits.goals
        {
            return .goals
        }
        return situation.notes.count >= NotebookLimits.notes ? .full : nil
    }

    /// The newest notes of a kind with a number lower than `limit`, and remembers how far it came.
    mutating func listed(_ kind: Note.Kind?, below limit: Int) -> String {
        let notes = situation.notes.reversed().filter {
            $0.position < limit && (kind == nil || $0.kind == kind)
        }
        let page = notes.prefix(NotebookLimits.shown)
        notebook.hasMore = notes.count > page.count
        if let last = page.last {
            situation.talk.listing = Listing(kind: kind, shownTo: last.position)
        }
        return shown(Array(page), count: notes.count)
    }

    /// The newest answer to each step of the card in hand, in the order of the steps.
    mutating func cardAnswers() -> String {
        let name = exerciseTurn.ended?.card ?? currentCard?.name
        let answers = situation.notes.filter { $0.card != nil && $0.card == name }
        let newest = Dictionary(answers.map { ($0.step ?? 0, $0) }) { $1 }
        let notes = newest.sorted { $0.key < $1.key }.map(\.value)
        return shown(notes, count: notes.count)
    }

    /// The notes named by number, whole.
    mutating func wholeNotes() -> String {
        let notes = situation.notes.filter { notebook.numbers.contains($0.position) }
        return shown(notes, count: notes.count, isWhole: true)
    }

    /// The newest notes in which a word of the turn's text stands, inflected or not.
    ///
    /// - Complexity: O(length of the notebook).
    mutating func foundNotes() -> String {
        let wanted = NotebookSearch(notebook.text)
        let notes = situation.notes.reversed().filter { wanted.finds($0.text) }
        notebook.hasMore = notes.count > NotebookLimits.shown
        return shown(Array(notes.prefix(NotebookLimits.shown)), count: notes.count)
    }

    /// Notes as lines; what is shown now may be kept nowhere else.
    private mutating func shown(_ notes: [Note], count: Int, isWhole: Bool = false) -> String {
        notebook.count = count
        notebook.showsKeptText = !notes.isEmpty
        return notes.map { line(of: $0, isWhole: isWhole) }.joined(separator: "\n")
    }

    private func line(of note: Note, isWhole: Bool) -> String {
        let card = note.card.flatMap { pack.guide.deck.card($0)?.title }
        let step = note.step.map { ", \(pack.phrase("note_step")) \($0)" } ?? ""
        let sharing = note.isShared ? ", \(pack.phrase("note_shared"))" : ""
        let about = (card ?? pack.phrase("note_\(note.kind.rawValue)")) + step + sharing
        let isCut = !isWhole && note.text.count > NotebookLimits.listed
        let text = isCut ? note.text.prefix(NotebookLimits.listed) + "…" : note.text[...]
        let lines = text.split(separator: "\n").enumerated().map { place, line in
            mark(on: note, at: place) + line
        }.joined(separator: "\n   ")
        return "\(note.position). \(about) (\(calendar.shortDay(of: note.date))): \(lines)"
    }

    /// What stands before a line of a goal: whether it is done, or what it is.
    private func mark(on note: Note, at place: Int) -> String {
        guard note.kind == .goal, place > 0 else { return "" }
        if place == Note.signLine { return "\(pack.phrase("goal_sign")) " }
        return pack.phrase(note.isDone(place) ? "step_done" : "step_open") + " "
    }
}

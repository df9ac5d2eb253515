package import Mentoring

/// One line of a participant's own notebook: what they typed, kept because they asked for it.
package struct Note: Hashable, Sendable {
    /// What a note is for.
    package enum Kind: String, CaseIterable, Hashable, Sendable {
        /// A goal: behind it stand its first step, the sign of success, and further steps, a line
        /// each.
        case goal
        /// A line of the draft of an agreement.
        case agreement
        case note
        /// A line of the learning journal.
        case journal
        /// An answer to a step of an exercise.
        case answer
    }

    /// Its number, which it keeps as long as it is there: one more than the highest was.
    package let position: Int
    package let kind: Kind
    /// What was typed, without controls; possibly of several lines.
    package let text: String
    /// When it was kept.
    package let date: Timestamp
    /// The card whose exercise it answers.
    package let card: String?
    /// The step that it answers, counted from 1.
    package let step: Int?
    /// Whether the other one of a linked pair may see it, because its owner marked it.
    package let isShared: Bool
    /// Which lines of a goal are done, a bit each, the first line's the lowest.
    package let doneLines: Int64

    package init(
        position: Int, kind: Kind, text: String, date: Timestamp, card: String? = nil,
        step: Int? = nil, isShared: Bool = false, done doneLines: Int64 = 0
    ) {
        (self.position, self.kind, self.text, self.date) = (position, kind, text, date)
        (self.card, self.step, self.isShared) = (card, step, isShared)
        self.doneLines = doneLines
    }

    /// This note, marked to be shown to the other one or not.
    package func shared(_ isShared: Bool) -> Note {
        Note(
            position: position, kind: kind, text: text, date: date, card: card, step: step,
            isShared: isShared, done: doneLines)
    }
}

extension Note {
    /// Place of the sign of success among a goal's lines.
    static let signLine = 2
    /// What stands in the place of a sign that nobody has told.
    static let noSign = "–"
    /// Lines that a mark can be set on.
    private static let markable = 0..<63

    /// What was typed, line by line.
    var lines: [Substring] { text.split(separator: "\n") }

    /// Whether the line at `place` is marked as done.
    func isDone(_ place: Int) -> Bool {
        Self.markable.contains(place) && doneLines & (1 << Int64(place)) != 0
    }

    /// The first step of a goal that is not yet done, by the place of its line.
    var openStep: Int? {
        guard kind == .goal else { return nil }
        return lines.indices.dropFirst().first {
            $0 != Self.signLine && Self.markable.contains($0) && !isDone($0)
        }
    }

    /// The same with the line at `place` marked as done.
    func marking(_ place: Int) -> Note {
        guard Self.markable.contains(place) else { return self }
        return with(text: text, done: doneLines | (1 << Int64(place)))
    }

    /// The same in other words; of a goal only the first line is another, its steps stay.
    func corrected(to words: String) -> Note {
        guard kind == .goal else { return with(text: words, done: 0) }
        let rest = lines.dropFirst().map(String.init)
        let first = words.split(separator: "\n").joined(separator: " ")
        return with(text: ([first] + rest).joined(separator: "\n"), done: doneLines)
    }

    private func with(text: String, done: Int64) -> Note {
        Note(
            position: position, kind: kind, text: text, date: date, card: card, step: step,
            done: done)
    }
}

/// How much a notebook takes. It is read whole at each turn of its owner, so that a turn stays one
/// read and one write; that is why it ends somewhere.
package enum NotebookLimits {
    /// Notes in one notebook.
    package static let notes = 200
    /// Characters in one note.
    package static let length = 2_000
    /// Goals at a time: with more than three none is one.
    package static let goals = 3
    /// Lines that the other one of a pair may see at a time: all of them are shown at once.
    package static let shared = 10
    /// How many notes are shown at once.
    package static let shown = 5
    /// How many characters of a note a list shows.
    static let listed = 240
}

extension [Note] {
    /// The notes after `note` was kept; one that stood at its position is replaced.
    package func keeping(_ note: Note) -> [Note] {
        (filter { $0.position != note.position } + [note]).sorted { $0.position < $1.position }
    }

    /// The notes without that at `position`.
    package func erasing(_ position: Int) -> [Note] { filter { $0.position != position } }
}

/// A note that is awaited: the next message is it.
package struct Capture: Hashable, Sendable {
    /// What the message will be kept as.
    package let kind: Note.Kind
    /// The note to which it is added as a line; nil for a new one.
    package let position: Int?

    package init(kind: Note.Kind, position: Int? = nil) {
        (self.kind, self.position) = (kind, position)
    }
}

/// A list of notes of which there are more to show.
package struct Listing: Hashable, Sendable {
    /// Which kind is listed; nil for all.
    package let kind: Note.Kind?
    /// The number of the last note shown; older ones have lower numbers.
    package let shownTo: Int

    package init(kind: Note.Kind?, shownTo: Int) { (self.kind, self.shownTo) = (kind, shownTo) }
}

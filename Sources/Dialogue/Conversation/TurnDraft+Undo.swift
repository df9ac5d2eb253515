import Mentoring

// What a bare "cancel" means: what is open, or the entry that was just made; of any other entry it is
// asked first.

extension Talk {
    /// Whether tuki's last message waits for an answer, rather than showing ways onward.
    var asksSomething: Bool {
        if lastMessage?.last == "?" { return true }
        let ids = choices.map(\.id)
        return Self.questionEnds.contains { end in ids.contains { $0.hasSuffix(end) } }
            || Self.questionBeginnings.contains { beginning in
                ids.count { $0.hasPrefix(beginning) } > 1
            }
    }

    /// How the ids of quick replies end that stand under a question alone …
    private static let questionEnds = ["-yes", "-no", "-cancel", "-later", "-skip"]
    /// … and begin, where there are several.
    private static let questionBeginnings = ["role-", "held-", "rate-", "situation-", "language-"]
}

extension TurnDraft {
    /// The number of the last turn in which the participant told something that is kept.
    private var lastToldTurn: Int? {
        situation.facts.last { $0.source == .user && $0.turn < situation.turn }?.turn
    }

    /// What the participant told last.
    var lastEntry: [Fact] {
        lastToldTurn.map { turn in situation.facts.filter { $0.turn == turn } } ?? []
    }

    /// Takes back all that the last turn with a told fact recorded.
    mutating func undo() {
        undone = lastToldTurn != nil
        guard let turn = lastToldTurn else { return }
        situation.facts = situation.facts.without(turn: turn)
        effects.append(.tookBack(turn: turn))
    }

    /// Whether the entry was made in the turn before, not long ago, and nothing was said since.
    private var isEntryFresh: Bool {
        guard let last = lastEntry.last, last.turn == before.turn, !before.talk.isReminded else {
            return false
        }
        return surroundings.now <= last.date.adding(seconds: Exercise.freshFor)
    }

    /// What a bare "cancel" is about, as scripts compare: `exercise` or `note` that is open or was
    /// just kept, an entry to take back `now` or to `ask` about, an open `question`; nil for nothing.
    var cancelled: String? {
        let talk = before.talk
        let offered = Set(talk.choices.map(\.id))
        if talk.isAboutExercise, talk.exercise?.isPaused == false { return "exercise" }
        if offered.contains("note-undo") { return "note" }
        let asks = talk.asksSomething && !offered.contains("undo")
        if isEntryFresh { return asks ? "ask" : "now" }
        if asks { return "question" }
        return lastEntry.isEmpty ? nil : "ask"
    }
}

extension TurnVariables {
    /// What scripts read of a cancel: what it is about, and the last entry in words.
    static func cancelling(_ draft: TurnDraft) -> [(String, String?)] {
        let page = NotebookPage(pack: draft.pack, calendar: draft.calendar)
        let lines = draft.lastEntry.map { "– \(page.summary(of: $0))" }
        return [
            ("cancelled", draft.cancelled),
            ("last_entry", lines.isEmpty ? nil : lines.joined(separator: "\n")),
            ("choice_cancel", draft.before.talk.choices.first { $0.id.hasSuffix("-cancel") }?.id),
        ]
    }
}

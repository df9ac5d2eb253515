import RiveScript

// What is said while the next line of a goal is awaited, its step or its sign, and is none: a word of
// control, a question, a command for the notebook. It is answered, and the line asked for again.

extension TurnDraft {
    /// The turn of a message that is no line of the goal; nil where it is one, or none is awaited.
    mutating func turnBesideLine(_ typed: String, heard: String) -> Turn? {
        guard let capture = before.talk.openCapture, capture.position != nil else { return nil }
        var trial = self
        trial.notebook.number = capture.position
        trial.asksForLine = true
        let turn =
            trial.controlTurn(heard, inTopic: Topics.lineControl)
            ?? trial.notebookTurn(typed, onlyCommands: true)
            ?? trial.interruption(heard, typed: typed, orElse: Topics.lineQuestion)
        guard let turn else { return nil }
        self = trial
        return turn
    }

    /// `messages`, the last of which asks for the line again that was awaited and still is.
    ///
    /// What asks for a text of its own, or begins an exercise, is asked alone; a goal that was erased
    /// has no lines.
    mutating func askingForLine(after messages: [Message], by reply: Reply) -> [Message] {
        guard let line = before.talk.openCapture, line.position != nil, !erases,
            situation.talk.capture == nil, var last = messages.last,
            situation.notes.contains(where: { $0.position == line.position })
        else { return messages }
        if last.choices.contains(where: { $0.id == Topics.noteCancel }) {
            situation.talk.capture = line
            return messages
        }
        guard asksForLine, pack.brain.hasLiteral(Topics.lineWaits, inTopic: topic),
            situation.talk.exercise == before.talk.exercise,
            !reply.trail.contains(where: { $0.pattern == Topics.noteCancel })
        else { return messages }
        situation.talk.capture = line
        notebook.number = line.position
        let waiting = self.reply(to: .literal(Topics.lineWaits), inTopic: nil)
        for offer in ReplyMarks.messages(in: waiting.text) {
            last.text += "\n\n" + offer.text
            last.choices = last.choices.filter { $0.id != Topics.carryOn } + offer.choices
        }
        return messages.dropLast() + [last]
    }
}

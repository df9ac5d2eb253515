import Mentoring
import RiveScript

// What tuki says by itself: planned when a turn ends, worded when its time has come.

extension TurnDraft {
    /// The turn that says `reminder`; without messages where there is nothing to say any more.
    ///
    /// What it says and offers takes the place of the last message, so that an answer finds it. The
    /// words of a custom one are the participant's, and stay where they were kept.
    mutating func say(_ reminder: Reminder) -> Turn {
        situation.turn = before.turn
        self.reminder = reminder
        let isTimely =
            reminder.kind.lifetime.map { surroundings.now <= reminder.due.adding(seconds: $0) }
            ?? true
        guard isTimely, reminder.kind != .linked || isLinkNews,
            pack.brain.hasLiteral(reminder.kind.trigger, inTopic: topic)
        else {
            return Turn(messages: [], situation: before)
        }
        let reply = reply(to: .literal(reminder.kind.trigger), inTopic: nil)
        let messages = ReplyMarks.messages(in: reply.text)
        guard let last = messages.last else { return Turn(messages: [], situation: before) }
        situation.talk.lastMessage = reminder.kind.isAsked ? nil : last.text
        situation.talk.choices = last.choices
        situation.talk.isReminded = true
        // What is said next answers this, and is no note.
        situation.talk.capture = nil
        if !reminder.kind.isAsked { situation.talk.remindedUpTo = reminder.due }
        if reminder.kind == .linked { situation.talk.awaitsLink = false }
        return Turn(messages: messages, card: card, situation: situation, effects: effects)
    }

    /// The reminders after this turn, and what has to be changed for that.
    ///
    /// Those that were asked for stay; all others are planned anew from what is known now.
    func plannedReminders() -> (Reminders, [Effect]) {
        var reminders = situation.reminders
        let asked = reminders.open.filter(\.kind.isAsked)
        reminders.open = (asked + (situation.talk.isLeftAlone ? [] : planned)).inOrder
        var changes: [Effect] = []
        if before.reminders.unanswered != reminders.unanswered {
            changes.append(.answeredReminder)
        }
        if before.reminders.open != reminders.open {
            changes.append(.reminders(planned: reminders.open))
            let words = before.reminders.open.filter { $0.kind.isAsked && !$0.subject.isEmpty }
            if !Set(words).isSubset(of: reminders.open) { changes.append(.erasedReminders) }
        }
        return (reminders, changes)
    }

    /// What is to come of its own accord.
    ///
    /// Most turns tell nothing that a plan hangs on: what was planned then stands, but for what has
    /// become due.
    private var planned: [Reminder] {
        let standing = situation.reminders.open.filter { !$0.kind.isAsked }
        let isSame =
            before.facts == situation.facts && before.pair == situation.pair
            && before.talk.timeZone == situation.talk.timeZone
            && before.talk.isLeftAlone == situation.talk.isLeftAlone
            && before.talk.awaitsLink == situation.talk.awaitsLink
        if isSame, !standing.isEmpty { return standing.filter { $0.due > surroundings.now } }
        return ReminderPlan(for: situation, at: surroundings.now, timeZone: timeZone).reminders
    }

    /// The participant's time zone.
    var timeZone: String { situation.talk.timeZone ?? surroundings.timeZone }
}

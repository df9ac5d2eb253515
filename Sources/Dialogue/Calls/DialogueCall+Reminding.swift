import Mentoring

// Calls by which scripts promise to say something later.

/// How far a promise to remind reaches.
enum ReminderLimits {
    /// How late it may be, in seconds: five years.
    static let latest = 5 * 366 * Timestamp.day
    /// How long its words may be, in characters.
    static let text = 500
    /// How many a participant may have asked for and not yet got.
    static let asked = 20
}

extension DialogueCall {
    static let reminding = [
        DialogueCall(
            "remind",
            "Reminds later: remind SECONDS TEXT, remind when TEXT, or remind slot, as was typed.",
            hasEffect: true
        ) { draft, arguments in
            draft.remind(arguments)
            return ""
        },
        DialogueCall(
            "reminders", "Switches reminders off or on; off erases those asked for too.",
            hasEffect: true
        ) { draft, arguments in
            draft.switchReminders(arguments.first)
            return ""
        },
    ]
}

extension TurnDraft {
    /// Notes a reminder that was asked for; nothing where no moment was said, or too many wait.
    fileprivate mutating func remind(_ arguments: [String]) {
        asked = nil
        let words = arguments.first == "slot" ? wordsFromNumber : arguments[...]
        guard let first = words.first, let due = moment(first) else { return }
        let text = String(words.dropFirst().joined(separator: " ").prefix(ReminderLimits.text))
        let waiting = situation.reminders.open.filter(\.kind.isAsked)
        guard waiting.count < ReminderLimits.asked else { return }
        let reminder = Reminder(.custom, due: due, subject: text)
        asked = reminder
        if !waiting.contains(reminder) { situation.reminders.open.append(reminder) }
    }

    /// The moment of `when`, or so many seconds from now; a part of a second is a whole one.
    private func moment(_ word: String) -> Timestamp? {
        if word == "when" {
            guard let said = calendar.moment(slots.moment, towards: .ahead) else { return nil }
            let day = LocalHours(timeZone: timeZone).day(0, from: said.at)
            let moment = said.hasTime ? said.at : day
            return moment > surroundings.now ? moment : nil
        }
        guard let seconds = Double(word), seconds > 0, seconds <= Double(ReminderLimits.latest)
        else { return nil }
        return surroundings.now.adding(seconds: Int64(seconds.rounded(.up)))
    }

    /// The words of the message from its first number on.
    private var wordsFromNumber: ArraySlice<String> {
        typed.split(whereSeparator: \.isWhitespace).map(String.init).drop { Double($0) == nil }
    }

    fileprivate mutating func switchReminders(_ word: String?) {
        situation.talk.isLeftAlone = word == "off"
        if word == "off" { situation.reminders.open = [] }
    }
}

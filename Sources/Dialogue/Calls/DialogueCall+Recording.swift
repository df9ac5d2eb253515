import Mentoring

// Calls by which scripts note what the participant told.

extension DialogueCall {
    static let recording = [
        DialogueCall(
            "record",
            "Notes a fact: role, pair, held, met, plan, agreement, goal, stage, rating 1 … 5, "
                + "flag NAME [no], begins, ends …",
            hasEffect: true
        ) { draft, arguments in
            guard let kind = arguments.first else { return "" }
            draft.record(kind: kind, value: arguments.dropFirst().first, arguments.last)
            return ""
        },
        DialogueCall("language", "Changes the language: a code, or slot.", hasEffect: true) {
            draft, arguments in
            draft.languageWish =
                arguments.first == "slot" ? draft.slots.language : arguments.first
            return ""
        },
        DialogueCall("forget", "Erases all that is kept of the participant.", hasEffect: true) {
            draft, _ in
            draft.erases = true
            return ""
        },
        DialogueCall("undo", "Takes back what was recorded last.", hasEffect: true) { draft, _ in
            draft.undo()
            return ""
        },
    ]
}

extension TurnDraft {
    /// Records what a script says: a kind of fact, and its value or `slot` for the message's own.
    fileprivate mutating func record(kind: String, value: String?, _ last: String?) {
        switch kind {
        case "slots": recordSlots()
        case "met": recordMeeting(asPlanned: value == "planned")
        case "plan": recordPlan()
        case "cancelled": record(.cancelled)
        case "begins": if let day = nearestDay { record(.begins(on: day)) }
        case "ends": if let day = nearestDay { record(.ends(on: day)) }
        case "flag":
            let flag = value.flatMap(Flag.init)
            if let flag { record(.flag(flag, last != "no")) }
        case "rating":
            let rating = value.flatMap { Int($0) }
            if let rating, MentoringLimits.rating.contains(rating) { record(.rating(rating)) }
        case "held":
            let count = value == "slot" ? slots.count : value.flatMap { Int($0) }
            if let count { record(.meetingsHeld(count)) }
        case "rhythm":
            let days = value.flatMap { Int($0) }
            if let days, MentoringLimits.rhythm.contains(days) { record(.rhythm(days: days)) }
        default:
            if let claim = Claim(kind: kind, value: Self.claimValue(value)) { record(claim) }
        }
    }

    /// The day that was said, in the past or to come, whichever is nearer.
    private var nearestDay: Timestamp? {
        let ahead = calendar.moment(slots.moment, towards: .ahead)?.at
        let behind = calendar.moment(slots.moment, towards: .behind)?.at
        guard let ahead, let behind else { return ahead ?? behind }
        let now = surroundings.now.seconds
        return ahead.seconds - now <= now - behind.seconds ? ahead : behind
    }

    /// The value as facts spell it: scripts say `yes` and `no`.
    private static func claimValue(_ word: String?) -> String {
        switch word {
        case "yes", nil: "yes"
        case "no": "no"
        case let word?: word
        }
    }

    /// Records all that the message told besides its intent.
    private mutating func recordSlots() {
        if let role = slots.role { record(.role(role)) }
        if let pair = slots.pair { record(.pair(pair)) }
        if let count = slots.count { record(.meetingsHeld(count)) }
        if let agreement = slots.agreement { record(.agreement(agreement)) }
        if let goal = slots.goal { record(.goal(goal)) }
        if let stage = slots.stage { record(.stage(stage)) }
    }

    /// One more meeting was held: on the day that was said, on the planned one, or else today.
    private mutating func recordMeeting(asPlanned: Bool) {
        let said = calendar.moment(slots.moment, towards: .behind)?.at
        let planned = asPlanned ? progress.nextMeeting?.at : nil
        record(.met(on: said ?? planned ?? surroundings.now))
    }

    /// The next meeting is at the moment that was said; where none was, there is nothing to note.
    private mutating func recordPlan() {
        guard let meeting = toldMeeting else { return }
        record(.planned(at: meeting.at, hasTime: meeting.hasTime))
    }

    /// The next meeting as this message has it; nil where it says neither a day nor an hour.
    var toldMeeting: PlannedMeeting? {
        if let comingMeeting { return calendar.moment(slots.moment, changing: comingMeeting) }
        return calendar.moment(slots.moment, towards: .ahead)
            .map { PlannedMeeting(at: $0.at, hasTime: $0.hasTime) }
    }
}

import Guide
import Mentoring
import RiveScript

/// What a message says besides its intent; lives for one turn.
struct Slots: Hashable, Sendable {
    var role: Role?
    /// What a newcomer who introduced themselves by a name said they are; the name is not read.
    var introduction: Introduction?
    var pair: Bool?
    /// Meetings held.
    var count: Int?
    var moment = SaidMoment()
    var minutes: Int?
    /// The name of a card that is named.
    var card: String?
    var situation: String?
    var stage: Stage?
    var agreement: Bool?
    var goal: Bool?
    /// A language that is asked for by name, as `en`.
    var language: String?
}

/// How somebody introduced themselves: "I'm Lisa, an actor", or by a name alone.
enum Introduction: Hashable, Sendable {
    case name
    case role(Role)

    /// Reads the word that `slot-introduction` answers.
    init?(_ word: String) {
        guard word != Introduction.name.word else {
            self = .name
            return
        }
        guard let role = Role(rawValue: word) else { return nil }
        self = .role(role)
    }

    /// As scripts write it.
    var word: String {
        switch self {
        case .name: "name"
        case .role(let role): role.rawValue
        }
    }

    /// The role that was told, if one was.
    var role: Role? {
        if case .role(let role) = self { role } else { nil }
    }
}

/// Reads slots: words by the slot topics of the scripts, digits and names by rules.
struct SlotReader {
    let pack: LanguagePack
    let calendar: MomentCalendar

    /// All that `text` says.
    ///
    /// - Complexity: One match of the message in each slot topic.
    func slots(in text: String) -> Slots {
        var slots = Slots()
        slots.role = value("slot-role", in: text).flatMap(Role.init)
        slots.pair = truth("slot-pair", in: text)
        slots.count = number("slot-count", in: text, within: MentoringLimits.meetingsHeld)
        slots.moment = moment(in: text)
        slots.minutes = number("slot-minutes", in: text, within: 1...24 * 60)
        let deck = pack.guide.deck
        slots.card = deck.cards.isEmpty ? nil : deck.named(in: text)?.name
        slots.situation = value("slot-situation", in: text)
        slots.stage = value("slot-stage", in: text).flatMap(Stage.init)
        slots.agreement = truth("slot-agreement", in: text)
        slots.goal = truth("slot-goal", in: text)
        slots.language = value("slot-language", in: text)
        return slots
    }

    /// The day and the time of day that `text` names, in digits or in words.
    private func moment(in text: String) -> SaidMoment {
        let spoken = value("slot-clock", in: text)
        let hasTime = spoken != nil || HeardText.hasNumber(text)
        let half = hasTime ? value("slot-daypart", in: text).flatMap(Clock.Half.init) : nil
        var moment = NumericDate.moment(
            in: text, months: MonthNames.of(language: pack.language), half: half)
        moment.when = moment.when ?? day(in: text)
        moment.move = value("slot-move", in: text).flatMap(SaidMoment.Move.init)
        guard moment.clock == nil, let words = spoken?.split(separator: " ") else { return moment }
        // What may be a number of something else is a time only beside a day.
        if words.count == 2, moment.when == nil { return moment }
        moment.clock = words.last.flatMap { Clock(slot: $0, half: half) }
        return moment
    }

    /// The day that `text` names in words; of "in two weeks on Thursday" it is that week's Thursday.
    private func day(in text: String) -> When? {
        let when = value("slot-when", in: text).flatMap(When.init)
        guard case .ahead(let weeks, .weeks) = when, weeks > 0,
            let weekday = number("slot-weekday", in: text, within: 1...7)
        else { return when }
        return .weekday(weekday, weeks: weeks)
    }

    /// How somebody introduces themselves in `text`.
    func introduction(in text: String) -> Introduction? {
        value("slot-introduction", in: text).flatMap(Introduction.init)
    }

    private func number(_ topic: String, in text: String, within limits: ClosedRange<Int>) -> Int? {
        value(topic, in: text).flatMap { Int($0) }.flatMap { limits.contains($0) ? $0 : nil }
    }

    private func truth(_ topic: String, in text: String) -> Bool? {
        switch value(topic, in: text) {
        case "yes": true
        case "no": false
        default: nil
        }
    }

    /// What the slot topic answers to `text`; nil where it has no answer or the scripts lack it.
    func value(_ topic: String, in text: String) -> String? {
        guard pack.topics.contains(topic) else { return nil }
        var random = SplitMix64(seed: 0)
        var steps = pack.brain.steps(for: .message(text), session: Session(user: ""), topic: topic)
        while true {
            switch steps.next(using: &random) {
            case .call: steps.resume(returning: "")
            case .finished(let reply):
                return reply.outcome == .replied ? reply.text.trimmingSpaces() : nil
            }
        }
    }
}

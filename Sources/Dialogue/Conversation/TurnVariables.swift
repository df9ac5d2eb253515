import Guide
import Mentoring
import RiveScript
import Synchronization

/// What scripts can read of the situation with `<get …>`; `undefined` where it is not known.
///
/// Most replies read a few of some eighty, so they are worked out in groups, when one of a group is
/// first read.
final class TurnVariables: VariableSource {
    /// RiveScript's word for what is not known.
    static let unknown = "undefined"

    private let draft: TurnDraft
    /// The groups that were read, each at its place.
    private let read = Mutex<[[String: String]?]>(Array(repeating: nil, count: groups.count))

    init(of draft: TurnDraft) { self.draft = draft }

    func value(of name: String) -> String? {
        guard let group = Self.group(of: name, in: draft) else { return nil }
        return read.withLock { read in
            if let values = read[group] { return values[name] }
            let values = Self.values(ofGroup: group, draft)
            read[group] = values
            return values[name]
        }
    }

    /// Whether the situation has a variable of this name.
    func has(_ name: String) -> Bool { Self.group(of: name, in: draft) != nil }

    private static let groups: [@Sendable (TurnDraft) -> [(String, String?)]] = [
        process, meetings, suggestions, slots, reminders, course, exercise, notebook, pair,
        cancelling, named,
    ]

    private static func values(ofGroup group: Int, _ draft: TurnDraft) -> [String: String] {
        Dictionary(groups[group](draft).map { ($0, $1 ?? unknown) }) { $1 }
    }

    /// In which group each name is: the same in every situation, so any draft tells.
    private static let places = Mutex<[String: Int]>([:])

    private static func group(of name: String, in draft: TurnDraft) -> Int? {
        places.withLock { places in
            if places.isEmpty {
                for group in groups.indices {
                    for (name, _) in groups[group](draft) { places[name] = group }
                }
            }
            return places[name]
        }
    }

    private typealias Named = [(String, String?)]

    private static func process(_ draft: TurnDraft) -> Named {
        let progress = draft.progress
        let pair = progress.hasPair ?? ((progress.held ?? 0) > 0 ? true : nil)
        return [
            ("role", progress.role?.rawValue), ("stage", progress.stage?.rawValue),
            ("stage_title", progress.stage.flatMap { draft.pack.guide.stage($0)?.title }),
            ("phase", progress.phase?.rawValue), ("phase_title", draft.phasePage?.title),
            ("form", progress.form?.rawValue),
            ("pair", word(pair)), ("agreement", word(progress.agreement)),
            ("goal", word(progress.goal)), ("review", word(progress.review)),
            ("closing", word(progress.closing)), ("undone", word(draft.undone)),
            ("kept_facts", String(draft.before.facts.count)),
            ("kept_notes", String(draft.before.notes.count)),
            ("kept_reminders", String(draft.before.reminders.open.count)),
            ("appointed", word(draft.before.isAppointed)),
        ]
    }

    private static func meetings(_ draft: TurnDraft) -> Named {
        let progress = draft.progress
        let (planned, passed) = (draft.comingMeeting, draft.passedMeeting)
        let ordinal = draft.pack.phrase("ordinal_\(progress.next)")
        return [
            ("held", progress.held.map(String.init)), ("next", String(progress.next)),
            ("next_ordinal", ordinal.isEmpty ? "\(progress.next)." : ordinal),
            ("next_theme", draft.theme(ofMeeting: draft.nextMeeting)),
            ("next_date", planned.map { draft.words(for: $0.at, withTime: $0.hasTime) }),
            ("passed_date", passed.map { draft.words(for: $0.at, withTime: $0.hasTime) }),
            ("met_date", progress.lastMet.map { draft.words(for: $0, withTime: false) }),
            ("length", String(progress.length)),
        ]
    }

    private static func suggestions(_ draft: TurnDraft) -> Named {
        let card = draft.currentCard
        let choices = draft.before.talk.choices
        return [
            ("suggestion", draft.situation.talk.suggestion.map(kind)),
            ("suggestion_subject", draft.situation.talk.suggestion?.subject),
            ("card_name", card?.name), ("card_title", card?.title),
            ("card_time", card?.page.header["time"]),
            ("card_purpose", card?.purpose),
            ("missed", missed(draft)), ("card_open", isCardOpen(draft) ? "yes" : nil),
            ("sought", draft.situation.talk.search?.situation),
            ("sought_minutes", draft.situation.talk.search?.minutes.map(String.init)),
            ("choice_yes", choices.first { $0.id.hasSuffix("-yes") }?.id),
            ("choice_first", choices.first?.id), ("meant", draft.meant),
            ("choice_no", choices.first { $0.id.hasSuffix("-no") }?.id),
        ]
    }

    /// What the last card was picked for and does not meet.
    private static func missed(_ draft: TurnDraft) -> String? {
        guard let search = draft.situation.talk.search else { return nil }
        let met = draft.situation.talk.suggestion?.reasons ?? []
        if search.situation != nil, !met.contains("card-situation") { return "situation" }
        return search.minutes != nil && !met.contains("card-time") ? "time" : nil
    }

    /// What is offered beside a card.
    private static let waysOnFromCard: Set = ["exercise-start", "card-steps", "card-questions"]

    /// Whether the message before was about the card in hand.
    private static func isCardOpen(_ draft: TurnDraft) -> Bool {
        draft.before.talk.lastCard != nil
            && draft.before.talk.choices.contains { waysOnFromCard.contains($0.id) }
    }

    /// `asked` for a card that the participant named: there tuki has no reason of its own.
    private static func kind(of suggestion: Suggestion) -> String {
        suggestion.kind == "card" && suggestion.reasons.isEmpty ? "asked" : suggestion.kind
    }

    private static func slots(_ draft: TurnDraft) -> Named {
        let slots = draft.slots
        let moment = draft.calendar.moment(slots.moment, towards: .ahead)
        let told = draft.toldMeeting
        let card = slots.card.flatMap { draft.pack.guide.deck.card($0) }
        return [
            ("slot_role", slots.role?.rawValue),
            ("slot_pair", word(slots.pair)),
            ("slot_count", slots.count.map(String.init)),
            ("slot_when", moment.map { draft.words(for: $0.at, withTime: $0.hasTime) }),
            ("slot_plan", told.map { draft.words(for: $0.at, withTime: $0.hasTime) }),
            ("slot_minutes", slots.minutes.map(String.init)), ("slot_card", slots.card),
            ("slot_card_title", card?.title), ("slot_situation", slots.situation),
            ("slot_stage", slots.stage?.rawValue), ("slot_agreement", word(slots.agreement)),
            ("slot_goal", word(slots.goal)), ("slot_language", slots.language),
        ]
    }

    /// What few answers ask of a message; so its words are heard only then.
    private static func named(_ draft: TurnDraft) -> Named {
        let reader = SlotReader(pack: draft.pack, calendar: draft.calendar)
        let text = draft.heardWords.words
        let introduction = draft.slots.introduction ?? reader.introduction(in: text)
        return [
            ("slot_introduction", introduction?.word),
            ("slot_part", reader.value("slot-part", in: text)),
            ("slot_matter", reader.value("slot-matter", in: text)),
        ]
    }

    private static func reminders(_ draft: TurnDraft) -> Named {
        let asked = draft.asked.map { draft.words(for: $0.due, withTime: true) }
        let subject = draft.reminder.flatMap { $0.subject.isEmpty ? nil : $0.subject }
        return [
            ("turn", String(draft.situation.turn)), ("typed", draft.typed),
            ("reminders", draft.situation.talk.isLeftAlone ? "off" : "on"),
            ("reminder", draft.reminder?.kind.rawValue),
            ("reminder_subject", subject), ("reminder_date", asked),
        ]
    }

    private static func word(_ truth: Bool?) -> String? { truth.map { $0 ? "yes" : "no" } }
}

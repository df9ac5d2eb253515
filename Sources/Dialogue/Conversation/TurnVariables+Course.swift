import Mentoring

extension TurnVariables {
    /// What scripts read of how it goes: ratings, breaks, the end, what was disputed.
    static func course(_ draft: TurnDraft) -> [(String, String?)] {
        ratings(draft) + flags(draft) + disputes(draft) + dates(draft) + [
            ("files", draft.surroundings.takesFiles ? "yes" : "no"),
            ("calendar", draft.files.isEmpty ? nil : String(draft.calendarCount)),
            ("calendar_more", draft.calendarDates.count > 1 ? "yes" : nil),
        ]
    }

    /// How many of the last ratings are told: more is a table.
    private static let shownRatings = 6

    private static func ratings(_ draft: TurnDraft) -> [(String, String?)] {
        let progress = draft.progress
        let values = progress.ratings.suffix(shownRatings).map { String($0.value) }
        let last = values.last ?? ""
        let joined = values.dropLast().joined(separator: ", ")
        let list = joined.isEmpty ? last : "\(joined) \(draft.pack.phrase("list_and")) \(last)"
        return [
            ("rating", values.last), ("ratings", values.isEmpty ? nil : list),
            ("ratings_count", String(progress.ratings.count)),
            ("ratings_low", String(progress.lowRatings)),
        ]
    }

    private static func flags(_ draft: TurnDraft) -> [(String, String?)] {
        let flags = draft.progress.flags
        let named = ["paused": Flag.paused, "silent": .silent, "strained": .strained]
        return named.map { ($0, flags.contains($1) ? "yes" : nil) }
            + [("ended_early", flags.contains(.endedEarly) ? "yes" : nil)]
    }

    private static func disputes(_ draft: TurnDraft) -> [(String, String?)] {
        let isPrepare = draft.disputed("prepare").contains(String(draft.nextMeeting))
        let stage = draft.progress.stage?.rawValue ?? ""
        return [
            ("disputed", draft.disputed), ("prepare_disputed", isPrepare ? "yes" : nil),
            ("stage_disputed", draft.disputed("stage").contains(stage) ? "yes" : nil),
        ]
    }

    private static func dates(_ draft: TurnDraft) -> [(String, String?)] {
        let words = { (moment: Timestamp) in draft.words(for: moment, withTime: false) }
        let progress = draft.progress
        let proposed = draft.situation.ended.map {
            LocalHours(timeZone: draft.timeZone).day(ReminderPlan.erasureDays, from: $0)
        }
        let isDue = proposed.map { $0 <= draft.surroundings.now } ?? false
        return [
            ("begins_date", progress.begins.map(words)), ("ends_date", progress.ends.map(words)),
            ("erasure_due", isDue ? "yes" : nil),
            ("erasure_date", draft.situation.expiry.map(words)),
        ]
    }
}

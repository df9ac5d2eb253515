import Mentoring

extension TurnVariables {
    /// What scripts read of how it goes: ratings, breaks, the end, what was disputed.
    static func course(_ draft: TurnDraft) -> [(String, String?)] {
        let progress = draft.progress
        return ratings(progress, draft) + flags(progress) + disputes(progress, draft)
            + dates(progress, draft) + [
                ("files", draft.surroundings.takesFiles ? "yes" : "no"),
                ("calendar", draft.files.isEmpty ? nil : String(draft.calendarCount)),
                ("calendar_more", hasSeries(draft) ? "yes" : nil),
            ]
    }

    /// Whether more than one meeting to come can be worked out.
    private static func hasSeries(_ draft: TurnDraft) -> Bool {
        let progress = draft.progress
        return draft.comingMeeting != nil && progress.rhythm != nil
            && progress.next < progress.length
    }

    /// How many of the last ratings are told: more is a table.
    private static let shownRatings = 6

    private static func ratings(_ progress: Progress, _ draft: TurnDraft) -> [(String, String?)] {
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

    private static func flags(_ progress: Progress) -> [(String, String?)] {
        let flags = progress.flags
        let named = ["paused": Flag.paused, "silent": .silent, "strained": .strained]
        return named.map { ($0, flags.contains($1) ? "yes" : nil) }
            + [("ended_early", flags.contains(.endedEarly) ? "yes" : nil)]
    }

    private static func disputes(_ progress: Progress, _ draft: TurnDraft) -> [(String, String?)] {
        let prepared = draft.disputed("prepare")
        let isPrepare = !prepared.isEmpty && prepared.contains(String(draft.nextMeeting))
        let stage = progress.stage?.rawValue ?? ""
        return [
            ("disputed", draft.disputed), ("prepare_disputed", isPrepare ? "yes" : nil),
            ("stage_disputed", draft.disputed("stage").contains(stage) ? "yes" : nil),
        ]
    }

    private static func dates(_ progress: Progress, _ draft: TurnDraft) -> [(String, String?)] {
        let words = { (moment: Timestamp) in draft.words(for: moment, withTime: false) }
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

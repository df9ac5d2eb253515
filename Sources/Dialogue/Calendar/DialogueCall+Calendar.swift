import Foundation
import Mentoring

// The call by which a meeting, or all that are to come, is handed over for a calendar.

extension DialogueCall {
    static let handingOver = [
        DialogueCall(
            "calendar", "Hands over a calendar file: next, all (by the agreed gap), or cancelled.",
            hasEffect: true
        ) { draft, arguments in
            draft.handOverCalendar(arguments.first ?? "next")
            return ""
        }
    ]
}

extension TurnDraft {
    /// How many meetings the files of this turn have.
    var calendarCount: Int {
        files.reduce(0) { $0 + $1.text.components(separatedBy: "BEGIN:VEVENT").count - 1 }
    }

    /// The meetings to come: the agreed one, and where a gap was agreed those that follow at it, up to
    /// the agreed number: at the same hour of the wall and on the same day of the week, as "once a
    /// month" is meant.
    var calendarDates: [(number: Int, at: Timestamp)] {
        guard let next = comingMeeting else { return [] }
        let first = (number: progress.next, at: next.at)
        guard let gap = progress.rhythm, progress.next < progress.length else { return [first] }
        var wall = Calendar(identifier: .gregorian)
        wall.timeZone = TimeZone(identifier: timeZone) ?? .gmt
        let start = Date(timeIntervalSince1970: Double(next.at.seconds))
        let days = gap < 7 ? gap : (gap + 3) / 7 * 7
        let others = (progress.next + 1...progress.length).compactMap { number in
            wall.date(byAdding: .day, value: days * (number - progress.next), to: start).map {
                (number: number, at: Timestamp($0))
            }
        }
        return [first] + others
    }

    fileprivate mutating func handOverCalendar(_ which: String) {
        let entries =
            switch which {
            case "all":
                calendarDates.enumerated().map { entry($1.number, $1.at, isAgreed: $0 == 0) }
            case "cancelled": cancelledEntries
            default: calendarDates.prefix(1).map { entry($0.number, $0.at) }
            }
        guard !entries.isEmpty else { return }
        let isOne = entries.count == 1
        let stem = pack.phrase(isOne ? "calendar_file" : "calendar_files")
        let name = (stem.isEmpty ? "tuki" : stem) + (isOne ? "-\(progress.next)" : "")
        // Every file is newer than the one before it, also after an undo.
        let file = CalendarFile(
            entries: entries, stamp: surroundings.now, sequence: situation.turn, timeZone: timeZone)
        files = [OutgoingFile(name: "\(name).ics", mime: "text/calendar", text: file.text)]
    }

    private func entry(
        _ number: Int, _ at: Timestamp, isAgreed: Bool = true, isCancelled: Bool = false
    ) -> CalendarFile.Entry {
        CalendarFile.Entry(
            uid: "meeting-\(number)-\(calendarKey)@tuki",
            summary: "\(pack.phrase("calendar_meeting")) \(number)", at: at,
            hasTime: lastPlan?.hasTime ?? true, isAgreed: isAgreed, isCancelled: isCancelled)
    }

    /// The meeting that fell through, where the last word on meetings was that it did.
    private var cancelledEntries: [CalendarFile.Entry] {
        let lastNews = situation.facts.last { $0.claim.isNewsOfMeetings }
        guard lastNews?.claim == .cancelled, let plan = lastPlan else { return [] }
        return [entry(progress.next, plan.at, isCancelled: true)]
    }

    /// The date that was agreed last, held or not.
    private var lastPlan: PlannedMeeting? {
        situation.facts.lazy.reversed().compactMap { fact -> PlannedMeeting? in
            guard case .planned(let at, let hasTime) = fact.claim else { return nil }
            return PlannedMeeting(at: at, hasTime: hasTime)
        }.first
    }

    /// What tells one participant's meetings from another's in a calendar, without telling who it
    /// is: FNV-1a over the id.
    private var calendarKey: String {
        let prime: UInt64 = 0x100_0000_01B3
        let start: UInt64 = 0xCBF2_9CE4_8422_2325
        let hash = situation.participant.rawValue.utf8.reduce(start) { ($0 ^ UInt64($1)) &* prime }
        return String(hash, radix: 36)
    }
}

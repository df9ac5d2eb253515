import Guide
import Mentoring

/// Writes a notebook as a page in Markdown; its words are the phrasebook's.
struct NotebookPage: Sendable {
    let pack: LanguagePack
    let calendar: MomentCalendar

    /// The page: notes by kind, then what is known.
    func text(of situation: Situation, at now: Timestamp) -> String {
        var parts = ["# \(pack.phrase("export_title"))", calendar.shortDay(of: now)]
        for kind in Note.Kind.allCases {
            let notes = situation.notes.filter { $0.kind == kind }
            guard !notes.isEmpty else { continue }
            parts.append("## \(pack.phrase("export_\(kind.rawValue)"))")
            parts.append(notes.map(item).joined(separator: "\n"))
        }
        if situation.notes.isEmpty { parts.append(pack.phrase("export_empty")) }
        let appointed = situation.isAppointed ? ["- \(pack.phrase("fact_appointed"))"] : []
        let known = situation.facts.map(item) + appointed
        if !known.isEmpty {
            parts.append("## \(pack.phrase("export_facts"))")
            parts.append(known.joined(separator: "\n"))
        }
        if !situation.reminders.open.isEmpty {
            parts.append("## \(pack.phrase("export_reminders"))")
            parts.append(situation.reminders.open.map(item).joined(separator: "\n"))
        }
        let pair = items(situation.pair)
        if !pair.isEmpty {
            parts.append("## \(pack.phrase("export_pair"))")
            parts.append(pair.joined(separator: "\n"))
        }
        return parts.joined(separator: "\n\n") + "\n"
    }

    private func item(_ note: Note) -> String {
        var about = [calendar.shortDay(of: note.date)]
        if let card = note.card { about.append(pack.guide.deck.card(card)?.title ?? card) }
        if note.isShared { about.append(pack.phrase("note_shared")) }
        if let step = note.step { about.append("\(pack.phrase("note_step")) \(step)") }
        let lines = Self.escaped(note.text).split(separator: "\n", omittingEmptySubsequences: true)
            .enumerated().map { note.isDone($0) ? "\(pack.phrase("step_done")) \($1)" : String($1) }
        // Two spaces at the end of a line keep it a line of its own.
        let text = lines.joined(separator: "  \n  ")
        return "- \(text) (\(about.joined(separator: ", ")))"
    }

    private func items(_ pair: PairState) -> [String] {
        let link = pair.partner.map {
            "- \(pack.phrase("value_\($0.role.rawValue)")) (\(calendar.shortDay(of: $0.since)))"
        }
        let code = pair.given.map {
            let day = calendar.shortDay(of: $0.until)
            return "- \(pack.phrase("export_pair_code")): \($0.code.shown) (–\(day))"
        }
        return [link, code].compactMap(\.self)
    }

    /// What `fact` says, without when it was told: `role: actor`.
    func summary(of fact: Fact) -> String {
        let kind = pack.phrase("fact_\(fact.claim.kind)")
        let what = [kind.isEmpty ? fact.claim.kind : kind, words(for: fact.claim)]
        return what.filter { !$0.isEmpty }.joined(separator: ": ")
    }

    private func item(_ fact: Fact) -> String {
        let source = fact.source == .user ? "" : pack.phrase("source_\(fact.source.rawValue)")
        let about = [calendar.shortDay(of: fact.date), source].filter { !$0.isEmpty }
        return "- \(summary(of: fact)) (\(about.joined(separator: ", ")))"
    }

    /// Its words are the participant's own only where they asked for it.
    private func item(_ reminder: Reminder) -> String {
        let kind = pack.phrase("reminder_\(reminder.kind.rawValue)")
        let text = reminder.kind.isAsked ? Self.escaped(reminder.subject) : ""
        let what = [kind.isEmpty ? reminder.kind.rawValue : kind, text].filter { !$0.isEmpty }
        return "- \(what.joined(separator: ": ")) (\(calendar.shortDay(of: reminder.due)))"
    }

    private func words(for claim: Claim) -> String {
        switch claim {
        case .met(let date): return date.map { calendar.shortDay(of: $0) } ?? ""
        case .planned(let date, let hasTime):
            return calendar.words(for: date, withTime: hasTime, phrase: pack.phrase)
        case .begins(let day), .ends(let day): return calendar.shortDay(of: day)
        case .flag(let flag, let isUp):
            let words = [pack.phrase("flag_\(flag.rawValue)"), isUp ? "" : pack.phrase("value_no")]
            return words.filter { !$0.isEmpty }.joined(separator: ": ")
        case .stage(let stage): return pack.guide.stage(stage)?.title ?? stage.rawValue
        default:
            let value = pack.phrase("value_\(claim.value)")
            return Self.escaped(value.isEmpty ? claim.value : value)
        }
    }

    /// With a backslash before each mark that Markdown would take for its own.
    private static func escaped(_ text: String) -> String {
        String(text.flatMap { "\\`*_[]<>#".contains($0) ? ["\\", $0] : [$0] })
    }
}

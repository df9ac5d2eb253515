import Guide
import Mentoring

// Calls that read from the guide.

extension DialogueCall {
    static let reading = [
        DialogueCall(
            "card", "Makes a card the one in hand, or reads a part of it.", hasEffect: true
        ) {
            draft, arguments in
            draft.card(arguments.first ?? "")
        },
        DialogueCall("table", "What happens at the next meeting, or one by number.") {
            draft, arguments in
            let number = draft.meetingNumber(arguments.first)
            return draft.lines(ofMeeting: number, section: "table")
        },
        DialogueCall("between", "What to do before the next meeting, or one by number.") {
            draft, arguments in
            let number = draft.meetingNumber(arguments.first)
            return draft.lines(ofMeeting: number, section: "between")
        },
        DialogueCall("stage", "What this role does at the present stage.") { draft, _ in
            draft.stageLines(section: (draft.progress.role ?? .actor).rawValue)
        },
        DialogueCall(
            "phase", "A section of the programme phase's page: do, checklist …", hasEffect: true
        ) {
            draft, arguments in
            draft.phaseLines(section: arguments.first ?? "do")
        },
        DialogueCall("signs", "Warning signs of the present stage.") { draft, _ in
            draft.stageLines(section: "signs")
        },
        DialogueCall("path", "The eight stages, with a mark on the present one.") { draft, _ in
            draft.path()
        },
        DialogueCall("moment", "The supervisor's moment: before, midpoint, end, or the one now.") {
            draft, arguments in
            draft.supervisorMoment(arguments.first)
        },
        DialogueCall("export", "All that is kept of the participant, as a page.", hasEffect: true) {
            draft, _ in
            draft.notebook.showsKeptText = true
            return ExportedNotebook(
                of: draft.before, pack: draft.pack, calendar: draft.calendar,
                now: draft.surroundings.now
            ).markdown
        },
        DialogueCall("article", "A section of an article: NAME SECTION.") { draft, arguments in
            guard let name = arguments.first else { return "" }
            return draft.article(name, section: arguments.dropFirst().first)
        },
    ]
}

extension TurnDraft {
    /// A part of the card in hand, or nothing after taking the card that is named.
    fileprivate mutating func card(_ word: String) -> String {
        switch word {
        case "steps", "questions", "caution":
            return currentCard.map { words(ofSection: word, on: $0.page) } ?? ""
        case "hint": return currentCard?.mentorHint ?? ""
        case "slot":
            if let named = slots.card { take(card: named, because: []) }
        default:
            take(card: word, because: [])
        }
        return ""
    }

    /// The pages of the plan that a meeting covers: one, or several in a short programme.
    private func pages(ofMeeting number: Int) -> [Page] {
        progress.plan.rows(of: number).compactMap { pack.guide.meeting(number: $0) }
    }

    /// The theme of a meeting; nil where the guide has no page for it.
    func theme(ofMeeting number: Int) -> String? {
        let titles = pages(ofMeeting: number).map(\.title)
        guard let last = titles.last else { return nil }
        let first = titles.dropLast().joined(separator: ", ")
        return first.isEmpty ? last : "\(first) \(pack.phrase("list_and")) \(last)"
    }

    /// How many lines of each page a meeting gets that covers several: a chat is not a brochure.
    private static let linesOfSharedPage = 2

    /// A section of a meeting's page; of several pages the first lines of each.
    mutating func lines(ofMeeting number: Int, section: String) -> String {
        let pages = pages(ofMeeting: number).filter { $0.section(section) != nil }
        for page in pages { given.append(page) }
        let sections = pages.compactMap { $0.section(section) }
        guard sections.count > 1 else { return sections.first?.plainText ?? "" }
        return sections.flatMap {
            $0.plainText.split(separator: "\n").prefix(Self.linesOfSharedPage)
        }.joined(separator: "\n")
    }

    fileprivate mutating func stageLines(section: String) -> String {
        let page = pack.guide.stage(progress.stage ?? .explore)
        return page.map { words(ofSection: section, on: $0) } ?? ""
    }

    /// The section's text, and the page it stands on as one that this turn gives; nothing where there
    /// is no such section.
    private mutating func words(ofSection section: String, on page: Page) -> String {
        guard let found = page.section(section) else { return "" }
        given.append(page)
        return found.plainText
    }

    /// The page of the phase that the coordinator's programme is in.
    var phasePage: Page? { progress.phase.flatMap { pack.guide.phase($0) } }

    /// A section of the phase's page; it is a suggestion, with the phase as its reason.
    fileprivate mutating func phaseLines(section: String) -> String {
        guard let phase = progress.phase, let page = phasePage, page.section(section) != nil else {
            return ""
        }
        let lines = words(ofSection: section, on: page)
        situation.talk.suggestion = Suggestion(
            kind: "stage", subject: phase.rawValue, reasons: ["phase"])
        return lines
    }

    /// What stands in a section of the article or programme called `name`, or its lead.
    mutating func article(_ name: String, section: String?) -> String {
        guard let page = pack.guide.page(ofArticle: name) else { return "" }
        if let section { return words(ofSection: section, on: page) }
        given.append(page)
        return page.plainLead
    }

    /// One line a stage, with the phrasebook's marks for done, here and ahead.
    fileprivate func path() -> String {
        Stage.allCases.compactMap { stage -> String? in
            guard let title = pack.guide.stage(stage)?.title else { return nil }
            return "\(pack.phrase(mark(on: stage))) \(title)"
        }.joined(separator: "\n")
    }

    /// The review may be over before the work is, which goes on after it.
    private func mark(on stage: Stage) -> String {
        let isReviewed = stage == .review && progress.review == true
        guard let here = progress.stage else { return isReviewed ? "path_done" : "path_ahead" }
        if stage == here { return "path_here" }
        return stage < here || isReviewed ? "path_done" : "path_ahead"
    }

    /// What a supervisor does at a moment; without a word, the moment that the stage calls for.
    fileprivate mutating func supervisorMoment(_ word: String?) -> String {
        let now =
            switch progress.stage ?? .explore {
            case .explore, .prepare: "before"
            case .start, .direction, .work, .review: "midpoint"
            case .close, .after: "end"
            }
        let page = pack.guide.moment("supervisor-\(word ?? now)")
        return page.map { words(ofSection: Role.supervisor.rawValue, on: $0) } ?? ""
    }
}

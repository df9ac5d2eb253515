/// What can be counted of those who take part, from facts alone; it holds no id, no date and no text.
///
/// A pair is counted by its actor and by its mentor, each by what they told themselves.
package struct ProgrammeTally: Hashable, Sendable {
    /// Something that is counted.
    package enum Figure: String, CaseIterable, Hashable, Sendable {
        /// All of the role.
        case total
        /// Have met at least once.
        case met
        /// Began at least ``ProgrammeTally/firstMeeting`` ago: they could have met in time.
        case begun
        /// Of those, have met within that time.
        case metInTime = "met-in-time"
        /// Have a date for the next meeting.
        case planned
        case agreement, goal, review, closing
        /// Have heard nothing of meetings for one and a half times the agreed gap.
        case silent
        case paused
        case endedEarly = "ended-early"
    }

    /// Within so many seconds of the beginning a pair should have met: thirty days.
    package static let firstMeeting = 30 * Timestamp.day

    private var counts: [Role: [Figure: Int]] = [:]
    private var stages: [Role: [Stage?: Int]] = [:]
    private var forms: [Role: [Form?: Int]] = [:]

    package init() {}

    /// How many of `role` are in `figure`.
    package subscript(figure: Figure, of role: Role) -> Int { counts[role]?[figure] ?? 0 }

    /// Those of `role` by stage, in the order of the path; nil is a stage that nobody told.
    package func stages(of role: Role) -> [(part: Stage?, count: Int)] {
        (Stage.allCases.map { $0 } + [nil]).map { ($0, stages[role]?[$0] ?? 0) }
    }

    /// Those of `role` by form; nil is a form that nobody told.
    package func forms(of role: Role) -> [(part: Form?, count: Int)] {
        (Form.allCases.map { $0 } + [nil]).map { ($0, forms[role]?[$0] ?? 0) }
    }

    /// Counts one participant by what they told, in the order of telling.
    ///
    /// - Parameter programme: Only who is in it is counted; nil counts everybody.
    /// - Complexity: That of folding `facts`.
    package mutating func add(_ facts: [Fact], at now: Timestamp, in programme: String? = nil) {
        let progress = Progress(facts)
        guard let role = progress.role, role == .actor || role == .mentor,
            programme == nil || progress.programme == programme
        else { return }
        for figure in Figure.allCases where figure.holds(of: progress, facts, at: now) {
            counts[role, default: [:]][figure, default: 0] += 1
        }
        stages[role, default: [:]][progress.stage, default: 0] += 1
        forms[role, default: [:]][progress.form, default: 0] += 1
    }
}

extension ProgrammeTally.Figure {
    fileprivate func holds(of progress: Progress, _ facts: [Fact], at now: Timestamp) -> Bool {
        switch self {
        case .total: true
        case .met: (progress.held ?? 0) > 0
        case .begun: facts.hadTimeToMeet(by: now)
        case .metInTime: facts.hadTimeToMeet(by: now) && facts.metInTime
        case .planned: (progress.nextMeeting?.at).map { $0 >= now } ?? false
        case .agreement: progress.agreement == true
        case .goal: progress.goal == true
        case .review: progress.review == true
        case .closing: progress.closing == true
        case .silent: progress.isSilent(at: now, lastNews: facts.lastNewsOfMeetings)
        case .paused: progress.flags.contains(.paused)
        case .endedEarly: progress.flags.contains(.endedEarly)
        }
    }
}

extension Progress {
    /// Whether a pair that should be meeting has not been heard of: no rule where they pause or have
    /// ended, and none before anything is known of meetings.
    fileprivate func isSilent(at now: Timestamp, lastNews: Timestamp?) -> Bool {
        guard closing != true, stage != .after, hasPair != false,
            flags.isDisjoint(with: [.paused, .endedEarly]),
            let last = [lastMet ?? lastNews, nextMeeting?.at].compactMap({ $0 }).max()
        else { return false }
        let gap = Int64(rhythm ?? MentoringLimits.usualRhythm) * Timestamp.day
        return now > last.adding(seconds: gap + gap / 2)
    }
}

extension [Fact] {
    fileprivate var lastNewsOfMeetings: Timestamp? {
        last { fact in
            switch fact.claim {
            case .met, .meetingsHeld, .planned, .cancelled, .pair(true): true
            default: false
            }
        }?.date
    }

    private var began: Timestamp? { map(\.date).min() }

    fileprivate func hadTimeToMeet(by now: Timestamp) -> Bool {
        guard let began else { return false }
        return now >= began.adding(seconds: ProgrammeTally.firstMeeting)
    }

    /// Whether a meeting was held within the time, by its own day or the day on which it was told.
    fileprivate var metInTime: Bool {
        guard let began else { return false }
        let meetings = compactMap { fact -> Timestamp? in
            switch fact.claim {
            case .met(let day): day ?? fact.date
            case .meetingsHeld(let count): count > 0 ? fact.date : nil
            default: nil
            }
        }
        guard let first = meetings.min() else { return false }
        return first <= began.adding(seconds: ProgrammeTally.firstMeeting)
    }
}

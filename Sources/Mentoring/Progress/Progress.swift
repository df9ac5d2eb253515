/// All that is known of a person's mentoring: a fold over the facts in the order of telling.
///
/// For each kind of claim the later one wins, whatever its date. What was not told is nil, and that
/// is not a no. The stage follows from the rest; see ``stage``.
package struct Progress: Hashable, Sendable {
    /// What the person is in the relationship.
    package private(set) var role: Role?
    /// Shape of the relationship.
    package private(set) var form: Form?
    /// How the relationship began.
    package private(set) var beginning: Beginning?
    /// The language asked for, as a tag (`fi`).
    package private(set) var language: String?
    /// Name of the programme.
    package private(set) var programme: String?
    /// Whether there is somebody to meet.
    package private(set) var hasPair: Bool?
    /// Meetings held, within ``MentoringLimits/meetingsHeld``.
    package private(set) var held: Int?
    /// The next meeting, until it is held or falls through.
    package private(set) var nextMeeting: PlannedMeeting?
    /// The next meeting as the linked one told it; nil without a link or such a date.
    package private(set) var heardMeeting: PlannedMeeting?
    /// Whether ``nextMeeting`` is the linked one's word, not the participant's.
    package private(set) var isNextHeard = false
    /// Whether the linked one told that the participant's next meeting fell through.
    package private(set) var isCancelledByHeard = false
    /// Meetings agreed on, where somebody told.
    private var agreedLength: Int?
    /// Days between two meetings as agreed, within ``MentoringLimits/rhythm``.
    package private(set) var rhythm: Int?
    /// Whether there is an agreement.
    package private(set) var agreement: Bool?
    /// Whether there is a goal.
    package private(set) var goal: Bool?
    /// Whether the midpoint review has been held.
    package private(set) var review: Bool?
    /// Whether the closing talk has been held.
    package private(set) var closing: Bool?
    /// Where a coordinator's programme stands.
    package private(set) var phase: Phase?
    /// How the meetings were, one value each at most, in the order of meetings.
    package private(set) var ratings: [MeetingRating] = []
    /// The day on which the mentoring begins, as a supervisor told it.
    package private(set) var begins: Timestamp?
    /// The day on which it is to end.
    package private(set) var ends: Timestamp?
    /// What is true of the relationship besides its stage.
    package private(set) var flags: Set<Flag> = []

    /// Where the pair stands: what the person said, else what was imported, else what the facts
    /// say; nil where nothing tells.
    ///
    /// A said or imported stage holds until facts told after it make the facts say a stage beyond
    /// it.
    package private(set) var stage: Stage?
    /// Why ``stage`` is what it is; empty where it is nil.
    package private(set) var reasons: [Reason] = []

    /// Days of the dated meetings, one each, as told.
    private var dates: [Timestamp] = []
    /// Whether a date was ever agreed: then there is somebody to meet, even if it fell through.
    private(set) var hadDate = false
    private var said: NamedStage?
    private var imported: NamedStage?

    /// A stage that somebody named, and what the facts said at that time.
    private struct NamedStage: Hashable, Sendable {
        var stage: Stage
        var inferredThen: Stage?
    }

    /// What `facts` come to, in their order.
    ///
    /// - Parameter heard: What the other one of a linked pair told of meetings; nil without a link.
    /// - Complexity: O(n·m) in the facts and the dated meetings among them (at most 200).
    package init(_ facts: [Fact], heard: [Fact]? = nil) {
        for fact in facts { record(fact) }
        if let heard { hear(heard, beside: facts) }
        let inferred = inference
        if let said, !isOvertaken(said, by: inferred) {
            (stage, reasons) = (said.stage, [.stageSaid])
        } else if let imported, !isOvertaken(imported, by: inferred) {
            (stage, reasons) = (imported.stage, [.stageImported])
        } else if let inferred {
            (stage, reasons) = (inferred.stage, inferred.reasons)
        }
    }

    /// Meetings agreed on; where nobody told, one in flash mentoring and else eight.
    package var length: Int {
        agreedLength ?? (form == .flash ? 1 : MentoringLimits.usualLength)
    }

    /// Number of the meeting to prepare: 1 where none is known to have been held.
    package var next: Int { (held ?? 0) + 1 }

    /// The latest day on which a meeting is known to have been held.
    package var lastMet: Timestamp? { dates.max() }

    /// Whether it has come to its end: by a closing talk, by somebody's word, or early.
    package var isOver: Bool {
        closing == true || stage == .after || flags.contains(.endedEarly)
    }

    /// How many of the meetings rated last, without a better one between them, were not good.
    package var lowRatings: Int {
        ratings.reversed().prefix { $0.value <= MentoringLimits.lowRating }.count
    }

    /// The plan of as many meetings as were agreed on.
    package var plan: MeetingPlan { MeetingPlan(length: length) }

    private func isOvertaken(_ named: NamedStage, by inferred: Inference?) -> Bool {
        guard let inferred = inferred?.stage else { return false }
        return inferred != named.inferredThen && inferred > named.stage
    }

    // MARK: The other one's word

    /// Adds what the linked one told; the participant's own word wins.
    ///
    /// Entries within a day of each other are one meeting. One that the participant's own count
    /// may hold already adds nothing.
    private mutating func hear(_ heard: [Fact], beside own: [Fact]) {
        // Who is linked has somebody to meet.
        hasPair = true
        let counted = own.last { $0.claim.isCount }?.date
        for case .met(let date?) in heard.map(\.claim) {
            let isCounted = counted.map { date <= $0.adding(seconds: MentoringLimits.sameMeeting) }
            if isCounted ?? false || isKnown(date) { continue }
            recordMeeting(on: date, toldOn: date)
        }
        hearPlans(heard, beside: own, counted: counted)
    }

    /// The other one's date is the next meeting where the participant has none, or one that was over
    /// when the other told theirs.
    private mutating func hearPlans(_ heard: [Fact], beside own: [Fact], counted: Timestamp?) {
        let told = heard.last { $0.claim.isPlan }?.date
        let cancelled = heard.last { $0.claim == .cancelled }?.date
        if let plan = Progress(heard).nextMeeting, let told, !isHeld(plan, told: told, counted) {
            heardMeeting = plan
        }
        if let nextMeeting, let planned = own.last(where: { $0.claim.isPlan })?.date {
            isCancelledByHeard =
                heardMeeting == nil
                && cancelled.map { $0 >= planned && $0 <= nextMeeting.at } ?? false
            guard let told, nextMeeting.at <= told else { return }
        }
        let ownEnd = own.last { $0.claim == .cancelled }?.date
        if let ownEnd, let told, ownEnd >= told { heardMeeting = nil }
        guard let heardMeeting else { return }
        recordPlan(heardMeeting)
        isNextHeard = true
    }

    /// Whether `plan`, told at `told`, has been held, as far as the dates and the participant's own
    /// count tell.
    private func isHeld(_ plan: PlannedMeeting, told: Timestamp, _ counted: Timestamp?) -> Bool {
        if let counted, plan.at <= counted { return true }
        return dates.contains { date in
            // A date that was agreed on after a meeting is of the one after it.
            let isSame = plan.at <= date.adding(seconds: MentoringLimits.sameMeeting)
            return plan.at <= date || (isSame && told <= date)
        }
    }

    private func isKnown(_ date: Timestamp) -> Bool {
        dates.contains { $0.isWithin(MentoringLimits.sameMeeting, of: date) }
    }

    /// Whether `plan` has been held, as far as the participant's dates and own count tell.
    private func isHeld(_ plan: PlannedMeeting, _ counted: Timestamp?) -> Bool {
        (dates + [counted].compactMap(\.self)).contains {
            plan.at <= $0.adding(seconds: MentoringLimits.sameMeeting)
        }
    }

    // MARK: The fold

    private mutating func record(_ fact: Fact) {
        switch fact.claim {
        case .role(let told): role = told
        case .form(let told): form = told
        case .beginning(let told): beginning = told
        case .language(let told): language = told
        case .programme(let told): programme = told
        case .pair(let told): hasPair = told
        case .meetingsHeld(let count): recordHeld(count, toldOn: fact.date)
        case .met(let date): recordMeeting(on: date, toldOn: fact.date)
        case .planned(let date, let hasTime): recordPlan(PlannedMeeting(at: date, hasTime: hasTime))
        case .cancelled: (nextMeeting, hadDate) = (nil, true)
        case .programmeLength(let count):
            agreedLength = MentoringLimits.programmeLength.nearest(to: count)
        case .rhythm(let days): rhythm = MentoringLimits.rhythm.nearest(to: days)
        case .agreement(let told): agreement = told
        case .goal(let told): goal = told
        case .review(let told): recordReview(told)
        case .closing(let told): closing = told
        case .rating(let value): record(rating: value)
        case .begins(let day): begins = day
        case .ends(let day): ends = day
        case .stage(let named): record(named, from: fact.source)
        case .phase(let told): phase = told
        case .flag(let flag, true): flags.insert(flag)
        case .flag(let flag, false): flags.remove(flag)
        }
    }

    private mutating func recordHeld(_ count: Int, toldOn day: Timestamp) {
        let count = MentoringLimits.meetingsHeld.nearest(to: count)
        // Fewer than the dates that are known: one of them is wrong, and nobody can say which.
        if count < dates.count { dates = [] }
        if count > held ?? 0, let plan = nextMeeting, plan.at <= day { nextMeeting = nil }
        held = count
    }

    private mutating func recordMeeting(on date: Timestamp?, toldOn day: Timestamp) {
        // Who meets is not silent, and it is not over either.
        flags.subtract([.silent, .endedEarly])
        // A plan for a later day still stands: this was another meeting.
        let when = date ?? day
        if let plan = nextMeeting, plan.at <= when.adding(seconds: MentoringLimits.sameMeeting) {
            nextMeeting = nil
        }
        if let date {
            if isKnown(date) { return }
            if dates.count < MentoringLimits.meetingsHeld.upperBound { dates.append(date) }
        }
        held = MentoringLimits.meetingsHeld.nearest(to: (held ?? 0) + 1)
    }

    private mutating func recordPlan(_ plan: PlannedMeeting) {
        (nextMeeting, hadDate) = (plan, true)
        // Who has a date has somebody to meet, whatever was told before.
        if hasPair == false { hasPair = true }
        // A date is the end of a break: until then nothing is said of silence anyway.
        flags.subtract([.paused, .silent])
    }

    private mutating func record(rating value: Int) {
        let rating = MeetingRating(
            meeting: held ?? 0, value: MentoringLimits.rating.nearest(to: value))
        ratings.removeAll { $0.meeting == rating.meeting }
        ratings.append(rating)
        ratings.sort { $0.meeting < $1.meeting }
    }

    private mutating func recordReview(_ isHeld: Bool) {
        review = isHeld
        // `work` goes on after the review, though it stands before it: no inference would overtake.
        if isHeld, said?.stage == .review { said = nil }
        if isHeld, imported?.stage == .review { imported = nil }
    }

    private mutating func record(_ stage: Stage, from source: Source) {
        let named = NamedStage(stage: stage, inferredThen: inference?.stage)
        switch source {
        case .user: (said, imported) = (named, nil)
        case .imported: imported = named
        case .inferred: break
        }
    }
}

extension Claim {
    /// Whether it says how many meetings were held.
    fileprivate var isCount: Bool {
        if case .meetingsHeld = self { true } else { false }
    }

    /// Whether it says when the next meeting is.
    fileprivate var isPlan: Bool {
        if case .planned = self { true } else { false }
    }
}

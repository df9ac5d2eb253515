/// Why a pair is taken to stand where it stands; scripts put it into words.
package enum Reason: String, CaseIterable, Hashable, Sendable {
    case metCount = "met-count"
    case noMeetingYet = "no-meeting-yet"
    case noPair = "no-pair"
    case pairKnown = "pair-known"
    case noAgreement = "no-agreement"
    case noGoal = "no-goal"
    case goalSet = "goal-set"
    case agreementMade = "agreement-made"
    case halfway
    case lastMeetings = "last-meetings"
    case closingHeld = "closing-held"
    case stageSaid = "stage-said"
    case stageImported = "stage-imported"
    case firstPlanned = "first-planned"

    /// The reason's name in scripts.
    package var slug: String { rawValue }
}

/// What the facts say about the stage, without anybody's word for it.
struct Inference: Hashable, Sendable {
    var stage: Stage
    var reasons: [Reason]
}

/// The process's rule of inference. What was not told is not a no; of the rules that match, the
/// last on the path wins, so it is read from its end: after, close, then the plan, then before it
/// all.
extension Progress {
    /// Where the facts put the pair; nil where nothing was told that would show it.
    var inference: Inference? {
        if closing == true { return Inference(stage: .after, reasons: [.closingHeld]) }
        if let held, held >= plan.closesAfter {
            return Inference(stage: .close, reasons: [.metCount, .lastMeetings])
        }
        if let held, held > 0 { return reasoned(moved(plan.stage(of: held + 1))) }
        if hasPair == false { return Inference(stage: .explore, reasons: [.noPair]) }
        if held == nil, let lifted = reached { return reasoned(lifted) }
        return preparation
    }

    /// What can be prepared: there is somebody to meet, a date, or the word that none has been met.
    private var preparation: Inference? {
        var reasons: [Reason] = []
        if hasPair == true { reasons.append(.pairKnown) }
        if held == 0 { reasons.append(.noMeetingYet) }
        if nextMeeting != nil { reasons.append(.firstPlanned) }
        if reasons.isEmpty && hadDate { reasons.append(.noMeetingYet) }
        return reasons.isEmpty ? nil : Inference(stage: .prepare, reasons: reasons)
    }

    /// The stage that a told yes has reached by itself: a goal opens the work, an agreement the
    /// search for a direction.
    private var reached: Stage? {
        if goal == true { return .work }
        return agreement == true ? .direction : nil
    }

    /// The stage that the plan gives, moved by what was told of agreement, goal and review.
    private func moved(_ planned: Stage) -> Stage {
        var stage = planned == .review && review == true ? .work : planned
        if let reached { stage = max(stage, reached) }
        if goal == false { stage = min(stage, .direction) }
        // A goal comes after the agreement on the path, so a told goal outweighs a missing
        // agreement.
        if agreement == false && goal != true { stage = min(stage, .start) }
        return stage
    }

    private func reasoned(_ stage: Stage) -> Inference {
        var reasons: [Reason] = held == nil ? [] : [.metCount]
        switch stage {
        case .start where agreement == false: reasons.append(.noAgreement)
        case .direction:
            if agreement == true { reasons.append(.agreementMade) }
            if goal == false { reasons.append(.noGoal) }
        case .work where goal == true: reasons.append(.goalSet)
        case .review: reasons.append(.halfway)
        default: break
        }
        return Inference(stage: stage, reasons: reasons)
    }
}

/// Where a relationship stands, in the order of the path.
package enum Stage: String, CaseIterable, Hashable, Comparable, Sendable {
    case explore, prepare, start, direction, work
    /// A checkpoint inside `work`; it stands after it in the order because it comes after it in
    /// time.
    case review
    case close, after

    /// Place on the path: 1 for `explore`, 8 for `after`.
    package var number: Int {
        switch self {
        case .explore: 1
        case .prepare: 2
        case .start: 3
        case .direction: 4
        case .work: 5
        case .review: 6
        case .close: 7
        case .after: 8
        }
    }

    /// Whether `left` comes before on the path.
    package static func < (left: Stage, right: Stage) -> Bool { left.number < right.number }
}

/// Where a coordinator's programme stands, in the order of its year.
package enum Phase: String, CaseIterable, Hashable, Sendable {
    case design = "p-design"
    case recruit = "p-recruit"
    case match = "p-match"
    case launch = "p-launch"
    case run = "p-run"
    case evaluate = "p-evaluate"
}

/// What can be true of a relationship at any stage.
package enum Flag: String, CaseIterable, Hashable, Sendable {
    /// A break that was agreed on.
    case paused
    /// No meeting for one and a half times the agreed gap.
    case silent
    /// Something chafes between the two.
    case strained
    case endedEarly = "ended-early"
    /// A human being has been called in.
    case handover
}

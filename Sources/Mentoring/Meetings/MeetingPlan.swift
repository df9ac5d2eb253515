/// Which rows of the process's plan of eight each meeting of a shorter or longer plan takes.
///
/// The rows: 1 acquaintance and rules, 2 where we start, 3 goals, 4 first trial, 5 midpoint,
/// 6 network, 7 deeper, 8 ending. The ends are kept; the middle is merged or repeated:
///
/// | meetings | rows, meeting by meeting |
/// |---|---|
/// | 1 (flash) | 1+4+8: hello, one case, the end |
/// | 2 | 1+2+3 · 5+8 |
/// | 3 | 1+2+3 · 4+5 · 8 |
/// | 4 | 1+2+3 · 4+5 · 6+7 · 8 |
/// | 5 | 1 · 2+3 · 4+5 · 6+7 · 8 |
/// | 6 | 1 · 2 · 3 · 4+5 · 6+7 · 8 |
/// | 7 | 1 · 2 · 3 · 4+5 · 6 · 7 · 8 |
/// | 8 | each its own |
/// | 9… | 1 · 2 · 3 · 4 until the midpoint · 5 · 6 for a half, 7 for the rest · 8 |
package struct MeetingPlan: Hashable, Sendable {
    /// Meetings agreed on.
    package let length: Int

    /// The plan of `length` meetings; a length out of limits counts as the nearest within them.
    package init(length: Int) {
        self.length = MentoringLimits.programmeLength.nearest(to: length)
    }

    /// Whether all is done in a single talk on one question.
    package var isFlash: Bool { length == 1 }

    /// The row with the midpoint review.
    package static let reviewRow = 5

    /// The row that ends the relationship.
    package static let lastRow = 8

    /// So many meetings held and the pair is closing: all but one, in short plans all but two.
    package var closesAfter: Int {
        length >= MentoringLimits.usualLength ? length - 1 : max(1, length - 2)
    }

    /// The rows that meeting number `meeting` (from 1) takes, in order; never empty. A meeting past
    /// the plan is another last one.
    package func rows(of meeting: Int) -> [Int] {
        let meeting = min(max(meeting, 1), length)
        if length < Self.short.count { return Self.short[length][meeting - 1] }
        switch meeting {
        case ...3: return [meeting]
        case length: return [Self.lastRow]
        case ..<midpoint: return [4]
        case midpoint: return [Self.reviewRow]
        default: return [meeting <= (midpoint + length) / 2 ? 6 : 7]
        }
    }

    /// The stage of a pair whose next meeting is number `meeting`, when nothing else is known.
    package func stage(of meeting: Int) -> Stage {
        if meeting > closesAfter { return .close }
        if meeting <= 1 { return .start }
        let rows = rows(of: meeting)
        if rows.contains(Self.reviewRow) { return .review }
        return switch rows.last {
        case 1, 2: .start
        case 3: .direction
        default: .work
        }
    }

    /// The meeting with the review, in plans of eight and more: the first after half of them.
    private var midpoint: Int { length / 2 + 1 }

    /// Plans too short for a rule: merging is a matter of taste, so each is written out.
    private static let short: [[[Int]]] = [
        [],
        [[1, 4, 8]],
        [[1, 2, 3], [5, 8]],
        [[1, 2, 3], [4, 5], [8]],
        [[1, 2, 3], [4, 5], [6, 7], [8]],
        [[1], [2, 3], [4, 5], [6, 7], [8]],
        [[1], [2], [3], [4, 5], [6, 7], [8]],
        [[1], [2], [3], [4, 5], [6], [7], [8]],
    ]
}

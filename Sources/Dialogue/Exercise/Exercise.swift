package import Mentoring

/// A tool card that somebody goes through as a conversation, one step at a time.
///
/// It stands in the situation, so it can be resumed days later; what was answered on the way is
/// not here.
package struct Exercise: Hashable, Sendable {
    /// After so long a message is about something else, and the exercise waits (seconds).
    package static let freshFor: Int64 = Timestamp.day / 2

    /// The name of the card.
    package let card: String
    /// The place of the step that is open, counted from 0.
    package var step = 0
    /// When it was begun.
    package let since: Timestamp
    /// When the open step was shown.
    package var reached: Timestamp
    /// Whether answers go into the notebook; nil until the participant has said.
    package var keepsAnswers: Bool?
    package var isPaused = false

    /// An exercise that begins with the card `card`.
    package init(card: String, since: Timestamp) {
        (self.card, self.since, reached) = (card, since, since)
    }

    /// Whether it was left so long ago that a message at `now` is no answer to its step.
    package func isStale(at now: Timestamp) -> Bool {
        now > reached.adding(seconds: Self.freshFor)
    }

    /// Where it stands, in the words that scripts compare with.
    var state: String {
        keepsAnswers == nil ? "asking" : isPaused ? "paused" : "running"
    }
}

extension Exercise {
    /// What the choices of an exercise begin with; one that is open says that the talk is about it.
    static let prefix = "exercise-"

    /// The exercise as values of a record's line.
    var fields: [String] {
        [
            card, String(step), String(since.seconds), String(reached.seconds),
            keepsAnswers.map { $0 ? "yes" : "no" } ?? "untold", isPaused ? "paused" : "open",
        ]
    }

    /// The exercise that ``fields`` wrote; nil where they are none.
    init?(_ fields: ArraySlice<String>) {
        let fields = Array(fields)
        guard fields.count == 6, let step = Int(fields[1]), step >= 0,
            let since = Int64(fields[2]), let reached = Int64(fields[3])
        else { return nil }
        self.init(card: fields[0], since: Timestamp(seconds: since))
        self.step = step
        self.reached = Timestamp(seconds: reached)
        keepsAnswers = fields[4] == "untold" ? nil : fields[4] == "yes"
        isPaused = fields[5] == "paused"
    }
}

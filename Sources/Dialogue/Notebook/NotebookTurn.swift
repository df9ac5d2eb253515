/// What one turn reads of the message for the notebook, and what it did to it.
struct NotebookTurn: Hashable, Sendable {
    /// What became of a text that was to be kept.
    enum Result: String, Hashable, Sendable {
        case kept
        /// It is longer than a note may be.
        case long
        /// The notebook is full.
        case full
        /// There are as many goals as there may be.
        case goals
        /// There was no text.
        case empty
        /// A note has other words now.
        case corrected
        /// A goal has a further step.
        case step
        /// A step was marked as done.
        case done
        /// There is nothing of that number or kind.
        case nothing
        /// Several could be meant.
        case unclear
    }

    /// The text to keep or to look for, as it was typed; only calls read it, never a script.
    var text = ""
    /// What the text is to be kept as.
    var capture: Capture?
    /// Notes named by number.
    var numbers: [Int] = []
    var result: Result?
    /// The note that was kept or erased.
    var number: Int?
    /// How many notes were erased, or found; nil where none was looked for.
    var count: Int?
    /// Whether older notes could be shown.
    var hasMore = false
    /// Whether the reply shows what was typed once, so that it may not be kept with the answers.
    var showsKeptText = false
}

/// When an intent is answered in the middle of an exercise, instead of being taken as an answer to
/// its step.
enum Interruption: Hashable, Sendable {
    /// Whenever it is recognised.
    case always
    /// Only where the message is a question: "luottamus on tärkeää" is an answer.
    case asQuestion

    /// The marks that stand behind a slug in the list of intents, in brackets.
    private static let marks: [String: Interruption] = [
        "keskeyttää": .always, "interrupts": .always,
        "kysyttynä keskeyttää": .asQuestion, "interrupts when asked": .asQuestion,
    ]

    /// What `mark` says; nil for a mark of something else.
    init?(mark: String) {
        guard let known = Self.marks[mark] else { return nil }
        self = known
    }
}

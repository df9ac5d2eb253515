/// Something that a script can call: `<call>prepare next</call>`.
///
/// Scripts reach the mentoring domain only through these, so every script also loads in a
/// RiveScript engine that knows none of them.
struct DialogueCall: Sendable {
    let name: String
    /// What it does, for the scripts' authors.
    let summary: String
    /// Whether it changes the situation; such a call is refused in a condition.
    let hasEffect: Bool
    /// Carries it out on the draft and gives the text that stands in its place.
    let run: @Sendable (inout TurnDraft, [String]) -> String

    init(
        _ name: String, _ summary: String, hasEffect: Bool = false,
        run: @escaping @Sendable (inout TurnDraft, [String]) -> String
    ) {
        (self.name, self.summary, self.hasEffect, self.run) = (name, summary, hasEffect, run)
    }

    /// Every call, by name.
    static let table: [String: DialogueCall] = Dictionary(
        uniqueKeysWithValues: all.map { ($0.name, $0) })

    /// Every call, in the order of the documentation.
    static let all: [DialogueCall] =
        shaping + recording + reminding + suggesting + reading
        + exercising + notekeeping + pairing + handingOver + counting

    /// Calls that shape the reply.
    private static let shaping = [
        DialogueCall("send", "Ends a message; what follows is the next one.") { _, _ in
            ReplyMarks.messageEnd
        },
        DialogueCall("offer", "Offers quick replies: id=Label | id=Label.") { draft, arguments in
            let choices = OfferedChoices.choices(in: arguments)
            return ReplyMarks.offering(
                choices.map { Choice(id: $0.id, label: draft.pack.words.renamed($0.label)) })
        },
    ]
}

/// Reads what `<call>offer …</call>` offers.
enum OfferedChoices {
    /// The choices of `id=Label | id=Label`, as the words that the engine split.
    static func choices(in arguments: [String]) -> [Choice] {
        arguments.joined(separator: " ").split(separator: "|").compactMap { item in
            let parts = item.split(separator: "=", maxSplits: 1).map { $0.trimmingSpaces() }
            guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
            return Choice(id: parts[0], label: parts[1])
        }
    }
}

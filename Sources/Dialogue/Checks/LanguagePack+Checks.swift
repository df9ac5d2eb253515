import Guide
import Mentoring
import RiveScript

// What only the hall can see: whether scripts, guide and calls fit together.

extension LanguagePack {
    /// An answer longer than this is a brochure, not chat (characters).
    static let longestReply = 900
    /// A label longer than this is cut by some chat platform (characters).
    static let longestLabel = 20
    /// The topics in which people talk, which must answer every intent.
    static let talkTopics = ["guest"] + Role.allCases.map(\.rawValue)

    /// Intents without an answer, unknown calls, and choices that lead nowhere.
    func crossChecks() -> [Finding] {
        guide.faults.map(Finding.init) + unansweredIntents()
    }

    private func unansweredIntents() -> [Finding] {
        intents.sorted().flatMap { intent in
            Self.talkTopics.filter { topic in
                !brain.hasLiteral(intent, inTopic: topic)
                    && !brain.hasLiteral(intent, inTopic: Topics.safety)
            }.map { topic in
                Finding(
                    code: "DL101", severity: .error,
                    message: "the intent \(intent) has no answer in topic \(topic) [\(language)]",
                    hint: "write + \(intent) in the topic, or in one that it inherits",
                    at: SourceLocation(path: "intents.md", line: 1, column: 1))
            }
        }
    }
}

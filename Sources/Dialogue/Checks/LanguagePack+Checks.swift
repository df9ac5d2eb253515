import Guide
import Mentoring
import RiveScript

// What only the hall can see: whether scripts, guide and calls fit together.

extension LanguagePack {
    /// An answer longer than this is a brochure, not chat (characters).
    static let longestReply = 900
    /// A label longer than this is cut by some chat platform (characters).
    static let longestLabel = GuideLimits.button
    /// More buttons than this no platform shows.
    static let mostChoices = 10
    /// The topics in which people talk, which must answer every intent.
    static let talkTopics = ["guest"] + Role.allCases.map(\.rawValue)
    /// The topics whose literal triggers are answers to somebody.
    static let answeringTopics = Set(talkTopics + ["common", "care", Topics.safety])
    /// Literal triggers that give a clause or a part to another answer.
    static let clausePrefixes = ["reason-", "tell-", LanguageChange.heard]
    /// Answers that end a talk, or send it elsewhere.
    static let farewells: Set = ["goodbye", Topics.groupInvitation]

    /// Intents without an answer, replies that do not fit, and faults between pages.
    func crossChecks(_ sources: DialogueSources) -> [Finding] {
        var replies = ReplyChecker(brain, guide: guide)
        for script in sources.scripts.joined() { replies.check(script) }
        return guide.faults.map(Finding.init) + pageFindings + unansweredIntents()
            + missingReminders() + missingLabels() + replies.findings + exampleFindings
            + emptyExamples(sources)
    }

    /// Pages of examples without one: mostly they are indented, as code is in a Markdown text.
    private func emptyExamples(_ sources: DialogueSources) -> [Finding] {
        sources.examples().filter { page in
            let (sentences, findings) = ExamplePage.sentences(in: page, intents: intents)
            return sentences.isEmpty && findings.isEmpty
        }.map { page in
            HallProblem.pageWithoutExamples
                .finding(at: SourceLocation(path: page.path, line: 1, column: 1))
        }
    }

    /// The reminders that somebody would never get, as no script words them.
    private func missingReminders() -> [Finding] {
        guard !intents.isEmpty else { return [] }
        return Reminder.Kind.allCases.map(\.trigger).filter { trigger in
            Self.talkTopics.contains { !brain.hasLiteral(trigger, inTopic: $0) }
        }.map { trigger in
            HallProblem.missingReminder(trigger, language: language).finding(at: Self.listOfIntents)
        }
    }

    /// The intents that a faint message is to be offered, and that no button has a name for.
    private func missingLabels() -> [Finding] {
        weighty.sorted().filter { phrase("label_\($0)").isEmpty }.map { intent in
            HallProblem.missingLabel(intent, language: language).finding(at: Self.listOfIntents)
        }
    }

    private func unansweredIntents() -> [Finding] {
        intents.sorted().flatMap { intent in
            Self.talkTopics.filter { topic in
                !brain.hasLiteral(intent, inTopic: topic)
                    && !brain.hasLiteral(intent, inTopic: Topics.safety)
            }.map { topic in
                HallProblem.unansweredIntent(intent, topic: topic, language: language)
                    .finding(at: Self.listOfIntents)
            }
        }
    }

    private static let listOfIntents = SourceLocation(path: "intents.md", line: 1, column: 1)

    /// The pages that another language has and this one lacks.
    func missingPages(comparedWith others: [LanguagePack]) -> [Finding] {
        let own = Set(guide.pages.map(\.pathInLanguage))
        let all = Set(others.flatMap { $0.guide.pages.map(\.pathInLanguage) })
        return all.subtracting(own).sorted().map { page in
            HallProblem.missingPage(page, language: language)
                .finding(at: SourceLocation(path: "\(language)/\(page)", line: 1, column: 1))
        }
    }
}

extension Page {
    /// The folder and the file: `cards/grow.md`, the same in every language.
    fileprivate var pathInLanguage: String {
        path.split(separator: "/").suffix(2).joined(separator: "/")
    }
}

import RiveScript

/// What can be wrong between scripts, calls and pages; the codes never change their meaning.
///
/// `docs/diagnostics.md` has a section on each.
enum HallProblem: Hashable, Sendable {
    case unansweredIntent(String, topic: String, language: String)
    case unknownCall(String)
    case choiceToNothing(String)
    case longLabel(String)
    case longReply(Int)
    case echo
    case manyChoices(Int)
    case deadEnd
    case effectInCondition(String)
    case missingPage(String, language: String)
    case exampleOfNoIntent(String)
    case exampleWithoutIntent
    case exampleOfNobody(String)
    case exampleOfNoCard(String)
    case exampleTwice(SourceLocation)
    case missingReminder(String, language: String)
    case missingLabel(String, language: String)
    case missingSection(String)
    case redirectLost(String, topic: String)
    case sourceMissing(kind: String)
    case unknownVariable(String)
    case pageWithoutExamples
    case nameOfTwoKinds(String, path: String)

    /// The finding of this problem at `place`.
    func finding(at place: SourceLocation) -> Finding {
        let (code, severity, message, hint) = text
        return Finding(code: code, severity: severity, message: message, hint: hint, at: place)
    }

    private var text: (code: String, Severity, message: String, hint: String) {
        switch self {
        case .unansweredIntent(let intent, let topic, let language):
            (
                "DL101", .error,
                "the intent \(intent) has no answer in topic \(topic) (\(language))",
                "write + \(intent) in the topic, or in one that it inherits"
            )
        case .unknownCall(let name):
            ("DL102", .error, "there is no call \(name)", "the calls stand in docs/calls.md")
        case .choiceToNothing(let id):
            (
                "DL103", .error, "no trigger answers the choice \(id)",
                "write + \(id), or mend the id"
            )
        case .longLabel(let label):
            (
                "DL104", .error, "the label \"\(label)\" has \(label.count) characters",
                "write at most \(LanguagePack.longestLabel): chat platforms cut the rest"
            )
        case .longReply(let count):
            (
                "DL105", .error, "this reply has \(count) characters",
                "write at most \(LanguagePack.longestReply), or send it in parts"
            )
        case .echo:
            (
                "DL106", .error, "this reply repeats what was typed",
                "take the tag out: what people type is not to stand in answers"
            )
        case .manyChoices(let count):
            (
                "DL107", .error, "\(count) choices are offered",
                "offer at most \(LanguagePack.mostChoices)"
            )
        case .deadEnd:
            (
                "DL108", .warning, "this reply ends without a way onward",
                "ask something, or offer a choice"
            )
        case .effectInCondition(let name):
            (
                "DL109", .error, "the call \(name) acts, and stands in a condition",
                "call it in the reply"
            )
        case .missingPage(let page, let language):
            (
                "DL110", .error, "\(page) is missing in \(language)",
                "write the page, or take it out of the others"
            )
        case .missingReminder(let trigger, let language):
            (
                "DL111", .warning, "no words are found for \(trigger) (\(language))",
                "write + \(trigger) in topic common; until then it is not said"
            )
        case .missingLabel(let intent, let language):
            (
                "DL127", .warning, "\(intent) is marked (varmasti) and has no label (\(language))",
                "write ! var label_\(intent) = … in the phrasebook; until then it is not offered"
            )
        case .exampleOfNoIntent(let name):
            (
                "DL121", .error, "the examples are of an intent \(name), which there is not",
                "write one of intents.md behind ##"
            )
        case .exampleWithoutIntent:
            (
                "DL122", .error, "this example stands under no intent",
                "write a line such as ## prepare-next-meeting before it"
            )
        case .exampleOfNobody(let word):
            (
                "DL123", .error, "\(word) is neither a role nor a stage",
                "write behind the bar who says it, as: mentor work"
            )
        case .exampleOfNoCard(let name):
            (
                "DL124", .error, "the examples are of a card \(name), which there is not",
                "write the name of a page in cards/"
            )
        case .exampleTwice(let other):
            (
                "DL125", .warning, "the same sentence has another intent at \(other)",
                "keep it where it belongs"
            )
        case .missingSection(let words):
            (
                "DL112", .error, "no page has what <call>\(words)</call> reads",
                "write the section {#name} in the article or the programme of that name"
            )
        case .sourceMissing(let kind):
            (
                "DL114", .warning, "the \(kind) names no source",
                "write source: and who it is after, or shared-practice, or own-practice"
            )
        case .nameOfTwoKinds(let name, let path):
            (
                "DL115", .error, "\"\(name)\" is the name of \(path) too",
                "give one of them another name, so that every call and link means one page"
            )
        case .unknownVariable(let name):
            (
                "DL116", .warning, "nobody defines <bot \(name)>: the chat would say undefined",
                "mend the name, or write ! var \(name) = … in a script"
            )
        case .pageWithoutExamples:
            (
                "DL126", .warning, "this page of examples has no sentence",
                "begin a sentence with - and a heading with ##, both at the start of the line"
            )
        case .redirectLost(let name, let topic):
            (
                "DL113", .error,
                "the role is told before this redirect, and \(topic) lacks \(name)",
                "write + \(name) in common: the rest of the reply is in the role's own topic"
            )
        }
    }
}

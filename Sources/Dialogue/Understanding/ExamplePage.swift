import Mentoring
import RiveScript

/// A sentence as people type it, and the intent that it has.
struct ExampleSentence: Hashable, Sendable {
    let text: String
    let meaning: Meaning
    /// Who says it, where only they would mean this by it.
    let role: String?
    /// Where they are then: a stage, or a phase of a programme.
    let stage: String?
    let location: SourceLocation
}

/// What a sentence can mean: an intent, or a part of one.
struct Meaning: Hashable, Sendable {
    let intent: String
    /// Which part: the name of the card that `find-card` asks for; of another intent the literal
    /// trigger that answers just this.
    var part: String?

    /// The card that is asked for by name.
    var card: String? { intent == Topics.findCard ? part : nil }

    /// The literal trigger that answers it.
    var literal: String { card.map { "card-\($0)" } ?? part ?? intent }
}

/// A page of example sentences: a heading an intent, an item a sentence.
///
/// ```
/// ## find-card grow
/// - growta kiitos
/// - miten se grow meni | mentor work
/// ```
/// Behind the bar stand the role and the stage in which it is said; all else on the page is prose.
enum ExamplePage {
    /// The sentences of `file`, and the lines that are wrong.
    ///
    /// - Complexity: O(length of `file`).
    static func sentences(
        in file: SourceFile, intents: Set<String>
    ) -> (sentences: [ExampleSentence], findings: [Finding]) {
        var sentences: [ExampleSentence] = []
        var findings: [Finding] = []
        var meaning: Meaning?
        for (index, line) in file.text.split(
            separator: "\n", omittingEmptySubsequences: false
        ).enumerated() {
            let place = SourceLocation(path: file.path, line: index + 1, column: 1)
            if line.hasPrefix("## ") {
                meaning = heading(line.dropFirst(3))
                if let intent = meaning?.intent, !intents.contains(intent) {
                    findings.append(HallProblem.exampleOfNoIntent(intent).finding(at: place))
                    meaning = nil
                }
            } else if line.hasPrefix("- ") {
                guard let meaning else {
                    findings.append(HallProblem.exampleWithoutIntent.finding(at: place))
                    continue
                }
                switch sentence(line.dropFirst(2), meaning, place) {
                case .success(let sentence): sentences.append(sentence)
                case .failure(let wrong): findings.append(wrong.problem.finding(at: place))
                }
            }
        }
        return (sentences, findings)
    }

    private struct Wrong: Error { let problem: HallProblem }

    static func heading(_ text: Substring) -> Meaning? {
        let words = text.split(separator: " ").map(String.init)
        return words.first.map { Meaning(intent: $0, part: words.dropFirst().first) }
    }

    private static func sentence(
        _ item: Substring, _ meaning: Meaning, _ place: SourceLocation
    ) -> Result<ExampleSentence, Wrong> {
        let parts = item.split(separator: "|", maxSplits: 1)
        var (role, stage): (String?, String?) = (nil, nil)
        for word in parts.dropFirst().first?.split(separator: " ").map(String.init) ?? [] {
            if Role(rawValue: word) != nil {
                role = word
            } else if Stage(rawValue: word) != nil || Phase(rawValue: word) != nil {
                stage = word
            } else {
                return .failure(Wrong(problem: .exampleOfNobody(word)))
            }
        }
        let text = (parts.first ?? "").trimmingSpaces()
        return .success(
            ExampleSentence(
                text: text, meaning: meaning, role: role, stage: stage, location: place))
    }
}

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

    /// Whether it is about distress or harm.
    var isDanger: Bool { Topics.safetyIntents.contains(intent) }

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
        forEachLine(of: file) { number, line in
            let place = SourceLocation(path: file.path, line: number, column: 1)
            switch line {
            case .heading(let heading):
                meaning = heading.flatMap { intents.contains($0.intent) ? $0 : nil }
                if let heading, meaning == nil {
                    findings.append(
                        HallProblem.exampleOfNoIntent(heading.intent).finding(at: place))
                }
            case .item(let text, let speaker):
                guard let meaning else {
                    findings.append(HallProblem.exampleWithoutIntent.finding(at: place))
                    return
                }
                switch sentence(text, saidBy: speaker, meaning, place) {
                case .success(let sentence): sentences.append(sentence)
                case .failure(let wrong): findings.append(wrong.problem.finding(at: place))
                }
            }
        }
        return (sentences, findings)
    }

    /// A line of a page that is no prose.
    enum Line {
        /// What the items below mean; nil for a heading without a word.
        case heading(Meaning?)
        /// A sentence, and what stands behind its bar.
        case item(Substring, speaker: Substring?)
    }

    /// Reads `file` line by line, over bytes; lines are counted from 1.
    static func forEachLine(of file: SourceFile, _ body: (Int, Line) -> Void) {
        let lines = file.text.utf8.split(
            separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            if line.starts(with: "## ".utf8) {
                body(index + 1, .heading(heading(Substring(line.dropFirst(3)))))
            } else if line.starts(with: "- ".utf8) {
                let item = line.dropFirst(2)
                let bar = item.firstIndex(of: UInt8(ascii: "|"))
                body(
                    index + 1,
                    .item(
                        Substring(item[..<(bar ?? item.endIndex)]),
                        speaker: bar.map { Substring(item[item.index(after: $0)...]) }))
            }
        }
    }

    private struct Wrong: Error { let problem: HallProblem }

    private static func heading(_ text: Substring) -> Meaning? {
        let words = text.split(separator: " ").map(String.init)
        return words.first.map { Meaning(intent: $0, part: words.dropFirst().first) }
    }

    private static func sentence(
        _ text: Substring, saidBy speaker: Substring?, _ meaning: Meaning, _ place: SourceLocation
    ) -> Result<ExampleSentence, Wrong> {
        var (role, stage): (String?, String?) = (nil, nil)
        for word in speaker?.split(separator: " ").map(String.init) ?? [] {
            if Role(rawValue: word) != nil {
                role = word
            } else if Stage(rawValue: word) != nil || Phase(rawValue: word) != nil {
                stage = word
            } else {
                return .failure(Wrong(problem: .exampleOfNobody(word)))
            }
        }
        return .success(
            ExampleSentence(
                text: text.trimmingSpaces(), meaning: meaning, role: role, stage: stage,
                location: place))
    }
}

import Bridge
import Dialogue
import RiveScript

/// An account of a message, as the terminal shows it.
struct AccountPage {
    /// How many rules that nearly answered are shown.
    private static let runnersUp = 3
    /// How many words of a choice are shown.
    private static let alternatives = 4

    let text: String

    init(_ account: Account) {
        let parts = [
            Self.words(account), Self.answer(account.turn),
            Self.nearMisses(account),
        ]
        text = parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    // Words.
    private static func words(_ account: Account) -> String {
        let words = account.reading.words
        guard !words.isEmpty else { return "" }
        let width = words.map { Sanitizer.clean($0.typed).columns }.max() ?? 0
        let lines = words.flatMap { word in
            let typed = Sanitizer.clean(word.typed)
            let padding = String(repeating: " ", count: width - typed.columns)
            let meanings =
                word.meanings.isEmpty
                ? [unread(account.exampleCounts[word.typed] ?? 0)] : word.meanings.map(meaning)
            return meanings.enumerated().map { index, meaning in
                "  "
                    + (index == 0 ? typed + padding : String(repeating: " ", count: width))
                    + "  " + meaning
            }
        }
        return (["words:"] + lines).joined(separator: "\n")
    }

    private static func unread(_ exampleCount: Int) -> String {
        switch exampleCount {
        case 0: "in no script, in no example"
        case 1: "in no script, in 1 example"
        default: "in no script, in \(exampleCount) examples"
        }
    }

    private static func meaning(_ meaning: ReadWord.Meaning) -> String {
        let word = (meaning.isInflected ? "~" : "") + meaning.word
        let how = meaning.form.rawValue
        return meaning.parts.isEmpty ? "\(word) \(how)" : "\(word) \(how) \(meaning.parts)"
    }

    // The rule that answers.
    private static func answer(_ turn: Turn) -> String {
        guard let why = turn.explanation else { return "no rule answers" }
        var lines = ["answered by:", "  \(why.file):\(why.line): + \(why.trigger)"]
        var facts: [String] = []
        if let intent = why.intent { facts.append("intent \(intent)") }
        if let pass = why.pass { facts.append("pass \(pass)") }
        facts += why.words.map { "~\($0.word) \($0.form)" }
        if !facts.isEmpty { lines.append("  " + facts.joined(separator: ", ")) }
        return lines.joined(separator: "\n")
    }

    // The rules that nearly answer.
    private static func nearMisses(_ account: Account) -> String {
        let why = account.turn.explanation
        let others = account.reading.nearMisses.filter {
            $0.location.path != why?.file || $0.location.line != why?.line
        }
        guard !others.isEmpty else { return "" }
        let lines = others.prefix(runnersUp).flatMap { miss in
            [
                "  \(miss.location.path):\(miss.location.line): + \(miss.pattern)",
                "    " + reason(miss),
            ]
        }
        return (["runners-up:"] + lines).joined(separator: "\n")
    }

    private static func reason(_ miss: NearMiss) -> String {
        guard !miss.lacking.isEmpty else {
            return "has all its words; another rule comes first, or their order is another"
        }
        let lacking = miss.lacking.map { words in
            words.prefix(alternatives).joined(separator: "|")
                + (words.count > alternatives ? "|…" : "")
        }
        return "lacks " + lacking.joined(separator: ", ")
    }
}

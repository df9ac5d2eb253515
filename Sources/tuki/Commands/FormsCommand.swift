import Foundation
import WordForms

extension Command {
    static let forms: Command = .init(
        name: "forms", summary: "Print what a ~word of a script takes.",
        details: """
            Common forms, one a line; the word takes more, such as forms with clitics.
            WORD is as in a script: aika, ~aika, ~ura- or ~-aika.
            """,
        operand: Operand(
            name: "WORD", meaning: "A dictionary form.", kind: .words([]), count: 1...1),
        options: [.language]
    ) { arguments, console in
        let code = arguments.text(.language) ?? Language.finnish.rawValue
        guard let language = Language(rawValue: code) else {
            let known = Language.allCases.map(\.rawValue).joined(separator: ", ")
            throw UsageError(
                "the forms of this language are not known", meaning: "use one of \(known)",
                of: forms)
        }
        let word = LexiconWord(typed: arguments.operands[0])
        guard !word.text.isEmpty, !word.text.contains(" ") else {
            throw UsageError(
                "WORD is not one word", meaning: "WORD   A dictionary form.", of: forms)
        }
        for form in Lexicon.forms(of: word, in: language) { try console.say(form) }
        return .success
    }
}

extension LexiconWord {
    /// A word as a script has it, with or without the marks round it.
    fileprivate init(typed text: String) {
        var word = text.lowercased().precomposedStringWithCanonicalMapping[...]
        var parts: CompoundParts = []
        if word.hasPrefix("~") { word = word.dropFirst() }
        if word.hasPrefix("-") {
            parts.insert(.last)
            word = word.dropFirst()
        }
        if word.hasSuffix("-") {
            parts.insert(.first)
            word = word.dropLast()
        }
        self.init(String(word), compoundParts: parts)
    }
}

import Dialogue

/// Quick replies for platforms that have none: a numbered list under the text.
///
/// What is answered to the list is resolved by the hall, from the choices that are open.
enum NumberedChoices {
    /// `text` with one line for each choice, `1. Ja`; where a label is a number, labels alone.
    static func text(_ text: String, with choices: [Choice]) -> String {
        guard !choices.isEmpty else { return text }
        let hasNumbers = choices.contains(where: hasNumberAsLabel)
        let lines = choices.enumerated().map { place, choice in
            hasNumbers ? choice.label : "\(place + 1). \(choice.label)"
        }
        return ((text.isEmpty ? [] : [text]) + lines).joined(separator: "\n")
    }

    private static func hasNumberAsLabel(_ choice: Choice) -> Bool {
        !choice.label.isEmpty && choice.label.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}

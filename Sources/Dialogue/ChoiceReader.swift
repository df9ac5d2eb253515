/// Finds which of the open quick replies a participant typed.
enum ChoiceReader {
    /// The shortest beginning of a label that is taken for it: less is more likely a word of its own.
    static let shortestPrefix = 3

    /// The choice meant by `text`: its number in the list, its label, or a unique beginning of it.
    ///
    /// Where labels are numbers, the number is the label and not the place in the list.
    ///
    /// - Parameter takesBeginnings: False where a short text is more likely an answer than a label
    ///   cut short.
    /// - Complexity: O(choices × label), at most ten short labels.
    static func choice(
        meantBy text: String, among choices: [Choice], takesBeginnings: Bool = true
    ) -> Choice? {
        guard !choices.isEmpty else { return nil }
        let typed = plain(text)
        guard !typed.isEmpty else { return nil }
        let labels = choices.map { plain($0.label) }
        if let exact = labels.firstIndex(of: typed) { return choices[exact] }
        if let number = Int(typed), !choices.contains(where: \.hasNumberAsLabel) {
            return choices.indices.contains(number - 1) ? choices[number - 1] : nil
        }
        guard takesBeginnings, typed.count >= shortestPrefix else { return nil }
        let begun = labels.indices.filter { labels[$0].hasPrefix(typed) }
        return begun.count == 1 ? begun.first.map { choices[$0] } : nil
    }

    /// Lower case, without the punctuation that people add.
    private static func plain(_ text: String) -> String {
        var kept = String.UnicodeScalarView()
        for scalar in text.lowercased().unicodeScalars where !isPunctuation(scalar) {
            kept.append(scalar)
        }
        return String(kept).trimmingSpaces()
    }

    private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ".", ",", "!", "?", ";", ":", "(", ")", "\"", "'": true
        default: false
        }
    }
}

extension Choice {
    /// Whether the label is a number, as in "how many meetings": then no ordinals are printed.
    package var hasNumberAsLabel: Bool {
        !label.isEmpty && label.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}

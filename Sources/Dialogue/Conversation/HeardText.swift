/// What was typed, as the scripts hear it.
///
/// A wave before "moi" or a smile behind it says nothing that a script would ask for, and would
/// stand in the way of a pattern: so emoji, and words without a letter or digit, are left out.
enum HeardText {
    /// `text` without what is only drawn.
    ///
    /// - Complexity: O(length of `text`).
    static func words(of text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).map { word in
            String(word.filter { !isDrawn($0) })
        }.filter { word in
            word.contains { $0.isLetter || $0.isNumber }
        }.joined(separator: " ")
    }

    /// Digits are emoji to Unicode, so only what is shown as a picture counts.
    private static func isDrawn(_ character: Character) -> Bool {
        guard let first = character.unicodeScalars.first else { return false }
        return first.properties.isEmojiPresentation
            || first.properties.isEmoji && character.unicodeScalars.contains("\u{FE0F}")
    }
}

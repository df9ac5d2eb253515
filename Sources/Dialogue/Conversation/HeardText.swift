/// What was typed, as the scripts hear it.
///
/// A wave before "moi" or a smile behind it says nothing that a script would ask for, and would
/// stand in the way of a pattern: so emoji, and words without a letter or digit, are left out.
enum HeardText {
    /// `text` without what is only drawn.
    ///
    /// - Complexity: O(length of `text`).
    static func words(of text: String) -> String {
        if isPlain(text) { return text }
        return text.split(whereSeparator: \.isWhitespace).map { word in
            String(word.filter { !isDrawn($0) })
        }.filter { word in
            word.contains { $0.isLetter || $0.isNumber }
        }.joined(separator: " ")
    }

    /// Whether `text` is words of letters of the three languages, one blank between two: that is
    /// what most people type, and nothing of it is left out.
    static func isPlain(_ text: String) -> Bool {
        var wasBlank = true
        var isWord = false
        for byte in text.utf8 {
            switch byte {
            case 0x20:
                if wasBlank || !isWord { return false }
                (wasBlank, isWord) = (true, false)
            case 0x21...0x2F, 0x3A...0x40: wasBlank = false
            // From U+00C0 to U+00FF all but two signs are letters.
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: (wasBlank, isWord) = (false, true)
            case 0xC3: wasBlank = false
            case 0x80...0xBF where byte != 0x97 && byte != 0xB7: isWord = true
            default: return false
            }
        }
        return isWord
    }

    /// Whether a digit, or another sign for a number, stands in `text`.
    static func hasNumber(_ text: String) -> Bool {
        var mayHaveOthers = false
        for byte in text.utf8 {
            if (0x30...0x39).contains(byte) { return true }
            // What begins with C3 is a letter of Latin.
            if byte >= 0xC2, byte != 0xC3 { mayHaveOthers = true }
        }
        return mayHaveOthers && text.contains(where: \.isNumber)
    }

    /// Digits are emoji to Unicode, so only what is shown as a picture counts.
    private static func isDrawn(_ character: Character) -> Bool {
        guard let first = character.unicodeScalars.first else { return false }
        return first.properties.isEmojiPresentation
            || first.properties.isEmoji && character.unicodeScalars.contains("\u{FE0F}")
    }
}

/// Takes out of a text what could command a terminal, a chat server, or a reader's eye.
///
/// Gone are the controls but newline and tab (escape sequences lose their ESC), the colour codes of
/// IRC, the overrides of writing direction, and noncharacters. Emoji, joiners, combining marks and
/// everything else that people write stay.
package enum Sanitizer {
    /// `text` without what is taken out; newlines are `\n`.
    ///
    /// - Complexity: O(bytes); a clean text is only looked at.
    package static func clean(_ text: String) -> String {
        guard text.utf8.contains(where: isSuspicious) else { return text }
        var kept = String.UnicodeScalarView()
        var scalars = text.unicodeScalars[...]
        while let scalar = scalars.popFirst() {
            if scalar == "\u{3}" {
                skipColour(&scalars)
            } else if scalar == "\r" {
                if scalars.first != "\n" { kept.append("\n") }
            } else if !isRemoved(scalar) {
                kept.append(scalar)
            }
        }
        return String(kept)
    }

    /// Whether a scalar that begins with `byte` may have to go.
    private static func isSuspicious(_ byte: UInt8) -> Bool {
        byte < 0x20 ? byte != 0x0A && byte != 0x09 : byte >= 0x7F && isSuspiciousLead(byte)
    }

    /// DEL, C1 behind C2, U+2000… behind E2, U+FDD0… behind EF, the last two of a plane behind F0….
    private static func isSuspiciousLead(_ byte: UInt8) -> Bool {
        byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte >= 0xEF
    }

    private static func isRemoved(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\n", "\t": false
        case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": true
        case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": true
        case "\u{FEFF}": true
        default: (0xFDD0...0xFDEF).contains(scalar.value) || scalar.value & 0xFFFE == 0xFFFE
        }
    }

    /// Skips the numbers behind an IRC colour mark: `4`, `04` or `04,12`.
    private static func skipColour(_ scalars: inout String.UnicodeScalarView.SubSequence) {
        guard skipDigits(&scalars) else { return }
        var behind = scalars
        guard behind.popFirst() == ",", skipDigits(&behind) else { return }
        scalars = behind
    }

    /// Skips one or two digits.
    private static func skipDigits(
        _ scalars: inout String.UnicodeScalarView.SubSequence
    ) -> Bool {
        let digits = scalars.prefix(2).prefix { ("0"..."9").contains($0) }
        scalars.removeFirst(digits.count)
        return !digits.isEmpty
    }
}

// How many columns text takes on a terminal: what a person sees as one sign is one sign here too.

extension StringProtocol {
    /// The columns that the text takes in one line.
    ///
    /// - Complexity: O(n).
    var columns: Int { reduce(0) { $0 + $1.columns } }
}

extension Character {
    /// 0 for marks that stand on nothing, 2 for East Asian and emoji, otherwise 1.
    var columns: Int {
        guard let first = unicodeScalars.first else { return 0 }
        if first.isASCII, unicodeScalars.count == 1 { return first.value < 0x20 ? 0 : 1 }
        if showsEmoji || first.isWide { return 2 }
        switch first.properties.generalCategory {
        case .control, .nonspacingMark, .enclosingMark, .format, .lineSeparator,
            .paragraphSeparator:
            return 0
        default: return 1
        }
    }

    /// Whether it is drawn as a picture: by itself, or because a variation selector says so.
    private var showsEmoji: Bool {
        guard let first = unicodeScalars.first else { return false }
        if unicodeScalars.contains("\u{FE0F}") { return first.properties.isEmoji }
        return first.properties.isEmojiPresentation && !unicodeScalars.contains("\u{FE0E}")
    }
}

extension Unicode.Scalar {
    /// Whether Unicode's East Asian Width is W or F; emoji stand elsewhere.
    fileprivate var isWide: Bool {
        guard value >= 0x1100 else { return false }
        return Self.wideRanges.contains { $0.contains(value) }
    }

    /// From EastAsianWidth.txt, joined over gaps of unassigned code points.
    private static let wideRanges: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F,
        0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60,
        0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F2FF,
        0x20000...0x3FFFD,
    ]
}

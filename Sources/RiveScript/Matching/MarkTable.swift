/// What becomes of each mark of a text: letters stay, blanks fold, other marks stay or go.
struct MarkTable: Sendable {
    /// For each ASCII byte what becomes of it: itself in small letters, a blank, or ``nothing``.
    private let outcomes: [UInt8]
    private static let nothing: UInt8 = 0xFF
    /// Whether letters beyond ASCII stay.
    private let keepsLetters: Bool
    /// The marks beyond ASCII that go.
    private let farMarks: Set<Unicode.Scalar>

    /// - Parameter isReply: Whether a new line counts as a blank in every mode.
    init(utf8: Bool, dropping marks: Set<Unicode.Scalar>, isReply: Bool = false) {
        outcomes = (UInt8(0)..<0x80).map { byte in
            let scalar = Unicode.Scalar(byte)
            if byte == 0x20 || isReply && (byte == 0x0A || byte == 0x0D) { return 0x20 }
            if utf8, scalar.properties.isWhitespace { return 0x20 }
            let isKept = utf8 ? !marks.contains(scalar) : byte.isWordPart && byte != 0x5F
            guard isKept else { return Self.nothing }
            return 0x41...0x5A ~= byte ? byte | 0x20 : byte
        }
        keepsLetters = utf8
        farMarks = marks.filter { !$0.isASCII }
    }
}

// The long way: letters as they are.
extension MarkTable {
    /// Drops marks, and makes every run of blanks one, none at either end.
    ///
    /// Outside of UTF-8 mode only ASCII letters, digits and spaces stay, and a tab leaves no blank.
    ///
    /// - Complexity: O(n).
    func stripped(_ text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var isBlankPending = false
        var index = 0
        while index < text.count {
            let byte = text[index]
            let length = min(scalarLength(byte), text.count - index)
            let outcome = byte < 0x80 ? outcomes[Int(byte)] : farOutcome(text, at: index)
            if outcome == 0x20 {
                isBlankPending = !result.isEmpty
            } else if outcome != Self.nothing {
                if isBlankPending { result.append(0x20) }
                isBlankPending = false
                for offset in 0..<length { result.append(text[index + offset]) }
            }
            index += length
        }
        return result
    }

    private func farOutcome(_ text: [UInt8], at index: Int) -> UInt8 {
        guard keepsLetters else { return Self.nothing }
        let scalar = scalar(in: text, at: index).scalar
        switch scalar.value {
        case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
            return 0x20
        default: return !farMarks.isEmpty && farMarks.contains(scalar) ? Self.nothing : 0x80
        }
    }
}

// The short way, for what most messages are: ASCII and Latin-1 letters, and no word that a
// substitution might start with.
extension MarkTable {
    /// `text` lowered, stripped and folded in one pass; nil where that takes the long way.
    ///
    /// One function of more than a glance: its state stays in local variables, and each byte of a
    /// message passes here.
    ///
    /// - Complexity: O(n) in the bytes.
    func folded(_ text: String, without substitutions: Substitutions) -> [UInt8]? {
        var result = [UInt8](repeating: 0, count: text.utf8.count)
        var end = 0
        var word = (start: 0, first: UInt8(0), length: 0)
        var (isBlankPending, isSecondByte) = (false, false)
        var index = 0
        for byte in text.utf8 {
            defer { index += 1 }
            var outcome: UInt8
            if isSecondByte {
                guard 0x80...0xBF ~= byte, byte != 0x97, byte != 0xB7 else { return nil }
                isSecondByte = false
                word.length += 1
                outcome = keepsLetters ? (byte < 0x9F ? byte + 0x20 : byte) : Self.nothing
            } else if byte >= 0x80 {
                guard byte == 0xC3, farMarks.isEmpty else { return nil }
                isSecondByte = true
                if word.length == 0 { word = (index, byte, 0) }
                word.length += 1
                outcome = keepsLetters ? byte : Self.nothing
            } else {
                outcome = outcomes[Int(byte)]
                if byte.isWordPart {
                    if word.length == 0 { word = (index, byte, 0) }
                    word.length += 1
                } else {
                    if word.length > 0 {
                        if substitutions.mayStart(text, word) { return nil }
                    } else if substitutions.mayStart(withMark: byte) {
                        return nil
                    }
                    word.length = 0
                    if outcome == 0x20 {
                        isBlankPending = end > 0
                        continue
                    }
                }
            }
            guard outcome != Self.nothing else { continue }
            if isBlankPending { (result[end], end, isBlankPending) = (0x20, end + 1, false) }
            (result[end], end) = (outcome, end + 1)
        }
        if isSecondByte || word.length > 0 && substitutions.mayStart(text, word) { return nil }
        result.removeLast(result.count - end)
        return result
    }
}

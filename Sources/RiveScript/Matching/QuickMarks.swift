/// The short way to a comparable text, for what most messages are: ASCII and Latin-1 letters, and
/// no word that a substitution might start with.
///
/// It comes out as the long way does, in one pass and one allocation.
struct QuickMarks: Sendable {
    /// For each ASCII byte what becomes of it: itself in small letters, a blank, or ``nothing``.
    private let outcomes: [UInt8]
    private static let nothing: UInt8 = 0xFF
    /// Whether letters beyond ASCII stay.
    private let keepsLetters: Bool
    /// Whether marks beyond ASCII may be dropped, so that each has to be looked at.
    private let isASCIIOnly: Bool

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
        isASCIIOnly = utf8 && marks.contains { !$0.isASCII }
    }

    /// `raw` lowered, stripped and folded; nil where that takes the long way.
    ///
    /// - Complexity: O(n) in the bytes.
    func folded(_ raw: String, without substitutions: Substitutions) -> [UInt8]? {
        var result: [UInt8] = []
        result.reserveCapacity(raw.utf8.count)
        var word = KeyHash()
        var (isInWord, isBlankPending, isSecondByte) = (false, false, false)
        for raw in raw.utf8 {
            var byte = raw
            let outcome: UInt8
            if isSecondByte {
                guard 0x80...0xBF ~= byte, byte != 0x97, byte != 0xB7 else { return nil }
                isSecondByte = false
                if byte < 0x9F { byte += 0x20 }
                outcome = keepsLetters ? byte : Self.nothing
            } else if byte < 0x80 {
                outcome = outcomes[Int(byte)]
            } else if byte == 0xC3, !isASCIIOnly {
                isSecondByte = true
                outcome = keepsLetters ? byte : Self.nothing
            } else {
                return nil
            }
            if byte >= 0x80 || byte.isWordPart {
                if !isInWord { word = KeyHash() }
                isInWord = true
                word.add(byte < 0x80 && 0x41...0x5A ~= byte ? byte | 0x20 : byte)
            } else {
                if isInWord {
                    if substitutions.mayStart(withWord: word.whole) { return nil }
                } else if substitutions.mayStart(withMark: byte) {
                    return nil
                }
                isInWord = false
            }
            if outcome == 0x20 {
                isBlankPending = !result.isEmpty
            } else if outcome != Self.nothing {
                if isBlankPending { result.append(0x20) }
                isBlankPending = false
                result.append(outcome)
            }
        }
        if isSecondByte || isInWord && substitutions.mayStart(withWord: word.whole) { return nil }
        return result
    }
}

/// What becomes of each mark of a text: letters stay, blanks fold, other marks stay or go.
struct MarkTable: Sendable {
    /// For each ASCII byte what becomes of it: itself in small letters, a blank, or ``nothing``.
    private let outcomes: [UInt8]
    static let nothing: UInt8 = 0xFF
    /// For each ASCII byte whether it stands between words, and goes, without a word to tell it.
    private let endsWords: [Bool]
    /// Whether letters beyond ASCII stay.
    private let keepsLetters: Bool
    /// The marks beyond ASCII that go.
    private let farMarks: Set<Unicode.Scalar>

    /// - Parameters:
    ///   - isReply: Whether a new line counts as a blank in every mode.
    ///   - roles: What marks do to words.
    init(
        utf8: Bool, dropping marks: Set<Unicode.Scalar>, isReply: Bool = false,
        roles: Tokenizer.Roles
    ) {
        let outcomes: [UInt8] = (UInt8(0)..<0x80).map { byte in
            let scalar = Unicode.Scalar(byte)
            if byte == 0x20 || isReply && (byte == 0x0A || byte == 0x0D) { return 0x20 }
            if utf8, scalar.properties.isWhitespace { return 0x20 }
            let isKept = utf8 ? !marks.contains(scalar) : byte.isWordPart && byte != 0x5F
            guard isKept else { return Self.nothing }
            return 0x41...0x5A ~= byte ? byte | 0x20 : byte
        }
        self.outcomes = outcomes
        endsWords = (UInt8(0)..<0x80).map { byte in
            let outcome = outcomes[Int(byte)]
            return (outcome == 0x20 || outcome == Self.nothing)
                && roles.endsWords(byte, isBlank: outcome == 0x20)
        }
        keepsLetters = utf8
        farMarks = marks.filter { !$0.isASCII }
    }
}

extension MarkTable {
    /// Whether `text` is of letters and marks that surely stay: ASCII and Latin-1.
    func keepsAll(of text: String.UTF8View) -> Bool {
        text.allSatisfy { byte in
            if byte < 0x80 { return outcomes[Int(byte)] != Self.nothing }
            return keepsLetters && farMarks.isEmpty && (byte < 0xC0 || byte == 0xC3)
        }
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
            let outcome = outcome(of: text, at: index)
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

    /// What becomes of the scalar at `index`: a blank, ``nothing``, or it stays.
    func outcome(of text: [UInt8], at index: Int) -> UInt8 {
        text[index] < 0x80 ? outcomes[Int(text[index])] : farOutcome(text, at: index)
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
    /// `raw` lowered, stripped and folded in one pass, and whether that is just its words; nil where
    /// it takes the long way.
    ///
    /// - Complexity: O(n) in the bytes; one allocation.
    func folded(
        _ raw: String, without substitutions: Substitutions
    ) -> (bytes: [UInt8], isWords: Bool)? {
        var text = Array(raw.utf8)
        var bytes = text.mutableSpan
        guard let (count, isWords) = fold(&bytes, without: substitutions) else { return nil }
        text.removeLast(text.count - count)
        return (text, isWords)
    }

    /// Folds `text` where it stands; returns how many bytes are left and whether they are its words,
    /// or nil where it has to go the long way.
    ///
    /// One function of more than a glance: each byte of a message passes here.
    private func fold(
        _ text: inout MutableSpan<UInt8>, without substitutions: Substitutions
    ) -> (count: Int, isWords: Bool)? {
        let (outcomes, endsWords) = (outcomes.span, endsWords.span)
        var (index, end, wordStart) = (0, 0, -1)
        var isBlankPending = false
        // Where the text ended when the last mark went: a word that goes on there is not just letters.
        var (isWords, markEnd) = (true, 0)
        while index < text.count {
            let byte = text[index]
            index += 1
            if byte >= 0x80 {
                guard byte == 0xC3, keepsLetters, farMarks.isEmpty, index < text.count else {
                    return nil
                }
                let next = text[index]
                guard next != 0x97, next != 0xB7 else { return nil }
                index += 1
                if isBlankPending {
                    text[end] = 0x20
                    (end, isBlankPending) = (end + 1, false)
                }
                if markEnd == end, end > 0 { isWords = false }
                if wordStart < 0 { wordStart = end }
                text[end] = byte
                text[end + 1] = next < 0x9F ? next + 0x20 : next
                end += 2
                continue
            }
            if !byte.isWordPart {
                if wordStart >= 0 {
                    if substitutions.mayStart(text.span, wordStart..<end) { return nil }
                    wordStart = -1
                } else if substitutions.mayStart(withMark: byte) {
                    return nil
                }
                if !endsWords[Int(byte)] { isWords = false }
            } else if wordStart < 0 {
                wordStart = isBlankPending ? end + 1 : end
                if markEnd == wordStart, end > 0 { isWords = false }
            }
            let outcome = outcomes[Int(byte)]
            if outcome == 0x20 {
                isBlankPending = end > 0
            } else if outcome != Self.nothing {
                if isBlankPending {
                    text[end] = 0x20
                    (end, isBlankPending) = (end + 1, false)
                }
                text[end] = outcome
                end += 1
                if byte == 0x5F { isWords = false }
            } else if byte.isWordPart {
                return nil
            } else {
                markEnd = end
            }
        }
        if wordStart >= 0, substitutions.mayStart(text.span, wordStart..<end) { return nil }
        return (end, isWords)
    }
}

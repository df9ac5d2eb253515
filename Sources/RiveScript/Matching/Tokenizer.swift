/// Cuts a text into words, as triggers of a file with a language see them.
///
/// A word is what stands between blanks, without the punctuation round it; commas, slashes and dots
/// between two words part them too, even without a blank. Signs such as an emoji are words of their
/// own. Dots within numbers and abbreviations vanish, as they do in plain RiveScript.
struct Tokenizer {
    /// One word: which bytes of the text it is made of.
    struct Piece {
        var ranges: [Range<Int>] = []
        /// Whether it has a letter or a digit.
        var isWord = false
    }

    /// What a scalar does to the word it stands in.
    private enum Role { case blank, mark, slash, outer, sign, part }

    private let text: [UInt8]
    private let marks: Set<Unicode.Scalar>
    private var pieces: [Piece] = []
    private var current = Piece()
    /// Where punctuation began that belongs to the word only if more of the word follows.
    private var pending: Int?
    /// How many letters stand behind the last blank or mark.
    private var run = 0

    /// The words of `text`, from left to right.
    ///
    /// - Parameter marks: The marks that messages lose.
    /// - Complexity: O(n).
    static func pieces(of text: [UInt8], losing marks: Set<Unicode.Scalar>) -> [Piece] {
        var tokenizer = Tokenizer(text: text, marks: marks)
        tokenizer.cut()
        return tokenizer.pieces
    }

    private init(text: [UInt8], marks: Set<Unicode.Scalar>) {
        (self.text, self.marks) = (text, marks)
    }

    private mutating func cut() {
        var index = 0
        while index < text.count {
            let (here, length) = scalar(in: text, at: index)
            let end = min(index + length, text.count)
            switch role(of: here) {
            case .blank: finish()
            case .mark: mark(at: index, upTo: end)
            case .slash: slash(at: index, upTo: end)
            case .outer: if !current.ranges.isEmpty, pending == nil { pending = index }
            case .sign:
                if current.isWord { finish() }
                add(index..<end)
            case .part:
                if !current.isWord, !current.ranges.isEmpty, here.isLetterOrDigit { finish() }
                add(index..<end)
                if here.isLetterOrDigit { current.isWord = true }
                run += 1
            }
            index = end
        }
        finish()
    }

    private func role(of scalar: Unicode.Scalar) -> Role {
        if scalar.isLetterOrDigit { return .part }
        if marks.contains(scalar) || scalar == "\u{2026}" { return .mark }
        if scalar == "/" { return .slash }
        if scalar.isASCII {
            if scalar.value <= 0x20 { return .blank }
            return "\"'()[]{}*_-`|~^".unicodeScalars.contains(scalar) ? .outer : .part
        }
        if scalar.properties.isWhitespace { return .blank }
        switch scalar.properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
            .initialPunctuation, .finalPunctuation, .otherPunctuation, .modifierSymbol:
            return scalar.properties.isEmojiModifier ? .sign : .outer
        case .otherSymbol, .format, .nonspacingMark, .enclosingMark: return .sign
        default: return .part
        }
    }

    private mutating func add(_ range: Range<Int>) {
        let start = pending ?? range.lowerBound
        pending = nil
        if let last = current.ranges.last, last.upperBound == start {
            current.ranges[current.ranges.count - 1] = last.lowerBound..<range.upperBound
        } else {
            current.ranges.append(start..<range.upperBound)
        }
    }

    private mutating func finish() {
        if !current.ranges.isEmpty { pieces.append(current) }
        (current, pending, run) = (Piece(), nil, 0)
    }

    /// A mark ends the word before it, but neither a number nor an abbreviation in the middle.
    private mutating func mark(at index: Int, upTo end: Int) {
        guard index > 0, current.isWord, end < text.count, pending == nil else {
            return finish()
        }
        let isInNumber = text[index - 1].isAnyDigit && text[end].isAnyDigit
        let (next, length) = scalar(in: text, at: end)
        let isAlone =
            end + length >= text.count
            || !scalar(in: text, at: end + length).scalar.isLetterOrDigit
        let isInAbbreviation = run == 1 && next.isLetterOrDigit && isAlone
        if !isInNumber, !isInAbbreviation { return finish() }
        run = 0
    }

    /// A slash parts words, and stays in numbers.
    private mutating func slash(at index: Int, upTo end: Int) {
        let isInNumber =
            index > 0 && end < text.count && text[index - 1].isAnyDigit && text[end].isAnyDigit
        if isInNumber { add(index..<end) } else { finish() }
    }
}

extension UInt8 {
    fileprivate var isAnyDigit: Bool { (0x30...0x39).contains(self) }
}

extension Unicode.Scalar {
    /// A letter or a digit, `_` not among them.
    fileprivate var isLetterOrDigit: Bool {
        switch value {
        case 0x61...0x7A, 0x30...0x39, 0x41...0x5A: true
        case ..<0xC0: false
        case 0xC0...0xFF: value != 0xD7 && value != 0xF7
        default: isWordPart
        }
    }
}

/// Cuts a text into words, as triggers of a file with a language see them.
///
/// A word is what stands between blanks, without the punctuation round it; commas, slashes and dots
/// between two words part them too, even without a blank. Signs such as an emoji are words of their
/// own. Dots within numbers and abbreviations vanish, as they do in plain RiveScript.
struct Tokenizer {
    /// One word: which bytes of the text it is made of.
    struct Piece {
        /// Its bytes; where a dot within a number is left out, those before it.
        fileprivate(set) var first = 0..<0
        /// Its bytes behind such dots; most words have none.
        fileprivate(set) var rest: [Range<Int>] = []
        /// Whether it has a letter or a digit.
        fileprivate(set) var isWord = false

        fileprivate var isEmpty: Bool { first.isEmpty }
        fileprivate var end: Int { rest.last?.upperBound ?? first.upperBound }

        /// Where it stands in the text, with the dots.
        var whole: Range<Int> { first.lowerBound..<end }
    }

    /// What a scalar does to the word it stands in.
    fileprivate enum Role { case blank, mark, slash, outer, sign, part }

    /// What each scalar does, with some marks that messages lose.
    struct Roles: Sendable {
        private let marks: Set<Unicode.Scalar>
        /// The roles of ASCII, by its bytes.
        private var ascii: [Role] = []

        /// - Parameter marks: The marks that messages lose.
        init(losing marks: Set<Unicode.Scalar>) {
            self.marks = marks
            ascii = (UInt8(0)..<0x80).map { far(Unicode.Scalar($0)) }
        }

        fileprivate func role(of scalar: Unicode.Scalar) -> Role {
            if scalar.isASCII { return ascii[Int(scalar.value)] }
            return scalar.isLetterOrDigit ? .part : far(scalar)
        }

        /// Whether an ASCII mark that a text loses, or that is a blank in it, does nothing to a word that
        /// a blank follows.
        func endsWords(_ mark: UInt8, isBlank: Bool) -> Bool {
            ascii[Int(mark)] == (isBlank ? .blank : .mark)
        }

        private func far(_ scalar: Unicode.Scalar) -> Role {
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
    }

    private let text: [UInt8]
    private let roles: Roles
    private var pieces: [Piece] = []
    private var current = Piece()
    /// Where punctuation began that belongs to the word only if more of the word follows.
    private var pending: Int?
    /// How many letters stand behind the last blank or mark.
    private var run = 0

    /// The words of `text`, from left to right.
    ///
    /// - Complexity: O(n).
    static func pieces(of text: [UInt8], _ roles: Roles) -> [Piece] {
        var tokenizer = Tokenizer(text: text, roles: roles)
        tokenizer.cut()
        return tokenizer.pieces
    }

    private init(text: [UInt8], roles: Roles) {
        (self.text, self.roles) = (text, roles)
    }

    private mutating func cut() {
        var index = 0
        while index < text.count {
            let (here, length) = scalar(in: text, at: index)
            let end = min(index + length, text.count)
            switch roles.role(of: here) {
            case .blank: finish()
            case .mark: mark(at: index, upTo: end)
            case .slash: slash(at: index, upTo: end)
            case .outer: if !current.isEmpty, pending == nil { pending = index }
            case .sign:
                if current.isWord { finish() }
                add(index..<end)
            case .part:
                if !current.isWord, !current.isEmpty, here.isLetterOrDigit { finish() }
                add(index..<end)
                if here.isLetterOrDigit { current.isWord = true }
                run += 1
            }
            index = end
        }
        finish()
    }

    private mutating func add(_ range: Range<Int>) {
        let start = pending ?? range.lowerBound
        pending = nil
        let added = start..<range.upperBound
        if current.isEmpty {
            current.first = added
        } else if current.end < start {
            current.rest.append(added)
        } else if let last = current.rest.popLast() {
            current.rest.append(last.lowerBound..<range.upperBound)
        } else {
            current.first = current.first.lowerBound..<range.upperBound
        }
    }

    private mutating func finish() {
        if !current.isEmpty {
            if pieces.isEmpty { pieces.reserveCapacity(8) }
            pieces.append(current)
        }
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

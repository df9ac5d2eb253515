/// Reads the text after `+` or `%`.
///
/// Order of reading: ``parse()``, then ``sequence(_:depth:)``, which goes round through groups and
/// optionals. Faults that leave a meaning are repaired; unpaired brackets leave none.
struct PatternParser {
    private let whole: SourceText
    private let options: ParsingOptions
    /// What `~`, `'` and `&` mean here; nil where they are plain text.
    let marks: WordMarks?
    var log: FaultLog
    private(set) var text: SourceText
    private(set) var brackets: Brackets
    private var weight = 0

    /// - Parameter marks: The marks of words, where the file sets a language.
    init(_ text: SourceText, options: ParsingOptions, marks: WordMarks? = nil, log: FaultLog) {
        (whole, self.text, self.options, self.log) = (text, text, options, log)
        self.marks = marks
        brackets = Brackets(nested: text.bytes)
    }

    /// The pattern; nil, with a report, where brackets do not pair.
    mutating func parse() -> PatternSyntax? {
        for index in brackets.unbalanced {
            log.report(.unbalanced(whole.string(index..<index + 1)), in: whole, index..<index + 1)
        }
        guard brackets.unbalanced.isEmpty else { return nil }
        takeWeight()
        let range = text.trimmed(text.bytes.indices)
        checkPipes()
        let elements = conjunction(range) ?? sequence(range, depth: 0)
        return PatternSyntax(
            source: folded(whole.string), elements: elements, weight: weight,
            location: log.location(at: whole.offset(of: 0)))
    }

    /// Takes `{weight=N}` out, with the blanks round it, as the official tests want.
    private mutating func takeWeight() {
        guard text.bytes.contains(UInt8(ascii: "{")) else { return }
        let mark = Array("{weight=".utf8)
        while let start = text.firstIndex(of: mark),
            brackets.partner[start] > 0
        {
            let end = brackets.partner[start]
            weight = readWeight(start + mark.count..<end)
            var before = start
            while before > 0, text.bytes[before - 1].isBlank { before -= 1 }
            var after = end + 1
            while after < text.bytes.count, text.bytes[after].isBlank { after += 1 }
            var rest = text[0..<before]
            if after < text.bytes.count {
                rest.append(
                    text[after..<text.bytes.count].bytes, at: text.offset(of: after), after: [])
            }
            text = rest
            brackets = Brackets(nested: text.bytes)
        }
    }

    private mutating func readWeight(_ range: Range<Int>) -> Int {
        let found = text.string(range)
        guard let number = Int(found) else {
            log.report(.badWeight(found), in: text, range)
            return 0
        }
        guard SyntaxLimits.weights.contains(number) else {
            log.report(.weightOutOfRange(found), in: text, range)
            return min(
                max(number, SyntaxLimits.weights.lowerBound), SyntaxLimits.weights.upperBound)
        }
        return number
    }

    /// `|` means something in `( )` and `[ ]` alone.
    private mutating func checkPipes() {
        var depth = 0
        for (index, byte) in text.bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: "|") where depth == 0:
                log.report(.pipeOutside, in: text, index..<index + 1)
            default: break
            }
        }
    }

    private func folded(_ text: String) -> String {
        if text.utf8.isFolded { return text }
        return text.split { $0.isWhitespace }.joined(separator: " ")
    }
}

// Pieces.
extension PatternParser {
    mutating func sequence(_ range: Range<Int>, depth: Int) -> [PatternSyntax.Element] {
        var elements: [PatternSyntax.Element] = []
        var literal: [UInt8] = []
        func flush() {
            guard !literal.isEmpty else { return }
            elements.append(.literal(String(decoding: literal, as: UTF8.self)))
            literal = []
        }
        var index = range.lowerBound
        while index < range.upperBound {
            if let end = exactWordEnd(at: index, in: range) {
                index += 1
                while index < end { index = takeText(at: index, into: &literal) }
            } else if let (element, end) = element(at: index, in: range, depth: depth) {
                flush()
                if let element { elements.append(element) }
                index = end
            } else {
                index = takeText(at: index, into: &literal)
            }
        }
        flush()
        return elements
    }

    /// The piece that starts at `index` and where it ends; nil where plain text stands.
    private mutating func element(
        at index: Int, in range: Range<Int>, depth: Int
    ) -> (PatternSyntax.Element?, Int)? {
        if let (word, end) = word(at: index, in: range) { return (.word(word), end) }
        switch text.bytes[index] {
        case UInt8(ascii: "*"): return (.wildcard(.any), index + 1)
        case UInt8(ascii: "#"): return (.wildcard(.number), index + 1)
        case UInt8(ascii: "_"): return (.wildcard(.word), index + 1)
        case UInt8(ascii: "@"):
            let end = nameEnd(index + 1, range.upperBound)
            return end == index + 1 ? nil : (.array(text.string(index + 1..<end)), end)
        case UInt8(ascii: "("), UInt8(ascii: "["):
            // One behind a backslash has no partner, and is text.
            return brackets.partner[index] > index ? bracket(at: index, depth: depth) : nil
        case UInt8(ascii: "<"): return tag(at: index)
        default: return nil
        }
    }

    private func nameEnd(_ start: Int, _ limit: Int) -> Int {
        text.bytes[start..<limit].firstIndex { !$0.isNamePart } ?? limit
    }

    private mutating func bracket(at index: Int, depth: Int) -> (PatternSyntax.Element?, Int) {
        let end = brackets.partner[index]
        guard depth < SyntaxLimits.nesting else {
            log.report(.nestedTooDeep(SyntaxLimits.nesting), in: text, index..<index + 1)
            return (nil, end + 1)
        }
        let isOptional = text.bytes[index] == UInt8(ascii: "[")
        checkPhrases(split(index + 1..<end))
        let alternatives = alternatives(index + 1..<end, trimmed: isOptional, depth: depth + 1)
        return (isOptional ? .optional(alternatives) : .group(alternatives), end + 1)
    }

    private mutating func alternatives(
        _ range: Range<Int>, trimmed: Bool, depth: Int
    ) -> [[PatternSyntax.Element]] {
        var found: [[PatternSyntax.Element]] = []
        for part in split(range) {
            let inner = text.trimmed(part)
            if inner.isEmpty {
                log.report(.blankAlternative, in: text, part.isEmpty ? range : part)
            } else {
                found.append(sequence(trimmed ? inner : part, depth: depth))
            }
        }
        return found
    }

    /// The parts between the `|` of one bracket, not of brackets inside it.
    private func split(_ range: Range<Int>) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var (start, index) = (range.lowerBound, range.lowerBound)
        while index < range.upperBound {
            if brackets.partner[index] > index {
                index = brackets.partner[index]
            } else if text.bytes[index] == UInt8(ascii: "|") {
                parts.append(start..<index)
                start = index + 1
            }
            index += 1
        }
        return parts + [start..<range.upperBound]
    }

    /// `<bot x>`, `<get x>`, `<input2>`; any other tag is text.
    private mutating func tag(at index: Int) -> (PatternSyntax.Element?, Int)? {
        let end = brackets.partner[index]
        guard end > index else { return nil }
        let content = text.trimmed(index + 1..<end)
        let words = text.string(content).split { $0.isWhitespace }
        let name = words.first.map { $0.lowercased() } ?? ""
        let variable: PatternSyntax.Variable? =
            switch name {
            case "bot" where words.count > 1: .bot(words.dropFirst().joined(separator: " "))
            case "get" where words.count > 1: .user(words.dropFirst().joined(separator: " "))
            default:
                HistoryTag.age(name, of: "input").map { .input($0) }
                    ?? HistoryTag.age(name, of: "reply").map { .reply($0) }
            }
        guard let variable else {
            log.report(.unknownPatternTag(text.string(index..<end + 1)), in: text, index..<end + 1)
            return nil
        }
        return (.variable(variable), end + 1)
    }

    /// Takes one scalar of plain text and reports it where messages never hold it.
    private mutating func takeText(at index: Int, into literal: inout [UInt8]) -> Int {
        let byte = text.bytes[index]
        if byte.isBlank {
            if literal.last != 0x20 { literal.append(0x20) }
            return index + 1
        }
        if byte == UInt8(ascii: "\\"), index + 1 < text.bytes.count {
            let next = text.bytes[index + 1]
            if next == UInt8(ascii: "s") {
                if literal.last != 0x20 { literal.append(0x20) }
                return index + 2
            }
            if next == UInt8(ascii: "@") {
                literal.append(next)
                return index + 2
            }
        }
        check(byte, at: index)
        literal.append(byte)
        return index + 1
    }

    mutating func check(_ byte: UInt8, at index: Int) {
        if byte.isCapital {
            if !options.forceCase { log.report(.capitalLetter, in: text, index..<index + 1) }
        } else if byte & 0xC0 != 0x80, !isAllowed(byte) {
            let end = text.bytes[(index + 1)...].firstIndex { $0 & 0xC0 != 0x80 }
            let range = index..<(end ?? text.bytes.count)
            log.report(.forbidden(text.string(range), utf8: options.utf8), in: text, range)
        }
    }

    /// In UTF-8 mode all but `\` and `.`; else small letters, digits and the marks of patterns.
    private func isAllowed(_ byte: UInt8) -> Bool {
        if options.utf8 { return byte != UInt8(ascii: "\\") && byte != UInt8(ascii: ".") }
        return (0x61...0x7A).contains(byte) || byte.isDigit || "(|)[]*_#@{}<>=/".utf8.contains(byte)
    }
}

/// How far back `<input3>` and `<reply3>` look.
enum HistoryTag {
    /// How far back a script can look; RiveScript 2.0 fixes it.
    static let capacity = 9

    /// 3 for `input3` of `input`, 1 for `input`; nil for any other name.
    static func age(_ name: String, of base: String) -> Int? {
        guard name.hasPrefix(base) else { return nil }
        let digits = name.dropFirst(base.count)
        if digits.isEmpty { return 1 }
        guard let age = Int(digits), (1...capacity).contains(age) else { return nil }
        return age
    }
}

extension PatternSyntax {
    /// The pattern that `text` is where it has nothing but small letters, digits and single blanks,
    /// as most have; nil where it takes a parser to read it.
    static func plain(
        _ text: SourceText, options: ParsingOptions, at location: SourceLocation
    ) -> PatternSyntax? {
        let range = text.trimmed(text.bytes.indices)
        guard !range.isEmpty else { return nil }
        var isBlank = false
        for index in range {
            switch text.bytes[index] {
            case 0x61...0x7A, 0x30...0x39: isBlank = false
            case 0x20 where !isBlank: isBlank = true
            // These may belong to a blank beyond ASCII.
            case ..<0x80, 0xC2, 0xE1, 0xE2, 0xE3: return nil
            default:
                guard options.utf8 else { return nil }
                isBlank = false
            }
        }
        let source = text.string(range)
        return PatternSyntax(
            source: source, elements: [.literal(source)], weight: 0, location: location)
    }
}

extension String.UTF8View {
    /// Whether single blanks alone stand between words: what most patterns are.
    ///
    /// False also for bytes that may belong to a blank beyond ASCII, which has to be looked at.
    fileprivate var isFolded: Bool {
        var isBlank = true
        for byte in self {
            switch byte {
            case 0x20 where isBlank: return false
            case 0x09...0x0D, 0xC2, 0xE1, 0xE2, 0xE3: return false
            default: isBlank = byte == 0x20
            }
        }
        return !isBlank
    }
}

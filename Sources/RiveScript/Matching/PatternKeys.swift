package import RiveScriptSyntax

/// What a message must hold for a pattern to take it: at least one key of each clause.
///
/// A pattern asks for more than its keys say; whoever finds it by them still has to match it. Only
/// what certainly is a token of the message, or the beginning of one, gives a key: `valmist*` the
/// beginning, `*tapaa*` none, nor does what is optional.
package struct PatternKeys: Sendable {
    /// The clauses, in order of the pattern; none where nothing is certain.
    package private(set) var clauses: [[Key]] = []
    /// Bit n is set where a beginning of n bytes is among the keys.
    package private(set) var beginnings: UInt64 = 0

    /// Keys of any other kind, such as those of inflected words.
    package init(clauses: [[Key]]) { self.clauses = clauses }

    /// - Parameters:
    ///   - arrays: The items of every array.
    ///   - words: Where words in all their forms get their numbers; nil where no language is set.
    package init(
        of elements: [PatternSyntax.Element], arrays: [String: [ArrayItem]],
        words: WordSource? = nil
    ) {
        var finder = PatternKeyFinder(arrays: arrays, words: words)
        let clauses = finder.clauses(of: elements, PatternKeyFinder.Sides(left: true, right: true))
        self.clauses = clauses.map(\.keys)
        beginnings = finder.beginnings
    }
}

/// Keys of which one must be there, and how telling the least of them is, in bytes.
struct KeyClause {
    var keys: [Key]
    var length: Int
}

/// Finds the keys of a pattern.
private struct PatternKeyFinder {
    typealias Clause = KeyClause

    /// Whether a token certainly ends at the left and right side of a piece.
    struct Sides {
        let left: Bool
        let right: Bool
    }

    /// A piece of a pattern as the compiled steps see it: blanks next to an optional are gone.
    enum Piece {
        case literal([UInt8])
        case optional
        case choice([[PatternSyntax.Element]])
        case word(PatternSyntax.Word)
        /// What stands anywhere in the message.
        case parts([[PatternSyntax.Element]])
        case unknown
    }

    let arrays: [String: [ArrayItem]]
    let words: WordSource?
    var beginnings: UInt64 = 0

    mutating func clauses(of elements: [PatternSyntax.Element], _ sides: Sides) -> [Clause] {
        let pieces = pieces(of: elements)
        var found: [Clause] = []
        for (index, piece) in pieces.enumerated() {
            let sides = Sides(
                left: index == 0 ? sides.left : pieces[index - 1].endsToken,
                right: index == pieces.count - 1 ? sides.right : pieces[index + 1].startsToken)
            switch piece {
            case .literal(let text): found += clauses(of: text, sides)
            case .choice(let alternatives):
                if let clause = clause(of: alternatives, sides) { found.append(clause) }
            case .word(let word):
                if let clause = clause(of: word, sides) { found.append(clause) }
            case .parts(let parts):
                for part in parts { found += clauses(of: part, Sides(left: true, right: true)) }
            case .optional, .unknown: break
            }
        }
        return found
    }

    private func pieces(of elements: [PatternSyntax.Element]) -> [Piece] {
        var pieces: [Piece] = []
        for (index, element) in elements.enumerated() {
            switch element {
            case .literal(let text):
                var bytes = comparable(text)[...]
                if index > 0, elements[index - 1].isOptional, bytes.first == 0x20 {
                    bytes = bytes.dropFirst()
                }
                if index + 1 < elements.count, elements[index + 1].isOptional, bytes.last == 0x20 {
                    bytes = bytes.dropLast()
                }
                if !bytes.isEmpty { pieces.append(.literal(Array(bytes))) }
            case .optional: pieces.append(.optional)
            case .group(let alternatives):
                pieces.append(.choice(alternatives.filter { !isUndefinedArray($0) }))
            case .array(let name):
                let items = arrays[name] ?? []
                pieces.append(
                    .choice(items.map { words == nil ? [.literal($0.plainText)] : $0.elements }))
            case .word(let word): pieces.append(.word(word))
            case .conjunction(let operands):
                pieces.append(.parts(operands.filter { !$0.isExcluded }.map(\.elements)))
            case .wildcard, .variable: pieces.append(.unknown)
            }
        }
        return pieces
    }

    private func comparable(_ text: String) -> [UInt8] {
        PatternCompiler(arrays: arrays, words: words).comparable(text)
    }

    /// A word of which only a part may stand in the message has no key.
    private func clause(of word: PatternSyntax.Word, _ sides: Sides) -> Clause? {
        guard let words, !word.isImplied || sides.left && sides.right else { return nil }
        let key = KeyHash.word(words.number(of: word), words.tongue.language)
        return Clause(keys: [key], length: word.text.utf8.count)
    }

    private func isUndefinedArray(_ alternative: [PatternSyntax.Element]) -> Bool {
        guard case .array(let name)? = alternative.first, alternative.count == 1 else {
            return false
        }
        return arrays[name] == nil
    }

    /// A token at an uncertain side may go on in the message.
    private mutating func clauses(of text: [UInt8], _ sides: Sides) -> [Clause] {
        var found: [Clause] = []
        for token in Tokens(text) {
            let standsAlone = scalar(in: text, at: token.lowerBound).scalar.isUnspaced
            let isStart = token.lowerBound > 0 || sides.left || standsAlone
            let isEnd = token.upperBound < text.count || sides.right || standsAlone
            guard isStart else { continue }
            var hash = KeyHash()
            for byte in text[token] { hash.add(byte) }
            if isEnd {
                found.append(Clause(keys: [hash.whole], length: token.count))
            } else if token.count < 64 {
                beginnings |= 1 << UInt64(token.count)
                found.append(Clause(keys: [hash.beginning], length: token.count))
            }
        }
        return found
    }

    /// One clause for a choice: of each way its most telling keys; nil where a way has none.
    private mutating func clause(
        of alternatives: [[PatternSyntax.Element]], _ sides: Sides
    ) -> Clause? {
        var whole = Clause(keys: [], length: .max)
        for alternative in alternatives {
            if let (key, length) = key(ofWord: alternative, sides) {
                whole.keys.append(key)
                whole.length = min(whole.length, length)
            } else {
                guard let best = best(of: alternative, sides) else { return nil }
                whole.keys += best.keys
                whole.length = min(whole.length, best.length)
            }
        }
        whole.keys = whole.keys.sortedOnce()
        return whole.keys.isEmpty ? nil : whole
    }

    /// The most telling clause of one way; an array's items are looked through once.
    private mutating func best(of way: [PatternSyntax.Element], _ sides: Sides) -> Clause? {
        guard sides.left, sides.right, let words, way.count == 1, case .array(let name) = way[0]
        else { return clauses(of: way, sides).max { $0.isLessTelling(than: $1) } }
        if let known = words.clauses[name] { return known }
        let found = clauses(of: way, sides).max { $0.isLessTelling(than: $1) }
        words.clauses[name] = .some(found)
        return found
    }

    /// The key of a way that is one word without a mark, as most are; nil where it takes a closer
    /// look.
    private func key(
        ofWord way: [PatternSyntax.Element], _ sides: Sides
    ) -> (key: Key, length: Int)? {
        guard let words, sides.left, sides.right, way.count == 1 else { return nil }
        switch way[0] {
        case .word(let word):
            let key = KeyHash.word(words.number(of: word), words.tongue.language)
            return (key, word.text.utf8.count)
        case .literal(let text):
            var hash = KeyHash()
            var last: UInt8 = 0
            for byte in text.utf8 {
                let isLetter =
                    last == 0xC3
                    ? byte >= 0x9F && byte != 0xB7 : 0x61...0x7A ~= byte || byte == 0xC3
                guard isLetter else { return nil }
                hash.add(byte)
                last = last == 0xC3 ? 0 : byte
            }
            return last == 0xC3 || text.isEmpty ? nil : (hash.whole, text.utf8.count)
        default: return nil
        }
    }
}

extension KeyClause {
    fileprivate func isLessTelling(than other: Self) -> Bool {
        keys.count != other.keys.count ? keys.count > other.keys.count : length < other.length
    }
}

extension PatternKeyFinder.Piece {
    /// Whether a token certainly ends where it ends.
    fileprivate var endsToken: Bool {
        switch self {
        case .literal(let text): text.last == 0x20
        case .optional: true
        case .choice, .word, .parts, .unknown: false
        }
    }

    /// Whether a token certainly ends where it starts.
    fileprivate var startsToken: Bool {
        switch self {
        case .literal(let text): text.first == 0x20
        case .optional: true
        case .choice, .word, .parts, .unknown: false
        }
    }
}

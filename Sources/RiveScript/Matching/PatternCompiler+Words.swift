import RiveScriptSyntax
import WordForms

/// Whether something stands right before and behind a piece of a pattern, without a blank between.
struct WordEdges {
    var touchesBefore: Bool
    var touchesAfter: Bool

    /// Nothing touches.
    static let free = WordEdges(touchesBefore: false, touchesAfter: false)

    var areFree: Bool { !touchesBefore && !touchesAfter }

    /// The edges of one element of a sequence that has these edges itself.
    func around(_ index: Int, in elements: [PatternSyntax.Element]) -> WordEdges {
        let before = index > 0 ? elements[index - 1].touches(atEnd: true) : touchesBefore
        let isLast = index == elements.count - 1
        let after = isLast ? touchesAfter : elements[index + 1].touches(atEnd: false)
        return WordEdges(touchesBefore: before, touchesAfter: after)
    }
}

extension PatternSyntax.Element {
    /// Whether its neighbour's word goes on in it.
    fileprivate func touches(atEnd: Bool) -> Bool {
        switch self {
        case .literal(let text): atEnd ? text.last != " " : text.first != " "
        case .optional, .conjunction: false
        case .wildcard, .group, .array, .variable, .word: true
        }
    }
}

extension ArrayItem {
    /// The item as literal text.
    var plainText: String {
        guard case .literal(let text)? = elements.first, elements.count == 1 else { return text }
        return text
    }
}

// Steps that take words.
extension PatternCompiler {
    /// Slots of words come behind those of stars, so that stars keep their numbers.
    mutating func finishSlots() {
        let stars = program.slotCount
        (program.starCount, program.slotCount) = (stars, stars + program.wordSteps)
        for (index, step) in program.steps.enumerated() {
            switch step {
            case .words(let start, let count, let slot):
                program.steps[index] = .words(start: start, count: count, slot: stars + slot)
            case .anywhere(let start, let count, let slot):
                program.steps[index] = .anywhere(start: start, count: count, slot: stars + slot)
            default: break
            }
        }
    }

    mutating func emitWord(_ word: PatternSyntax.Word, edges: WordEdges) {
        guard let words, !word.isImplied || edges.areFree else {
            return emitLiteral(word.text, afterOptional: false, beforeOptional: false)
        }
        emitWords([words.number(of: word)])
    }

    private mutating func emitWords(_ numbers: [Int32], anywhere: Bool = false) {
        let sorted = numbers.sortedOnce()
        let (start, slot) = (program.wordPool.count, program.wordSteps)
        program.wordPool += sorted
        program.wordSteps += 1
        program.steps.append(
            anywhere
                ? .anywhere(start: start, count: sorted.count, slot: slot)
                : .words(start: start, count: sorted.count, slot: slot))
    }

    /// Alternatives, of which those that are one word each make one step.
    mutating func emitWorded(
        _ alternatives: [[PatternSyntax.Element]], captures: Bool, edges: WordEdges
    ) {
        if edges.areFree, let numbers = numbers(ofAll: alternatives) { return emitWords(numbers) }
        var ways: [(inout PatternCompiler) -> Void] = []
        var numbers: [Int32] = []
        func flush() {
            guard !numbers.isEmpty else { return }
            let found = numbers
            ways.append { $0.emitWords(found) }
            numbers = []
        }
        for alternative in expanded(alternatives) {
            if edges.areFree, let number = number(of: alternative) {
                numbers.append(number)
            } else {
                flush()
                ways.append { $0.emit(alternative, captures: captures, edges: edges) }
            }
        }
        flush()
        emitAlternatives(ways)
    }

    mutating func emitWordedOptional(_ alternatives: [[PatternSyntax.Element]]) {
        let present = alternatives.filter { !isUndefinedArray($0) }
        var ways: [(inout PatternCompiler) -> Void] = [{ $0.emitSeparator() }]
        if !present.isEmpty {
            ways.insert(
                { compiler in
                    compiler.emitSeparator()
                    compiler.emitWorded(present, captures: false, edges: .free)
                    compiler.emitSeparator()
                }, at: 0)
        }
        emitAlternatives(ways)
    }

    /// The alternatives with the items of arrays in the place of the arrays.
    func expanded(_ alternatives: [[PatternSyntax.Element]]) -> [[PatternSyntax.Element]] {
        alternatives.flatMap { alternative in
            guard case .array(let name)? = alternative.first, alternative.count == 1 else {
                return [alternative]
            }
            return (arrays[name] ?? []).map(\.elements)
        }
    }

    /// The number of an alternative that is one word; nil for any other.
    func number(of alternative: [PatternSyntax.Element]) -> Int32? {
        words?.number(of: alternative)
    }

    /// The words that alternatives are, sorted, where each is just a word; nil where one is not.
    func numbers(ofAll alternatives: [[PatternSyntax.Element]]) -> [Int32]? {
        guard let words, !alternatives.isEmpty else { return nil }
        var numbers: [Int32] = []
        for alternative in alternatives {
            if case .array(let name)? = alternative.first, alternative.count == 1 {
                guard let found = words.numbers(ofArray: name, arrays[name] ?? []) else {
                    return nil
                }
                numbers += found
            } else {
                guard let number = words.number(of: alternative) else { return nil }
                numbers.append(number)
            }
        }
        return numbers.isEmpty ? nil : numbers.sortedOnce()
    }
}

extension Array where Element: Comparable {
    /// The elements in order, each once.
    func sortedOnce() -> [Element] {
        if count < 2 { return self }
        var sorted = sorted()
        var end = 1
        for index in 1..<sorted.count where sorted[index] != sorted[end - 1] {
            sorted[end] = sorted[index]
            end += 1
        }
        sorted.removeLast(sorted.count - end)
        return sorted
    }
}

// `a & b & !c`
extension PatternCompiler {
    /// The steps that find parts anywhere in a message, in any order.
    static func program(
        ofParts parts: [[PatternSyntax.Element]], arrays: [String: [ArrayItem]], words: WordSource?
    ) -> PatternProgram {
        var compiler = PatternCompiler(arrays: arrays, words: words)
        for part in parts {
            if let numbers = compiler.numbers(of: part) {
                compiler.emitWords(numbers, anywhere: true)
            } else {
                compiler.emitPart(part)
            }
        }
        compiler.program.steps.append(.accept)
        compiler.finishSlots()
        return compiler.program
    }

    /// The words of a part that is one word, or one of several; nil for any other.
    private func numbers(of part: [PatternSyntax.Element]) -> [Int32]? {
        if case .group(let inner)? = part.first, part.count == 1 { return numbers(ofAll: inner) }
        return numbers(ofAll: [part])
    }

    /// A part of several words: tried at every token, and ends where one ends.
    private mutating func emitPart(_ part: [PatternSyntax.Element]) {
        let start = program.steps.count
        program.steps.append(fork(first: start + 3, second: start + 1))
        program.steps.append(.nextToken)
        program.steps.append(.jump(start))
        for (index, element) in part.enumerated() {
            let edges = WordEdges.free.around(index, in: part)
            if case .wildcard(.any) = element, !edges.areFree {
                emitRestOfWord()
            } else if case .group(let alternatives) = element {
                emitWorded(alternatives, captures: false, edges: edges)
            } else if case .wildcard(let wildcard) = element {
                emitWildcard(wildcard)
            } else {
                emit([element], captures: false, edges: edges)
            }
        }
        program.steps += [.tokenEnd, .rewind]
    }

    /// `valmist*`: no letter or more, as few as will do.
    private mutating func emitRestOfWord() {
        let start = program.steps.count
        program.steps.append(fork(first: start + 3, second: start + 1))
        program.steps.append(.letter)
        program.steps.append(.jump(start))
    }
}

// What a message must have for a match.
extension PatternCompiler {
    /// For each part of a pattern that must be there the words of which one must stand in the
    /// message.
    func required(_ elements: [PatternSyntax.Element], edges: WordEdges = .free) -> [[Int32]] {
        guard let words else { return [] }
        return elements.enumerated().flatMap { index, element -> [[Int32]] in
            let edges = edges.around(index, in: elements)
            switch element {
            case .word(let word):
                return word.isImplied && !edges.areFree ? [] : [[words.number(of: word)]]
            case .literal(let text): return wholeWords(of: text, edges).map { [$0] }
            case .group(let alternatives): return requiredOfOne(alternatives, edges)
            case .array: return requiredOfOne([[element]], edges)
            case .conjunction(let operands):
                return operands.filter { !$0.isExcluded }.flatMap { required($0.elements) }
            case .wildcard, .optional, .variable: return []
            }
        }
    }

    private func requiredOfOne(
        _ alternatives: [[PatternSyntax.Element]], _ edges: WordEdges
    ) -> [[Int32]] {
        let defined = alternatives.filter { !isUndefinedArray($0) }
        if edges.areFree, let numbers = numbers(ofAll: defined) { return [numbers] }
        var union: [Int32] = []
        for alternative in defined {
            guard let first = firstRequired(alternative, edges) else { return [] }
            union += first
        }
        return union.isEmpty ? [] : [union.sortedOnce()]
    }

    /// The words of which one must stand where the first part of an alternative stands; nil where
    /// nothing is certain.
    private func firstRequired(
        _ alternative: [PatternSyntax.Element], _ edges: WordEdges
    ) -> [Int32]? {
        if edges.areFree, let number = firstNumber(of: alternative) { return [number] }
        guard let words, alternative.count == 1, case .array(let name) = alternative[0] else {
            return required(alternative, edges: edges).first
        }
        // What is glued to an array touches each of its items.
        guard edges.areFree else { return firstRequired(ofItemsIn: name, edges) }
        return words.firstNumbers(ofArray: name) { firstRequired(ofItemsIn: name, .free) }
    }

    private func firstRequired(ofItemsIn name: String, _ edges: WordEdges) -> [Int32]? {
        var union: [Int32] = []
        for item in arrays[name] ?? [] {
            guard let first = firstRequired(item.elements, edges) else { return nil }
            union += first
        }
        return union
    }

    /// The number of the first word of an alternative that is a word or a text, with nothing round it.
    private func firstNumber(of alternative: [PatternSyntax.Element]) -> Int32? {
        guard let words, alternative.count == 1 else { return nil }
        switch alternative[0] {
        case .word(let word): return words.number(of: word)
        case .literal(let text): return words.number(ofFirstIn: text)
        default: return nil
        }
    }

    /// The words of a text that begin and end in it.
    private func wholeWords(of text: String, _ edges: WordEdges) -> [Int32] {
        guard let words else { return [] }
        let bytes = comparable(text)
        var pieces = bytes.split(separator: 0x20)[...]
        if edges.touchesBefore, bytes.first != 0x20 { pieces = pieces.dropFirst() }
        if edges.touchesAfter, bytes.last != 0x20 { pieces = pieces.dropLast() }
        return pieces.map { words.number(of: $0) }
    }
}

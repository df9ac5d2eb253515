package import RiveScriptSyntax

package typealias PatternVariable = PatternSyntax.Variable

/// Turns a pattern's tree into steps.
///
/// The meaning is that of the regular expressions which RiveScript's engines make of it:
/// `*` is `(.+?)`, `#` is `(\d+?)`, `_` is `([^\s\d]+?)`, `[a]` is `(?:SEP a SEP|SEP)` where SEP is
/// a blank or the edge of a word, and takes the blanks round it.
package struct PatternCompiler {
    let arrays: [String: [ArrayItem]]
    let words: WordSource?
    var program = PatternProgram()

    init(arrays: [String: [ArrayItem]], words: WordSource?) {
        (self.arrays, self.words) = (arrays, words)
    }

    /// The steps of a pattern.
    ///
    /// - Parameters:
    ///   - arrays: The items of every array, nested ones expanded.
    ///   - words: Where words in all their forms come from; nil where no language is set.
    package static func program(
        of elements: [PatternSyntax.Element], arrays: [String: [ArrayItem]],
        words: WordSource? = nil
    ) -> PatternProgram {
        var compiler = PatternCompiler(arrays: arrays, words: words)
        if elements == [.wildcard(.any)] {
            compiler.emitCaptured { $0.emitLoneStar() }
        } else {
            compiler.emit(elements, captures: true)
        }
        compiler.program.steps.append(.end)
        compiler.program.prefix = compiler.literal(at: elements.first, before: elements.dropFirst())
        compiler.program.suffix = compiler.ending(elements)
        compiler.finishSlots()
        return compiler.program.withQuickEnd
    }

    /// - Parameter edges: Whether something stands right before and behind the elements, so that
    ///   their first and last words are pieces of words.
    mutating func emit(
        _ elements: [PatternSyntax.Element], captures: Bool, edges: WordEdges = .free
    ) {
        for (index, element) in elements.enumerated() {
            let edges = edges.around(index, in: elements)
            switch element {
            case .literal(let text):
                emitLiteral(
                    text, afterOptional: index > 0 && elements[index - 1].isOptional,
                    beforeOptional: index + 1 < elements.count && elements[index + 1].isOptional)
            case .wildcard(let wildcard):
                if captures {
                    emitCaptured { $0.emitWildcard(wildcard) }
                } else {
                    emitWildcard(wildcard)
                }
            case .group(let alternatives):
                emitCaptured { $0.emitGroup(alternatives, captures: captures, edges: edges) }
            case .optional(let alternatives): emitOptional(alternatives)
            case .array(let name): emitArray(name, edges: edges)
            case .variable(let variable):
                program.steps.append(.insert(program.inserts.count))
                program.inserts.append(variable)
            case .word(let word): emitWord(word, edges: edges)
            case .conjunction: break
            }
        }
    }
}

// One kind of piece each.
extension PatternCompiler {
    /// `text` as messages are compared with it; words that `/` joins are two in a message with words.
    func comparable(_ text: String) -> [UInt8] {
        let bytes = lowered(composedBytes(text))
        guard words != nil else { return bytes }
        return bytes.map { $0 == UInt8(ascii: "/") ? 0x20 : $0 }
    }

    mutating func emitLiteral(_ text: String, afterOptional: Bool, beforeOptional: Bool) {
        var bytes = comparable(text)[...]
        if afterOptional, bytes.first == 0x20 { bytes = bytes.dropFirst() }
        if beforeOptional, bytes.last == 0x20 { bytes = bytes.dropLast() }
        guard let first = bytes.first else { return }
        if bytes.count == 1 { return program.steps.append(.byte(first)) }
        program.steps.append(.literal(start: program.pool.count, count: bytes.count))
        program.pool += bytes
    }

    mutating func emitCaptured(_ inside: (inout PatternCompiler) -> Void) {
        let slot = program.slotCount
        program.slotCount += 2
        program.steps.append(.mark(slot: slot))
        inside(&self)
        program.steps.append(.mark(slot: slot + 1))
    }

    /// One or more, as few as will do.
    mutating func emitWildcard(_ wildcard: PatternSyntax.Wildcard) {
        let start = program.steps.count
        program.steps.append(step(of: wildcard))
        program.steps.append(fork(first: start + 2, second: start))
    }

    /// The trigger `*` alone takes the empty message too.
    private mutating func emitLoneStar() {
        let start = program.steps.count
        program.steps.append(fork(first: start + 3, second: start + 1))
        program.steps.append(.any)
        program.steps.append(.jump(start))
    }

    private func step(of wildcard: PatternSyntax.Wildcard) -> PatternProgram.Step {
        switch wildcard {
        case .any: .any
        case .number: .digit
        case .word: .wordPart
        }
    }

    mutating func choice() -> Int {
        defer { program.choiceCount += 1 }
        return program.choiceCount
    }

    mutating func fork(first: Int, second: Int) -> PatternProgram.Step {
        .fork(first: first, second: second, choice: choice())
    }

    /// Each alternative in order, the first that leads to a match.
    mutating func emitAlternatives(_ alternatives: [(inout PatternCompiler) -> Void]) {
        var jumps: [Int] = []
        for (index, alternative) in alternatives.enumerated() {
            let isLast = index == alternatives.count - 1
            let start = program.steps.count
            if !isLast { program.steps.append(fork(first: start + 1, second: start)) }
            alternative(&self)
            if isLast { continue }
            jumps.append(program.steps.count)
            program.steps.append(.jump(0))
            if case .fork(let first, _, let choice) = program.steps[start] {
                program.steps[start] = .fork(
                    first: first, second: program.steps.count, choice: choice)
            }
        }
        for jump in jumps { program.steps[jump] = .jump(program.steps.count) }
    }

    private mutating func emitGroup(
        _ alternatives: [[PatternSyntax.Element]], captures: Bool, edges: WordEdges
    ) {
        let defined = alternatives.filter { !isUndefinedArray($0) }
        if words != nil { return emitWorded(defined, captures: captures, edges: edges) }
        emitAlternatives(
            defined.map { alternative in { $0.emit(alternative, captures: captures) } })
    }

    private mutating func emitOptional(_ alternatives: [[PatternSyntax.Element]]) {
        if words != nil { return emitWordedOptional(alternatives) }
        let present = alternatives.filter { !isUndefinedArray($0) }.map { alternative in
            { (compiler: inout PatternCompiler) in
                compiler.emitSeparator()
                compiler.emit(alternative, captures: false)
                compiler.emitSeparator()
            }
        }
        emitAlternatives(present + [{ $0.emitSeparator() }])
    }

    mutating func emitSeparator() {
        program.steps.append(.separator(choice: choice()))
    }

    func isUndefinedArray(_ alternative: [PatternSyntax.Element]) -> Bool {
        guard case .array(let name)? = alternative.first, alternative.count == 1 else {
            return false
        }
        return arrays[name] == nil
    }

    private mutating func emitArray(_ name: String, edges: WordEdges) {
        if words != nil {
            return emitWorded([[.array(name)]], captures: false, edges: edges)
        }
        let items = (arrays[name] ?? []).map { item in
            { (compiler: inout PatternCompiler) in
                compiler.emitLiteral(item.plainText, afterOptional: false, beforeOptional: false)
            }
        }
        emitAlternatives(items)
    }
}

// What every match starts and ends with, to pass most messages by at once.
extension PatternCompiler {
    private func literal(
        at element: PatternSyntax.Element?, before rest: ArraySlice<PatternSyntax.Element>
    ) -> [UInt8] {
        guard case .literal(let text)? = element else { return [] }
        let bytes = comparable(text)
        return rest.first?.isOptional == true && bytes.last == 0x20 ? bytes.dropLast() : bytes
    }

    private func ending(_ elements: [PatternSyntax.Element]) -> [UInt8] {
        guard case .literal(let text)? = elements.last else { return [] }
        let bytes = comparable(text)
        let followsOptional = elements.dropLast().last?.isOptional == true
        return followsOptional && bytes.first == 0x20 ? Array(bytes.dropFirst()) : bytes
    }
}

extension PatternSyntax.Element {
    var isOptional: Bool {
        if case .optional = self { true } else { false }
    }
}

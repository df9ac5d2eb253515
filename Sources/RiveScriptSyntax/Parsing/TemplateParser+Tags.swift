extension TemplateParser {
    typealias Found = (nodes: [TemplateSyntax.Node], end: Int)

    /// The tag that starts at `index`; nil where text stands.
    mutating func tag(at index: Int, in range: Range<Int>, depth: Int) -> Found? {
        switch text.bytes[index] {
        case UInt8(ascii: "<"): angleTag(at: index, in: range, depth: depth)
        case UInt8(ascii: "{"): braceTag(at: index, in: range, depth: depth)
        case UInt8(ascii: "("): arrayTag(at: index, in: range)
        default: nil
        }
    }

    private mutating func isTooDeep(_ depth: Int, at index: Int) -> Bool {
        guard depth >= SyntaxLimits.nesting else { return false }
        log.report(.nestedTooDeep(SyntaxLimits.nesting), in: text, index..<index + 1)
        return true
    }

    private func lowered(_ range: Range<Int>) -> String { text.string(range).lowercased() }
}

// <tags>
extension TemplateParser {
    private mutating func angleTag(at index: Int, in range: Range<Int>, depth: Int) -> Found? {
        let end = angles.partner[index]
        guard end > index, end < range.upperBound else {
            reportUnclosed(at: index, in: range)
            return nil
        }
        let content = index + 1..<end
        let nameEnd =
            text.bytes[content].firstIndex { $0.isBlank || $0 == UInt8(ascii: "<") } ?? end
        let name = lowered(content.lowerBound..<nameEnd)
        if nameEnd == end, let node = simpleTag(name) { return ([node], end + 1) }
        if name == "call", nameEnd == end { return call(at: index, in: range, depth: depth) }
        guard nameEnd < end, text.bytes[nameEnd].isBlank, isVariableTag(name),
            !isTooDeep(depth, at: index)
        else { return nil }
        return variableTag(name, nameEnd + 1..<end, depth: depth).map { ([$0], end + 1) }
    }

    /// A tag without inside: `<star2>`, `<id>`, `<formal>`, `<@>`.
    private func simpleTag(_ name: String) -> TemplateSyntax.Node? {
        switch name {
        case "id": return .user
        case "@": return .redirect(TemplateSyntax([.star(1)]))
        default: break
        }
        if let format = TemplateSyntax.Format(rawValue: name) {
            return .format(format, TemplateSyntax([.star(1)]))
        }
        if let age = HistoryTag.age(name, of: "input") { return .input(age) }
        if let age = HistoryTag.age(name, of: "reply") { return .reply(age) }
        if let number = starNumber(name, "star") { return .star(number) }
        if hasBases, let number = starNumber(name, "base") { return .base(number) }
        return starNumber(name, "botstar").map { .botStar($0) }
    }

    private func starNumber(_ name: String, _ base: String) -> Int? {
        guard name.hasPrefix(base) else { return nil }
        let digits = name.dropFirst(base.count)
        if digits.isEmpty { return 1 }
        guard digits.utf8.allSatisfy({ $0.isDigit }), let number = Int(digits) else { return nil }
        return number
    }

    private func isVariableTag(_ name: String) -> Bool {
        TemplateSyntax.Scope(rawValue: name) != nil
            || TemplateSyntax.Operation(rawValue: name) != nil
    }

    /// `<get n>`, `<bot n=v>`, `<add n=1>`: the value is all behind the first `=`.
    private mutating func variableTag(
        _ name: String, _ range: Range<Int>, depth: Int
    ) -> TemplateSyntax.Node? {
        let equals = firstEquals(in: range)
        let nameRange = text.trimmed(range.lowerBound..<(equals ?? range.upperBound))
        guard !nameRange.isEmpty else { return nil }
        let variable = sequence(nameRange, depth: depth + 1)
        let scope = TemplateSyntax.Scope(rawValue: name)
        if let scope, equals == nil || scope == .user {
            return .read(scope, name: variable)
        }
        guard let equals else { return nil }
        let value = sequence(equals + 1..<range.upperBound, depth: depth + 1)
        let operation = TemplateSyntax.Operation(rawValue: name) ?? .set
        return .assign(scope ?? .user, name: variable, operation, value: value)
    }

    /// The first `=` outside of inner tags.
    private func firstEquals(in range: Range<Int>) -> Int? {
        var index = range.lowerBound
        while index < range.upperBound {
            if angles.partner[index] > index {
                index = angles.partner[index]
            } else if text.bytes[index] == UInt8(ascii: "=") {
                return index
            }
            index += 1
        }
        return nil
    }

    private mutating func call(at index: Int, in range: Range<Int>, depth: Int) -> Found? {
        guard let end = spanEnd(at: index, in: range) else {
            log.report(.unclosedTag("<call>"), in: text, index..<index + 6)
            return nil
        }
        if isTooDeep(depth, at: index) { return nil }
        let inside = sequence(index + "<call>".utf8.count..<end, depth: depth + 1)
        return ([.call(inside)], end + "</call>".utf8.count)
    }

    /// A known tag whose `>` is missing is reported; `a < b` is text.
    private mutating func reportUnclosed(at index: Int, in range: Range<Int>) {
        let rest = text.bytes[index + 1..<range.upperBound]
        let end = rest.firstIndex { !$0.isNamePart && $0 != UInt8(ascii: "@") } ?? range.upperBound
        let name = lowered(index + 1..<end)
        guard simpleTag(name) != nil || isVariableTag(name) else { return }
        log.report(.unclosedTag("<\(name)"), in: text, index..<end)
    }
}

// {tags}
extension TemplateParser {
    private mutating func braceTag(at index: Int, in range: Range<Int>, depth: Int) -> Found? {
        let end = braces.partner[index]
        guard end > index, end < range.upperBound, end > index + 1 else { return nil }
        let content = index + 1..<end
        switch text.bytes[index + 1] {
        case UInt8(ascii: "@"):
            if isTooDeep(depth, at: index) { return nil }
            let target = sequence(text.trimmed(index + 2..<end), depth: depth + 1)
            return ([.redirect(target)], end + 1)
        case UInt8(ascii: "!"):
            log.report(.deprecatedTag, in: text, index..<end + 1)
            return ([], end + 1)
        default: break
        }
        let name = lowered(content)
        if name == "ok" { return ([.ok], end + 1) }
        if name.hasPrefix("topic=") {
            if isTooDeep(depth, at: index) { return nil }
            let topic = sequence(
                text.trimmed(content.lowerBound + 6..<end), depth: depth + 1)
            return ([.topic(topic)], end + 1)
        }
        if name.hasPrefix("weight=") {
            takeWeight(content.lowerBound + 7..<end)
            return ([], end + 1)
        }
        return span(name, at: index, from: end + 1, in: range, depth: depth)
    }

    private mutating func takeWeight(_ range: Range<Int>) {
        let (found, limits) = (text.string(range), SyntaxLimits.weights)
        guard let number = Int(found) else {
            return log.report(.badWeight(found), in: text, range)
        }
        if !limits.contains(number) { log.report(.weightOutOfRange(found), in: text, range) }
        weight = min(max(number, limits.lowerBound), limits.upperBound)
    }

    private mutating func span(
        _ name: String, at index: Int, from start: Int, in range: Range<Int>, depth: Int
    ) -> Found? {
        let format = TemplateSyntax.Format(rawValue: name)
        guard format != nil || name == "random" else { return nil }
        guard let end = spanEnd(at: index, in: range) else {
            log.report(.unclosedTag("{\(name)}"), in: text, index..<start)
            return nil
        }
        if isTooDeep(depth, at: index) { return nil }
        let after = end + name.utf8.count + 3
        if let format {
            return ([.format(format, sequence(start..<end, depth: depth + 1))], after)
        }
        guard start < end else { return nil }
        return ([.random(choices(start..<end, depth: depth + 1))], after)
    }

    /// The choices of `{random}`: split at `|` if there is one, at blanks if not.
    private mutating func choices(_ range: Range<Int>, depth: Int) -> [TemplateSyntax] {
        let pipes = separators(in: range) { $0 == UInt8(ascii: "|") }
        let marks = pipes.isEmpty ? separators(in: range) { $0 == 0x20 } : pipes
        var start = range.lowerBound
        var choices: [TemplateSyntax] = []
        for mark in marks + [range.upperBound] {
            choices.append(sequence(start..<mark, depth: depth))
            start = mark + 1
        }
        return choices
    }

    /// Where separators stand that are not inside of a tag.
    private func separators(in range: Range<Int>, where isMark: (UInt8) -> Bool) -> [Int] {
        var found: [Int] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if let end = spanEnd(at: index, in: range) {
                index = end
            } else if angles.partner[index] > index {
                index = angles.partner[index]
            } else if braces.partner[index] > index {
                index = braces.partner[index]
            } else if isMark(text.bytes[index]) {
                found.append(index)
            }
            index += 1
        }
        return found
    }

    /// `(@name)`; anything else in parentheses is text.
    private func arrayTag(at index: Int, in range: Range<Int>) -> Found? {
        guard index + 1 < range.upperBound, text.bytes[index + 1] == UInt8(ascii: "@") else {
            return nil
        }
        let start = index + 2
        let end = text.bytes[start..<range.upperBound].firstIndex { !$0.isNamePart }
        guard let end, end > start, text.bytes[end] == UInt8(ascii: ")") else { return nil }
        return ([.array(text.string(start..<end))], end + 1)
    }
}

/// Finds the parts of `left comparison right => reply`, and what `and` and `or` join.
enum ConditionParser {
    struct Parts {
        /// What `or` joins, each with all that `and` joins.
        let alternatives: [[Test]]
        let reply: Range<Int>
    }

    struct Test {
        let left: Range<Int>
        let comparison: ConditionSyntax.Comparison
        let right: Range<Int>
    }

    /// The parts of a condition; nil, with a report, where it can never hold.
    ///
    /// Split at the first `=>`: other engines drop a condition with two. The operator needs a blank
    /// on both sides, and one inside `<call>…</call>` is an argument.
    ///
    /// - Parameter isExtended: Whether `and` and `or` join comparisons.
    static func split(
        _ text: SourceText, isExtended: Bool, reporting log: inout FaultLog
    ) -> Parts? {
        let arrows = indices(of: "=>", in: text)
        guard let arrow = arrows.first else {
            log.report(.badCondition, in: text, 0..<text.bytes.count)
            return nil
        }
        if arrows.count > 1 { log.report(.arrowInReply, in: text, arrows[1]..<arrows[1] + 2) }
        let whole = text.trimmed(0..<arrow)
        let reply = text.trimmed(arrow + 2..<text.bytes.count)
        let joints = joints(in: text, whole)
        guard isExtended else {
            let joint = joints.first {
                comparison(in: text, text.trimmed($0.upperBound..<whole.upperBound)) != nil
            }
            if let joint { log.report(.joinedTests(text.string(joint)), in: text, joint) }
            return test(in: text, whole, reporting: &log).map {
                Parts(alternatives: [[$0]], reply: reply)
            }
        }
        return alternatives(in: text, whole, joints, reporting: &log).map {
            Parts(alternatives: $0, reply: reply)
        }
    }

    private static func indices(of mark: String, in text: SourceText) -> [Int] {
        let mark = Array(mark.utf8)
        return text.bytes.indices.dropLast().filter {
            text.bytes[$0] == mark[0] && text.bytes[$0 + 1] == mark[1]
        }
    }

    private static func test(
        in text: SourceText, _ range: Range<Int>, reporting log: inout FaultLog
    ) -> Test? {
        guard let (mark, comparison) = comparison(in: text, range) else {
            log.report(.operatorWithoutBlanks, in: text, range)
            return nil
        }
        return Test(
            left: text.trimmed(range.lowerBound..<mark.lowerBound), comparison: comparison,
            right: text.trimmed(mark.upperBound..<range.upperBound))
    }

    private static func comparison(
        in text: SourceText, _ test: Range<Int>
    ) -> (Range<Int>, ConditionSyntax.Comparison)? {
        var calls = 0
        for word in text[test].words {
            let range = test.lowerBound + word.lowerBound..<test.lowerBound + word.upperBound
            let found = text.string(range)
            if calls == 0, range.lowerBound > test.lowerBound,
                let comparison = ConditionSyntax.Comparison.marks[found]
            {
                return (range, comparison)
            }
            calls +=
                found.lowercased().count(of: "<call>") - found.lowercased().count(of: "</call>")
        }
        return nil
    }
}

// `a == b and c == d or e == f`
extension ConditionParser {
    private static func alternatives(
        in text: SourceText, _ whole: Range<Int>, _ joints: [Range<Int>],
        reporting log: inout FaultLog
    ) -> [[Test]]? {
        var alternatives: [[Test]] = [[]]
        var start = whole.lowerBound
        for end in joints.map(\.lowerBound) + [whole.upperBound] {
            let joint = joints.last { $0.upperBound <= start }
            let range = text.trimmed(start..<end)
            if let joint, comparison(in: text, range) == nil {
                log.report(.halfTest(text.string(joint)), in: text, joint)
                return nil
            }
            guard let test = test(in: text, range, reporting: &log) else { return nil }
            if joint.map({ text.string($0) }) == "or" { alternatives.append([]) }
            alternatives[alternatives.count - 1].append(test)
            start = joints.first { $0.lowerBound == end }?.upperBound ?? end
        }
        return alternatives
    }

    /// Where `and` and `or` stand behind a comparison, outside of tags. Right behind its operator
    /// they are what is compared.
    ///
    /// - Complexity: O(n) in the bytes.
    private static func joints(in text: SourceText, _ whole: Range<Int>) -> [Range<Int>] {
        var (joints, depth): ([Range<Int>], TagDepth) = ([], TagDepth())
        var (hasOperator, hasRight, isFirst) = (false, false, true)
        for word in text[whole].words {
            let range = whole.lowerBound + word.lowerBound..<whole.lowerBound + word.upperBound
            let found = text.string(range)
            let isOperator = ConditionSyntax.Comparison.marks[found] != nil
            if depth.isOutside, hasRight, found == "and" || found == "or" {
                joints.append(range)
                (hasOperator, hasRight, isFirst) = (false, false, true)
                continue
            }
            hasRight = hasOperator
            if isOperator, depth.isOutside, !isFirst { hasOperator = true }
            if !isOperator { depth.read(found.lowercased()) }
            isFirst = false
        }
        return joints
    }

    /// How deep in tags a word stands, counted word by word.
    private struct TagDepth {
        private var angles = 0
        private var braces = 0
        private var spans = 0

        var isOutside: Bool { angles == 0 && braces == 0 && spans == 0 }

        mutating func read(_ word: String) {
            angles = max(0, angles + word.count(of: "<") - word.count(of: ">"))
            braces = max(0, braces + word.count(of: "{") - word.count(of: "}"))
            for (opening, closing) in TemplateParser.spanNames {
                spans += word.count(of: opening) - word.count(of: closing)
            }
            spans = max(0, spans)
        }
    }
}

extension String {
    fileprivate func count(of mark: String) -> Int {
        let (text, mark) = (Array(utf8), Array(mark.utf8))
        return text.indices.count { text[$0...].starts(with: mark) }
    }
}

/// Finds the parts of `left comparison right => reply`.
enum ConditionParser {
    struct Parts {
        let left: Range<Int>
        let comparison: ConditionSyntax.Comparison
        let right: Range<Int>
        let reply: Range<Int>
    }

    /// The parts of a condition; nil, with a report, where it can never hold.
    ///
    /// Split at the first `=>`: other engines drop a condition with two. The operator needs a blank
    /// on both sides, and one inside `<call>…</call>` is an argument.
    static func split(_ text: SourceText, reporting log: inout FaultLog) -> Parts? {
        let arrows = indices(of: "=>", in: text)
        guard let arrow = arrows.first else {
            log.report(.badCondition, in: text, 0..<text.bytes.count)
            return nil
        }
        if arrows.count > 1 { log.report(.arrowInReply, in: text, arrows[1]..<arrows[1] + 2) }
        let test = text.trimmed(0..<arrow)
        guard let (mark, comparison) = comparison(in: text, test) else {
            log.report(.operatorWithoutBlanks, in: text, test)
            return nil
        }
        return Parts(
            left: text.trimmed(test.lowerBound..<mark.lowerBound), comparison: comparison,
            right: text.trimmed(mark.upperBound..<test.upperBound),
            reply: text.trimmed(arrow + 2..<text.bytes.count))
    }

    private static func indices(of mark: String, in text: SourceText) -> [Int] {
        let mark = Array(mark.utf8)
        return text.bytes.indices.dropLast().filter {
            text.bytes[$0] == mark[0] && text.bytes[$0 + 1] == mark[1]
        }
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

extension String {
    fileprivate func count(of mark: String) -> Int {
        let (text, mark) = (Array(utf8), Array(mark.utf8))
        return text.indices.count { text[$0...].starts(with: mark) }
    }
}

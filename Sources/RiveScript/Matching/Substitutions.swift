/// Whole words and phrases that are put in place of others: `! sub` and `! person`.
///
/// The most words win, then the longest text; what was put in is never substituted again.
package struct Substitutions: Sendable {
    private struct Rule: Sendable {
        let old: [UInt8]
        let new: [UInt8]
    }

    private var rules: [Rule] = []
    /// For each first byte the rules that start with it, by rank.
    private var ranks: [[Int]] = Array(repeating: [], count: 256)

    /// Rules from old text to new; the old text is compared in small letters.
    package init(_ table: [String: String]) {
        rules = table.map { Rule(old: lowered(composedBytes($0)), new: composedBytes($1)) }
        rules.sort { Self.rank($0) < Self.rank($1) }
        for (rank, rule) in rules.enumerated() {
            if let first = rule.old.first { ranks[Int(first)].append(rank) }
        }
    }

    /// Whether there is nothing to substitute.
    package var isEmpty: Bool { rules.isEmpty }

    private static func rank(_ rule: Rule) -> (Int, Int, String) {
        let words = rule.old.split { $0 == 0x20 }.count
        return (-words, -rule.old.count, String(decoding: rule.old, as: UTF8.self))
    }

    /// `text` with all substitutions made.
    ///
    /// - Complexity: O(n) in the bytes times the rules that share a first byte.
    package func applied(to text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var end = 0
        for (range, new) in replacements(in: text) {
            result += text[end..<range.lowerBound]
            result += new
            end = range.upperBound
        }
        return end == 0 ? text : result + text[end...]
    }

    /// What is put in place of which bytes of `text`, from left to right.
    package func replacements(in text: [UInt8]) -> [(range: Range<Int>, new: [UInt8])] {
        guard !isEmpty else { return [] }
        var found = occurrences(in: lowered(text, keepingLength: true))
        guard !found.isEmpty else { return [] }
        found.sort { ($0.rank, $0.start) < ($1.rank, $1.start) }
        return accepted(found, in: text)
    }

    private typealias Occurrence = (rank: Int, start: Int)

    /// Every place where a rule's old text stands as a whole.
    private func occurrences(in text: [UInt8]) -> [Occurrence] {
        var found: [Occurrence] = []
        var mayStart = true
        var index = 0
        while index < text.count {
            if mayStart {
                for rank in ranks[Int(text[index])] where stands(rules[rank].old, in: text, index) {
                    found.append((rank, index))
                }
            }
            let (here, length) = scalar(in: text, at: index)
            mayStart = !here.isWordPart
            index += length
        }
        return found
    }

    private func stands(_ old: [UInt8], in text: [UInt8], _ start: Int) -> Bool {
        let end = start + old.count
        guard end <= text.count else { return false }
        for offset in old.indices where text[start + offset] != old[offset] { return false }
        return end == text.count || !scalar(in: text, at: end).scalar.isWordPart
    }

    private func accepted(
        _ found: [Occurrence], in text: [UInt8]
    ) -> [(range: Range<Int>, new: [UInt8])] {
        var taken = Array(repeating: false, count: text.count)
        var accepted: [(range: Range<Int>, new: [UInt8])] = []
        for occurrence in found {
            let rule = rules[occurrence.rank]
            let range = occurrence.start..<occurrence.start + rule.old.count
            guard !range.contains(where: { taken[$0] }) else { continue }
            for index in range { taken[index] = true }
            accepted.append((range, rule.new))
        }
        return accepted.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
}

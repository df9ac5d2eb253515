/// Whole words and phrases that are put in place of others: `! sub` and `! person`.
///
/// The most words win, then the longest text; what was put in is never substituted again.
package struct Substitutions: Sendable {
    private struct Rule: Sendable {
        let old: [UInt8]
        let new: [UInt8]
    }

    private var rules: [Rule] = []
    /// The rules that start with a word, by the key of that word.
    private var wordStarts: [Key: [Int]] = [:]
    /// The rules that start with a mark, by its first byte.
    private var markStarts: [UInt8: [Int]] = [:]
    /// For the first byte of a word in `wordStarts` its lengths, one bit each: most words of a text
    /// are passed by here. Bytes that differ in case alone are one.
    private var shapes: [UInt64] = Array(repeating: 0, count: 256)

    /// Rules from old text to new; the old text is compared in small letters.
    package init(_ table: [String: String]) {
        rules = table.map { Rule(old: lowered(composedBytes($0)), new: composedBytes($1)) }
        rules.sort { Self.rank($0) < Self.rank($1) }
        for (rank, rule) in rules.enumerated() {
            guard let first = rule.old.first else { continue }
            let word = rule.old.wordPart(from: 0)
            if word.isEmpty {
                markStarts[first, default: []].append(rank)
            } else {
                let key = KeyHash.whole(rule.old[word])
                wordStarts[key, default: []].append(rank)
                shapes[Int(first | 0x20)] |= 1 << min(UInt64(word.count), 63)
            }
        }
    }

    /// Whether there is nothing to substitute.
    package var isEmpty: Bool { rules.isEmpty }

    private static func rank(_ rule: Rule) -> (Int, Int, String) {
        let words = rule.old.split { $0 == 0x20 }.count
        return (-words, -rule.old.count, String(decoding: rule.old, as: UTF8.self))
    }

    /// Whether a rule may start with a word, given in small letters.
    package func mayStart(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
        guard hasShape(text[word.lowerBound], word.count) else { return false }
        var hash = KeyHash()
        for index in word { hash.add(text[index]) }
        return wordStarts[hash.whole] != nil
    }

    /// Whether a rule may start with the word that has this key.
    package func mayStart(withWord key: Key) -> Bool { wordStarts[key] != nil }

    private func hasShape(_ first: UInt8, _ length: Int) -> Bool {
        shapes[Int(first | 0x20)] >> UInt64(min(length, 63)) & 1 != 0
    }

    /// Whether a rule may start with a mark whose first byte this is.
    package func mayStart(withMark byte: UInt8) -> Bool {
        !markStarts.isEmpty && markStarts[byte] != nil
    }

    /// `text` with all substitutions made.
    ///
    /// - Complexity: O(n) in the bytes, and O(k) in the rules that share a first word.
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
        func look(_ ranks: [Int]?, at index: Int) {
            for rank in ranks ?? [] where stands(rules[rank].old, in: text, index) {
                found.append((rank, index))
            }
        }
        var index = 0
        var followsWord = false
        while index < text.count {
            let word = text.wordPart(from: index)
            if word.isEmpty {
                let byte = text[index]
                if !followsWord, mayStart(withMark: byte) { look(markStarts[byte], at: index) }
                index += scalarLength(byte)
            } else {
                if hasShape(text[index], word.count) {
                    look(wordStarts[KeyHash.whole(text[word])], at: index)
                }
                index = word.upperBound
            }
            followsWord = !word.isEmpty
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
        var accepted: [(range: Range<Int>, new: [UInt8])] = []
        var taken = Array(repeating: false, count: found.count > 1 ? text.count : 0)
        for occurrence in found {
            let rule = rules[occurrence.rank]
            let range = occurrence.start..<occurrence.start + rule.old.count
            if found.count > 1 {
                guard !range.contains(where: { taken[$0] }) else { continue }
                for index in range { taken[index] = true }
            }
            accepted.append((range, rule.new))
        }
        return accepted.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
}

extension [UInt8] {
    /// The letters and digits that stand in a row from `start`; empty where a mark stands.
    fileprivate func wordPart(from start: Int) -> Range<Int> {
        var end = start
        while end < count {
            let (here, length) = scalar(in: self, at: end)
            guard here.isWordPart else { break }
            end = Swift.min(end + length, count)
        }
        return start..<end
    }
}

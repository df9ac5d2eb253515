/// Patterns that take one text only, found by that text in one step.
package struct LiteralTable: Sendable {
    /// A pattern of a set; `member` at its highest marks a free place.
    private struct Entry: Sendable {
        var key: Key = 0
        var set: UInt32 = 0
        var member: UInt32 = .max
        /// Where its text stands in `texts`.
        var start: UInt32 = 0
        var length: UInt32 = 0
    }

    private var entries = Array(repeating: Entry(), count: 16)
    private var count = 0
    private var texts: [UInt8] = []

    package init() {}

    /// The member of `set` that takes just `text`.
    ///
    /// - Parameter key: The key of `text`.
    /// - Complexity: O(1), and O(n) in the bytes where there is one.
    package func member(of set: UInt32, for text: [UInt8], key: Key) -> UInt32? {
        var slot = slot(set, key)
        while entries[slot].member != .max {
            let entry = entries[slot]
            if entry.key == key, entry.set == set, has(text, entry) { return entry.member }
            slot = (slot + 1) & (entries.count - 1)
        }
        return nil
    }

    /// Adds a member of a set, unless another one of it takes the same text.
    package mutating func add(_ member: UInt32, of set: UInt32, for text: [UInt8]) {
        let key = KeyHash.whole(text)
        guard self.member(of: set, for: text, key: key) == nil else { return }
        count += 1
        if count * 2 > entries.count {
            let old = entries
            entries = Array(repeating: Entry(), count: old.count * 2)
            for entry in old where entry.member != .max { place(entry) }
        }
        place(
            Entry(
                key: key, set: set, member: member, start: UInt32(texts.count),
                length: UInt32(text.count)))
        texts += text
    }

    /// Two texts may share a key, so the text itself has the last word.
    private func has(_ text: [UInt8], _ entry: Entry) -> Bool {
        guard text.count == Int(entry.length) else { return false }
        let start = Int(entry.start)
        for index in text.indices where texts[start + index] != text[index] { return false }
        return true
    }

    private mutating func place(_ entry: Entry) {
        var slot = slot(entry.set, entry.key)
        while entries[slot].member != .max { slot = (slot + 1) & (entries.count - 1) }
        entries[slot] = entry
    }

    private func slot(_ set: UInt32, _ key: Key) -> Int {
        Int(truncatingIfNeeded: key ^ (UInt64(set) &* 0x9E37_79B9_7F4A_7C15) >> 20)
            & (entries.count - 1)
    }
}

/// Patterns that take one text only, found by that text in one step.
package struct LiteralTable: Sendable {
    /// A pattern of a set; `key` 0 with `member` at its highest marks a free place.
    private struct Entry: Sendable {
        var key: Key = 0
        var set: UInt32 = 0
        var member: UInt32 = .max
    }

    private var entries = Array(repeating: Entry(), count: 16)
    private var count = 0

    package init() {}

    /// The member of `set` that takes the text with this key.
    ///
    /// - Parameter isSame: Whether it is the same text, as two may share a key.
    /// - Complexity: O(1).
    package func member(
        of set: UInt32, for key: Key, where isSame: (UInt32) -> Bool
    ) -> UInt32? {
        var slot = slot(set, key)
        while entries[slot].member != .max {
            let entry = entries[slot]
            if entry.key == key, entry.set == set, isSame(entry.member) { return entry.member }
            slot = (slot + 1) & (entries.count - 1)
        }
        return nil
    }

    /// Adds a member of a set, unless `isSame` knows its text there already.
    package mutating func add(
        _ member: UInt32, of set: UInt32, for key: Key, where isSame: (UInt32) -> Bool
    ) {
        guard self.member(of: set, for: key, where: isSame) == nil else { return }
        count += 1
        if count * 2 > entries.count {
            let old = entries
            entries = Array(repeating: Entry(), count: old.count * 2)
            for entry in old where entry.member != .max { place(entry) }
        }
        place(Entry(key: key, set: set, member: member))
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

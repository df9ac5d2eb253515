/// The keys of a message, each once: those of its tokens and of their beginnings.
///
/// A token may have several keys. Here these are its text and its beginnings; whatever else it
/// stands for, such as the dictionary form of a word, may be added before a search.
package struct MessageKeys: Sendable {
    package private(set) var keys: [Key] = []
    /// The bits of all keys.
    package private(set) var bits: UInt64 = 0
    /// Up to here a look at all keys is the quickest way to find one.
    private static let few = 24

    package init() {}

    /// Takes the keys of `text` in place of those of another.
    ///
    /// - Parameter beginnings: Bit n is set where beginnings of n bytes are worth a key.
    /// - Complexity: O(n) in the bytes, and O(t log t) in the tokens.
    package mutating func read(_ text: [UInt8], beginnings: UInt64) {
        keys.removeAll(keepingCapacity: true)
        bits = 0
        readOn(text, beginnings: beginnings)
    }

    /// Takes the keys of `text` in addition.
    package mutating func readOn(_ text: [UInt8], beginnings: UInt64) {
        let start = beginnings == 0 ? readWords(text) : 0
        if start < text.count { readTokens(text, from: start, beginnings: beginnings) }
        if keys.count > Self.few { removeRepeated() }
    }

    /// Reads on as long as there are nothing but Latin letters, digits and blanks; returns where
    /// the word starts behind which there is more.
    private mutating func readWords(_ text: [UInt8]) -> Int {
        var hash = KeyHash()
        var start = 0
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte == 0x20 {
                if index > start { add(hash.whole) }
                hash = KeyHash()
                start = index + 1
            } else if byte < 0x80 {
                guard byte.isWordPart else { return start }
                hash.add(byte)
            } else {
                guard byte == 0xC3, index + 1 < text.count else { return start }
                let next = text[index + 1]
                guard next != 0x97, next != 0xB7 else { return start }
                hash.add(byte)
                hash.add(next)
                index += 1
            }
            index += 1
        }
        if index > start { add(hash.whole) }
        return text.count
    }

    private mutating func readTokens(_ text: [UInt8], from start: Int, beginnings: UInt64) {
        for token in Tokens(text, from: start) {
            var hash = KeyHash()
            var length = 0
            for index in token {
                hash.add(text[index])
                length += 1
                if length < 64, beginnings >> UInt64(length) & 1 != 0 { add(hash.beginning) }
            }
            add(hash.whole)
        }
    }

    /// Adds one more key of a token.
    package mutating func add(_ key: Key) {
        bits |= key.bit
        if keys.count > Self.few || !keys.contains(key) { keys.append(key) }
    }

    private mutating func removeRepeated() {
        keys.sort()
        var last: Key?
        keys.removeAll { key in
            defer { last = key }
            return key == last
        }
    }
}

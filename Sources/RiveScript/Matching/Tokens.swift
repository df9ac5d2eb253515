/// The words and marks of a text, one after another: where each stands.
///
/// A token is a run of letters and digits, or a run of marks; an ideograph or kana is one by
/// itself. Whether a token ends at a place depends only on the scalars on both sides, so a word
/// inside a pattern is the same token in each message that the pattern takes. Wherever
/// ``isBoundary(_:at:)`` finds the edge of a word, a token ends too.
package struct Tokens: Sequence, IteratorProtocol {
    private let text: [UInt8]
    private var index: Int

    /// - Parameter start: Where a token starts, or a blank stands.
    package init(_ text: [UInt8], from start: Int = 0) { (self.text, index) = (text, start) }

    package mutating func next() -> Range<Int>? {
        while index < text.count, text[index] == 0x20 { index += 1 }
        guard index < text.count else { return nil }
        let start = index
        let (kind, length) = TokenKind.kind(in: text, at: start)
        index += length
        while kind != .ideograph, index < text.count {
            let (next, length) = TokenKind.kind(in: text, at: index)
            guard next == kind else { break }
            index += length
        }
        return start..<Swift.min(index, text.count)
    }
}

/// What a token is made of.
private enum TokenKind {
    case blank, word, mark, ideograph

    /// - Complexity: O(1).
    static func kind(in text: [UInt8], at index: Int) -> (TokenKind, length: Int) {
        let byte = text[index]
        if byte < 0x80 {
            if byte == 0x20 { return (.blank, 1) }
            return (byte.isWordPart ? .word : .mark, 1)
        }
        let (scalar, length) = scalar(in: text, at: index)
        if scalar.isUnspaced { return (.ideograph, length) }
        return (scalar.isWordPart ? .word : .mark, length)
    }
}

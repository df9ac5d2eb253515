/// Cuts a message into pieces that a platform takes.
package struct TextSplitter: Sendable {
    package let limit: Int
    package let unit: TextUnit

    package init(limit: Int, unit: TextUnit) { (self.limit, self.unit) = (limit, unit) }

    /// `text` in pieces no longer than the limit, none of them empty.
    ///
    /// A piece ends at the last space or line's end that fits, which is dropped; where there is
    /// none, between two characters; and inside a character only if it alone is too long. A code
    /// point is never cut, so a limit shorter than one lets it pass whole.
    ///
    /// - Complexity: O(length).
    package func pieces(of text: String) -> [String] {
        guard unit.length(of: text) > limit else { return text.isEmpty ? [] : [text] }
        var pieces: [String] = []
        var rest = text[...]
        while !rest.isEmpty {
            let end = endOfPiece(in: rest)
            let piece = rest[..<end].trimmingEnd
            if !piece.isEmpty { pieces.append(String(piece)) }
            rest = rest[end...].drop(while: \.isBlank)
        }
        return pieces
    }

    /// Where the first piece of `rest` ends; never its start.
    private func endOfPiece(in rest: Substring) -> String.Index {
        guard let reached = firstTooLong(in: rest) else { return rest.endIndex }
        if rest[reached].isBlank, reached > rest.startIndex { return reached }
        if let space = rest[..<reached].lastIndex(where: \.isBlank), space > rest.startIndex {
            return space
        }
        return reached > rest.startIndex ? reached : endInsideFirst(of: rest)
    }

    /// The first character that does not fit whole.
    private func firstTooLong(in rest: Substring) -> String.Index? {
        var length = 0
        for index in rest.indices {
            length += unit.length(of: String(rest[index]))
            if length > limit { return index }
        }
        return nil
    }

    /// The last code point's end that fits inside the first character, behind one at least.
    private func endInsideFirst(of rest: Substring) -> String.Index {
        let scalars = rest.unicodeScalars
        var end = scalars.index(after: scalars.startIndex)
        var length = unit.length(of: scalars[scalars.startIndex])
        while end < scalars.endIndex {
            length += unit.length(of: scalars[end])
            guard length <= limit else { break }
            end = scalars.index(after: end)
        }
        return end
    }
}

extension Substring {
    /// Without white space at its end.
    fileprivate var trimmingEnd: Substring {
        guard let last = lastIndex(where: { !$0.isBlank }) else { return "" }
        return self[...last]
    }
}

extension Character {
    /// Whether nothing of it is seen; a space with a combining mark is white space to Swift, and is
    /// not dropped here.
    fileprivate var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}

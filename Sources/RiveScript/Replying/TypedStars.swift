import WordForms

extension Brain {
    /// What the wildcards of a trigger took, as it was typed: with capitals, accents and the marks
    /// inside of words, without the punctuation round it.
    ///
    /// The stars of ``MatchedTrigger/stars``, which scripts say, are small and bare unless the file
    /// sets a language. A redirect's text was typed by nobody: there the two are the same.
    ///
    /// - Parameters:
    ///   - match: A trigger of the reply's trail.
    ///   - message: The message that was answered, as it was typed.
    ///   - session: What was known before the reply; only patterns with variables look at it.
    /// - Complexity: that of one match, O(bytes of the message × length of the pattern).
    public func typedStars(
        of match: MatchedTrigger, in message: String, session: Session = Session()
    ) -> [String?] {
        guard match.entry == .message, !match.stars.isEmpty else { return match.stars }
        let pattern = match.trigger.pattern
        var search = ReplySearch(content, session)
        if let tongue = pattern.tongue {
            if tongue.keepsText { return match.stars }
            var text = SearchedText(content.normalizer.message(message))
            _ = text.look(through: match.pass == .exact ? .inflected : .typo, content)
            return search.typedStars(of: pattern, &text) ?? match.stars
        }
        let (text, source) = content.normalizer.traced(message)
        guard search.stars(of: pattern, in: MessageText(text.bytes)) != nil else {
            return match.stars
        }
        let slots = search.scratch.match.slots
        return match.stars.indices.map { star in
            guard match.stars[star] != nil, slots.indices.contains(2 * star + 1) else { return nil }
            let (start, end) = (slots[2 * star], slots[2 * star + 1])
            return start < 0 || end < start ? nil : text.typed(start..<end, source)
        }
    }
}

extension TracedText {
    /// What was typed for a range: with what was dropped beside it, up to a blank, but no punctuation.
    fileprivate func typed(_ range: Range<Int>, _ source: [UInt8]) -> String {
        guard !range.isEmpty else { return "" }
        let own = origin(of: range)
        let floor =
            range.lowerBound == 0
            ? 0 : origin(of: range.lowerBound - 1..<range.lowerBound).upperBound
        let ceiling =
            range.upperBound == bytes.count
            ? source.count : origin(of: range.upperBound..<range.upperBound + 1).lowerBound
        func text(_ range: Range<Int>) -> String { String(decoding: source[range], as: UTF8.self) }
        let before = text(min(floor, own.lowerBound)..<own.lowerBound).unicodeScalars
            .reversed().prefix { !$0.properties.isWhitespace }.reversed()
            .drop { Self.punctuation.contains($0) }
        let after = text(own.upperBound..<max(ceiling, own.upperBound)).unicodeScalars
            .prefix { !$0.properties.isWhitespace }
            .reversed().drop { Self.punctuation.contains($0) }.reversed()
        return String(String.UnicodeScalarView(before)) + text(own)
            + String(String.UnicodeScalarView(after))
    }

    private static let punctuation = Set(".,!?;:\"'()[]{}<>«»“”„‘’…¿¡-–—/\\|".unicodeScalars)
}

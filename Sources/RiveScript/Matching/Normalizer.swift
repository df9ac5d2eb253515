/// A message as triggers see it: lowered, substituted, stripped and folded.
package struct MessageText: Hashable, Sendable {
    /// What patterns are compared with.
    package let bytes: [UInt8]
    /// The same with capitals kept, where they are; always as long as `bytes`.
    private let original: [UInt8]?
    private let said: String?
    /// Whether `bytes` are the words of what was typed, as triggers of a file with a language see
    /// them, one blank between two: letter for letter, with nothing substituted.
    package let isWords: Bool

    package init(
        _ bytes: [UInt8], original: [UInt8]? = nil, typed: String? = nil, isWords: Bool = false
    ) {
        (self.bytes, self.original, said) = (bytes, original, typed)
        self.isWords = isWords
    }

    /// As it was typed; where nobody typed it, as it is compared.
    package var typed: String { said ?? String(decoding: bytes, as: UTF8.self) }

    /// What a star shows.
    package subscript(range: Range<Int>) -> String {
        String(decoding: (original ?? bytes)[range], as: UTF8.self)
    }

    /// The whole text.
    package var string: String { self[bytes.indices] }

    /// The whole text as UTF-8, with capitals where they are kept.
    package var shown: [UInt8] { original ?? bytes }
}

/// Makes messages, the bot's last reply and inserted values comparable with patterns. A class, as
/// every search uses it.
package final class Normalizer: Sendable {
    /// Whether letters beyond ASCII are kept.
    package let utf8: Bool
    /// Whether stars keep the capitals that were typed.
    package let keepsCapitals: Bool
    /// Whether `’` counts as `'`.
    package let foldsApostrophes: Bool
    /// What `! sub` says.
    package let substitutions: Substitutions
    /// What each scalar does to the word it stands in, as triggers of a file with a language see it.
    let roles: Tokenizer.Roles
    private let marks: MarkTable
    private let replyMarks: MarkTable

    /// - Parameter punctuation: Marks that are dropped in UTF-8 mode.
    package init(
        utf8: Bool, keepsCapitals: Bool, foldsApostrophes: Bool, punctuation: String,
        substitutions: Substitutions
    ) {
        (self.utf8, self.keepsCapitals) = (utf8, keepsCapitals)
        (self.foldsApostrophes, self.substitutions) = (foldsApostrophes, substitutions)
        let dropped = Set(punctuation.unicodeScalars).union("\\<>".unicodeScalars)
        roles = Tokenizer.Roles(losing: dropped)
        marks = MarkTable(utf8: utf8, dropping: dropped, roles: roles)
        replyMarks = MarkTable(
            utf8: utf8, dropping: dropped.union("@#$%^&*()".unicodeScalars), isReply: true,
            roles: roles)
    }

    /// A message of a user.
    package func message(_ raw: String) -> MessageText {
        if !keepsCapitals, let quick = marks.folded(raw, without: substitutions) {
            return MessageText(quick.bytes, typed: raw, isWords: quick.isWords)
        }
        return messageTheLongWay(raw)
    }

    /// A message of a user, over the text that was typed; its bytes are those of ``message(_:)``.
    package func traced(_ raw: String) -> (text: TracedText, source: [UInt8]) {
        let source = composedBytes(raw)
        let small = TracedText(lowering: source, foldsApostrophes: foldsApostrophes)
        return (small.substituted(substitutions).stripped(by: marks), source)
    }

    /// The same for any text: what the short way has to come to as well.
    package func messageTheLongWay(_ raw: String) -> MessageText {
        let text = composed(raw)
        if keepsCapitals {
            let original = marks.stripped(substitutions.applied(to: text))
            return MessageText(
                lowered(original, keepingLength: true), original: original, typed: raw)
        }
        return MessageText(
            marks.stripped(substitutions.applied(to: lowered(text))), typed: raw)
    }

    /// The bot's last reply, for `%`; a new line counts as a blank.
    package func reply(_ raw: String) -> MessageText {
        if let quick = replyMarks.folded(raw, without: substitutions) {
            return MessageText(quick.bytes, typed: raw, isWords: quick.isWords)
        }
        return replyTheLongWay(raw)
    }

    /// The same for any text: what the short way has to come to as well.
    package func replyTheLongWay(_ raw: String) -> MessageText {
        let text = lowered(composed(raw)).map { $0.isLineBreak ? 0x20 : $0 }
        return MessageText(
            replyMarks.stripped(substitutions.applied(to: text)), typed: raw)
    }

    /// The key of the word that ``reply(_:)`` starts with, without making all of it; nil where that
    /// is not plain to see.
    package func start(ofReply raw: String) -> Key? {
        var hash = KeyHash()
        var length = 0
        for byte in raw.utf8 {
            if byte == 0x20, length > 0 { break }
            guard byte < 0x80, byte.isWordPart, byte != 0x5F else { return nil }
            hash.add(0x41...0x5A ~= byte ? byte | 0x20 : byte)
            length += 1
        }
        return length == 0 || substitutions.mayStart(withWord: hash.whole) ? nil : hash.whole
    }

    /// A redirect's target or a variable in a trigger: as a message, but nothing is substituted.
    package func inserted(_ raw: String) -> [UInt8] {
        marks.stripped(lowered(composed(raw)))
    }

    /// Whether messages may lose a letter or mark of `text`, or have it in another form; false for
    /// most texts, without looking closer.
    package func mayLose(partOf text: String) -> Bool { !marks.keepsAll(of: text.utf8) }

    private func composed(_ raw: String) -> [UInt8] {
        let bytes = composedBytes(raw)
        guard foldsApostrophes, bytes.contains(0xE2) else { return bytes }
        let scalars = raw.unicodeScalars.map { $0 == "\u{2019}" ? "'" : $0 }
        var folded = String.UnicodeScalarView()
        folded.append(contentsOf: scalars)
        return composedBytes(String(folded))
    }

}

extension UInt8 {
    fileprivate var isLineBreak: Bool { self == 0x0A || self == 0x0D }
}

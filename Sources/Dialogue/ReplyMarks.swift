/// The marks by which calls tell the hall how a reply falls into messages and quick replies.
///
/// They are control characters, which are taken out of everything that a participant types, so
/// nothing typed can pass for a mark.
enum ReplyMarks {
    private static let send: Character = "\u{1}"
    private static let offer: Character = "\u{2}"
    private static let label: Character = "\u{3}"
    private static let end: Character = "\u{4}"

    /// RiveScript's word for silence.
    private static let silence = "<noreply>"

    /// The mark that ends a message and begins the next.
    static var messageEnd: String { String(send) }

    /// The mark that offers `choices` with the message it stands in.
    static func offering(_ choices: [Choice]) -> String {
        choices.map { "\(offer)\($0.id)\(label)\($0.label)" }.joined() + String(end)
    }

    /// The messages of a finished reply, without those that say nothing.
    ///
    /// - Complexity: O(length of `reply`).
    static func messages(in reply: String) -> [Message] {
        guard reply.trimmingSpaces() != silence else { return [] }
        if !reply.utf8.contains(where: { $0 <= 0x04 }) {
            let text = reply.trimmingSpaces()
            return text.isEmpty ? [] : [Message(text: text)]
        }
        return reply.split(separator: send).map(message).filter {
            !$0.text.isEmpty || !$0.choices.isEmpty
        }
    }

    private static func message(in part: Substring) -> Message {
        var text = ""
        var choices: [Choice] = []
        for piece in part.split(separator: offer, omittingEmptySubsequences: false).enumerated() {
            guard piece.offset > 0 else {
                text += piece.element
                continue
            }
            let offered = piece.element.split(separator: end, maxSplits: 1)
            let members = (offered.first ?? "").split(separator: label, maxSplits: 1)
            if members.count == 2 {
                choices.append(Choice(id: String(members[0]), label: String(members[1])))
            }
            if offered.count == 2 { text += offered[1] }
        }
        return Message(text: text.trimmingSpaces(), choices: choices)
    }
}

extension StringProtocol {
    /// Without white space at either end, and without the lines left empty there.
    func trimmingSpaces() -> String {
        // Nearly every text begins and ends with a letter or a mark of ASCII.
        if let first = utf8.first, let last = utf8.suffix(1).first, (0x21...0x7E).contains(first),
            (0x21...0x7E).contains(last)
        {
            return String(self)
        }
        guard let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}

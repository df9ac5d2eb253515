import Foundation

// How talk and answers are written down. Stores keep the text as it is and never look inside.

extension Talk {
    /// Reads what an older tuki wrote: a member that it did not know is empty.
    package init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: CodingKeys.self)
        lastMessage = try members.decodeIfPresent(String.self, forKey: .lastMessage)
        choices = try members.decodeIfPresent([Choice].self, forKey: .choices) ?? []
        suggestion = try members.decodeIfPresent(Suggestion.self, forKey: .suggestion)
        lastCard = try members.decodeIfPresent(String.self, forKey: .lastCard)
        language = try members.decodeIfPresent(String.self, forKey: .language)
        timeZone = try members.decodeIfPresent(String.self, forKey: .timeZone)
        variables = try members.decodeIfPresent([String: String].self, forKey: .variables) ?? [:]
    }

    /// This talk as one line of text.
    package var encoded: String { encodeAsText(self) }

    /// The talk that ``encoded`` wrote; nil where the text is none.
    package init?(decoding text: String) {
        guard let talk: Talk = decodeText(text) else { return nil }
        self = talk
    }
}

extension Answer {
    /// This answer as one line of text.
    package var encoded: String { encodeAsText(self) }

    /// The answer that ``encoded`` wrote; nil where the text is none.
    package init?(decoding text: String) {
        guard let answer: Answer = decodeText(text) else { return nil }
        self = answer
    }
}

private func encodeAsText(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Strings, arrays and dictionaries of strings always have a JSON form.
    guard let bytes = try? encoder.encode(value) else { return "{}" }
    return String(decoding: bytes, as: UTF8.self)
}

private func decodeText<Value: Decodable>(_ text: String) -> Value? {
    // The decoder's own error may quote what it read, so it goes no further.
    try? JSONDecoder().decode(Value.self, from: Data(text.utf8))
}

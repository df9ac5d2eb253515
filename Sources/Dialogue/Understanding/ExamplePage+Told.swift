import RiveScript

// Sentences that need no counting: their author has said what they mean.

extension ExamplePage {
    /// What the sentences of `pages` mean that mean one thing, whoever says them, by their text as
    /// ``compared(_:)`` has it; nil for one that may mean several things.
    ///
    /// - Complexity: O(length of `pages`), over bytes.
    static func told(in pages: [SourceFile], intents: Set<String>) -> [String: Meaning?] {
        var told: [String: Meaning?] = [:]
        for page in pages {
            var meaning: Meaning?
            for line in page.text.utf8.split(separator: UInt8(ascii: "\n")) {
                if line.starts(with: "## ".utf8) {
                    meaning = heading(Substring(line.dropFirst(3)))
                } else if line.starts(with: "- ".utf8), let meaning,
                    intents.contains(meaning.intent)
                {
                    let sentence = line.dropFirst(2).prefix { $0 != UInt8(ascii: "|") }
                    let isForAll = sentence.endIndex == line.endIndex
                    let text = compared(Substring(sentence))
                    let isSame = told[text, default: meaning] == meaning
                    told.updateValue(isForAll && isSame ? meaning : nil, forKey: text)
                }
            }
        }
        return told
    }

    /// `text` as two are compared: in small letters, without marks and blanks at its ends.
    static func compared(_ text: Substring) -> String {
        let isMark = { (byte: UInt8) in ". !?\t\r".utf8.contains(byte) }
        let bytes = Array(text.utf8)
        guard let start = bytes.firstIndex(where: { !isMark($0) }),
            let end = bytes.lastIndex(where: { !isMark($0) })
        else { return "" }
        return String(decoding: bytes[start...end], as: UTF8.self).lowercased()
    }
}

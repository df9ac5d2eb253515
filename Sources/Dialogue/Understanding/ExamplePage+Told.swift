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
            forEachLine(of: page) { _, line in
                switch line {
                case .heading(let heading):
                    meaning = heading.flatMap { intents.contains($0.intent) ? $0 : nil }
                case .item(let sentence, let speaker):
                    guard let meaning else { return }
                    let text = compared(sentence)
                    let isSame = told[text, default: meaning] == meaning
                    told.updateValue(speaker == nil && isSame ? meaning : nil, forKey: text)
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

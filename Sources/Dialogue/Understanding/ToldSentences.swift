import Likeness
import RiveScript

// Sentences that need no counting: their author has said what they mean.

/// The sentences of a language that mean one thing, whoever says them, with what they mean.
struct ToldSentences: Sendable {
    /// All meanings on the pages, each once, in the order of the pages.
    let meanings: [Meaning]
    let known: KnownSentences

    init(meanings: [Meaning], known: KnownSentences) {
        (self.meanings, self.known) = (meanings, known)
    }

    /// Reads `pages`.
    ///
    /// - Complexity: O(length of `pages`), over bytes.
    init(in pages: [SourceFile], intents: Set<String>) {
        var told: [UInt64: UInt16?] = [:]
        var numbers: [Meaning: UInt16] = [:]
        var meanings: [Meaning] = []
        for page in pages {
            var meaning: UInt16?
            ExamplePage.forEachLine(of: page) { _, line in
                switch line {
                case .heading(let heading):
                    meaning = heading.flatMap { intents.contains($0.intent) ? $0 : nil }.map {
                        if let number = numbers[$0] { return number }
                        meanings.append($0)
                        numbers[$0] = UInt16(meanings.count - 1)
                        return UInt16(meanings.count - 1)
                    }
                case .item(let sentence, let speaker):
                    guard let meaning else { return }
                    let hash = Self.hash(of: sentence)
                    let isSame = told[hash, default: meaning] == meaning
                    told.updateValue(speaker == nil && isSame ? meaning : nil, forKey: hash)
                }
            }
        }
        self.meanings = meanings
        known = KnownSentences(told)
    }

    /// What `text` means where it stands on a page word for word, for everybody and under one intent.
    ///
    /// - Complexity: O(length of `text` + log sentences).
    func meaning(of text: String) -> Meaning? {
        let number = known.meaning(of: Self.hash(of: text[...]))
        return number.flatMap { meanings.indices.contains($0) ? meanings[$0] : nil }
    }

    /// Two texts are the same in small letters and without marks and blanks at their ends.
    private static func hash(of text: Substring) -> UInt64 {
        let isMark = { (byte: UInt8) in ". !?\t\r".utf8.contains(byte) }
        let bytes = text.utf8
        guard let start = bytes.firstIndex(where: { !isMark($0) }),
            let end = bytes.lastIndex(where: { !isMark($0) })
        else { return 0 }
        return KnownSentences.hash(of: text[start...end].lowercased().utf8)
    }
}

import RiveScript

/// What a message begins with that is for the notebook: "muistiin: …", "poista 2".
///
/// Which words these are is in the scripts, in the topic `notebook-lead`: its reply is a kind of note,
/// or `search`, `erase` or `read`. What follows the words is the participant's own text, and no
/// script ever sees it.
struct NotebookLead: Hashable, Sendable {
    /// Tried with the beginning of a message.
    static let topic = "notebook-lead"
    /// Tried with what stands before a colon.
    static let labelTopic = "notebook-label"
    /// The longest beginning, in words.
    static let longest = 5

    /// The reply of the topic.
    let word: String
    /// What follows, as it was typed.
    let rest: String

    /// The lead of `typed`, the longest that `reply` (topic, text) knows; nil for none.
    init?(of typed: String, reply: (_ topic: String, _ text: String) -> String?) {
        if let colon = typed.firstIndex(of: ":") {
            let label = typed[..<colon]
            if label.split(whereSeparator: \.isWhitespace).count <= Self.longest,
                let word = reply(Self.labelTopic, HeardText.words(of: String(label)))
                    ?? reply(Self.topic, HeardText.words(of: String(label)))
            {
                (self.word, rest) = (word, typed[colon...].dropFirst().trimmingSpaces())
                return
            }
        }
        for end in Self.ends(of: typed).reversed() {
            let lead = HeardText.words(of: String(typed[..<end]))
            if !lead.isEmpty, let word = reply(Self.topic, lead) {
                (self.word, rest) = (word, typed[end...].trimmingSpaces())
                return
            }
        }
        return nil
    }

    /// Where each of the first words ends, as long as something follows.
    private static func ends(of text: String) -> [String.Index] {
        let words = text.split(
            maxSplits: longest, omittingEmptySubsequences: true, whereSeparator: \.isWhitespace)
        return words.dropLast().map(\.endIndex)
    }

    /// The numbers of notes that ``rest`` names: "2", "2 ja 3"; none where it says anything else.
    var numbers: [Int] {
        let words = rest.split { !$0.isLetter && !$0.isNumber }
        let numbers = words.compactMap { Int($0) }
        let others = words.count - numbers.count
        return others < max(1, numbers.count)
            && words.allSatisfy { Int($0) != nil || $0.count <= 3 }
            ? numbers : []
    }
}

extension TurnDraft {
    /// The literal triggers by which the program enters the scripts of the notebook.
    private static let entries = [
        "search": "notebook-search", "erase": "notebook-erase", "read": "notebook-read",
    ]

    /// The note that is awaited: the last message asked for it and nothing came between.
    var openCapture: Capture? {
        before.talk.choices.contains { $0.id == "note-cancel" } ? before.talk.capture : nil
    }

    /// The turn that keeps `typed` because it was asked for; nil where none was.
    mutating func capturedTurn(_ typed: String) -> Turn? {
        guard let capture = openCapture, pack.brain.hasLiteral("note-taken", inTopic: topic) else {
            return nil
        }
        (notebook.capture, notebook.text) = (capture, Self.cleaned(typed))
        return answer(.literal("note-taken"))
    }

    /// The turn of a message that begins as the notebook's scripts know; nil where it does not.
    mutating func notebookTurn(_ typed: String) -> Turn? {
        let reader = SlotReader(pack: pack, calendar: calendar)
        guard let lead = NotebookLead(of: typed, reply: reader.value), !lead.rest.isEmpty else {
            return nil
        }
        let kind = Note.Kind(rawValue: lead.word)
        guard let entry = Self.entries[lead.word] ?? kind.map({ _ in "note-add" }),
            pack.brain.hasLiteral(entry, inTopic: topic)
        else { return nil }
        if entry != "note-add" && entry != "notebook-search" && lead.numbers.isEmpty { return nil }
        notebook.text = Self.cleaned(lead.rest)
        notebook.capture = kind.map { Capture(kind: $0) }
        notebook.numbers = lead.numbers
        return answer(.literal(entry))
    }

    /// Without controls, which a bridge takes out already, so that no text can pass for a mark.
    static func cleaned(_ typed: String) -> String {
        let scalars = typed.unicodeScalars.filter {
            $0 == "\n" || $0 == "\t" || $0.properties.generalCategory != .control
        }
        return String(String.UnicodeScalarView(scalars)).trimmingSpaces()
    }
}

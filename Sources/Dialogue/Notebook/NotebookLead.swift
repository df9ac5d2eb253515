import Mentoring
import RiveScript

/// What a message begins with that is for the notebook: "muistiin: …", "poista 2".
///
/// Which words these are is in the scripts, in the topic `notebook-lead`: its reply is a kind of note,
/// or `search`, `erase`, `read`, `correct`, `step` or `done`. What follows the words is the participant's own text, and no
/// script ever sees it.
struct NotebookLead: Hashable, Sendable {
    /// Tried with the beginning of a message.
    static let topic = "notebook-lead"
    /// Tried with what stands before a colon.
    static let labelTopic = "notebook-label"
    /// Both.
    static let topics = [topic, labelTopic]
    /// The longest beginning, in words.
    static let longest = 5

    /// The reply of the topic.
    let word: String
    /// What follows, as it was typed.
    let rest: String
    /// Whether a colon stands between the two.
    let isLabel: Bool

    /// The reply for a lead that names a meeting: with a day it is a date to record and no note.
    private static let meeting = "meeting"

    /// The reply for a goal said outright, "my goal is to …": from an actor it is one to keep.
    static let ownGoal = "own-goal"

    /// The lead of `typed`, the longest that `reply` (topic, text) knows; nil for none.
    ///
    /// - Parameter saysWhen: Whether the message names a day.
    init?(
        of typed: String, saysWhen: Bool, reply: (_ topic: String, _ text: String) -> String?
    ) {
        let whole = HeardText.words(of: typed)
        let bare = reply(Self.labelTopic, whole)
        for end in Self.ends(of: typed).reversed() {
            let lead = HeardText.words(of: String(typed[..<end]))
            guard !lead.isEmpty, let word = reply(Self.topic, lead) else { continue }
            // "skriv upp ett mål" asks for a goal, and is no note that says "ett mål".
            if let bare, bare != word { return nil }
            if word == Self.meeting, saysWhen { return nil }
            if word == Self.meeting { continue }
            (self.word, rest) = (word, Self.withoutSeparator(typed[end...]))
            isLabel = typed[..<end].last == ":" || typed[end...].trimmingSpaces().first == ":"
            return
        }
        guard let colon = typed.firstIndex(of: ":") else { return nil }
        let label = HeardText.words(of: String(typed[..<colon]))
        guard let word = reply(Self.labelTopic, label) ?? reply(Self.topic, label),
            word != Self.meeting
        else { return nil }
        (self.word, rest) = (word, typed[colon...].dropFirst().trimmingSpaces())
        isLabel = true
    }

    /// Where each of the first words ends, as long as something follows; what is only drawn is
    /// part of the text, not of its lead.
    private static func ends(of text: String) -> [String.Index] {
        if HeardText.isPlain(text) { return plainEnds(of: text) }
        let words = text.split(
            maxSplits: longest, omittingEmptySubsequences: true, whereSeparator: \.isWhitespace)
        return words.dropLast().filter { $0.contains(where: \.isLetter) }.map(\.endIndex)
    }

    /// The same where one blank stands between two words.
    private static func plainEnds(of text: String) -> [String.Index] {
        let blanks = text.utf8.indices.lazy.filter { text.utf8[$0] == 0x20 }.prefix(longest)
        var start = text.startIndex
        return blanks.filter { end in
            defer { start = text.index(after: end) }
            return text.utf8[start..<end].contains { $0 >= UInt8(ascii: "A") }
        }
    }

    /// `text` without the colon or dash that parts it from its lead; the minus of a number stays.
    private static func withoutSeparator(_ text: Substring) -> String {
        let text = text.trimmingSpaces()
        guard let mark = text.first, ":,-–—".contains(mark) else { return text }
        let rest = text.dropFirst()
        return ":,".contains(mark) || rest.first?.isWhitespace == true
            ? rest.trimmingSpaces() : text
    }

    /// The number that ``rest`` begins with, and what follows it: "2: a better text".
    var numbered: (number: Int, text: String)? {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard digits.count <= 4, let number = Int(digits) else { return nil }
        let behind = rest.dropFirst(digits.count)
        guard let mark = behind.first, !mark.isLetter else { return nil }
        let text = Self.withoutSeparator(behind.drop { $0 == "." })
        return text.isEmpty ? nil : (number, text)
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
        "share": "notebook-share", "unshare": "notebook-unshare",
        "correct": "notebook-correct", "step": "step-add", "done": "step-done",
    ]
    /// Those of them that are meant only where a note's number follows.
    private static let needingNumbers: Set = ["notebook-erase", "notebook-read", "step-done"]

    /// The turn that keeps `typed` because it was asked for; nil where none was.
    mutating func capturedTurn(_ typed: String) -> Turn? {
        guard let capture = before.talk.openCapture,
            pack.brain.hasLiteral("note-taken", inTopic: topic)
        else {
            return nil
        }
        (notebook.capture, notebook.text) = (capture, Self.cleaned(typed))
        return answer(.literal("note-taken"))
    }

    /// The turn of a message that begins as the notebook's scripts know; nil where it does not.
    ///
    /// - Parameter onlyCommands: Whether only what can be nothing else counts: words before a colon,
    ///   or a command with the number of a note.
    mutating func notebookTurn(_ typed: String, onlyCommands: Bool = false) -> Turn? {
        guard NotebookLead.topics.contains(where: pack.topics.contains) else { return nil }
        let reader = SlotReader(pack: pack, calendar: calendar)
        guard
            let lead = NotebookLead(
                of: typed, saysWhen: slots.moment.when != nil, reply: reader.value),
            !lead.rest.isEmpty
        else { return nil }
        let isOwnGoal = lead.word == NotebookLead.ownGoal
        if isOwnGoal, progress.role != .actor || typed.contains("?") { return nil }
        let kind = isOwnGoal ? .goal : Note.Kind(rawValue: lead.word)
        guard let entry = Self.entries[lead.word] ?? kind.map({ _ in "note-add" }),
            pack.brain.hasLiteral(entry, inTopic: topic)
        else { return nil }
        if Self.needingNumbers.contains(entry), lead.numbers.isEmpty { return nil }
        if lead.word == "correct", lead.numbered == nil { return nil }
        let isCommand = lead.isLabel || !lead.numbers.isEmpty && kind == nil
        if onlyCommands, !isCommand { return nil }
        notebook.text = Self.cleaned(lead.rest)
        notebook.capture = kind.map { Capture(kind: $0) }
        notebook.numbers = lead.numbers
        if lead.word == "correct" || lead.word == "step", let (number, text) = lead.numbered {
            (notebook.numbers, notebook.text) = ([number], Self.cleaned(text))
        }
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

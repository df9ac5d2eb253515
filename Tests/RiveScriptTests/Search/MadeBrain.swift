import RiveScript
import RiveScriptSyntax

/// A brain put together by chance, with messages that come near its triggers.
///
/// Few words and many shapes: triggers get in each other's way as often as can be.
struct MadeBrain {
    private(set) var script = ""
    private(set) var messages: [String] = []
    private var random: SplitMix64
    private let words: [String]
    /// Whether each `%` is one text: then replies are passed by on their first word.
    private let hasPlainPrevious: Bool

    static let topics = ["random", "alku", "keski", "loppu"]
    private static let words = [
        "hei", "kissa", "koira", "talo", "auto", "auta", "autossa", "älä", "öljy", "on", "ei",
        "mikä", "joka", "jo", "x", "12", "7", "犬", "猫", "が", "don't", "a-b", "c++", "é",
    ]
    private static let glued = ["auto", "ta", "犬", "o", "ki"]

    /// - Parameters:
    ///   - size: How many triggers.
    ///   - wordCount: How many words they are made of.
    init(seed: UInt64, size: Int, wordCount: Int) {
        random = SplitMix64(seed: seed)
        hasPlainPrevious = seed.isMultiple(of: 2)
        words = Array(Self.words.shuffled(using: &random).prefix(wordCount))
        writeDefinitions()
        for topic in Self.topics { writeTopic(topic, size: size / Self.topics.count) }
        for _ in 0..<12 { messages.append(text(of: 1 + below(5))) }
        messages += ["", "?!", "犬が猫", "autossakin", "hei   HEI", "x x x x x x x x"]
    }

    /// The brain.
    func brain() -> Brain {
        var options = Brain.Options()
        options.utf8 = true
        return Brain.compile([SourceFile(path: "made", text: script)], options: options).brain
    }
}

// Scripts.
extension MadeBrain {
    private mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }

    private mutating func word() -> String { words[below(words.count)] }

    private mutating func text(of count: Int) -> String {
        (0..<count).map { _ in word() }.joined(separator: " ")
    }

    private mutating func writeDefinitions() {
        script += "! var name = \(text(of: 1))\n! var none =\n"
        script += "! array pets = kissa koira 犬\n! array deep = @pets|talo|älä öljy\n"
        script += "! sub kissanen = kissa\n! sub mikäs on = mikä on\n! sub jo jo = jo\n\n"
    }

    private mutating func writeTopic(_ name: String, size: Int) {
        let others = Self.topics.filter { $0 != name }
        if name != "random" || below(2) == 0 {
            script += "> topic \(name)"
            if below(2) == 0 { script += " includes \(others[below(others.count)])" }
            if below(2) == 0 { script += " inherits \(others[below(others.count)])" }
            script += "\n\n"
        }
        for _ in 0..<size { writeTrigger() }
        if below(2) == 0 { script += "+ *\n- \(text(of: 2))\n\n" }
        if name != "random" { script += "< topic\n\n" }
    }

    private mutating func writeTrigger() {
        let pattern = pattern()
        script += "+ \(pattern)\(below(12) == 0 ? "{weight=\(1 + below(3))}" : "")\n"
        if below(6) == 0 {
            script += "% \(hasPlainPrevious || below(2) == 0 ? text(of: 2) : self.pattern())\n"
        }
        script += "- \(text(of: 2))\n\n"
        if messages.count < 60 { messages.append(realised(pattern)) }
    }

    private mutating func pattern() -> String {
        if below(3) == 0 { return text(of: 1 + below(4)) }
        let pieces = (0..<1 + below(4)).map { _ in piece() }
        return pieces.joined(separator: below(8) == 0 ? "" : " ")
    }

    private mutating func piece() -> String {
        switch below(16) {
        case 0: "*"
        case 1: "#"
        case 2: "_"
        case 3: "[\(word())]"
        case 4: "[\(word())|\(text(of: 2))]"
        case 5: "[*]"
        case 6: "(\(word())|\(word()))"
        case 7: "(\(text(of: 2))|\(word())|[\(word())] \(word()))"
        case 8: "(@pets)"
        case 9: "@deep"
        case 10: "\(Self.glued[below(Self.glued.count)])*"
        case 11: "*\(Self.glued[below(Self.glued.count)])"
        case 12: ["<bot name>", "<bot none>", "<get pet>", "<input>"][below(4)]
        default: word()
        }
    }
}

// Messages.
extension MadeBrain {
    /// A message that a pattern may take, with something wrong in it now and then.
    private mutating func realised(_ pattern: String) -> String {
        var message = ""
        var rest = pattern[...]
        while let mark = rest.first {
            rest = rest.dropFirst()
            switch mark {
            case "*": message += below(3) == 0 ? text(of: 2) : word()
            case "#": message += "\(below(100))"
            case "_": message += word()
            case "@", "<": message += word()
            case "[", "(":
                let end = rest.firstIndex { "])".contains($0) } ?? rest.endIndex
                let ways = rest[..<end].split(separator: "|")
                rest = rest[end...].dropFirst()
                if let way = ways.randomElement(using: &random), mark == "(" || below(2) == 0 {
                    message += realised(String(way))
                }
            default: message.append(mark)
            }
        }
        return below(6) == 0 ? message + ["?", " " + word(), "ssa", "-x"][below(4)] : message
    }
}

/// Reads a text with tags: a response, a redirect, one side of a condition.
///
/// No text is refused: what is no tag is said as it stands. Order of reading: ``parse()``, then
/// ``sequence(_:depth:)``, which finds what starts where; `+Tags` reads the insides.
struct TemplateParser {
    let text: SourceText
    var log: FaultLog
    /// What `{weight=N}` said; nil where it stands nowhere.
    var weight: Int?
    let angles: Brackets
    let braces: Brackets
    /// Whether `<base>` is a tag: where the file sets a language.
    let hasBases: Bool
    private let spans: [Int: Int]
    init(_ text: SourceText, hasBases: Bool = false, log: FaultLog) {
        (self.text, self.hasBases, self.log) = (text, hasBases, log)
        angles = Brackets(of: "<", ">", in: text.bytes)
        braces = Brackets(of: "{", "}", in: text.bytes)
        spans = Self.spans(in: text.bytes)
    }

    /// The template.
    mutating func parse() -> TemplateSyntax {
        var nodes = sequence(text.bytes.indices, depth: 0).nodes
        if weight != nil { trimEnds(&nodes) }
        return TemplateSyntax(nodes)
    }

    /// Where `{weight}` stood at an end, no blank is left behind.
    private func trimEnds(_ nodes: inout [TemplateSyntax.Node]) {
        if case .text(let first)? = nodes.first {
            nodes[0] = .text(String(first.drop { $0 == " " || $0 == "\t" }))
        }
        if case .text(var last)? = nodes.last {
            while last.last == " " || last.last == "\t" { last.removeLast() }
            nodes[nodes.count - 1] = .text(last)
        }
    }

    /// The names of tags that span text: `{formal}…{/formal}` and `<call>…</call>`.
    static let spanNames =
        TemplateSyntax.Format.allCases.map { ("{\($0.rawValue)}", "{/\($0.rawValue)}") }
        + [("{random}", "{/random}"), ("<call>", "</call>")]

    /// For each opening of a spanning tag, where the tag that closes it starts.
    ///
    /// - Complexity: O(n) in the bytes: each kind keeps its own stack.
    private static func spans(in bytes: [UInt8]) -> [Int: Int] {
        var spans: [Int: Int] = [:]
        var open = Array(repeating: [Int](), count: spanNames.count)
        let names = spanNames.map { (Array($0.0.utf8), Array($0.1.utf8)) }
        for index in bytes.indices
        where bytes[index] == UInt8(ascii: "{") || bytes[index] == UInt8(ascii: "<") {
            for (kind, name) in names.enumerated() {
                if bytes.has(name.0, at: index) {
                    open[kind].append(index)
                } else if bytes.has(name.1, at: index), let start = open[kind].popLast() {
                    spans[start] = index
                }
            }
        }
        return spans
    }

    /// Where the tag that closes the one at `index` starts, inside of `range`.
    func spanEnd(at index: Int, in range: Range<Int>) -> Int? {
        guard let end = spans[index], range.contains(end) else { return nil }
        return end
    }

    /// Reads `range`: text, and what `+Tags` finds between.
    mutating func sequence(_ range: Range<Int>, depth: Int) -> TemplateSyntax {
        var nodes: [TemplateSyntax.Node] = []
        var plain: [UInt8] = []
        func flush() {
            guard !plain.isEmpty else { return }
            nodes.append(.text(String(decoding: plain, as: UTF8.self)))
            plain = []
        }
        var index = range.lowerBound
        while index < range.upperBound {
            if let (found, end) = tag(at: index, in: range, depth: depth) {
                flush()
                nodes += found
                index = end
            } else if let escaped = escape(at: index, in: range) {
                plain.append(escaped)
                index += 2
            } else {
                plain.append(text.bytes[index])
                index += 1
            }
        }
        flush()
        return TemplateSyntax(nodes)
    }

    /// `\s`, `\n` and `\#`; any other backslash stays, as in the other engines.
    private func escape(at index: Int, in range: Range<Int>) -> UInt8? {
        guard text.bytes[index] == UInt8(ascii: "\\"), index + 1 < range.upperBound else {
            return nil
        }
        switch text.bytes[index + 1] {
        case UInt8(ascii: "s"): return 0x20
        case UInt8(ascii: "n"): return 0x0A
        case UInt8(ascii: "#"): return UInt8(ascii: "#")
        default: return nil
        }
    }
}

extension [UInt8] {
    /// Whether `name`, in small letters, stands at `index` in any case.
    func has(_ name: [UInt8], at index: Int) -> Bool {
        guard index + name.count <= count else { return false }
        for (offset, byte) in name.enumerated() {
            let own = self[index + offset]
            guard (own.isCapital ? own | 0x20 : own) == byte else { return false }
        }
        return true
    }
}

extension TemplateSyntax {
    /// The template that `text` is where no tag or escape can start in it, as in most; nil where it
    /// takes a parser to read it.
    static func plain(_ text: SourceText) -> TemplateSyntax? {
        for byte in text.bytes {
            switch byte {
            case UInt8(ascii: "<"), UInt8(ascii: "{"), UInt8(ascii: "("), UInt8(ascii: "\\"):
                return nil
            default: continue
            }
        }
        return TemplateSyntax(text.bytes.isEmpty ? [] : [.text(text.string)])
    }
}

extension TemplateSyntax {
    /// A template that stands in no file, such as an array's item.
    package static func parse(_ text: String) -> TemplateSyntax {
        let file = SourceFile(path: "", text: text)
        var parser = TemplateParser(
            SourceText(Array(text.utf8), at: 0), log: FaultLog(LineMap(file)))
        return parser.parse()
    }
}

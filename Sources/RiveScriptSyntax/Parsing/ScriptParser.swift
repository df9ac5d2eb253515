extension ScriptSyntax {
    /// Reads a script; every fault is reported, and none keeps the rest from being read.
    ///
    /// - Complexity: O(n) in the bytes of `file`.
    public static func parse(
        _ file: SourceFile, options: ParsingOptions = ParsingOptions()
    ) -> (script: ScriptSyntax, diagnostics: [Diagnostic]) {
        var parser = ScriptParser(file, options: options)
        parser.parse()
        return (parser.script, parser.log.diagnostics)
    }
}

/// A script with what is wrong in it by itself.
package struct ParsedScript: Sendable {
    package let script: ScriptSyntax
    package let diagnostics: [Diagnostic]

    /// Reads `file`.
    package init(_ file: SourceFile, options: ParsingOptions) {
        (script, diagnostics) = ScriptSyntax.parse(file, options: options)
    }

    /// All of `files`, one after another.
    package static func parse(
        _ files: [SourceFile], options: ParsingOptions
    ) -> [ParsedScript] {
        files.map { ParsedScript($0, options: options) }
    }
}

/// Reads lines one after another and puts what they say into a tree.
///
/// Order of reading: ``parse()``, then the command's own function here, in `+Definitions` and in
/// `+Labels`. Patterns, templates and conditions have parsers of their own.
struct ScriptParser {
    let options: ParsingOptions
    let file: SourceFile
    let lines: [ScriptLines.Line]
    var log: FaultLog
    var script: ScriptSyntax
    /// The topic that a `+` line joins.
    var topic = ScriptSyntax.defaultTopic
    /// The options of this file, as far as read.
    var local: [String: String] = [:]
    /// The next line to read.
    var index = 0
    private var open: TriggerSyntax?
    /// Whether a `+` line could not be read: what hangs on it is dropped without a word.
    private var isSkipping = false

    init(_ file: SourceFile, options: ParsingOptions) {
        var log = FaultLog(LineMap(file))
        if let repair = file.firstRepair {
            log.report(.invalidUTF8, from: repair, to: repair + 1)
        }
        lines = ScriptLines(file, reporting: &log).lines
        (self.file, self.options, self.log) = (file, options, log)
        script = ScriptSyntax(path: file.path)
    }

    /// Reads the file to its end.
    mutating func parse() {
        while index < lines.count {
            let line = lines[index]
            index += 1
            switch line.kind {
            case .blank, .comment: continue
            case .singleCharacter: report(.singleCharacterLine, line)
            case .text: read(line)
            }
        }
        closeTrigger()
    }

    private mutating func read(_ line: ScriptLines.Line) {
        switch file.bytes[line.range.lowerBound] {
        case UInt8(ascii: "!"): readDefinition(line)
        case UInt8(ascii: ">"): openLabel(line)
        case UInt8(ascii: "<"): closeLabel(line)
        case UInt8(ascii: "+"): readTrigger(argument(of: line, joined: true))
        case UInt8(ascii: "?"): readKeyword(argument(of: line, joined: true))
        case UInt8(ascii: "%"): readPrevious(line)
        case UInt8(ascii: "-"): readResponse(line)
        case UInt8(ascii: "@"): readRedirect(line)
        case UInt8(ascii: "*"): readCondition(line)
        case UInt8(ascii: "^"): report(.strayContinuation, line)
        case UInt8(ascii: "#"): report(.oldComment, line)
        default: report(.unknownCommand(firstScalar(of: line)), line)
        }
    }

    private func firstScalar(of line: ScriptLines.Line) -> String {
        let text = String(decoding: file.bytes[line.range], as: UTF8.self)
        return String(text.unicodeScalars.prefix(1))
    }

    /// Reports `problem` for the command at the start of a line.
    mutating func report(_ problem: Problem, _ line: ScriptLines.Line) {
        log.report(problem, from: line.range.lowerBound, to: line.range.lowerBound + 1)
    }
}

// Arguments and the lines that continue them.
extension ScriptParser {
    /// The text behind a line's command; `joined` with the `^` lines below it.
    mutating func argument(of line: ScriptLines.Line, joined: Bool) -> SourceText {
        var text = argument(of: line)
        guard joined else { return text }
        for part in continuations() {
            text.append(part.bytes, at: part.offset(of: 0), after: concatenation.separator)
        }
        return text
    }

    /// The text behind a line's command.
    func argument(of line: ScriptLines.Line) -> SourceText {
        let range = file.trimmed(line.range.lowerBound + 1..<line.range.upperBound)
        return SourceText(Array(file.bytes[range]), at: range.lowerBound)
    }

    /// The `^` lines that follow; blank lines may stand between, comments may not.
    mutating func continuations() -> [SourceText] {
        var found: [SourceText] = []
        var ahead = index
        while ahead < lines.count {
            let line = lines[ahead]
            ahead += 1
            if line.kind == .blank || line.kind == .singleCharacter { continue }
            guard line.kind == .text, file.bytes[line.range.lowerBound] == UInt8(ascii: "^") else {
                break
            }
            found.append(argument(of: line))
            index = ahead
        }
        return found
    }

    private var concatenation: Concatenation {
        guard let name = local["concat"] else { return options.concat }
        return Concatenation(rawValue: name) ?? .none
    }
}

// Triggers and what hangs on them.
extension ScriptParser {
    private mutating func readTrigger(_ text: SourceText) {
        closeTrigger()
        let pattern = pattern(of: text)
        if let pattern, pattern.elements.isEmpty {
            log.report(.emptyTrigger, in: text, 0..<1)
            isSkipping = true
        } else if let pattern {
            open = TriggerSyntax(topic: topic, pattern: pattern, options: local)
        } else {
            isSkipping = true
        }
    }

    /// `? word` matches wherever `word` stands, inside other words too (rivescript-js, not in the
    /// working draft).
    private mutating func readKeyword(_ text: SourceText) {
        let start = text.offset(of: 0)
        var pattern = SourceText(Array("(".utf8), at: start)
        for marks in ["|*", "*|*", "|", "*)"] {
            pattern.append(text.bytes, at: start, after: [])
            pattern.append(Array(marks.utf8), at: start, after: [])
        }
        readTrigger(pattern)
    }

    private mutating func readPrevious(_ line: ScriptLines.Line) {
        let text = argument(of: line, joined: true)
        guard !isSkipping else { return }
        guard let trigger = open, trigger.previous == nil, trigger.responses.isEmpty,
            trigger.conditions.isEmpty, trigger.redirect == nil
        else { return report(.misplacedPrevious, line) }
        let previous = pattern(of: text)
        open?.previous = previous
        // A trigger whose % cannot be read would answer everywhere: better nowhere.
        if previous == nil { (open, isSkipping) = (nil, true) }
    }

    private mutating func readResponse(_ line: ScriptLines.Line) {
        let text = argument(of: line, joined: true)
        guard isOpen(line, mark: "-") else { return }
        let (template, weight) = template(of: text)
        open?.responses.append(
            ResponseSyntax(
                template: template, weight: weight ?? 1,
                location: log.location(at: line.range.lowerBound)))
    }

    private mutating func readRedirect(_ line: ScriptLines.Line) {
        let text = argument(of: line, joined: true)
        guard isOpen(line, mark: "@") else { return }
        let redirect = RedirectSyntax(
            template: template(of: text).template,
            location: log.location(at: line.range.lowerBound))
        open?.redirect = redirect
    }

    private mutating func readCondition(_ line: ScriptLines.Line) {
        let text = argument(of: line, joined: true)
        guard isOpen(line, mark: "*") else { return }
        let isExtended = local["conditions"] == "extended"
        guard let parts = ConditionParser.split(text, isExtended: isExtended, reporting: &log)
        else { return }
        let condition = ConditionSyntax(
            alternatives: parts.alternatives.map { $0.map { test($0, in: text) } },
            reply: template(of: text[parts.reply]).template,
            location: log.location(at: line.range.lowerBound))
        open?.conditions.append(condition)
    }

    private mutating func test(
        _ parts: ConditionParser.Test, in text: SourceText
    ) -> ConditionSyntax.Test {
        ConditionSyntax.Test(
            left: template(of: text[parts.left]).template, comparison: parts.comparison,
            right: template(of: text[parts.right]).template)
    }

    /// The pattern that `text` is; nil, with a report, where it cannot be read.
    private mutating func pattern(of text: SourceText) -> PatternSyntax? {
        let marks = WordMarks(local)
        if marks == nil,
            let plain = PatternSyntax.plain(
                text, options: options, at: log.location(at: text.offset(of: 0)))
        {
            return plain
        }
        var parser = PatternParser(text, options: options, marks: marks, log: log)
        let pattern = parser.parse()
        log = parser.log
        return pattern
    }

    private mutating func template(
        of text: SourceText
    ) -> (template: TemplateSyntax, weight: Int?) {
        if let plain = TemplateSyntax.plain(text) { return (plain, nil) }
        var parser = TemplateParser(text, hasBases: WordMarks(local) != nil, log: log)
        let template = parser.parse()
        log = parser.log
        return (template, parser.weight)
    }

    private mutating func isOpen(_ line: ScriptLines.Line, mark: String) -> Bool {
        if open != nil { return true }
        if !isSkipping { report(.withoutTrigger(mark), line) }
        return false
    }

    /// Puts the trigger that was being read into the tree.
    mutating func closeTrigger() {
        if let open { script.triggers.append(open) }
        (open, isSkipping) = (nil, false)
    }
}

extension ScriptParser {
    /// Reads `> begin`, `> topic …` or `> object …`.
    mutating func openLabel(_ line: ScriptLines.Line) {
        closeTrigger()
        let text = argument(of: line)
        let words = text.words
        switch words.first.map({ text.string($0) }) {
        case "begin":
            if words.count > 1 {
                log.report(.badLabel(text.string), in: text, 0..<text.bytes.count)
            }
            topic = ScriptSyntax.beginTopic
        case "topic": openTopic(words, text, line)
        case "object": readObject(words, text, line)
        default: log.report(.badLabel(text.string), in: text, 0..<text.bytes.count)
        }
    }

    /// Reads `< topic` or `< begin`: what follows belongs to the default topic again.
    mutating func closeLabel(_ line: ScriptLines.Line) {
        closeTrigger()
        let text = argument(of: line)
        topic = ScriptSyntax.defaultTopic
        if !["topic", "begin", "object"].contains(text.string) {
            log.report(.badLabel(text.string), in: text, 0..<text.bytes.count)
        }
    }

    private mutating func openTopic(
        _ words: [Range<Int>], _ text: SourceText, _ line: ScriptLines.Line
    ) {
        guard words.count > 1 else {
            return log.report(.badLabel(text.string), in: text, 0..<text.bytes.count)
        }
        var (includes, inherits): ([String], [String]) = ([], [])
        var relation: String?
        for word in words.dropFirst(2) {
            let name = text.string(word)
            if name == "includes" || name == "inherits" {
                relation = name
            } else if relation == "includes" {
                includes.append(name)
            } else if relation == "inherits" {
                inherits.append(name)
            } else {
                log.report(.badLabel(text.string), in: text, word)
            }
        }
        checkTopicName(text, words[1])
        topic = text.string(words[1])
        script.topics.append(
            TopicSyntax(
                name: topic, includes: includes, inherits: inherits,
                location: log.location(at: line.range.lowerBound)))
    }

    private mutating func checkTopicName(_ text: SourceText, _ range: Range<Int>) {
        let isSound = text.bytes[range].allSatisfy { byte in
            (byte.isNamePart && (byte < 0x80 || options.utf8) || byte == UInt8(ascii: "-"))
                && (!byte.isCapital || options.forceCase)
        }
        if !isSound { log.report(.badName(text.string(range), of: "a topic"), in: text, range) }
    }

    /// Takes the lines of an object as they are, up to the one that closes it.
    private mutating func readObject(
        _ words: [Range<Int>], _ text: SourceText, _ line: ScriptLines.Line
    ) {
        var code: [String] = []
        var isClosed = false
        while index < lines.count, !isClosed {
            let line = lines[index]
            index += 1
            isClosed = file.closesObject(line.range)
            if !isClosed { code.append(String(decoding: file.bytes[line.whole], as: UTF8.self)) }
        }
        if !isClosed { report(.unclosedObject, line) }
        guard words.count > 1 else {
            return log.report(.badLabel(text.string), in: text, 0..<text.bytes.count)
        }
        for word in words.dropFirst()
        where !text.bytes[word].allSatisfy({ $0.isNamePart || $0 == UInt8(ascii: "-") }) {
            return log.report(.badName(text.string(word), of: "an object"), in: text, word)
        }
        script.objects.append(
            ObjectSyntax(
                name: text.string(words[1]),
                language: words.count > 2 ? text.string(words[2]).lowercased() : "",
                code: code.joined(separator: "\n"),
                location: log.location(at: line.range.lowerBound)))
    }
}

extension SourceText {
    /// Where its words stand.
    package var words: [Range<Int>] {
        bytes.split { $0.isBlank }.map(\.indices)
    }
}

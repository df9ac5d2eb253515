extension ScriptParser {
    /// Reads `! type name = value`, split at the first `=`.
    mutating func readDefinition(_ line: ScriptLines.Line) {
        let text = argument(of: line)
        let more = continuations()
        guard let equals = text.bytes.firstIndex(of: UInt8(ascii: "=")) else {
            return log.report(.badDefinition, in: text, 0..<text.bytes.count)
        }
        let left = text.trimmed(0..<equals)
        let typeEnd = text.bytes[left].firstIndex { $0.isBlank } ?? left.upperBound
        let type = text.string(left.lowerBound..<typeEnd).lowercased()
        let name = text.string(text.trimmed(typeEnd..<left.upperBound))
        var parts = [text[text.trimmed(equals + 1..<text.bytes.count)]]
        parts += more
        define(type, name, parts, whole: text)
    }

    private mutating func define(
        _ type: String, _ name: String, _ parts: [SourceText], whole: SourceText
    ) {
        let value = parts.map(\.string).joined()
        let everything = 0..<whole.bytes.count
        if type == "version" {
            if (Double(value) ?? .infinity) > 2.0 {
                log.report(.unsupportedVersion(value), in: whole, everything)
            }
            return
        }
        guard !name.isEmpty, !value.isEmpty else {
            return log.report(.badDefinition, in: whole, everything)
        }
        if type == "local" {
            checkLocal(name, value, in: whole)
            local[name] = value
            return
        }
        guard let kind = DefinitionSyntax.Kind(rawValue: type) else {
            return log.report(.unknownDefinition(type), in: whole, everything)
        }
        script.definitions.append(
            DefinitionSyntax(
                kind: kind, name: name, value: value == "<undef>" ? nil : value,
                items: kind == .array ? items(of: parts) : [], options: local,
                location: log.location(at: whole.offset(of: 0))))
    }

    /// The items of an array: each line is split at `|` if it has one, at blanks if not.
    private mutating func items(of parts: [SourceText]) -> [String] {
        checkPhrases(parts)
        return parts.flatMap { part in
            let piped = part.bytes.contains(UInt8(ascii: "|"))
            let items = part.bytes.split(omittingEmptySubsequences: !piped) {
                piped ? $0 == UInt8(ascii: "|") : $0.isBlank
            }
            let texts = items.map { part.string(part.trimmed($0.indices)) }
            if texts.contains("") {
                log.report(.blankAlternative, in: part, 0..<part.bytes.count)
            }
            return texts.filter { !$0.isEmpty }.map { $0.replacing("\\s", with: " ") }
        }
    }
}

// Phrases that nobody meant.
extension ScriptParser {
    /// One `|` alone amidst blanks mostly slipped in: it makes phrases of all the other words. Two
    /// phrases of two words each are taken as meant.
    private mutating func checkPhrases(_ parts: [SourceText]) {
        let pipes = parts.map { part in part.bytes.count { $0 == UInt8(ascii: "|") } }
        guard pipes.reduce(0, +) == 1, let place = pipes.firstIndex(of: 1) else { return }
        let part = parts[place]
        let items = part.bytes.split(separator: UInt8(ascii: "|")).map {
            part.trimmed($0.indices)
        }
        let counts = items.map { part[$0].words.count }
        guard let most = counts.max(), most > 1, most > 2 || counts.contains(1),
            let phrase = items.first(where: { part[$0].words.count == most })
        else { return }
        log.report(.unplannedPhrase(part.string(phrase)), in: part, phrase)
    }
}

extension String {
    /// The text with every `old` replaced.
    fileprivate func replacing(_ old: String, with new: String) -> String {
        var result: [UInt8] = []
        let (text, mark) = (Array(utf8), Array(old.utf8))
        var index = 0
        while index < text.count {
            if text[index...].starts(with: mark) {
                result += new.utf8
                index += mark.count
            } else {
                result.append(text[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}

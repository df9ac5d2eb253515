package import Dialogue

/// Turns lines into what they say and answers into lines, the same way for every format.
///
/// A line goes through these steps in this order: bytes, length, UTF-8, JSON, the format's fields,
/// cleaning, who may speak, whether tuki is meant. An answer: choices numbered where the platform
/// has none, markup escaped, split, encoded. What a row could forget is not left to rows.
package struct LineCodec: Sendable {
    /// The longest line, in bytes without its end.
    package static let maxLine = 65_536

    /// The longest id of a participant or a chat, in bytes.
    package static let maxIdentifier = 512

    package let format: Format
    package let settings: BridgeSettings

    package init(_ format: Format, _ settings: BridgeSettings = BridgeSettings()) {
        (self.format, self.settings) = (format, settings)
    }

    /// The error for a line longer than ``maxLine``, which nobody read.
    package static let lineTooLong = WireError(
        .lineTooLong, "a line has at most \(maxLine) bytes; this one was skipped")

    /// Lines that are written before the first is read.
    package var start: [UInt8] { bytes(of: format.start(settings)) }

    /// Lines that are written when the bot leaves.
    package var stop: [UInt8] { bytes(of: format.stop(settings)) }

    private func bytes(of texts: [String]) -> [UInt8] {
        var out: [UInt8] = []
        for text in texts { append(.text(text), to: &out) }
        return out
    }

    // MARK: A line in

    /// What `line`, without its line feed, says; nil where nothing is to be answered.
    ///
    /// - Complexity: O(bytes).
    package func read(_ line: [UInt8]) throws(WireError) -> Inbound? {
        let line = Self.withoutMarks(line)
        guard line.count <= Self.maxLine else { throw Self.lineTooLong }
        guard line.contains(where: { $0 != 0x20 && $0 != 0x09 }) else { return nil }
        guard var inbound = try decode(line) else { return nil }
        clean(&inbound)
        do throws(WireError) {
            try check(inbound)
            try admit(inbound)
        } catch {
            throw error.about(id: inbound.id, meta: inbound.meta)
        }
        // Its end is told all the same: a bridge waits for the end of every line.
        if !isMeant(&inbound) { inbound.happening = .nothing }
        return inbound
    }

    /// `line` without a byte order mark before it and a carriage return behind.
    private static func withoutMarks(_ line: [UInt8]) -> [UInt8] {
        let start = line.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let end = line.last == 0x0D ? line.count - 1 : line.count
        return start == 0 && end == line.count ? line : Array(line[start..<max(start, end)])
    }

    private func decode(_ line: [UInt8]) throws(WireError) -> Inbound? {
        switch format.reading {
        case .text(let read):
            return try read(String(decoding: line, as: UTF8.self), settings)
        case .json(let read):
            guard String(validating: line, as: UTF8.self) != nil else {
                throw WireError(.badUTF8, "a line must be valid UTF-8")
            }
            return try read(try Self.object(in: line), settings)
        }
    }

    private static func object(in line: [UInt8]) throws(WireError) -> JSONValue {
        do {
            let value = try JSONValue(parsing: line)
            guard case .object = value else {
                throw WireError(.notAnObject, "a line must be a JSON object")
            }
            return value
        } catch let fault as JSONFault {
            throw WireError(.badJSON, "byte \(fault.offset): \(fault.problem.rawValue)")
        } catch let error as WireError {
            throw error
        } catch {
            throw WireError(.internalFault, "the line could not be read")
        }
    }

    private func clean(_ inbound: inout Inbound) {
        inbound.name = inbound.name.map(Sanitizer.clean)
        guard case .event(.said(var said)) = inbound.happening else { return }
        said.text = said.text.map(Sanitizer.clean)
        said.choice = said.choice.map(Sanitizer.clean)
        inbound.happening = .event(.said(said))
    }

    /// Refuses ids that cannot be given back in every format as they are.
    private func check(_ inbound: Inbound) throws(WireError) {
        for (field, id) in [("user", inbound.user), ("chat", inbound.chat)] {
            guard id.utf8.count <= Self.maxIdentifier else {
                throw .badField(field, "write at most \(Self.maxIdentifier) bytes")
            }
            guard Sanitizer.clean(id) == id, !id.utf8.contains(0x0A), !id.utf8.contains(0x09) else {
                throw .badField(field, "write it without control characters")
            }
        }
    }

    /// Refuses whom and what the settings do not let in.
    private func admit(_ inbound: Inbound) throws(WireError) {
        guard let fixed = settings.fixedUser, case .event(let event) = inbound.happening else {
            return
        }
        if case .profile = event {
            throw .badField("type", "profiles are refused here")
        }
        guard inbound.user == fixed else {
            throw .badField("user", "only the participant given with --user may speak")
        }
    }

    /// Whether tuki is meant; where it was called by name, the name is taken off the text.
    private func isMeant(_ inbound: inout Inbound) -> Bool {
        guard inbound.isGroup, case .event(.said(var said)) = inbound.happening else { return true }
        if let rest = said.text.flatMap({ Address.textBehind(settings.nickname, in: $0) }) {
            said.text = rest
            inbound.happening = .event(.said(said))
            inbound.isAddressed = true
        }
        if inbound.isAddressed || said.choice != nil { return true }
        return switch settings.groups {
        case .all: true
        case .onlyAddressed: false
        case .asFormat: !format.needsAddress
        }
    }

    // MARK: An answer out

    /// Appends all lines that answer `inbound`, its end included.
    package func append(
        _ answer: Answer, to inbound: Inbound, isDuplicate: Bool = false, why: Explanation? = nil,
        into out: inout [UInt8]
    ) {
        let sayings = sayings(of: answer, to: inbound, why: why)
        var lines = sayings.map { format.message($0, inbound, settings) }
        let ending = Ending(count: sayings.count, isDuplicate: isDuplicate)
        if format.framing == .batch { lines = [Self.array(of: lines)] }
        for line in lines { append(line, to: &out) }
        if let done = format.done(ending, inbound, settings) { append(done, to: &out) }
    }

    /// Appends all lines that say `answer` to `user`, though nothing was asked.
    ///
    /// - Parameter chat: Where it goes; nil for the participant's own.
    package func append(
        _ answer: Answer, to user: String, in chat: String?, as prompt: Prompt,
        into out: inout [UInt8]
    ) {
        var inbound = Inbound(user: user, chat: chat, happening: .nothing)
        inbound.id = .string(prompt.id)
        let lines = sayings(of: answer, to: inbound, why: nil).map { saying in
            var saying = saying
            saying.prompt = prompt
            return format.message(saying, inbound, settings)
        }
        for line in format.framing == .batch ? [Self.array(of: lines)] : lines {
            append(line, to: &out)
        }
    }

    /// Appends the end of an event that needs no turn.
    package func appendEnd(of inbound: Inbound, into out: inout [UInt8]) {
        append(Answer(messages: [], intent: nil, card: nil), to: inbound, into: &out)
    }

    /// Appends what tells `error`; nothing where the format has no place for it.
    package func append(_ error: WireError, into out: inout [UInt8]) {
        for line in format.failure(error, settings) { append(line, to: &out) }
    }

    /// Appends what shows that an answer is being written.
    package func appendTyping(to inbound: Inbound, into out: inout [UInt8]) {
        if let line = format.typing(inbound) { append(line, to: &out) }
    }

    /// Appends `line` with its end.
    package func append(_ line: OutLine, to out: inout [UInt8]) {
        switch line {
        case .json(let value): value.write(to: &out)
        case .text(let text): out.append(contentsOf: Sanitizer.clean(text).onOneLine.utf8)
        }
        if format.framing == .internetLines { out.append(0x0D) }
        out.append(0x0A)
    }

    private static func array(of lines: [OutLine]) -> OutLine {
        .json(
            .array(
                lines.map { line in
                    switch line {
                    case .json(let value): value
                    case .text(let text): .string(text)
                    }
                }))
    }

    private func sayings(of answer: Answer, to inbound: Inbound, why: Explanation?) -> [Saying] {
        var sayings: [Saying] = []
        for message in answer.messages {
            let shown = isShowable(message.choices) ? message.choices : []
            let parts = parts(of: message, numbered: shown.isEmpty ? message.choices : [])
            for (place, part) in parts.enumerated() {
                let isLast = place == parts.count - 1
                sayings.append(
                    Saying(
                        id: inbound.id.map { "\($0.plain)/\(sayings.count + 1)" }, text: part,
                        choices: isLast ? shown : [],
                        files: isLast && format.limits.files ? message.files : [],
                        card: message.card ?? answer.card,
                        intent: answer.intent, why: why))
            }
        }
        return sayings
    }

    private func parts(of message: Message, numbered choices: [Choice]) -> [String] {
        var text = NumberedChoices.text(message.text, with: choices)
        text = Sanitizer.clean(text)
        if format.limits.foldsLines { text = text.foldingLines }
        text = format.limits.markup.escaped(text)
        let limit = settings.maxText ?? format.limits.text ?? .max
        let pieces = TextSplitter(limit: limit, unit: format.limits.unit).pieces(of: text)
        // A message without words is one only if there is something to press.
        return pieces.isEmpty && !message.choices.isEmpty ? [""] : pieces
    }

    private func isShowable(_ choices: [Choice]) -> Bool {
        guard let limits = format.limits.choices else { return false }
        return choices.count <= limits.count
            && choices.allSatisfy {
                $0.label.unicodeScalars.count <= limits.label && $0.id.utf8.count <= limits.id
            }
    }
}

extension String {
    /// The same where nothing of it can begin another line.
    fileprivate var onOneLine: String { replacing("\n", with: " ") }

    /// The same on one line: line ends become ` / `, empty lines nothing.
    fileprivate var foldingLines: String {
        guard utf8.contains(where: { $0 == 0x0A }) || contains(where: \.isNewline) else {
            return self
        }
        return split(whereSeparator: \.isNewline).joined(separator: " / ")
    }
}

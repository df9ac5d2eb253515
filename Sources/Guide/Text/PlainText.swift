/// `markdown`, a run of text in one block, as it is read aloud: without marks of emphasis, links as
/// "text (address)".
///
/// A link into the guide leaves its text only: a reader of a chat cannot follow a path. What stands
/// in `<…>` is left as it is, as scripts' tags stand there. Emphasis is not CommonMark to the last
/// case: an opening and a closing mark of the same length are a pair, and a mark without its pair
/// is text.
///
/// - Complexity: O(n) in the bytes, with links bounded by ``GuideLimits/linkBytes``.
package func plainText(ofRun markdown: String) -> String {
    // Most runs have no mark at all.
    guard markdown.utf8.contains(where: isMark) else { return markdown }
    var writer = PlainTextWriter(bytes: Array(markdown.utf8))
    return writer.written()
}

/// Whether something may begin with `byte` that is no plain text.
private func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["), UInt8(ascii: "`"),
        UInt8(ascii: "\\"):
        true
    default: false
    }
}

private struct PlainTextWriter {
    let bytes: [UInt8]
    private var index = 0
    private var output: [UInt8] = []
    /// Where in `output` the last unpaired mark of each kind stands.
    private var openers: [Mark: Int] = [:]
    /// Places in `output` of paired marks.
    private var dropped: Set<Int> = []
    /// Links whose text is being written, innermost last.
    private var links: [Link] = []

    struct Mark: Hashable {
        let byte: UInt8
        let length: Int
    }

    /// Where a link's text ends, what stands for its address, and where it goes on after.
    struct Link {
        let textEnd: Int
        let suffix: [UInt8]
        let end: Int
    }

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func written() -> String {
        while index < bytes.count { step() }
        let kept =
            dropped.isEmpty
            ? output : output.indices.filter { !dropped.contains($0) }.map { output[$0] }
        return String(decoding: kept, as: UTF8.self)
    }

    private mutating func step() {
        if let link = links.last, link.textEnd == index {
            output += link.suffix
            index = link.end
            links.removeLast()
            return
        }
        switch bytes[index] {
        case UInt8(ascii: "\\"): writeEscaped()
        case UInt8(ascii: "`"): index += 1
        case UInt8(ascii: "<"): writeTag()
        case UInt8(ascii: "!") where byte(at: index + 1) == UInt8(ascii: "["):
            openLink(at: index + 1)
        case UInt8(ascii: "["): openLink(at: index)
        case UInt8(ascii: "*"), UInt8(ascii: "_"): writeEmphasis()
        default: writeByte()
        }
    }

    private func byte(at place: Int) -> UInt8? {
        bytes.indices.contains(place) ? bytes[place] : nil
    }

    private mutating func writeByte() {
        output.append(bytes[index])
        index += 1
    }

    /// `\*` is a star; before anything else a backslash is itself.
    private mutating func writeEscaped() {
        if let next = byte(at: index + 1), "\\`*_[]<>!#-+.".utf8.contains(next) { index += 1 }
        writeByte()
    }

    private mutating func writeTag() {
        let window = bytes[index..<min(bytes.count, index + GuideLimits.linkBytes)]
        let end = window.firstIndex(of: UInt8(ascii: ">")) ?? index
        while index <= end { writeByte() }
    }

    /// Leaves out the bracket at `bracket` (and the `!` before it) if a whole link begins there.
    private mutating func openLink(at bracket: Int) {
        guard let link = link(at: bracket) else { return writeByte() }
        links.append(link)
        index = bracket + 1
    }

    private func link(at bracket: Int) -> Link? {
        let window = bytes[bracket..<min(bytes.count, bracket + GuideLimits.linkBytes)]
        guard let textEnd = window.firstIndex(of: UInt8(ascii: "]")),
            byte(at: textEnd + 1) == UInt8(ascii: "(")
        else { return nil }
        let rest = bytes[(textEnd + 2)..<min(bytes.count, textEnd + 2 + GuideLimits.linkBytes)]
        guard let close = rest.firstIndex(of: UInt8(ascii: ")")) else { return nil }
        let target = rest[..<close]
        let isImage = bracket > 0 && bytes[bracket - 1] == UInt8(ascii: "!")
        let isShown = !isImage && PageLink.isOutside(String(decoding: target, as: UTF8.self))
        let suffix = isShown ? [0x20, UInt8(ascii: "(")] + target + [UInt8(ascii: ")")] : []
        return Link(textEnd: textEnd, suffix: suffix, end: close + 1)
    }

    private mutating func writeEmphasis() {
        let start = index
        let mark = bytes[start]
        while byte(at: index) == mark { index += 1 }
        let run = Mark(byte: mark, length: index - start)
        let isInWord = mark == UInt8(ascii: "_") && isWord(before: start) && isWord(at: index)
        let closes = start > 0 && !isSpace(bytes[start - 1]) && !isInWord
        if closes, let opener = openers.removeValue(forKey: run) {
            dropped.formUnion(opener..<opener + run.length)
            return
        }
        if !isInWord, let next = byte(at: index), !isSpace(next), run.length <= 3 {
            openers[run] = output.count
        }
        output += bytes[start..<index]
    }

    private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A }

    private func isWord(at place: Int) -> Bool {
        guard let byte = byte(at: place) else { return false }
        let isPunctuation = byte == 0xE2 && self.byte(at: place + 1) == 0x80
        return isLetter(byte) && !isPunctuation
    }

    private func isWord(before place: Int) -> Bool {
        guard let byte = byte(at: place - 1) else { return false }
        // Dashes and curly quotes: three bytes that begin with E2 80.
        let isPunctuation = self.byte(at: place - 3) == 0xE2 && self.byte(at: place - 2) == 0x80
        return isLetter(byte) && !isPunctuation
    }

    private func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x80 || 0x30...0x39 ~= byte || 0x41...0x5A ~= byte & 0xDF
    }
}

/// A piece of a page's text: what Markdown keeps together.
struct Block: Hashable {
    enum Shape: Hashable {
        case paragraph
        case heading
        /// An item of a list, with its number where it has one.
        case item(number: String?)
    }

    var shape: Shape
    /// The text on one line, with its marks of emphasis and links.
    var text: String

    /// The blocks of some lines. A paragraph or item goes on until an empty line, a heading or the
    /// next item.
    static func blocks<Lines: Sequence>(of lines: Lines) -> [Block]
    where Lines.Element == Substring {
        var blocks: [Block] = []
        var isOpen = false
        for line in lines {
            let text = line.trimmed
            if text.isEmpty || isRule(text) {
                isOpen = false
            } else if let begun = Block(beginning: text, isIndented: isOpen && isIndented(line)) {
                blocks.append(begun)
                isOpen = begun.shape != .heading
            } else if isOpen {
                blocks[blocks.count - 1].text += " " + text
            } else {
                blocks.append(Block(shape: .paragraph, text: String(text)))
                isOpen = true
            }
        }
        return blocks
    }

    /// The block as it is read aloud.
    var plainText: String {
        let text = Guide.plainText(ofRun: text)
        return switch shape {
        case .paragraph, .heading: text
        case .item(let number): number.map { "\($0). \(text)" } ?? "– \(text)"
        }
    }

    /// Whether the block is an item of a list.
    var isItem: Bool {
        if case .item = shape { true } else { false }
    }

    /// The blocks as plain text: items line by line, other blocks an empty line apart.
    static func plainText(of blocks: [Block]) -> String {
        var text = ""
        for (index, block) in blocks.enumerated() {
            if index > 0 { text += block.isItem && blocks[index - 1].isItem ? "\n" : "\n\n" }
            text += block.plainText
        }
        return text
    }

    /// The block that `text` begins by its mark; nil where it has none, or belongs to an item
    /// above.
    private init?(beginning text: Substring, isIndented: Bool) {
        if text.utf8.first == UInt8(ascii: "#") {
            let title = text.drop { $0 == "#" }.trimmed
            self.init(shape: .heading, text: String(title))
        } else if isIndented {
            return nil
        } else if text.utf8.first == UInt8(ascii: ">") {
            self.init(shape: .paragraph, text: String(text.dropFirst().trimmed))
        } else if let (number, rest) = Block.item(in: text) {
            self.init(shape: .item(number: number), text: String(rest))
        } else {
            return nil
        }
    }

    private init(shape: Shape, text: String) { (self.shape, self.text) = (shape, text) }

    /// Number and text of the list item that `text` is: `- …`, `* …`, `+ …`, `1. …`, `1) …`.
    private static func item(in text: Substring) -> (number: String?, rest: Substring)? {
        guard let (mark, rest) = text.cut(at: " "), let last = mark.utf8.last else { return nil }
        if mark == "-" || mark == "*" || mark == "+" { return (nil, rest) }
        let digits = mark.utf8.dropLast()
        guard last == UInt8(ascii: ".") || last == UInt8(ascii: ")"), !digits.isEmpty,
            digits.allSatisfy({ 0x30...0x39 ~= $0 })
        else { return nil }
        return (String(Substring(digits)), rest)
    }

    /// A line across the page (`---`) parts blocks and says nothing.
    private static func isRule(_ text: Substring) -> Bool {
        text.utf8.count >= 3 && text.utf8.allSatisfy { $0 == UInt8(ascii: "-") }
    }

    private static func isIndented(_ line: Substring) -> Bool {
        line.hasPrefix("  ") || line.hasPrefix("\t")
    }
}

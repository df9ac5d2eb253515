/// The texts that a template is making: the last one is being written, the first is the result.
struct TextStack: Sendable {
    /// One text.
    struct Text: Sendable {
        var string = ""
        /// Where quotation marks of the script stand, in bytes.
        var quotes: [Int] = []
        /// Whether it begins with the value of a variable or a macro.
        var startsWithValue = false
    }

    private var texts: [Text] = []
    private(set) var current = Text()

    /// How many texts are begun.
    var depth: Int { texts.count }

    /// Writes on.
    mutating func say(_ text: String) { current.string += text }

    /// Writes the value of a variable or a macro.
    mutating func sayValue(_ text: String) {
        if current.string.isEmpty { current.startsWithValue = true }
        current.string += text
    }

    mutating func quote() { current.quotes.append(current.string.utf8.count) }

    /// Begins a text of its own.
    mutating func open() {
        texts.append(current)
        current = Text()
    }

    /// Ends the last text.
    mutating func close() -> Text {
        let closed = current
        current = texts.popLast() ?? Text()
        return closed
    }
}

/// How parts of the screen are set off from each other.
///
/// Colour is only ever an addition: nothing is told by it alone.
struct Style: Hashable, Sendable {
    let isColoured: Bool

    init(isColoured: Bool) { self.isColoured = isColoured }

    /// Coloured on a terminal that can, unless `NO_COLOR` (no-color.org) is set to anything.
    init(_ console: Console) {
        isColoured =
            console.writesTerminal && console.environment["NO_COLOR", default: ""].isEmpty
            && console.environment["TERM"] != "dumb"
    }

    /// What tuki offers.
    func choice(_ text: String) -> String { set(text, "36") }

    /// What may be overlooked.
    func aside(_ text: String) -> String { set(text, "2") }

    private func set(_ text: String, _ code: String) -> String {
        isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}

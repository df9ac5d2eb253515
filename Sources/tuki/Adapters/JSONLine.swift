import Foundation

/// Values as JSON objects of one line each.
enum JSONLine {
    /// `value` with its keys in alphabetical order, so that the same value is the same line.
    static func text(of value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Only texts, numbers and objects of these are written here: they can all be encoded.
        return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }
}

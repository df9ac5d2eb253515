/// A few named values as one text: a line each, fields divided by tabs.
///
/// Situations and answers are written at every turn, and this takes a tenth of the time that a
/// general coder takes. Line ends, tabs and backslashes inside a value are written `\n`, `\t`, `\\`,
/// as PostgreSQL's COPY has them.
struct TextRecord: Hashable, Sendable {
    /// The lines: a name, then its values.
    private(set) var rows: [[String]] = []

    init() {}

    /// The record that ``text`` wrote; nil where a line has no value, so that it is damaged or none.
    ///
    /// - Complexity: O(length of `text`).
    init?(_ text: String) {
        rows = text.split(separator: "\n").map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map(Self.unescaped)
        }
        guard rows.allSatisfy({ $0.count > 1 }) else { return nil }
    }

    /// The record as text.
    ///
    /// - Complexity: O(its length).
    var text: String {
        rows.map { $0.map(Self.escaped).joined(separator: "\t") }.joined(separator: "\n")
    }

    /// Adds a line, if there is a value to write.
    mutating func add(_ name: String, _ values: String?...) {
        let present = values.compactMap { $0 }
        if present.count == values.count { rows.append([name] + present) }
    }

    /// Adds a line with all of `values`.
    mutating func add(_ name: String, _ values: [String]) { rows.append([name] + values) }

    /// The value of the line `name`; nil where there is none.
    func value(_ name: String) -> String? { fields(name).first?.first }

    /// The values of every line `name`, in order.
    func fields(_ name: String) -> [ArraySlice<String>] {
        rows.filter { $0.first == name && $0.count > 1 }.map { $0.dropFirst() }
    }

    private static func escaped(_ value: String) -> String {
        guard value.utf8.contains(where: { $0 == 0x0A || $0 == 0x09 || $0 == 0x5C }) else {
            return value
        }
        var escaped: [UInt8] = []
        for byte in value.utf8 {
            switch byte {
            case 0x0A: escaped += [0x5C, UInt8(ascii: "n")]
            case 0x09: escaped += [0x5C, UInt8(ascii: "t")]
            case 0x5C: escaped += [0x5C, 0x5C]
            default: escaped.append(byte)
            }
        }
        return String(decoding: escaped, as: UTF8.self)
    }

    private static func unescaped(_ value: Substring) -> String {
        guard value.utf8.contains(0x5C) else { return String(value) }
        var plain: [UInt8] = []
        var isEscape = false
        for byte in value.utf8 {
            if isEscape {
                plain.append(
                    byte == UInt8(ascii: "n") ? 0x0A : byte == UInt8(ascii: "t") ? 0x09 : byte)
                isEscape = false
            } else if byte == 0x5C {
                isEscape = true
            } else {
                plain.append(byte)
            }
        }
        return String(decoding: plain, as: UTF8.self)
    }
}

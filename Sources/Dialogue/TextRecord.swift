/// A few named values as one text: a line each, fields divided by tabs.
///
/// Situations and answers are written at every turn, and this takes a tenth of the time that a
/// general coder takes. Line ends, tabs and backslashes inside a value are written `\n`, `\t`, `\\`,
/// as PostgreSQL's COPY has them.
struct TextRecord: Hashable, Sendable {
    /// The lines: a name, then its values.
    let rows: [[String]]

    /// The record that ``TextRecordWriter`` wrote; nil where a line has no value, so that it is damaged or none.
    ///
    /// - Complexity: O(length of `text`).
    init?(_ text: String) {
        var text = text
        guard let rows = text.withUTF8(Self.rows) else { return nil }
        self.rows = rows
    }

    private static func rows(in bytes: UnsafeBufferPointer<UInt8>) -> [[String]]? {
        var rows: [[String]] = []
        var row: [String] = []
        var start = 0
        for end in 0...bytes.count {
            let byte = end < bytes.count ? bytes[end] : 0x0A
            guard byte == 0x0A || byte == 0x09 else { continue }
            row.append(unescaped(bytes[start..<end]))
            start = end + 1
            guard byte == 0x0A else { continue }
            let isEmpty = row.count == 1 && row[0].isEmpty
            guard isEmpty || row.count > 1 else { return nil }
            if !isEmpty { rows.append(row) }
            row = []
        }
        return rows
    }

    /// The value of the line `name`; nil where there is none.
    func value(_ name: String) -> String? { fields(name).first?.first }

    /// The values of every line `name`, in order.
    func fields(_ name: String) -> [ArraySlice<String>] {
        rows.filter { $0.first == name && $0.count > 1 }.map { $0.dropFirst() }
    }

    private static func unescaped(_ value: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        guard value.contains(0x5C) else { return String(decoding: value, as: UTF8.self) }
        var plain: [UInt8] = []
        var isEscape = false
        for byte in value {
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

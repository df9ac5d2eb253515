extension JSONValue {
    /// Writes the value on one line, without spaces.
    ///
    /// Everything that some reader of lines takes for a line's end (U+0085, U+2028, U+2029 besides
    /// the controls) is escaped.
    package func write(to line: inout [UInt8]) {
        switch self {
        case .null: line.append(contentsOf: "null".utf8)
        case .bool(let isTrue): line.append(contentsOf: (isTrue ? "true" : "false").utf8)
        case .number(let digits): line.append(contentsOf: digits.utf8)
        case .string(let text): Self.write(text, to: &line)
        case .array(let elements):
            Self.write(elements, between: "[", and: "]", to: &line) { $0.write(to: &$1) }
        case .object(let members):
            Self.write(members, between: "{", and: "}", to: &line) { member, line in
                Self.write(member.name, to: &line)
                line.append(UInt8(ascii: ":"))
                member.value.write(to: &line)
            }
        }
    }

    /// The value on one line.
    package var line: String {
        var bytes: [UInt8] = []
        write(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func write<Item>(
        _ items: [Item], between open: Unicode.Scalar, and close: Unicode.Scalar,
        to line: inout [UInt8], _ write: (Item, inout [UInt8]) -> Void
    ) {
        line.append(UInt8(ascii: open))
        for (place, item) in items.enumerated() {
            if place > 0 { line.append(UInt8(ascii: ",")) }
            write(item, &line)
        }
        line.append(UInt8(ascii: close))
    }

    private static func write(_ text: String, to line: inout [UInt8]) {
        line.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { bytes in
            var begun = 0
            var index = 0
            while index < bytes.count {
                guard mayNeedEscape(bytes[index]), let escape = escape(in: bytes, at: index) else {
                    index += 1
                    continue
                }
                line.append(contentsOf: bytes[begun..<index])
                line.append(contentsOf: escape.text.utf8)
                index += escape.length
                begun = index
            }
            line.append(contentsOf: bytes[begun...])
        }
        line.append(UInt8(ascii: "\""))
    }

    /// Whether a scalar that begins with `byte` may have to be escaped; nearly none has.
    @inline(__always)
    private static func mayNeedEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
            || byte == 0xC2 || byte == 0xE2
    }

    /// How the scalar that begins at `index` is written where it must be escaped, and its length.
    private static func escape(
        in bytes: UnsafeBufferPointer<UInt8>, at index: Int
    ) -> (text: String, length: Int)? {
        let byte = bytes[index]
        switch byte {
        case UInt8(ascii: "\""): return ("\\\"", 1)
        case UInt8(ascii: "\\"): return ("\\\\", 1)
        case 0x0A: return ("\\n", 1)
        case 0x09: return ("\\t", 1)
        case 0x0D: return ("\\r", 1)
        case 0x00..<0x20, 0x7F: return (hexEscape(UInt32(byte)), 1)
        case 0xC2 where bytes[index + 1] < 0xA0: return (hexEscape(UInt32(bytes[index + 1])), 2)
        case 0xE2 where bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8:
            return (hexEscape(0x2028 + UInt32(bytes[index + 2] & 1)), 3)
        default: return nil
        }
    }

    private static func hexEscape(_ value: UInt32) -> String {
        let digits = String(value, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}

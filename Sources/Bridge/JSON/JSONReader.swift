/// Reads one JSON value (RFC 8259), strictly.
///
/// Order: ``value(in:)``, then containers, then strings, then numbers and words.
struct JSONReader {
    /// How deep arrays and objects may be nested: far beyond any real line, far above the stack.
    static let maxDepth = 64

    private let bytes: [UInt8]
    private var index = 0
    private var depth = 0

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The value that `bytes`, valid UTF-8, is made of.
    ///
    /// - Complexity: O(bytes).
    static func value(in bytes: [UInt8]) throws(JSONFault) -> JSONValue {
        var reader = JSONReader(bytes)
        let value = try reader.readValue()
        reader.skipSpace()
        guard reader.index == bytes.count else { throw reader.fault(.trailing) }
        return value
    }

    private func fault(_ problem: JSONFault.Problem) -> JSONFault {
        JSONFault(problem: index < bytes.count ? problem : .unexpectedEnd, offset: index)
    }

    private var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func skipSpace() {
        while let byte, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { index += 1 }
    }

    private mutating func consume(_ expected: Character) -> Bool {
        guard byte == expected.asciiValue else { return false }
        index += 1
        return true
    }

    private mutating func readValue() throws(JSONFault) -> JSONValue {
        skipSpace()
        switch byte {
        case UInt8(ascii: "\""): return .string(try readString())
        case UInt8(ascii: "{"):
            return try nested { reader throws(JSONFault) in
                .object(try reader.readMembers())
            }
        case UInt8(ascii: "["):
            return try nested { reader throws(JSONFault) in
                .array(try reader.readElements())
            }
        case UInt8(ascii: "t"): return try readWord("true", .bool(true))
        case UInt8(ascii: "f"): return try readWord("false", .bool(false))
        case UInt8(ascii: "n"): return try readWord("null", .null)
        default: return .number(try readNumber())
        }
    }

    // MARK: Containers

    private mutating func nested(
        _ read: (inout JSONReader) throws(JSONFault) -> JSONValue
    ) throws(JSONFault) -> JSONValue {
        guard depth < Self.maxDepth else { throw fault(.tooDeep) }
        depth += 1
        index += 1
        let value = try read(&self)
        depth -= 1
        return value
    }

    private mutating func readMembers() throws(JSONFault) -> [JSONValue.Member] {
        var members: [JSONValue.Member] = []
        skipSpace()
        if consume("}") { return members }
        members.reserveCapacity(8)
        repeat {
            skipSpace()
            guard byte == UInt8(ascii: "\"") else { throw fault(.missingName) }
            let name = try readString()
            skipSpace()
            guard consume(":") else { throw fault(.missingColon) }
            members.append(JSONValue.Member(name, try readValue()))
            skipSpace()
        } while consume(",")
        guard consume("}") else { throw fault(.missingComma) }
        return members
    }

    private mutating func readElements() throws(JSONFault) -> [JSONValue] {
        var elements: [JSONValue] = []
        skipSpace()
        if consume("]") { return elements }
        repeat {
            elements.append(try readValue())
            skipSpace()
        } while consume(",")
        guard consume("]") else { throw fault(.missingComma) }
        return elements
    }

    // MARK: Strings

    /// Reads a string; the cursor stands at its opening quote.
    private mutating func readString() throws(JSONFault) -> String {
        index += 1
        let start = index
        while let byte, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
            guard byte >= 0x20 else { throw fault(.controlInString) }
            index += 1
        }
        guard byte == UInt8(ascii: "\"") else { return try readEscapedString(from: start) }
        defer { index += 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    /// Goes on where the first escape stands; what is before it was plain.
    private mutating func readEscapedString(from start: Int) throws(JSONFault) -> String {
        var text = Array(bytes[start..<index])
        while let byte, byte != UInt8(ascii: "\"") {
            guard byte >= 0x20 else { throw fault(.controlInString) }
            index += 1
            if byte == UInt8(ascii: "\\") {
                text.append(contentsOf: String(try readEscape()).utf8)
            } else {
                text.append(byte)
            }
        }
        guard consume("\"") else { throw fault(.unexpectedEnd) }
        return String(decoding: text, as: UTF8.self)
    }

    /// Reads what follows a backslash.
    private mutating func readEscape() throws(JSONFault) -> Unicode.Scalar {
        guard let byte else { throw fault(.unexpectedEnd) }
        index += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try readUnicodeEscape()
        default:
            index -= 1
            throw fault(.badEscape)
        }
    }

    /// Reads the digits of `\u00e4`, and the second half where they are the first of a pair.
    private mutating func readUnicodeEscape() throws(JSONFault) -> Unicode.Scalar {
        let first = try readHexDigits()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard first < 0xDC00, consume("\\"), consume("u") else { throw fault(.badEscape) }
        let second = try readHexDigits()
        guard (0xDC00...0xDFFF).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw fault(.badEscape) }
        return scalar
    }

    private mutating func readHexDigits() throws(JSONFault) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw fault(.badEscape)
            }
            value = value << 4 + UInt32(digit)
            index += 1
        }
        return value
    }

    // MARK: Numbers and words

    private mutating func readNumber() throws(JSONFault) -> String {
        let start = index
        let isNegative = consume("-")
        guard let first = byte, isDigit(first) else {
            throw fault(isNegative ? .badNumber : .unexpectedByte)
        }
        skipDigits()
        guard first != UInt8(ascii: "0") || index == start + (isNegative ? 2 : 1) else {
            throw fault(.badNumber)
        }
        if consume(".") { try skipSomeDigits() }
        if consume("e") || consume("E") {
            _ = consume("+") || consume("-")
            try skipSomeDigits()
        }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private mutating func skipDigits() {
        while let byte, isDigit(byte) { index += 1 }
    }

    private mutating func skipSomeDigits() throws(JSONFault) {
        guard let byte, isDigit(byte) else { throw fault(.badNumber) }
        skipDigits()
    }

    private mutating func readWord(
        _ word: String, _ value: JSONValue
    ) throws(JSONFault) -> JSONValue {
        for expected in word.utf8 {
            guard byte == expected else { throw fault(.unexpectedByte) }
            index += 1
        }
        return value
    }
}

extension JSONValue {
    /// Reads one value from valid UTF-8.
    ///
    /// - Throws: ``JSONFault`` where the bytes are not one JSON value (RFC 8259).
    package init(parsing bytes: [UInt8]) throws(JSONFault) {
        self = try JSONReader.value(in: bytes)
    }
}

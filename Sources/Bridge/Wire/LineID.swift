/// The id of a line, with its JSON type: `7` comes back as 7 and `"7"` as "7".
package enum LineID: Hashable, Sendable {
    /// The longest id, in bytes.
    package static let maxLength = 128

    case string(String)
    /// A whole number by its digits: 64-bit ids of any platform stay what they are.
    case integer(String)

    /// The id as a platform gave it; nil where there is none or it is no id.
    package init?(_ value: JSONValue?) {
        switch value {
        case .string(let text) where !text.isEmpty && text.utf8.count <= Self.maxLength:
            self = .string(text)
        case .number(let digits)
        where digits.utf8.allSatisfy { $0 == 0x2D || (0x30...0x39).contains($0) }
            && digits.utf8.count <= Self.maxLength:
            self = .integer(digits)
        default: return nil
        }
    }

    /// The id as JSON.
    package var json: JSONValue {
        switch self {
        case .string(let text): .string(text)
        case .integer(let digits): .number(digits)
        }
    }

    /// The id without its type, as it stands in ids made from it.
    package var plain: String {
        switch self {
        case .string(let text), .integer(let text): text
        }
    }

    /// The id with a letter for its type, as it is kept: `s:7` is not `i:7`.
    package var key: String {
        switch self {
        case .string(let text): "s:\(text)"
        case .integer(let digits): "i:\(digits)"
        }
    }
}

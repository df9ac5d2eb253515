/// In what a platform counts the length of a message.
package enum TextUnit: Hashable, Sendable {
    case bytes, utf16, scalars

    /// The length of `scalar` in this unit.
    func length(of scalar: Unicode.Scalar) -> Int {
        switch self {
        case .bytes: UTF8.width(scalar)
        case .utf16: UTF16.width(scalar)
        case .scalars: 1
        }
    }

    /// The length of `text` in this unit.
    package func length(of text: some StringProtocol) -> Int {
        switch self {
        case .bytes: text.utf8.count
        case .utf16: text.utf16.count
        case .scalars: text.unicodeScalars.count
        }
    }
}

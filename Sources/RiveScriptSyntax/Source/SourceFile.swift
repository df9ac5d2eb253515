/// One script as it was read: a path to name it by, and its text.
///
/// Any bytes are a source file. What is no UTF-8 is repaired with U+FFFD and reported by the parser;
/// a byte order mark is left out.
public struct SourceFile: Hashable, Sendable {
    /// The name under which diagnostics speak of the file.
    public let path: String

    /// The text in UTF-8, always valid, without a byte order mark.
    package let bytes: [UInt8]

    /// Where the first byte stood that was no UTF-8; nil for a sound file.
    package let firstRepair: Int?

    /// A script that is text already.
    public init(path: String, text: String) {
        self.path = path
        bytes = Self.withoutMark(Array(text.utf8))
        firstRepair = nil
    }

    /// A script as raw bytes.
    public init(path: String, bytes raw: some Collection<UInt8>) {
        let raw = Self.withoutMark(Array(raw))
        self.path = path
        if String(validating: raw, as: UTF8.self) != nil {
            (bytes, firstRepair) = (raw, nil)
        } else {
            let repaired = Array(String(decoding: raw, as: UTF8.self).utf8)
            let same = zip(raw, repaired).prefix { $0 == $1 }.count
            (bytes, firstRepair) = (repaired, same)
        }
    }

    /// The whole text.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    private static func withoutMark(_ bytes: [UInt8]) -> [UInt8] {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    }
}

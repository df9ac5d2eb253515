package import Foundation

/// Which sentences are known word for word, and what each means: a number of its own or none.
///
/// Kept as hashes of 64 bits in ascending order, each with its number: of a hundred thousand sentences
/// two share a hash once in four billion such tables.
package struct KnownSentences: Sendable {
    /// Stands for a sentence that is known and means no one thing.
    private static let several = UInt16.max
    private static let entrySize = 10

    /// The hashes, then the numbers, little-endian.
    package let bytes: Data
    private var count: Int { bytes.count / Self.entrySize }

    /// What was laid out before; nil where it was cut off.
    package init?(bytes: Data) {
        guard bytes.count.isMultiple(of: Self.entrySize) else { return nil }
        self.bytes = bytes
    }

    /// Lays out `meanings`, by sentence; nil for one that means no one thing.
    package init(_ meanings: [UInt64: UInt16?]) {
        let sorted = meanings.sorted { $0.key < $1.key }
        var bytes = Data(capacity: sorted.count * Self.entrySize)
        sorted.map(\.key).withUnsafeBytes { bytes.append(contentsOf: $0) }
        sorted.map { $0.value ?? Self.several }.withUnsafeBytes { bytes.append(contentsOf: $0) }
        self.bytes = bytes
    }

    /// What the sentence of `hash` means; nil where it is not known, or means no one thing.
    ///
    /// - Complexity: O(log sentences).
    package func meaning(of hash: UInt64) -> Int? {
        bytes.withUnsafeBytes { bytes in
            guard let place = bytes.place(of: hash, from: 0, count: count) else { return nil }
            let number = bytes.loadUnaligned(
                fromByteOffset: 8 * count + 2 * place, as: UInt16.self)
            return number == Self.several ? nil : Int(number)
        }
    }

    /// The hash of a sentence's bytes.
    package static func hash(of bytes: some Sequence<UInt8>) -> UInt64 {
        ByteHash(of: bytes).mixed
    }
}

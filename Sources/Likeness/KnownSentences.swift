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
            var (low, high) = (0, count)
            while low < high {
                let middle = (low + high) / 2
                let other = bytes.loadUnaligned(fromByteOffset: 8 * middle, as: UInt64.self)
                if other == hash {
                    let number = bytes.loadUnaligned(
                        fromByteOffset: 8 * count + 2 * middle, as: UInt16.self)
                    return number == Self.several ? nil : Int(number)
                }
                if other < hash { low = middle + 1 } else { high = middle }
            }
            return nil
        }
    }

    /// The hash of a sentence's bytes (FNV-1a).
    package static func hash(of bytes: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return hash ^ hash >> 32
    }
}

/// A number of 128 bits for a run of texts, by which their counts are found again and known to be
/// whole. It stands against accidents, not against anybody who writes such files on purpose.
package struct Digest: Hashable, Sendable {
    private var (one, other): (UInt64, UInt64)

    package init(version: UInt64) { (one, other) = (version, ~version) }

    /// Takes eight bytes at a time; the length parts a text from the next.
    ///
    /// - Complexity: O(bytes).
    package mutating func add(_ bytes: UnsafeRawBufferPointer) {
        take(UInt64(bytes.count))
        let whole = bytes.count / 8
        for index in 0..<whole {
            take(bytes.loadUnaligned(fromByteOffset: 8 * index, as: UInt64.self))
        }
        take(bytes[(8 * whole)...].reduce(0) { $0 << 8 | UInt64($1) })
    }

    private mutating func take(_ word: UInt64) {
        one = (one ^ word) &* 0x9E37_79B9_7F4A_7C15
        one ^= one >> 29
        other = (other &+ word) &* 0xC2B2_AE3D_27D4_EB4F
        other ^= other >> 31
    }

    /// In letters and digits, as a part of a file's name.
    var text: String {
        [one, other].map { String($0, radix: 36) }.joined(separator: "-")
    }

    /// Its sixteen bytes.
    package var bytes: [UInt8] {
        [one, other].flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) } }
    }
}

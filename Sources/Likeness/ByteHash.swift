/// FNV-1a over bytes (Fowler, Noll, Vo).
struct ByteHash {
    private var sum: UInt64 = 0xCBF2_9CE4_8422_2325

    init() {}

    init(of bytes: some Sequence<UInt8>) {
        for byte in bytes { add(byte) }
    }

    mutating func add(_ byte: UInt8) { sum = (sum ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

    /// The hash, its low bits mixed with the high ones: tables look at the low ones alone.
    var mixed: UInt64 { sum ^ sum >> 32 }
}

extension UnsafeRawBufferPointer {
    /// The place of `number` among `count` ascending numbers from `start` on; nil where it is none.
    ///
    /// - Complexity: O(log count).
    func place(of number: UInt64, from start: Int, count: Int) -> Int? {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            let other = loadUnaligned(fromByteOffset: start + 8 * middle, as: UInt64.self)
            if other == number { return middle }
            if other < number { low = middle + 1 } else { high = middle }
        }
        return nil
    }
}

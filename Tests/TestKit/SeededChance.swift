/// A small repeatable source of chance: the same `state` gives the same sequence everywhere.
public struct SeededChance: RandomNumberGenerator {
    private var state: UInt64

    /// A sequence that begins at `state`.
    public init(state: UInt64) { self.state = state }

    /// The next bits of the sequence.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        let mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        return mixed ^ (mixed >> 27)
    }
}

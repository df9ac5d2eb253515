/// A repeatable source of chance (SplitMix64), so that a failing case can be found again.
struct SeededChance: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Up to `length` scalars, of every kind that texts have and some that they should not.
    mutating func text(upTo length: Int) -> String {
        let alphabet: [Unicode.Scalar] = [
            "a", "ä", " ", " ", "\n", "☃", "😀", "\u{301}", "\u{200D}", "👩", "\"", "\\", "/", "\t",
            "\u{0}", "\u{1B}", "\u{7F}", "\u{85}", "\u{9F}", "\u{A0}", "\u{2028}", "\u{2029}",
            "\u{202E}", "\u{E000}", "\u{FFFD}", "\u{10FFFD}", "3", ",",
        ]
        var scalars = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...length, using: &self) {
            scalars.append(alphabet.randomElement(using: &self) ?? "a")
        }
        return String(scalars)
    }
}

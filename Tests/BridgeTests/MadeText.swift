import RiveScript

extension SplitMix64 {
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

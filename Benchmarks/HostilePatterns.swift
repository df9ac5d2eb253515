import RiveScript

/// Patterns and messages that make a backtracking matcher take for ever.
struct HostilePattern {
    let pattern: String
    let message: String
    let words: Int

    static let all = [
        HostilePattern("[*] x [*] y [*] z [*]", ["x", "y"], 800, behind: "z"),
        HostilePattern("* a * a * a * a * a * b", ["a"], 160, behind: "b"),
        HostilePattern("* a * a * a * a * a * b *", ["a"], 160, behind: "b"),
    ]

    /// - Parameter first: The word that the pattern wants last: it stands where it is of no use,
    ///   or the words alone would tell that nothing matches.
    private init(_ pattern: String, _ words: [String], _ count: Int, behind first: String) {
        (self.pattern, self.words) = (pattern, count)
        message = ([first] + (1..<count).map { words[$0 % words.count] }).joined(separator: " ")
    }

    /// Milliseconds of a reply, the best of `rounds`.
    func milliseconds(rounds: Int) throws -> Double {
        let brain = try Brain(script: "+ \(pattern)\n- yes\n\n+ *\n- no\n")
        let clock = ContinuousClock()
        var session = Session()
        var random = SplitMix64(seed: 7)
        return (0..<rounds).map { _ in
            clock.measure { _ = brain.reply(to: message, in: &session, using: &random) }
                / .seconds(1)
                * 1e3
        }.min() ?? 0
    }
}

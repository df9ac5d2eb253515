package import Mentoring

/// Everything that a turn takes from the world, handed in: the clock, chance, and defaults.
package struct Surroundings: Hashable, Sendable {
    /// The moment at which the turn is taken.
    package var now: Timestamp
    /// Makes every random choice repeatable.
    package var seed: UInt64
    /// Bits that nobody can guess, new at each turn: codes are made of them. nil makes codes
    /// repeatable, as ``seed`` does all else.
    package var chance: UInt64?
    /// The language where nothing else says one.
    package var language: String
    /// The time zone where the bridge names none.
    package var timeZone: String
    /// Whether files can be handed over beside a message.
    package var takesFiles: Bool
    /// Whether turns explain how they were found.
    package var explains: Bool
    /// The programme's figures, where the turn before asked for them and may have them.
    package var figures: ProgrammeTally?

    package init(
        now: Timestamp, seed: UInt64 = 0, chance: UInt64? = nil, language: String = "fi",
        timeZone: String = "Europe/Helsinki", explains: Bool = false, takesFiles: Bool = true
    ) {
        (self.now, self.seed, self.chance, self.language) = (now, seed, chance, language)
        (self.timeZone, self.explains, self.takesFiles) = (timeZone, explains, takesFiles)
    }
}

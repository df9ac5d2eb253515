import Mentoring

/// The claims as facts, told one a turn, an hour apart.
func told(_ claims: [Claim], from source: Source = .user) -> [Fact] {
    claims.enumerated().map { turn, claim in
        Fact(claim, date: day(turn / 24), source: source, turn: turn + 1)
    }
}

/// What the claims come to.
func progress(_ claims: Claim...) -> Progress { Progress(told(claims)) }

/// Noon of a day, counted from one in November 2025.
func day(_ number: Int) -> Timestamp {
    Timestamp(seconds: 1_762_000_000 + Int64(number) * Timestamp.day)
}

/// A small repeatable source of chance.
struct SeededChance: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        let mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        return mixed ^ (mixed >> 27)
    }
}

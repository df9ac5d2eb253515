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

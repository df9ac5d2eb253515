package import Mentoring

/// What somebody looks for a tool for, so that "another one" is another one for the same.
package struct ToolSearch: Hashable, Sendable {
    /// How many cards given are remembered; the oldest go first.
    private static let limit = 12
    /// How long a search goes on after its last card: half a day, as an exercise does.
    private static let pause: Int64 = Timestamp.day / 2

    /// One of the situations that cards name.
    package var situation: String?
    /// Minutes there are.
    package var minutes: Int?
    /// The cards given so far, the latest last.
    private(set) var given: [String] = []
    /// When the last one was given.
    private(set) var at: Timestamp

    package init(situation: String? = nil, minutes: Int? = nil, at: Timestamp) {
        (self.situation, self.minutes, self.at) = (situation, minutes, at)
    }

    /// Notes that the card of this name was given.
    package mutating func add(_ card: String, at moment: Timestamp) {
        given = (given.filter { $0 != card } + [card]).suffix(Self.limit)
        at = moment
    }

    /// Whether the search can go on at `moment`.
    package func goesOn(at moment: Timestamp) -> Bool {
        moment <= at.adding(seconds: Self.pause)
    }

    /// As a row of a record.
    var fields: [String] {
        [
            situation ?? "", minutes.map(String.init) ?? "", String(at.seconds),
            given.joined(separator: " "),
        ]
    }

    init?(_ fields: ArraySlice<String>) {
        let fields = Array(fields)
        guard fields.count == 4, let seconds = Int64(fields[2]) else { return nil }
        situation = fields[0].isEmpty ? nil : fields[0]
        minutes = Int(fields[1])
        at = Timestamp(seconds: seconds)
        given = fields[3].split(separator: " ").map(String.init)
    }
}

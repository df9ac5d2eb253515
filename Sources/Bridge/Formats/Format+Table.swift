extension Format {
    /// Every format, in the order in which help lists them.
    package static let all: [Format] = [native, text]

    /// The format called `name`.
    package static func named(_ name: String) -> Format? { all.first { $0.name == name } }
}

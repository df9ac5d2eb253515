extension Format {
    /// Every format, in the order in which help lists them.
    package static let all: [Format] = [
        native, text, tsv, irc, matrix, signal, telegram, rasa, matterbridge, slack, mattermost,
        botFramework,
    ]

    /// The format called `name`.
    package static func named(_ name: String) -> Format? { all.first { $0.name == name } }
}

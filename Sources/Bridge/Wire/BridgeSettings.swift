/// What whoever starts the bot decides about a format.
package struct BridgeSettings: Hashable, Sendable {
    /// In which groups' messages tuki joins in.
    package enum GroupRule: Hashable, Sendable {
        /// As the format has it: all where the platform hands over only what is meant for tuki.
        case asFormat
        case all
        case onlyAddressed
    }

    /// Every line is this participant's; lines of others are refused.
    package var user: String?
    /// False refuses profiles, and everybody but ``fixedUser``.
    package var isTrusted = true
    /// The longest message, in the format's unit; nil for the format's own limit.
    package var maxText: Int?
    /// A line that ends each turn in plain text.
    package var endOfTurn: String?
    /// The name by which tuki is called in rooms.
    package var nickname = "tuki"
    /// Rooms to join where the format can.
    package var channels: [String] = []
    /// What the format says to be let in.
    package var password: String?
    package var groups = GroupRule.asFormat
    /// What this bot can do besides answering, as `hello` lists it.
    package var features = ["choices", "reminders", "idempotent", "tick"]

    package init() {}

    /// The participant of a line that names none, in formats without people.
    package static let localUser = "local"

    /// The only participant who may speak; nil where every participant may.
    package var fixedUser: String? { user ?? (isTrusted ? nil : Self.localUser) }
}

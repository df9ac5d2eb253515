/// A language whose inflection this room knows.
package enum Language: String, CaseIterable, Hashable, Sendable {
    case finnish = "fi"
    case swedish = "sv"
    case english = "en"
}

import Mentoring

/// The words that headers of pages may use.
package enum GuideVocabulary {
    /// Situations in which people ask for a tool: the one vocabulary of cards and scripts.
    package static let situations = [
        "acquaintance", "rules", "lost", "too-big", "person", "decide", "tired", "feedback",
        "digest", "network", "self-worth", "group-lags", "silence", "midpoint", "ending",
        "mentor-unsure", "supervisor-talk", "reverse", "stuck",
    ]

    /// Keys of the header.
    package static let keys = [
        "name", "title", "kind", "stages", "roles", "form", "time", "situations", "also", "number",
        "source", "button", "materials",
    ]

    /// The word for all stages, all roles, all forms.
    package static let any = "any"

    /// Kinds by the folder that holds their pages.
    static let folders: KeyValuePairs<String, Page.Kind> = [
        "cards": .card, "stages": .stage, "meetings": .meeting, "programmes": .programme,
        "articles": .article,
    ]

    /// What a page of a stage may be called: the stages of a pair, the phases of a programme.
    static let stageNames = Stage.allCases.map(\.rawValue) + Phase.allCases.map(\.rawValue)
}

/// What reached the hall: one thing that a participant, or the operator, did.
///
/// Ids of lines, chats and opaque members stay with the bridge; here is only what can change an
/// answer.
package enum Event: Hashable, Sendable {
    /// The participant typed something or pressed a quick reply.
    case said(Said)
    /// The operator states facts about a participant.
    case profile(ProfileImport)
    /// The participant came to a room where tuki is.
    case joined(inGroup: Bool)
    /// Something that needs no answer: a reaction, an edit, a receipt, a goodbye.
    case noticed
    /// The time of a reminder has come.
    case due(Reminder)
}

/// One message of a participant.
package struct Said: Hashable, Sendable {
    /// What was typed, cleaned of control characters; nil where only a choice was pressed.
    package var text: String?
    /// The id of a pressed quick reply; it wins over ``text``.
    package var choice: String?
    /// The language that the bridge knows of, as `fi`, `en` or `sv`.
    package var language: String?
    /// The participant's time zone, as `Europe/Helsinki`.
    package var timeZone: String?
    /// Whether others read the answer too.
    package var inGroup: Bool

    package init(
        text: String? = nil, choice: String? = nil, language: String? = nil,
        timeZone: String? = nil, inGroup: Bool = false
    ) {
        (self.text, self.choice, self.language) = (text, choice, language)
        (self.timeZone, self.inGroup) = (timeZone, inGroup)
    }
}

/// Facts that the operator imports, each as the word in the line.
///
/// The words are read by ``Companion``; one that is unknown is refused with the field's name.
package struct ProfileImport: Hashable, Sendable {
    /// The names of fields that may be given, in the order in which they are read.
    package static let fields = [
        "role", "stage", "lang", "form", "programme", "beginning", "held", "pair", "length",
    ]

    /// Field name to the word given.
    package var values: [String: String]

    package init(values: [String: String]) { self.values = values }
}

/// An event that cannot be taken, and the field that is wrong.
///
/// It names the field and what would be right, never the value: that may be private.
package struct EventError: Error, Hashable, Sendable {
    package let field: String
    package let hint: String

    package init(field: String, hint: String) { (self.field, self.hint) = (field, hint) }
}

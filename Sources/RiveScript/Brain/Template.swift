package import RiveScriptSyntax

/// A text with tags, compiled: steps for a small machine with a stack of texts.
///
/// ``open`` puts a new text on the stack, and the step that needs its content takes it off.
package struct Template: Sendable {
    /// One step.
    package enum Step: Sendable {
        /// Says this text.
        case text(String)
        /// Says what a wildcard took.
        case star(Int)
        /// Says what a wildcard of `%` took.
        case botStar(Int)
        /// Says the dictionary form of what a wildcard took.
        case base(Int)
        /// Says a message of before.
        case input(Int)
        /// Says a reply of before.
        case reply(Int)
        /// Says who talks.
        case user
        /// Says the reply that the begin block wraps.
        case ok
        /// Starts a text of its own.
        case open
        /// Ends a text and says it in another form.
        case format(TemplateSyntax.Format)
        /// Ends a variable's name and says its value.
        case read(TemplateSyntax.Scope)
        /// Ends a value, and before it a name, and changes the variable.
        case assign(TemplateSyntax.Scope, TemplateSyntax.Operation)
        /// Ends a topic's name and goes there.
        case topic
        /// Ends a message and says its reply: at once, or when all else of the text is done.
        case redirect(isDeferred: Bool)
        /// A quotation mark of the script between a macro's arguments.
        case quote
        /// Ends a macro's name and arguments and asks the host.
        case call
        /// Goes on at one of these steps, by chance.
        case choose([Int])
        /// Goes on elsewhere.
        case jump(Int)
    }

    package var steps: [Step] = []

    package init() {}

    /// Whether nothing can come of it.
    package var isEmpty: Bool { steps.isEmpty }

    /// What it says, where that is always the same.
    package var plainText: String? {
        guard steps.count == 1, case .text(let text)? = steps.first else { return nil }
        return text
    }

    /// Whether `{ok}` stands in it.
    package var wrapsReply: Bool {
        steps.contains { if case .ok = $0 { true } else { false } }
    }
}

/// What a trigger may answer with.
///
/// In the begin block `<set>` and `{topic=}` take effect before the reply is worked out, so they
/// stand apart; everywhere else `before` is nil.
package struct Saying: Sendable {
    /// What is done before `{ok}` is known.
    package let before: Template?
    /// What is said.
    package let body: Template
    /// What is said where that is always the same and nothing is done.
    package let plainText: String?

    package init(before: Template?, body: Template) {
        (self.before, self.body) = (before, body)
        plainText = before == nil ? body.plainText : nil
    }
}

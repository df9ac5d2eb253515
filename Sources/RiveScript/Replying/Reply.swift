public import RiveScriptSyntax

/// The finished answer to one message.
public struct Reply: Hashable, Sendable {
    /// What is said; where there is no reply, one of the ``ErrorTexts``.
    public let text: String
    /// How it came out.
    public let outcome: Outcome
    /// Every trigger that took part, in the order in which they matched.
    public let trail: [MatchedTrigger]

    /// How a message came out.
    public enum Outcome: String, CaseIterable, Hashable, Sendable {
        /// Something was said.
        case replied
        /// No trigger takes the message, or a redirect of it.
        case noReplyMatched
        /// A trigger takes it, and has nothing to say.
        case noReplyFound
        /// Redirects lead too far.
        case deepRecursion
        /// There is no topic to start in.
        case noDefaultTopic
        /// The message is longer than ``Brain/Options/messageLimit``.
        case messageTooLong
    }

    /// The text of the last redirect on the way to the reply; nil where there was none.
    ///
    /// Where scripts redirect what people say to the name of what they want, this is that name.
    public var lastRedirect: String? {
        for match in trail.reversed() {
            if case .redirect(let target) = match.entry { return target }
        }
        return nil
    }
}

/// One trigger that took part in a reply.
public struct MatchedTrigger: Hashable, Sendable {
    /// Its pattern as written.
    public let pattern: String
    /// What stands behind its `%`; nil where it has none.
    public let previous: String?
    /// The topic it stands in, which may be one that the topic in use includes or inherits.
    public let topic: String
    /// Its file and line.
    public let location: SourceLocation
    /// What its wildcards took; nil for one that took no part.
    public let stars: [String?]
    /// How it was reached.
    public let entry: Entry

    /// How a trigger is reached.
    public enum Entry: Hashable, Sendable {
        /// By what was said.
        case message
        /// By a host that named it.
        case literal
        /// By a redirect to this text.
        case redirect(String)
    }
}

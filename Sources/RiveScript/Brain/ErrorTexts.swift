/// What is said where there is no reply; the texts are those of rivescript-js.
public struct ErrorTexts: Hashable, Sendable {
    /// No trigger takes the message.
    public var replyNotMatched = "ERR: No Reply Matched"
    /// A trigger takes it and has nothing to say.
    public var replyNotFound = "ERR: No Reply Found"
    /// A macro is called that nobody provides.
    public var objectNotFound = "[ERR: Object Not Found]"
    /// Redirects lead too far.
    public var deepRecursion = "ERR: Deep Recursion Detected"
    /// There is no topic to start in.
    public var noDefaultTopic = "ERR: No default topic 'random' was found!"
    /// The message is longer than the brain reads.
    public var messageTooLong = "ERR: Message Too Long"

    /// The usual texts.
    public init() {}
}

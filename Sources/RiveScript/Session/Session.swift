/// What a brain remembers of one participant: a value, which a host keeps, copies and stores.
public struct Session: Hashable, Sendable {
    /// Who talks; `<id>` in scripts.
    public var user: String
    /// User variables, `topic` among them.
    public var variables: [String: String] = [:]
    /// What scripts can read besides; a variable of the same name hides it.
    package var offered = OfferedVariables()
    /// Bot variables that scripts changed while talking, over those of the brain; nil deletes.
    public var botVariables: [String: String?] = [:]
    /// Globals that scripts changed while talking, over those of the brain; nil deletes.
    public var globals: [String: String?] = [:]
    /// The last nine exchanges.
    public var history = History()
    /// What `%` is compared with: the bot's last reply; nil before the first.
    ///
    /// A host that keeps nothing else of a talk sets it before the next message.
    public var lastReply: String?
    private var lastPattern: PatternName?
    private var initialPattern: PatternName?
    private var frozen: [String: String]?

    /// A session at the start of a talk.
    public init(user: String = "localuser") { self.user = user }

    /// The topic whose triggers are tried: the user variable `topic`, at first `random`.
    public var topic: String {
        get { variables["topic"] ?? "random" }
        set { variables["topic"] = newValue }
    }

    /// A bot's reply `age` turns back, from 1; the newest is ``lastReply``.
    public func reply(_ age: Int) -> String? {
        age == 1 ? lastReply : history[age]?.reply
    }

    /// The pattern that answered last, behind all redirects; nil after a miss.
    public var lastMatch: String? {
        get { lastPattern?.text }
        set { lastPattern = newValue.map { PatternName($0) } }
    }

    /// The pattern that the last message met first, before redirects; nil after a miss.
    public var initialMatch: String? {
        get { initialPattern?.text }
        set { initialPattern = newValue.map { PatternName($0) } }
    }

    /// Records which pattern a message met, or a redirect of it.
    package mutating func met(_ pattern: (any PatternText)?, isRedirected: Bool) {
        lastPattern = pattern.map { PatternName($0) }
        if !isRedirected { initialPattern = lastPattern }
    }

    /// Records what was said and answered.
    package mutating func record(_ exchange: Exchange) {
        history.record(exchange)
        lastReply = exchange.reply
    }
}

extension Session {
    /// What becomes of the frozen variables.
    public enum Thaw: String, CaseIterable, Sendable {
        /// They come back, and are no longer kept.
        case thaw
        /// They are thrown away.
        case discard
        /// They come back, and are kept as well.
        case keep
    }

    /// Keeps a copy of the variables as they are now.
    public mutating func freeze() { frozen = variables }

    /// Ends a freeze; without one nothing happens.
    public mutating func thaw(_ action: Thaw = .thaw) {
        if action != .discard, let frozen { variables = frozen }
        if action != .keep { frozen = nil }
    }
}

/// The way to one reply, taken step by step: at each macro call it stops and waits for the host.
///
/// ```swift
/// var steps = brain.steps(for: .message("hello"), session: session)
/// while true {
///     switch steps.next(using: &random) {
///     case .call(let call): steps.resume(returning: answer(call))
///     case .finished(let reply): return (reply, steps.session)
///     }
/// }
/// ```
///
/// Between two steps the host may read and change ``session``, and the rest of the reply sees it.
/// Redirects and conditions live on a stack of this value, so no script can exhaust the thread's.
///
/// Order of reading: ``next(using:)``, then `+Rounds` for what a match leads to, `+Rendering` for
/// the tags.
public struct ReplySteps: Sendable {
    /// What is known of the participant, as far as the reply has changed it.
    public var session: Session

    /// What comes next.
    public enum Step: Hashable, Sendable {
        /// A macro to run; then one of the `resume` functions is due.
        case call(MacroCall)
        /// The reply; `session` is final.
        case finished(Reply)
    }

    let content: BrainContent
    let start: Brain.Start
    /// Matched triggers whose texts are being made, the innermost last.
    var rounds: [Round] = []
    var message = MessageText([])
    var trail: [MatchedTrigger] = []
    /// What went wrong first.
    var failure: Reply.Outcome?
    /// The topic in use instead of the session's.
    var topic: String?
    /// How many redirects were followed in all.
    var redirectCount = 0
    /// The reply that the begin block wraps.
    var wrapped = ""
    var isWaiting = false
    private var hasStarted = false
    private(set) var finished: Reply?

    /// Redirects in one reply, however they are nested: what doubles at each level ends here.
    static let redirectLimit = 5_000
    /// The longest text that a variable may take, in bytes.
    static let valueLimit = 65_536

    init(_ brain: Brain, _ start: Brain.Start, session: Session, topic: String?) {
        content = brain.content
        (self.start, self.session, self.topic) = (start, session, topic)
    }

    /// Goes on to the next macro call, or to the end.
    ///
    /// A call that was not answered counts as one of a macro that does not exist.
    public mutating func next(using random: inout some RandomNumberGenerator) -> Step {
        if isWaiting { resumeWithoutMacro() }
        if !hasStarted {
            hasStarted = true
            enter(using: &random)
        }
        while finished == nil {
            if let call = advance(using: &random) {
                isWaiting = true
                return .call(call)
            }
        }
        return .finished(finished ?? Reply(text: "", outcome: .noReplyFound, trail: []))
    }

    /// Answers the call with text, in which tags mean nothing.
    public mutating func resume(returning text: String) {
        guard isWaiting, !rounds.isEmpty else { return }
        isWaiting = false
        rounds[rounds.count - 1].texts.sayValue(text)
    }

    /// Answers the call with the failure of its macro.
    public mutating func resume(failing message: String) {
        resume(returning: "[ERR: Error raised by object macro: \(message)]")
    }

    /// Answers the call of a macro that does not exist.
    public mutating func resumeWithoutMacro() {
        resume(returning: content.options.errors.objectNotFound)
    }

    /// Ends with `text`, and remembers the exchange if there was a reply.
    ///
    /// A miss leaves the history as it is, so that `%` still meets what the bot said last.
    mutating func finish(_ text: String) {
        let outcome = failure ?? .replied
        if outcome == .replied {
            let kept = content.options.recordsInputHistory ? message.shown : nil
            session.record(Exchange(said: kept, reply: text))
        }
        finished = Reply(text: text, outcome: outcome, trail: trail)
    }
}

extension Brain {
    /// Where a reply starts.
    public enum Start: Hashable, Sendable {
        /// With what somebody said: begin block, `%`, then the topic's triggers.
        case message(String)
        /// With the trigger that takes this text and nothing else, without wildcards and `%`.
        case literal(String)
    }

    /// The steps to a reply, for a host that answers macro calls itself.
    ///
    /// - Parameters:
    ///   - start: What was said, or the trigger to start with.
    ///   - session: What is known of the participant; the changed one is `steps.session`.
    ///   - topic: The topic to use instead of the session's, which stays as it is.
    public func steps(
        for start: Start, session: Session, topic: String? = nil
    ) -> ReplySteps {
        ReplySteps(self, start, session: session, topic: topic)
    }

    /// The reply to a message.
    ///
    /// - Parameters:
    ///   - message: What was said, as it was typed.
    ///   - session: What is known of the participant; changed by the reply.
    ///   - random: Where chance comes from.
    ///   - macros: The macros that scripts may call.
    /// - Complexity: O(triggers of the topic × bytes of the message), at worst times the longest
    ///   pattern; for each redirect once more.
    public func reply(
        to message: String, in session: inout Session,
        using random: inout some RandomNumberGenerator, macros: ObjectMacros = ObjectMacros()
    ) -> Reply {
        var steps = ReplySteps(self, .message(message), session: Session(), topic: nil)
        // The session goes in and out whole: a copy would have to be torn from it at each change.
        swap(&steps.session, &session)
        while true {
            switch steps.next(using: &random) {
            case .finished(let reply):
                swap(&steps.session, &session)
                return reply
            case .call(let call):
                guard let macro = macros.macro(for: call, in: self) else {
                    steps.resumeWithoutMacro()
                    continue
                }
                do {
                    steps.resume(returning: try macro(call, &steps.session))
                } catch {
                    steps.resume(failing: "\(error)")
                }
            }
        }
    }

    /// The reply to a message, where macros may have to wait.
    ///
    /// - Parameters:
    ///   - message: What was said, as it was typed.
    ///   - session: What is known of the participant; changed by the reply.
    ///   - random: Where chance comes from.
    ///   - macros: The macros that scripts may call.
    public func reply(
        to message: String, in session: inout Session,
        using random: inout some RandomNumberGenerator, macros: AsyncObjectMacros
    ) async -> Reply {
        var steps = ReplySteps(self, .message(message), session: Session(), topic: nil)
        // The session goes in and out whole: a copy would have to be torn from it at each change.
        swap(&steps.session, &session)
        while true {
            switch steps.next(using: &random) {
            case .finished(let reply):
                swap(&steps.session, &session)
                return reply
            case .call(let call):
                guard let macro = macros.macros[call.name] else {
                    steps.resumeWithoutMacro()
                    continue
                }
                do {
                    steps.resume(returning: try await macro(call, &steps.session))
                } catch {
                    steps.resume(failing: "\(error)")
                }
            }
        }
    }
}

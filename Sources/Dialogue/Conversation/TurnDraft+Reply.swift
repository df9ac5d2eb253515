import Mentoring
import RiveScript

// Drives one reply: the brain says what to call, the draft does it, and the variables that scripts
// read follow at once.

extension TurnDraft {
    /// The brain's reply to `entry`, with every call carried out on this draft.
    ///
    /// - Parameter inTopic: A topic to try alone; nil for the participant's own.
    mutating func reply(to entry: Brain.Start, inTopic alone: String?) -> Reply {
        var session = Session(user: situation.participant.rawValue)
        session.lastReply = before.talk.lastMessage
        session.offered = OfferedVariables(TurnVariables(of: self))
        session.topic = topic
        var steps = pack.brain.steps(for: entry, session: session, topic: alone)
        while true {
            switch steps.next(using: &randomness) {
            case .finished(let reply): return reply
            case .call(let call):
                let text = result(of: call)
                offer(to: &steps.session)
                if alone == nil { steps.session.topic = topic }
                steps.resume(returning: text)
            }
        }
    }

    /// What `call` gives; nothing for a call that nobody knows, which the checker reports.
    private mutating func result(of call: MacroCall) -> String {
        guard let known = DialogueCall.table[call.name] else { return "" }
        // A condition may only ask: an effect there would happen although another answer is given.
        if call.isCondition && known.hasEffect { return "" }
        // What a condition reads is not said.
        let said = given
        defer { if call.isCondition { given = said } }
        return known.run(&self, call.arguments)
    }

    /// The words of the literal trigger `name`, or nil where no script answers it.
    ///
    /// It is a reply within a reply, so its calls are not carried out: they give nothing.
    mutating func phrase(answering name: String) -> String? {
        guard pack.brain.hasLiteral(name, inTopic: topic) else { return nil }
        var session = Session(user: situation.participant.rawValue)
        session.offered = OfferedVariables(TurnVariables(of: self))
        session.topic = topic
        var steps = pack.brain.steps(for: .literal(name), session: session, topic: nil)
        while true {
            switch steps.next(using: &randomness) {
            case .finished(let reply): return reply.outcome == .replied ? reply.text : nil
            case .call: steps.resume(returning: "")
            }
        }
    }

    /// Offers what stands for the situation now, over what a script may have set by the same name.
    ///
    /// What scripts set besides lives as long as the turn, so that nothing typed can be kept through
    /// a script.
    private func offer(to session: inout Session) {
        let variables = TurnVariables(of: self)
        for name in session.variables.keys where variables.has(name) {
            session.variables[name] = nil
        }
        session.offered = OfferedVariables(variables)
    }
}

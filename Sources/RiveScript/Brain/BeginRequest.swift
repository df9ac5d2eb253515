import Synchronization

/// What answers `request` in the begin block, before every message.
package enum BeginRequest: Sendable {
    /// Nothing: there is no begin block, or it does not count.
    case none
    /// Always this one.
    case always(Trigger)
    /// It depends on the language, and is the same for every message once it was found.
    case found(Topic, FoundRequest)
    /// It depends on what is known of the participant.
    case sought(Topic)

    /// What answers in a brain with languages: their patterns are tried as messages are.
    init(inWorded topic: Topic?, _ triggers: [Trigger]) {
        guard let topic else {
            self = .none
            return
        }
        let isFixed = topic.triggers.allSatisfy { index in
            let pattern = triggers[index].pattern
            return pattern.program.inserts.isEmpty && pattern.excluded.allSatisfy(\.inserts.isEmpty)
        }
        self = isFixed ? .found(topic, FoundRequest()) : .sought(topic)
    }

    /// Looks once for what would be found each time.
    init(in topic: Topic?, _ triggers: [Trigger]) {
        self = .none
        guard let topic else { return }
        var scratch = MatchScratch()
        for trigger in topic.triggers.map({ triggers[$0] }) {
            let pattern = trigger.pattern
            guard pattern.program.inserts.isEmpty, pattern.tongue == nil else {
                self = .sought(topic)
                return
            }
            if matches(pattern.program, Array("request".utf8), inserting: [], using: &scratch) {
                self = .always(trigger)
                return
            }
        }
    }
}

/// What answers `request`, once it was looked for.
package final class FoundRequest: Sendable {
    private let answer = AtomicLazyReference<Answer>()

    private final class Answer: Sendable {
        let trigger: Trigger?
        init(_ trigger: Trigger?) { self.trigger = trigger }
    }

    /// The answer of `look`, which is asked once, or a few times where replies are made at once.
    package func trigger(_ look: () -> Trigger?) -> Trigger? {
        if let known = answer.load() { return known.trigger }
        return answer.storeIfNil(Answer(look())).trigger
    }
}

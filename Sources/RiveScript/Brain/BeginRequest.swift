/// What answers `request` in the begin block, before every message.
package enum BeginRequest: Sendable {
    /// Nothing: there is no begin block, or it does not count.
    case none
    /// Always this one.
    case always(Trigger)
    /// It depends on what is known of the participant, or on the language.
    case sought(Topic)

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

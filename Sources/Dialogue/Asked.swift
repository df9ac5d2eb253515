package import Mentoring

/// An event that waits for its turn.
package struct Asked: Sendable {
    package let event: Event
    package let participant: Participant.ID
    /// Which line it is; nil where the line had no id.
    package let key: EventKey?
    /// Where what no line causes is to be sent from now on; nil where the line does not tell.
    package let address: String?
    /// The world at the moment of the turn.
    package var surroundings: Surroundings

    package init(
        _ event: Event, of participant: Participant.ID, key: EventKey? = nil,
        from address: String? = nil, _ surroundings: Surroundings
    ) {
        (self.event, self.participant, self.key) = (event, participant, key)
        (self.address, self.surroundings) = (address, surroundings)
    }

    /// What the event meets, where `known` is kept of the participant and the turn before `offered`
    /// what is kept nowhere.
    func situation(after known: Situation?, _ offered: Talk?) -> Situation {
        var situation = known ?? Situation(newcomer: participant)
        if let offered {
            situation.talk.lastMessage = offered.lastMessage
            situation.talk.choices = offered.choices
        }
        if let address { situation.talk.address = address }
        return situation
    }
}

extension Turn {
    /// Takes out what was said in a safety turn, where nothing new was said since: it is still not to
    /// be written.
    mutating func leaveUnsaid(_ offered: Talk?) {
        guard let offered, situation.talk.lastMessage == offered.lastMessage else { return }
        situation.talk.lastMessage = nil
        situation.talk.choices = []
    }
}

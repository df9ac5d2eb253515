import Mentoring
package import RiveScript

/// A message explained to the people who write scripts: the turn it leads to, and how it was read.
package struct Account: Hashable, Sendable {
    package let turn: Turn
    /// Its words, and the triggers of the participant's topic that nearly took it.
    package let reading: MessageReading
    /// In how many example sentences each word stands that no script has.
    package let exampleCounts: [String: Int]
}

extension Companion {
    /// How `text` is answered in `situation`, and why.
    ///
    /// Nothing is kept. What was typed stands in the account, so it is for the one who typed it.
    ///
    /// - Throws: ``EventError`` as ``turn(for:in:_:)`` does.
    package func account(
        of text: String, in situation: Situation, _ surroundings: Surroundings
    ) throws(EventError) -> Account {
        var surroundings = surroundings
        surroundings.explains = true
        let event = Event.said(Said(text: text))
        let pack = pack(language(for: event, in: situation, surroundings))
        let draft = TurnDraft(situation: situation, pack: pack, surroundings: surroundings)
        var session = Session(user: situation.participant.rawValue)
        session.topic = draft.topic
        let reading = pack.brain.reading(of: text, in: session, limit: 8)
        let unread = reading.words.filter(\.meanings.isEmpty).map(\.typed)
        return Account(
            turn: try turn(for: event, in: situation, surroundings), reading: reading,
            exampleCounts: Dictionary(
                unread.map { ($0, pack.sense?.sentenceCount(with: $0) ?? 0) }
            ) { first, _ in first })
    }
}

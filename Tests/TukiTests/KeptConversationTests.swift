import Dialogue
import Mentoring
import Testing

@testable import tuki

@Suite struct KeptConversationTests {
    static let aino = Participant.ID(rawValue: "aino")

    /// A conversation in which every turn says how many came before it.
    static func conversation(in store: any DialogueStore) -> KeptConversation {
        let keeper = TurnKeeper { _, situation, _ in
            var next = situation
            next.turn += 1
            return Turn(messages: [Message(text: "turn \(situation.turn)")], situation: next)
        }
        return KeptConversation(
            keeper: keeper, store: store, participant: aino,
            surroundings: { Surroundings(now: Timestamp(seconds: 0)) })
    }

    @Test func `a newcomer is greeted, and welcomed back the next time`() throws {
        let store = InMemoryStore()
        let first = Self.conversation(in: store)
        #expect(try first.opening() == "greeting")
        _ = try first.turn(Said(choice: "greeting"))
        #expect(try Self.conversation(in: store).opening() == "welcome-back")
    }

    @Test func `one who was appointed before the first word is greeted as a newcomer`() throws {
        let store = InMemoryStore()
        try store.transaction { transaction throws(StoreError) in
            try transaction.appoint(Self.aino, since: Timestamp(seconds: 0))
        }
        #expect(try Self.conversation(in: store).opening() == "greeting")
    }

    @Test func `each turn meets what the turn before it left`() throws {
        let conversation = Self.conversation(in: InMemoryStore())
        #expect(try conversation.turn(Said(text: "a")).messages.map(\.text) == ["turn 0"])
        #expect(try conversation.turn(Said(text: "b")).messages.map(\.text) == ["turn 1"])
    }
}

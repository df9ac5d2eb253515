import Mentoring
import Synchronization
import Testing

@testable import Dialogue

/// What is worked out ahead counts where it is met, and nowhere else.
@Suite struct ForeseenTurnTests {
    private static let world = Surroundings(now: Timestamp(seconds: 5))

    /// Numbers a participant's turns, and counts how often it is asked.
    private final class Counter: Sendable {
        let asked = Mutex(0)

        var keeper: TurnKeeper {
            TurnKeeper { event, situation, _ throws(EventError) in
                self.asked.withLock { $0 += 1 }
                if case .profile = event { throw EventError(field: "role", hint: "write actor") }
                var next = situation
                next.turn += 1
                return Turn(messages: [Message(text: "\(next.turn)")], situation: next)
            }
        }
    }

    private static func asked(_ user: String, _ id: Int, _ event: Event) -> Asked {
        let participant = Participant.ID(rawValue: user)
        return Asked(
            event, of: participant, key: EventKey(participant: participant, id: "i:\(id)"), world)
    }

    private static func texts(_ asked: [Asked], _ keeper: TurnKeeper) throws -> [String] {
        try InMemoryStore().transaction { transaction throws(StoreError) in
            let foreseen = keeper.foresee(asked, in: transaction)
            return asked.indices.map { place in
                let taken = try? keeper.answer(
                    to: asked[place], foreseen: foreseen?[place], in: transaction)
                return taken.map { ($0.isRepeated ? "again " : "") + $0.turn.messages[0].text }
                    ?? "refused"
            }
        }
    }

    @Test func `what is foreseen is not worked out again`() throws {
        let counter = Counter()
        let asked = (0..<90).map { Self.asked("u\($0 % 30)", $0, .said(Said(text: "x"))) }
        #expect(
            try Self.texts(asked, counter.keeper) == (0..<90).map { "\($0 / 30 + 1)" })
        #expect(counter.asked.withLock(\.self) == 90)
    }

    @Test func `a line that comes again or is refused changes nothing for the next`() throws {
        let said = Event.said(Said(text: "x"))
        let profile = Event.profile(ProfileImport(values: [:]))
        let asked = [
            Self.asked("u", 1, said), Self.asked("u", 2, profile), Self.asked("u", 3, said),
            Self.asked("u", 1, said), Self.asked("u", 4, said), Self.asked("v", 1, said),
            Self.asked("u", 4, said), Self.asked("u", 5, said),
        ]
        #expect(
            try Self.texts(asked, Counter().keeper)
                == ["1", "refused", "2", "again 1", "3", "1", "again 3", "4"])
    }

    @Test func `few events are not shared out`() throws {
        let asked = [Self.asked("u", 1, .said(Said(text: "x")))]
        try InMemoryStore().transaction { transaction throws(StoreError) in
            #expect(Counter().keeper.foresee(asked, in: transaction) == nil)
        }
    }
}

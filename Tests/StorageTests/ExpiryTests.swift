import Dialogue
import Mentoring
import SQLiteStorage
import Testing

/// Twelve months after its end nothing is kept of a mentoring.
@Suite struct ExpiryTests {
    private static func tell(
        _ claims: [Claim], of participant: Participant.ID = .aino, in store: any DialogueStore
    ) throws {
        try store.transaction { transaction throws(StoreError) in
            var situation =
                try transaction.situation(of: participant) ?? Situation(newcomer: participant)
            let facts = claims.map { Fact($0, date: noon, turn: situation.turn + 1) }
            situation.turn += 1
            situation.facts += facts
            let turn = Turn(
                messages: [], situation: situation, effects: facts.map(Effect.recorded))
            try transaction.commit(turn, answering: nil, at: noon)
        }
    }

    private static let endings: [Claim] = [
        .closing(true), .stage(.after), .flag(.endedEarly, true),
    ]

    @Test(arguments: StoreKind.all, endings)
    func `all is kept for a year after the end, and then nothing`(
        _ kind: StoreKind, _ ending: Claim
    ) throws {
        try kind.with { store in
            try Self.tell([.role(.actor), .meetingsHeld(8), ending], in: store)
            try Self.tell([.role(.actor), .meetingsHeld(3)], of: .eero, in: store)
            let months = noon.adding(seconds: 364 * Timestamp.day)
            #expect(try store.eraseExpired(at: months) == 0)
            #expect(try store.situation(of: .aino) != nil)
            let year = noon.adding(seconds: 367 * Timestamp.day)
            #expect(try store.eraseExpired(at: year) == 1)
            #expect(try store.situation(of: .aino) == nil)
            #expect(try store.situation(of: .eero) != nil)
            #expect(try store.eraseExpired(at: year) == 0)
        }
    }

    @Test(arguments: StoreKind.all)
    func `what goes on after an end is kept`(_ kind: StoreKind) throws {
        try kind.with { store in
            try Self.tell([.flag(.endedEarly, true)], in: store)
            try Self.tell([.met(on: noon)], in: store)
            let year = noon.adding(seconds: 400 * Timestamp.day)
            #expect(try store.eraseExpired(at: year) == 0)
        }
    }

    @Test(arguments: StoreKind.all)
    func `many are erased at once`(_ kind: StoreKind) throws {
        try kind.with { store in
            for number in 0..<250 {
                try Self.tell([.closing(true)], of: .init(rawValue: "p\(number)"), in: store)
            }
            #expect(try store.eraseExpired(at: noon.adding(seconds: 400 * Timestamp.day)) == 250)
        }
    }
}

import Dialogue
import Mentoring
import RiveScript
import SQLiteStorage
import Testing

/// Turns that are foreseen side by side come out as those that are taken one by one.
@Suite struct TakenTogetherTests {
    private static let people = (0..<6).map { Participant.ID(rawValue: "u\($0)") }
    private static let world = Surroundings(now: Timestamp(seconds: 1_773_216_000), seed: 7)

    /// What came of one event, in a form that can be compared.
    private enum Taken: Hashable {
        case turn(Turn, isRepeated: Bool)
        case refused(EventError)
    }

    private static func take(
        _ asked: Asked, _ foreseen: ForeseenTurn?, by keeper: TurnKeeper,
        in transaction: any StoreTransaction
    ) throws(StoreError) -> Taken {
        do throws(TurnError) {
            let (turn, isRepeated) = try keeper.answer(
                to: asked, foreseen: foreseen, in: transaction)
            return .turn(turn, isRepeated: isRepeated)
        } catch {
            switch error {
            case .store(let fault): throw fault
            case .event(let wrong): return .refused(wrong)
            }
        }
    }

    /// Lets everybody say anything, one by one, with codes of pairs, lines that come again and
    /// profiles among it.
    private static func talk(
        seed: UInt64, _ keeper: TurnKeeper, _ store: any DialogueStore
    ) throws -> [(asked: Asked, taken: Taken)] {
        var random = SplitMix64(seed: seed)
        var speakers = try people.indices.map {
            try RandomParticipant(seed: seed &* 31 &+ UInt64($0), language: "fi")
        }
        var open: [Participant.ID: [Choice]] = [:]
        var codes: [String] = []
        var talk: [(asked: Asked, taken: Taken)] = []
        for number in 0..<160 {
            let speaker = Int(random.next() % UInt64(people.count))
            let id = people[speaker]
            var asked: Asked
            switch random.next() % 20 {
            case 0 where !talk.isEmpty: asked = talk[Int(random.next() % UInt64(talk.count))].asked
            case 1: asked = Self.said("anna koodi", id, number)
            case 2, 3: asked = Self.said(codes.last ?? "koodi", id, number)
            case 4: asked = Self.pressed("pair-link-yes", id, number)
            case 5:
                let profile = ProfileImport(values: ["role": number % 3 == 0 ? "?" : "mentor"])
                asked = Self.event(.profile(profile), id, number)
            default:
                switch speakers[speaker].next(open: open[id] ?? []) {
                case .says(let text, _): asked = Self.said(text, id, number)
                case .presses(let choice): asked = Self.pressed(choice, id, number)
                case .waits: continue
                }
            }
            let taken = try store.transaction { transaction throws(StoreError) in
                try take(asked, nil, by: keeper, in: transaction)
            }
            if case .turn(let turn, false) = taken {
                open[asked.participant] = turn.messages.last?.choices
                codes += (turn.situation.pair.given?.code.shown).map { [$0] } ?? []
            }
            talk.append((asked, taken))
        }
        return talk
    }

    private static func event(_ event: Event, _ id: Participant.ID, _ number: Int) -> Asked {
        Asked(event, of: id, key: EventKey(participant: id, id: "i:\(number)"), from: "c", world)
    }

    private static func said(_ text: String, _ id: Participant.ID, _ number: Int) -> Asked {
        event(.said(Said(text: text)), id, number)
    }

    private static func pressed(_ choice: String, _ id: Participant.ID, _ number: Int) -> Asked {
        event(.said(Said(choice: choice)), id, number)
    }

    private static func situations(_ store: any DialogueStore) throws -> [Situation?] {
        try store.transaction { transaction throws(StoreError) in
            var situations: [Situation?] = []
            for id in people { situations.append(try transaction.situation(of: id)) }
            return situations
        }
    }

    @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
    func `a batch gives what its lines give one by one`(seed: UInt64) throws {
        let companion = try #require(ShippedTalk.companion)
        let alone = try SQLiteStore(path: ":memory:")
        let talk = try Self.talk(seed: seed, TurnKeeper(companion), alone)
        for store: any DialogueStore in [try SQLiteStore(path: ":memory:"), InMemoryStore()] {
            let keeper = TurnKeeper(companion)
            var taken: [Taken] = []
            for start in stride(from: 0, to: talk.count, by: 50) {
                let batch = talk[start..<min(start + 50, talk.count)].map(\.asked)
                taken += try store.transaction { transaction throws(StoreError) in
                    let foreseen = keeper.foresee(batch, in: transaction)
                    var taken: [Taken] = []
                    for (place, asked) in batch.enumerated() {
                        taken.append(
                            try Self.take(asked, foreseen?[place], by: keeper, in: transaction))
                    }
                    return taken
                }
            }
            #expect(taken == talk.map(\.taken))
            #expect(try Self.situations(store) == Self.situations(alone))
        }
    }
}

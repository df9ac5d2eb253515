import Dialogue
import Mentoring
import SQLiteStorage
import Testing

/// Appointments and counts, asked of every store.
@Suite struct FiguresContractTests {
    private static func appoint(
        _ participant: Participant.ID, since moment: Timestamp? = noon, in store: any DialogueStore
    ) throws {
        try store.transaction { transaction throws(StoreError) in
            try transaction.appoint(participant, since: moment)
        }
    }

    private static func tally(
        _ store: any DialogueStore, in programme: String? = nil
    ) throws -> ProgrammeTally {
        try store.transaction { transaction throws(StoreError) in
            try transaction.tally(at: noon, in: programme)
        }
    }

    @Test(arguments: StoreKind.all)
    func `who was appointed stays so until it is revoked`(_ kind: StoreKind) throws {
        try kind.with { store in
            try store.take([.role(.coordinator)])
            #expect(try store.situation(of: .aino)?.isAppointed == false)
            try Self.appoint(.aino, in: store)
            try store.take([.phase(.run)])
            #expect(try store.situation(of: .aino)?.isAppointed == true)
            try Self.appoint(.aino, since: nil, in: store)
            let kept = try #require(try store.situation(of: .aino))
            #expect(!kept.isAppointed && kept.facts.count == 2)
        }
    }

    @Test(arguments: StoreKind.all)
    func `one never met can be appointed, and leaves nothing when it is revoked`(
        _ kind: StoreKind
    ) throws {
        try kind.with { store in
            try Self.appoint(.aino, in: store)
            let kept = try #require(try store.situation(of: .aino))
            #expect(kept.isAppointed && kept.turn == 0 && kept.talk == Talk())
            try Self.appoint(.aino, since: nil, in: store)
            #expect(try store.situation(of: .aino) == nil)
            try Self.appoint(.eero, since: nil, in: store)
            #expect(try store.situation(of: .eero) == nil)
        }
    }

    @Test(arguments: StoreKind.all)
    func `who is erased is not appointed any more`(_ kind: StoreKind) throws {
        try kind.with { store in
            try store.take([.role(.coordinator)])
            try Self.appoint(.aino, in: store)
            _ = try store.transaction { transaction throws(StoreError) in
                try transaction.forget(.aino)
            }
            try store.take([.role(.coordinator)])
            #expect(try store.situation(of: .aino)?.isAppointed == false)
        }
    }

    @Test(arguments: StoreKind.all)
    func `everybody is counted once, whatever others told`(_ kind: StoreKind) throws {
        try kind.with { store in
            #expect(try Self.tally(store) == ProgrammeTally())
            // More facts than are read at once, so that a page ends within one participant's.
            try store.transaction { transaction throws(StoreError) in
                for number in 0..<300 {
                    let id = Participant.ID(rawValue: number == 0 ? "" : "u\(number)")
                    let claims: [Claim] =
                        [.role(number % 3 == 0 ? .mentor : .actor), .programme("\(number % 2)")]
                        + Array(repeating: .meetingsHeld(number % 9), count: 20)
                    try transaction.take(claims, of: id)
                }
            }
            let all = try Self.tally(store)
            #expect(all[.total, of: .actor] == 200 && all[.total, of: .mentor] == 100)
            #expect(all.stages(of: .actor).map(\.count).reduce(0, +) == 200)
            let some = try Self.tally(store, in: "1")
            #expect(some[.total, of: .actor] == 100 && some[.total, of: .mentor] == 50)
        }
    }

    @Test(arguments: StoreKind.all)
    func `what was taken back or erased is not counted`(_ kind: StoreKind) throws {
        try kind.with { store in
            try store.take([.role(.actor)])
            let told = try store.take([.goal(true)])
            try store.take([.role(.mentor)], of: .eero)
            #expect(try Self.tally(store)[.goal, of: .actor] == 1)
            let undo = Turn(after: told, records: [], takesBack: 2)
            try store.transaction { transaction throws(StoreError) in
                try transaction.commit(undo, answering: nil, at: noon)
                _ = try transaction.forget(.eero)
            }
            let tally = try Self.tally(store)
            #expect(tally[.goal, of: .actor] == 0 && tally[.total, of: .actor] == 1)
            #expect(tally[.total, of: .mentor] == 0)
        }
    }
}

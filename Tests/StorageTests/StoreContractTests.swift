import Dialogue
import Mentoring
import RiveScript
import SQLiteStorage
import TestKit
import Testing

/// A way of keeping situations.
struct StoreKind: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// Opens a new store and hands it over; what it stands on lasts as long as the call.
    let with: @Sendable (_ body: (any DialogueStore) throws -> Void) throws -> Void

    static let all = [
        StoreKind(testDescription: "in memory") { try $0(InMemoryStore()) },
        StoreKind(testDescription: "SQLite in memory") { try $0(SQLiteStore(path: ":memory:")) },
        StoreKind(testDescription: "SQLite in a file") { body in
            let folder = try ScratchFolder()
            try withExtendedLifetime(folder) { try body(SQLiteStore(path: folder.path())) }
        },
    ]
}

/// The promises of ``DialogueStore``, asked of every store.
@Suite struct StoreContractTests {
    private let failure = StoreError(.other(code: 4), during: "test", path: "none")

    @Test(arguments: StoreKind.all)
    func `one never met has no situation`(_ kind: StoreKind) throws {
        try kind.with { store in
            try store.take([.pair(true)])
            #expect(try store.situation(of: .eero) == nil)
        }
    }

    @Test(arguments: StoreKind.all, [1, 2, 3] as [UInt64])
    func `any situation comes back as it was`(_ kind: StoreKind, seed: UInt64) throws {
        try kind.with { store in
            var chance = SplitMix64(seed: seed)
            var told: [Participant.ID: Situation] = [:]
            for round in 1...60 {
                let name = "\(chance.text())\(Int.random(in: 0..<4, using: &chance))"
                let id = Participant.ID(rawValue: round == 1 ? "" : name)
                var situation = told[id] ?? Situation(newcomer: id)
                situation.turn += 1
                situation.talk = chance.talk()
                var facts: [Fact] = []
                for _ in 0..<Int.random(in: 0...4, using: &chance) {
                    facts.append(chance.fact(turn: situation.turn))
                }
                situation.facts += facts
                var effects = facts.map(Effect.recorded)
                for _ in 0..<Int.random(in: 0...2, using: &chance) {
                    let note = chance.note(at: Int.random(in: 1...5, using: &chance))
                    situation.notes = situation.notes.keeping(note)
                    effects.append(.noted(note))
                }
                told[id] = situation
                let turn = Turn(messages: [], situation: situation, effects: effects)
                try store.transaction { transaction throws(StoreError) in
                    try transaction.commit(turn, answering: nil, at: noon)
                }
            }
            for (id, situation) in told { #expect(try store.situation(of: id) == situation) }
        }
    }

    @Test(arguments: StoreKind.all)
    func `facts come in the order of telling, not of dates`(_ kind: StoreKind) throws {
        try kind.with { store in
            let facts = [300, 100, 200].map {
                Fact(.cancelled, date: Timestamp(seconds: $0), turn: 1)
            }
            let situation = Situation(participant: .aino, facts: facts, turn: 1, talk: Talk())
            let turn = Turn(
                messages: [], situation: situation, effects: facts.map(Effect.recorded))
            try store.transaction { transaction throws(StoreError) in
                try transaction.commit(turn, answering: nil, at: noon)
            }
            #expect(try store.situation(of: .aino)?.facts == facts)
        }
    }

    @Test(arguments: StoreKind.all)
    func `undo takes back the facts of one turn, and telling goes on behind`(
        _ kind: StoreKind
    ) throws {
        try kind.with { store in
            try store.take([.pair(true)])
            try store.take([.goal(true), .meetingsHeld(3)])
            let before = try store.take([.agreement(true)])
            let undo = Turn(after: before, records: [.goal(false)], takesBack: 2)
            try store.transaction { transaction throws(StoreError) in
                try transaction.commit(undo, answering: nil, at: noon)
            }
            let after = try #require(try store.situation(of: .aino))
            #expect(after.facts.map(\.claim) == [.pair(true), .agreement(true), .goal(false)])
            #expect(after == undo.situation)
        }
    }

    @Test(arguments: StoreKind.all)
    func `a transaction that throws leaves no trace`(_ kind: StoreKind) throws {
        try kind.with { store in
            let before = try store.take([.pair(true)], answering: EventKey("s:1"))
            #expect(throws: failure) {
                try store.transaction { transaction throws(StoreError) in
                    try transaction.take([.goal(true)], answering: EventKey("s:2"))
                    _ = try transaction.forget(.aino)
                    try transaction.take([], of: .eero)
                    throw failure
                }
            }
            #expect(try store.situation(of: .aino) == before)
            #expect(try store.situation(of: .eero) == nil)
            #expect(try store.answer(to: EventKey("s:1")) != nil)
            #expect(try store.answer(to: EventKey("s:2")) == nil)
        }
    }

    @Test(arguments: StoreKind.all)
    func `a savepoint that throws takes only itself back`(_ kind: StoreKind) throws {
        try kind.with { store in
            try store.transaction { transaction throws(StoreError) in
                try transaction.savepoint { () throws(StoreError) in
                    try transaction.take([.pair(true)])
                    // One inside another: the outer goes on.
                    #expect(throws: failure) {
                        try transaction.savepoint { () throws(StoreError) in
                            try transaction.take([.goal(true)], answering: EventKey("s:lost"))
                            throw failure
                        }
                    }
                }
                #expect(throws: failure) {
                    try transaction.savepoint { () throws(StoreError) in
                        try transaction.savepoint { () throws(StoreError) in
                            _ = try transaction.take([], of: .eero)
                        }
                        throw failure
                    }
                }
                try transaction.take([.review(true)])
            }
            let kept = try #require(try store.situation(of: .aino))
            #expect(kept.facts.map(\.claim) == [.pair(true), .review(true)])
            #expect(kept.turn == 2)
            #expect(try store.situation(of: .eero) == nil)
            #expect(try store.answer(to: EventKey("s:lost")) == nil)
        }
    }

    @Test(arguments: StoreKind.all)
    func `a transaction reads what it wrote, and gives back a result`(_ kind: StoreKind) throws {
        try kind.with { store in
            let facts = try store.transaction { transaction throws(StoreError) in
                try transaction.take([.pair(true)], answering: EventKey("s:1"))
                #expect(try transaction.answer(to: EventKey("s:1")) != nil)
                return try transaction.take([.goal(true)]).facts.count
            }
            #expect(facts == 2)
        }
    }

    @Test(arguments: StoreKind.all)
    func `threads take turns`(_ kind: StoreKind) throws {
        try kind.with { store in
            try together(8) { number in
                for _ in 1...25 {
                    try store.take([.pair(true)])
                    try store.take([], of: Participant.ID(rawValue: "\(number)"))
                }
            }
            let kept = try #require(try store.situation(of: .aino))
            #expect(kept.turn == 200)
            #expect(kept.facts.map(\.turn) == Array(1...200))
        }
    }
}

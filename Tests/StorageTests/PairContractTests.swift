import Dialogue
import Foundation
import Mentoring
import SQLiteStorage
import TestKit
import Testing

/// The promises about links and codes, asked of every store.
@Suite struct PairContractTests {
    private let code = PairCode(chance: 1)

    /// Takes a turn of `participant` with these changes.
    private func take(
        _ effects: [Effect], of participant: Participant.ID, in store: any DialogueStore,
        at now: Timestamp = noon
    ) throws {
        try store.transaction { transaction throws(StoreError) in
            var situation =
                try transaction.situation(of: participant) ?? Situation(newcomer: participant)
            situation.turn += 1
            let turn = Turn(messages: [], situation: situation, effects: effects)
            try transaction.commit(turn, answering: nil, at: now)
        }
    }

    private func give(
        _ code: PairCode, by participant: Participant.ID = .eero, in store: any DialogueStore,
        at now: Timestamp = noon
    ) throws {
        let until = now.adding(seconds: PairCode.lifetime)
        let given = GivenCode(code: code, until: until)
        try take([.pair(.gave(given, as: .mentor))], of: participant, in: store, at: now)
    }

    private func link(in store: any DialogueStore, at now: Timestamp = noon) throws {
        try take([.pair(.linked(by: code, as: .actor))], of: .aino, in: store, at: now)
    }

    private func offer(
        _ code: PairCode, for participant: Participant.ID = .aino, in store: any DialogueStore
    ) throws -> CodeOffer? {
        try store.transaction { transaction throws(StoreError) in
            try transaction.offer(behind: code, for: participant)
        }
    }

    private func partner(
        of participant: Participant.ID, in store: any DialogueStore
    ) throws -> Participant.ID? {
        try store.transaction { transaction throws(StoreError) in
            try transaction.partner(of: participant)
        }
    }

    @Test(arguments: StoreKind.all)
    func `a code is offered to others until it is replaced`(_ kind: StoreKind) throws {
        try kind.with { store in
            try give(code, in: store)
            let until = noon.adding(seconds: PairCode.lifetime)
            let open = CodeOffer(role: .mentor, until: until, isUsed: false, isOwn: false)
            #expect(try offer(code, in: store) == open)
            #expect(try offer(code, for: .eero, in: store)?.isOwn == true)
            #expect(try store.situation(of: .eero)?.pair.given?.code == code)
            #expect(try offer(PairCode(chance: 2), in: store) == nil)
            try give(PairCode(chance: 2), in: store)
            #expect(try offer(code, in: store)?.isUsed == true)
            #expect(try store.situation(of: .eero)?.pair.given?.code == PairCode(chance: 2))
        }
    }

    @Test(arguments: StoreKind.all)
    func `old codes go when another is given`(_ kind: StoreKind) throws {
        try kind.with { store in
            try give(code, in: store)
            let later = noon.adding(seconds: PairCode.lifetime + PairCode.afterlife + 1)
            try give(PairCode(chance: 2), by: .aino, in: store, at: later)
            #expect(try offer(code, in: store) == nil)
        }
    }

    @Test(arguments: StoreKind.all)
    func `a link is of both, and shares dates and marked lines only`(_ kind: StoreKind) throws {
        try kind.with { store in
            try store.take(
                [.role(.mentor), .goal(true), .met(on: noon), .meetingsHeld(7), .cancelled],
                of: .eero)
            let lines = (1...3).map {
                Note(
                    position: $0, kind: .note, text: "rivi \($0)", date: noon, isShared: $0 == 2)
            }
            try take(lines.map(Effect.noted), of: .eero, in: store)
            try give(code, in: store)
            try take([], of: .aino, in: store)
            try link(in: store)
            let shared = try #require(try store.situation(of: .aino)?.pair.partner)
            #expect(shared.ownRole == .actor && shared.role == .mentor && shared.since == noon)
            #expect(shared.meetings.map(\.claim) == [.met(on: noon), .cancelled])
            #expect(shared.lines == [SharedLine(kind: .note, text: "rivi 2", date: noon)])
            #expect(try store.situation(of: .eero)?.pair.partner?.ownRole == .mentor)
            #expect(try partner(of: .eero, in: store) == .aino)
            #expect(try store.situation(of: .eero)?.pair.given == nil)
        }
    }

    @Test(arguments: StoreKind.all)
    func `a code that is used or over links nobody`(_ kind: StoreKind) throws {
        try kind.with { store in
            try give(code, in: store)
            try link(in: store, at: noon.adding(seconds: PairCode.lifetime))
            #expect(try partner(of: .aino, in: store) == nil)
            try link(in: store)
            let third = Participant.ID(rawValue: "third")
            try take([.pair(.linked(by: code, as: .actor))], of: third, in: store)
            #expect(try partner(of: .eero, in: store) == .aino)
            #expect(try partner(of: third, in: store) == nil)
        }
    }

    @Test(arguments: StoreKind.all, [true, false])
    func `ending a link and erasing take it from both, with all marks`(
        _ kind: StoreKind, erases: Bool
    ) throws {
        try kind.with { store in
            try give(code, in: store)
            try link(in: store)
            for id in [Participant.ID.aino, .eero] {
                let note = Note(
                    position: 1, kind: .note, text: "rivi", date: noon, isShared: true)
                try take([.noted(note)], of: id, in: store)
            }
            if erases {
                _ = try store.transaction { transaction throws(StoreError) in
                    try transaction.forget(.eero)
                }
            } else {
                try take([.pair(.unlinked)], of: .eero, in: store)
            }
            let aino = try #require(try store.situation(of: .aino))
            #expect(aino.pair.partner == nil && aino.notes.map(\.isShared) == [false])
            #expect(try partner(of: .aino, in: store) == nil)
            #expect(
                try store.situation(of: .eero)?.notes.map(\.isShared) == (erases ? nil : [false]))
            #expect(try erases ? offer(code, in: store) == nil : true)
        }
    }

    @Test(arguments: StoreKind.all)
    func `a link that is undone with its turn was never there`(_ kind: StoreKind) throws {
        try kind.with { store in
            try give(code, in: store)
            let failure = StoreError(.other(code: 4), during: "test", path: "none")
            #expect(throws: failure) {
                try store.transaction { transaction throws(StoreError) in
                    let aino = Situation(newcomer: .aino)
                    let turn = Turn(
                        messages: [], situation: aino,
                        effects: [.pair(.linked(by: code, as: .actor))])
                    try transaction.commit(turn, answering: nil, at: noon)
                    throw failure
                }
            }
            #expect(try partner(of: .eero, in: store) == nil)
            #expect(try offer(code, in: store)?.isUsed == false)
        }
    }

    @Test func `of many programs that use one code, one links`() throws {
        let folder = try ScratchFolder()
        let path = folder.path()
        try give(code, in: try SQLiteStore(path: path))
        try together(8) { number in
            let store = try SQLiteStore(path: path)
            let one = Participant.ID(rawValue: "actor-\(number)")
            try store.transaction { transaction throws(StoreError) in
                guard try transaction.offer(behind: code, for: one)?.isUsed == false else { return }
                let turn = Turn(
                    messages: [], situation: Situation(newcomer: one),
                    effects: [.pair(.linked(by: code, as: .actor))])
                try transaction.commit(turn, answering: nil, at: noon)
            }
        }
        let store = try SQLiteStore(path: path)
        let linked = try (0..<9).filter {
            try partner(of: Participant.ID(rawValue: "actor-\($0)"), in: store) != nil
        }
        #expect(linked.count == 1)
    }

    @Test func `after erasing and purging no byte of a code is left`() throws {
        let folder = try ScratchFolder()
        let path = folder.path()
        let store = try SQLiteStore(path: path)
        try give(code, in: store)
        try take([], of: .aino, in: store)
        _ = try store.transaction { transaction throws(StoreError) in
            try transaction.forget(.eero)
        }
        try store.purge()
        let left = folder.bytes(beside: path).values.contains {
            $0.range(of: Data(code.rawValue.utf8)) != nil
        }
        #expect(!left)
    }
}

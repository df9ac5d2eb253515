import Dialogue
import Foundation
import Mentoring
import RiveScript
import SQLiteStorage
import TestKit
import Testing

/// Situations that a store remembers are those that it would read.
@Suite struct KnownSituationTests {
    private let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `what is remembered is what stands in the file`(seed: UInt64) throws {
        var chance = SplitMix64(seed: seed)
        let store = try SQLiteStore(path: folder.path())
        let names = (0..<3).map { Participant.ID(rawValue: "u\($0)") }
        for _ in 0..<60 {
            let name = names.randomElement(using: &chance) ?? .aino
            let before = try store.situation(of: name) ?? Situation(newcomer: name)
            let turn = Self.turn(after: before, using: &chance)
            try? store.transaction { transaction throws(StoreError) in
                try transaction.commit(turn, answering: nil, at: noon)
                if Int.random(in: 0..<5, using: &chance) == 0 {
                    throw StoreError(.other(code: 1), during: "test", path: "none")
                }
            }
            let fresh = try SQLiteStore(path: folder.path())
            for name in names {
                #expect(try store.situation(of: name) == fresh.situation(of: name))
            }
        }
    }

    private static func turn(after before: Situation, using chance: inout SplitMix64) -> Turn {
        var situation = before
        situation.turn += 1
        situation.talk = chance.talk()
        var effects: [Effect] = []
        switch Int.random(in: 0..<8, using: &chance) {
        case 0: effects = [.noted(chance.note(at: 1))]
        case 1: effects = [.erasedNote(position: 1)]
        case 2: effects = [.tookBack(turn: max(0, before.turn - 1))]
        case 3:
            effects = [.reminders(planned: [Reminder(.custom, due: noon, subject: "x")])]
        case 4: effects = [.answeredReminder]
        case 5, 6: effects = [.recorded(chance.fact(turn: situation.turn))]
        default: break
        }
        return Turn(messages: [], situation: situation, effects: effects)
    }

    @Test func `what another program wrote is read again`() throws {
        let (one, other) = (
            try SQLiteStore(path: folder.path()), try SQLiteStore(path: folder.path())
        )
        try one.take([.pair(true)])
        _ = try one.situation(of: .aino)
        try other.take([.meetingsHeld(3)])
        #expect(
            try one.situation(of: .aino)?.facts.map(\.claim) == [.pair(true), .meetingsHeld(3)])
    }

    @Test func `a step that was undone is not remembered`() throws {
        let store = try SQLiteStore(path: folder.path())
        try store.take([.pair(true)])
        _ = try store.situation(of: .aino)
        let failure = StoreError(.other(code: 4), during: "test", path: "none")
        try store.transaction { transaction throws(StoreError) in
            do throws(StoreError) {
                try transaction.savepoint { () throws(StoreError) in
                    try transaction.take([.meetingsHeld(3)])
                    throw failure
                }
            } catch {}
        }
        #expect(try store.situation(of: .aino)?.facts.map(\.claim) == [.pair(true)])
    }
}

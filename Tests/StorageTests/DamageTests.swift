import Dialogue
import Foundation
import Mentoring
import RiveScript
import SQLiteStorage
import TestKit
import Testing

/// A store whose content cannot be read says so, and never guesses.
@Suite struct DamageTests {
    private let folder: ScratchFolder
    private let path: String

    init() throws {
        folder = try ScratchFolder()
        path = folder.path()
    }

    struct Damage: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let sql: String
        var operation = "read a situation"
    }

    static let damages = [
        Damage(testDescription: "a claim of no known kind", sql: "UPDATE fact SET kind = 'later'"),
        Damage(testDescription: "a claim's value", sql: "UPDATE fact SET value = 'perhaps'"),
        Damage(testDescription: "a source", sql: "UPDATE fact SET source = 'hearsay'"),
        Damage(testDescription: "a date that is a word", sql: "UPDATE fact SET date = 'today'"),
        Damage(testDescription: "a text that is bytes", sql: "UPDATE fact SET kind = x'00FF'"),
        Damage(
            testDescription: "a text that is no UTF-8",
            sql: "UPDATE fact SET kind = CAST(x'FF' AS TEXT)"),
        Damage(testDescription: "talk", sql: "UPDATE participant SET talk = 'SECRET'"),
        Damage(
            testDescription: "an answer", sql: "UPDATE answer SET payload = 'SECRET'",
            operation: "look for an answer"),
    ]

    @Test(arguments: damages)
    func `what cannot be read is an error that names the operation only`(
        _ damage: Damage
    ) throws {
        let store = try SQLiteStore(path: path)
        try store.take([.pair(true)], answering: EventKey("s:1"))
        try OtherProgram(opening: path).run(damage.sql)
        let error = #expect(throws: StoreError.self) {
            _ = try store.situation(of: .aino)
            _ = try store.answer(to: EventKey("s:1"))
        }
        #expect(error == StoreError(.corrupt, during: damage.operation, path: path))
        #expect(error?.description.contains("SECRET") == false)
        #expect(error?.description.contains("aino") == false)
    }

    @Test func `the others of a damaged store can still be read`() throws {
        let store = try SQLiteStore(path: path)
        try store.take([.pair(true)])
        let eero = try store.take([.pair(true)], of: .eero)
        try OtherProgram(opening: path).run("UPDATE fact SET kind = '?' WHERE participant = 'aino'")
        #expect(try store.situation(of: .eero) == eero)
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `a file with any bytes changed is read or refused, never more`(seed: UInt64) throws {
        do {
            let store = try SQLiteStore(path: path)
            for number in 0..<60 {
                let id = Participant.ID(rawValue: "\(number % 7)")
                try store.take(
                    [.meetingsHeld(number)], of: id, answering: EventKey("i:\(number)", of: id))
            }
        }
        let whole = try Data(contentsOf: URL(filePath: path))
        var chance = SplitMix64(seed: seed)
        var refused = 0
        for round in 1...60 {
            var bytes = whole
            for _ in 0..<20 {
                let place = Int.random(in: 0..<bytes.count, using: &chance)
                bytes[place] = UInt8.random(in: 0...255, using: &chance)
            }
            let copy = folder.path(of: "\(round).db")
            try bytes.write(to: URL(filePath: copy))
            do throws(StoreError) {
                let store = try SQLiteStore(path: copy)
                for number in 0..<7 {
                    let id = Participant.ID(rawValue: "\(number)")
                    try store.take([.pair(true)], of: id, answering: EventKey("s:new", of: id))
                    _ = try store.situation(of: id)
                }
            } catch {
                refused += 1
            }
        }
        #expect(refused > 0)
    }
}

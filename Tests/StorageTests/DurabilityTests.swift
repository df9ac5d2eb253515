import Dialogue
import Foundation
import Mentoring
import RiveScript
import SQLiteStorage
import TestKit
import Testing

/// What is there when a store is opened again, however the program before it ended.
@Suite struct DurabilityTests {
    private let folder: ScratchFolder
    private let path: String

    init() throws {
        folder = try ScratchFolder()
        path = folder.path()
    }

    /// A copy of file and log as they are now: what a program finds after this one was killed.
    private func copied(as name: String, log: (Data) -> Data = { $0 }) throws -> String {
        let copy = folder.path(of: name)
        let files = folder.bytes(beside: path)
        try files[""]?.write(to: URL(filePath: copy))
        try files["-wal"].map(log)?.write(to: URL(filePath: copy + "-wal"))
        return copy
    }

    @Test func `a thousand turns are there after opening again`() throws {
        var told = Situation(newcomer: .aino)
        do {
            let store = try SQLiteStore(path: path)
            for number in 1...1_000 {
                told = try store.take([.meetingsHeld(number)], answering: EventKey("i:\(number)"))
            }
        }
        let store = try SQLiteStore(path: path)
        #expect(try store.situation(of: .aino) == told)
        #expect(told.facts.count == 1_000)
        #expect(try store.answer(to: EventKey("i:1")) != nil)
    }

    @Test func `a writer that is killed leaves the turns before, and none of its own`() throws {
        let store = try SQLiteStore(path: path)
        let told = try store.take([.pair(true)])
        let copy = try store.transaction { transaction throws(StoreError) in
            // More than SQLite's cache holds, so that part of it already stands in the log.
            let text = String(repeating: "pitkä ", count: 2_000)
            for number in 1...600 {
                let id = number == 1 ? .eero : Participant.ID(rawValue: "\(number)")
                try transaction.take([.programme(text)], of: id)
            }
            try transaction.take([.goal(true)])
            return Result { try copied(as: "killed.db") }
        }.get()
        let log = try FileManager.default.attributesOfItem(atPath: copy + "-wal")[.size] as? Int
        #expect(try #require(log) > 1_000_000)
        let found = try SQLiteStore(path: copy)
        #expect(try found.situation(of: .aino) == told)
        #expect(try found.situation(of: .eero) == nil)
        try found.take([.goal(true)])
    }

    @Test(arguments: [1, 2] as [UInt64])
    func `a log cut anywhere gives whole turns, in order`(seed: UInt64) throws {
        let store = try SQLiteStore(path: path)
        for number in 1...40 { try store.take([.meetingsHeld(number)]) }
        var chance = SplitMix64(seed: seed)
        var counts: Set<Int> = []
        for round in 1...40 {
            let copy = try copied(as: "\(round).db") { log in
                log.prefix(Int.random(in: 0...log.count, using: &chance))
            }
            guard let found = try SQLiteStore(path: copy).situation(of: .aino) else { continue }
            #expect(found.facts.map(\.claim) == (1...found.turn).map(Claim.meetingsHeld))
            counts.insert(found.turn)
        }
        #expect(counts.count > 10)
        #expect(try SQLiteStore(path: try copied(as: "whole.db")).situation(of: .aino)?.turn == 40)
    }

    @Test func `two programs write in turns, and each sees what the other told`() throws {
        let stores = [try SQLiteStore(path: path), try SQLiteStore(path: path)]
        for number in 0..<100 {
            let told = try stores[number % 2].take([.meetingsHeld(number)])
            #expect(told.turn == number + 1)
        }
        try together(2) { number in
            for _ in 1...100 { try stores[number].take([.cancelled]) }
        }
        let facts = try #require(try stores[0].situation(of: .aino)?.facts)
        #expect(facts.map(\.turn) == Array(1...300))
    }

    @Test func `a store that another program writes is locked, and free afterwards`() throws {
        var settings = SQLiteStore.Settings()
        settings.busyTimeout = .milliseconds(20)
        let store = try SQLiteStore(path: path, settings: settings)
        let told = try store.take([.pair(true)])
        let other = OtherProgram(opening: path)
        try other.run("BEGIN IMMEDIATE")
        #expect(throws: StoreError(.locked, during: "begin a transaction", path: path)) {
            try store.take([.goal(true)])
        }
        try other.run("ROLLBACK")
        #expect(try store.situation(of: .aino) == told)
        try store.take([.goal(true)])
    }

    @Test func `a program that gave up half-way leaves nothing`() throws {
        let store = try SQLiteStore(path: path)
        try store.take([.pair(true)])
        do {
            let other = OtherProgram(opening: path)
            try other.run("BEGIN IMMEDIATE")
            try other.run("DELETE FROM participant")
        }
        #expect(try store.situation(of: .aino)?.turn == 1)
    }
}

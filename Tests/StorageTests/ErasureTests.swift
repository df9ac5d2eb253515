import Dialogue
import Foundation
import Mentoring
import RiveScript
import SQLiteStorage
import TestKit
import Testing

/// What is left in the files of one who was forgotten: nothing.
@Suite struct ErasureTests {
    private let folder: ScratchFolder
    private let path: String

    init() throws {
        folder = try ScratchFolder()
        path = folder.path()
    }

    /// The files, by the end of their names, that hold `mark` anywhere.
    private func places(of mark: String) -> Set<String> {
        let mark = Data(mark.utf8)
        return Set(folder.bytes(beside: path).filter { $0.value.range(of: mark) != nil }.keys)
    }

    private func forget(_ participant: Participant.ID, in store: SQLiteStore) throws {
        _ = try store.transaction { transaction throws(StoreError) in
            try transaction.forget(participant)
        }
    }

    @Test func `after forgetting and purging no byte is left in file or log`() throws {
        let store = try SQLiteStore(path: path)
        for number in 1...20 {
            try store.take(
                [.programme("WHAT-AINO-TOLD")], says: "WHAT-AINO-HEARD",
                answering: EventKey("s:AINO-\(number)"))
            try store.take([.programme("other")], of: .eero)
        }
        #expect(places(of: "WHAT-AINO-TOLD") == ["-wal"])

        try forget(.aino, in: store)
        #expect(places(of: "WHAT-AINO-TOLD") == ["-wal"], "the log still has older pages")

        try store.purge()
        for mark in ["WHAT-AINO-TOLD", "WHAT-AINO-HEARD", "AINO-", "aino"] {
            #expect(places(of: mark) == [])
        }
        #expect(places(of: "eero") == [""])
        #expect(try store.situation(of: .eero)?.turn == 20)
    }

    /// Pages that were split, merged and filled again hold no forgotten copies either.
    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `nothing is left of whoever is forgotten among many`(seed: UInt64) throws {
        let store = try SQLiteStore(path: path)
        var chance = SplitMix64(seed: seed)
        var present: Set<Int> = []
        var forgotten: Set<Int> = []
        for _ in 1...8 {
            try store.transaction { transaction throws(StoreError) in
                for _ in 1...120 {
                    let number = Int.random(in: 1...90, using: &chance)
                    let id = Participant.ID(rawValue: "<person \(number)>")
                    if Int.random(in: 0..<6, using: &chance) == 0 {
                        _ = try transaction.forget(id)
                        if present.remove(number) != nil { forgotten.insert(number) }
                        continue
                    }
                    let length = Int.random(in: 1...60, using: &chance)
                    let text = String(repeating: "<told \(number)>", count: length)
                    let event = EventKey("\(Int.random(in: 0...5, using: &chance))", of: id)
                    try transaction.take(
                        [.programme(text), .language(text)], of: id, says: text, answering: event)
                    present.insert(number)
                    forgotten.remove(number)
                }
            }
            try store.purge()
            for number in forgotten {
                #expect(places(of: "<person \(number)>") == [])
                #expect(places(of: "<told \(number)>") == [])
            }
        }
        #expect(!forgotten.isEmpty)
        let other = OtherProgram(opening: path)
        #expect(try other.run("PRAGMA integrity_check") == "ok")
    }

    @Test func `undone facts and old answers are gone after purging too`() throws {
        let store = try SQLiteStore(path: path)
        let told = try store.take(
            [.programme("TAKEN-BACK")], says: "OLD-ANSWER", answering: EventKey("s:1"))
        let late = noon.adding(seconds: 8 * Timestamp.day)
        try store.transaction { transaction throws(StoreError) in
            let undo = Turn(after: told, takesBack: 1)
            try transaction.commit(undo, answering: EventKey("s:2"), at: late)
        }
        try store.purge()
        #expect(places(of: "TAKEN-BACK") == [])
        #expect(places(of: "OLD-ANSWER") == [])
    }

    @Test func `while another program reads, purging is refused and nothing is said to be gone`()
        throws
    {
        var settings = SQLiteStore.Settings()
        settings.busyTimeout = .milliseconds(20)
        let store = try SQLiteStore(path: path, settings: settings)
        try store.take([.programme("TOLD")])
        let other = OtherProgram(opening: path)
        try other.run("BEGIN")
        try other.run("SELECT count(*) FROM participant")
        try forget(.aino, in: store)
        #expect(throws: StoreError(.locked, during: "erase for good", path: path)) {
            try store.purge()
        }
        try other.run("COMMIT")
        try store.purge()
        #expect(places(of: "TOLD") == [])
    }

    @Test func `a store in memory has nothing to purge`() throws {
        let store = try SQLiteStore(path: ":memory:")
        try store.take([.role(.actor)])
        try store.purge()
        #expect(try store.situation(of: .aino)?.progress.role == .actor)
    }
}

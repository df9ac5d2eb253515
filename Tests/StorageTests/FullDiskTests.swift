import Dialogue
import Foundation
import Mentoring
import SQLiteStorage
import TestKit
import Testing

/// A disk that fills up costs the turn that did not fit, and nothing that was acknowledged.
@Suite struct FullDiskTests {
    private let folder: ScratchFolder
    private let path: String
    private let text = String(repeating: "pitkä ", count: 200)

    init() throws {
        folder = try ScratchFolder()
        path = folder.path()
    }

    private func smallStore(pages: Int64 = 40) throws -> SQLiteStore {
        var settings = SQLiteStore.Settings()
        settings.pageLimit = pages
        return try SQLiteStore(path: path, settings: settings)
    }

    /// Takes turns, each of another participant, until the store is full.
    ///
    /// - Returns: How many were acknowledged.
    private func fill(_ store: SQLiteStore, upTo limit: Int = 5_000) throws -> Int {
        for number in 0..<limit {
            do throws(StoreError) {
                let id = Participant.ID(rawValue: "\(number)")
                try store.take([.programme(text)], of: id, answering: EventKey("s:1", of: id))
            } catch {
                try #require(error.problem == .full)
                #expect(error.isRetryable)
                return number
            }
        }
        return limit
    }

    private func expectFirst(_ count: Int, in store: SQLiteStore) throws {
        for number in 0..<count {
            let id = Participant.ID(rawValue: "\(number)")
            #expect(try store.situation(of: id)?.facts.map(\.claim) == [.programme(text)])
            #expect(try store.answer(to: EventKey("s:1", of: id)) != nil)
        }
        #expect(try store.situation(of: Participant.ID(rawValue: "\(count)")) == nil)
    }

    @Test func `all acknowledged turns are there, the one that did not fit is not`() throws {
        let count: Int
        do {
            let store = try smallStore()
            count = try fill(store)
            #expect((5..<200).contains(count))
            try expectFirst(count, in: store)
        }
        let store = try SQLiteStore(path: path)
        try expectFirst(count, in: store)
        try store.take([.programme(text)], of: .init(rawValue: "\(count)"))
        #expect(try OtherProgram(opening: path).run("PRAGMA integrity_check") == "ok")
    }

    @Test func `a batch that does not fit is not kept in part, even where its caller goes on`()
        throws
    {
        let store = try smallStore()
        var failures: [StoreError.Problem] = []
        #expect(throws: StoreError(.full, during: "commit", path: path)) {
            try store.transaction { transaction throws(StoreError) in
                for number in 0..<200 {
                    do throws(StoreError) {
                        try transaction.savepoint { () throws(StoreError) in
                            let long = Participant.ID(rawValue: "\(number)")
                            try transaction.take([.programme(text)], of: long)
                        }
                    } catch {
                        failures.append(error.problem)
                    }
                }
            }
        }
        // SQLite ended the transaction at the first: what came later was not let through either.
        #expect(failures.count > 1)
        #expect(Set(failures) == [.full])
        #expect(try OtherProgram(opening: path).run("SELECT count(*) FROM participant") == "0")
        try store.take([.pair(true)])
    }

    @Test func `room that forgetting makes is used again`() throws {
        let store = try smallStore()
        let count = try fill(store)
        for number in 0..<count / 2 {
            _ = try store.transaction { transaction throws(StoreError) in
                try transaction.forget(Participant.ID(rawValue: "\(number)"))
            }
        }
        try store.take([.programme(text)])
        #expect(try store.situation(of: .aino)?.progress.programme == text)
    }

    @Test(.enabled(if: ScratchFolder.canBeDisk, "only root can mount a small disk"))
    func `on a disk that is really full nothing acknowledged is lost`() throws {
        let disk = try ScratchFolder(diskOf: 400)
        let path = disk.path()
        let count: Int
        do {
            let store = try SQLiteStore(path: path)
            count = try fill(store)
            #expect((5..<500).contains(count))
            try expectFirst(count, in: store)
        }
        try expectFirst(count, in: SQLiteStore(path: path))
    }
}

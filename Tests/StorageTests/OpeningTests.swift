import Dialogue
import Foundation
import Mentoring
import SQLiteStorage
import TestKit
import Testing

/// What happens to a file when a store is opened on it.
@Suite struct OpeningTests {
    private let folder: ScratchFolder
    private let path: String

    init() throws {
        folder = try ScratchFolder()
        path = folder.path()
    }

    private func problem(
        opening path: String, settings: SQLiteStore.Settings = .init()
    ) -> StoreError.Problem? {
        do throws(StoreError) {
            _ = try SQLiteStore(path: path, settings: settings)
            return nil
        } catch {
            #expect(error.path == path)
            return error.problem
        }
    }

    private func mode(of path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    @Test(arguments: ["", "-wal", "-shm"])
    func `only the owner may read what is kept`(end: String) throws {
        let store = try SQLiteStore(path: path)
        try store.take([.pair(true)])
        #expect(try mode(of: path + end) == 0o600)
    }

    @Test func `a commit is logged, synchronised, and overwrites what it erases`() throws {
        for _ in 1...2 {
            let guarantees = try SQLiteStore(path: path).guarantees()
            #expect(guarantees.journal == "wal")
            #expect(guarantees.synchronous == 2)
            #expect(guarantees.overwritesErased)
            #expect(guarantees.keepsReferences)
            #expect(guarantees.version == Migration.all.count)
        }
        #expect(try SQLiteStore(path: ":memory:").guarantees().journal == "memory")
    }

    @Test func `the file says whose it is and of which version`() throws {
        _ = try SQLiteStore(path: path)
        let other = OtherProgram(opening: path)
        #expect(try other.run("PRAGMA application_id") == String(0x7475_6B69))
        #expect(try other.run("PRAGMA user_version") == String(Migration.all.count))
    }

    @Test func `an empty file becomes a store`() throws {
        try Data().write(to: URL(filePath: path))
        #expect(problem(opening: path) == nil)
    }

    @Test func `a name that SQLite could take for an address is a file`() throws {
        let name = "file:\(UUID().uuidString)?mode=memory"
        defer {
            for end in ["", "-wal", "-shm"] {
                try? FileManager.default.removeItem(atPath: name + end)
            }
        }
        try SQLiteStore(path: name).take([.pair(true)])
        #expect(FileManager.default.fileExists(atPath: name))
        #expect(try SQLiteStore(path: name).situation(of: .aino) != nil)
    }

    @Test func `threads that open a new store at once all find it made`() throws {
        for round in 1...10 {
            let path = folder.path(of: "\(round).db")
            try together(8) { number in
                let id = Participant.ID(rawValue: "\(number)")
                try SQLiteStore(path: path).take([.pair(true)], of: id)
            }
            let store = try SQLiteStore(path: path)
            for number in 0..<8 {
                #expect(try store.situation(of: .init(rawValue: "\(number)"))?.turn == 1)
            }
        }
    }

    // MARK: files that are not taken

    struct Foreign: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let make: @Sendable (_ path: String) throws -> Void

        static func bytes(_ bytes: Data) -> @Sendable (String) throws -> Void {
            { try bytes.write(to: URL(filePath: $0)) }
        }

        static func database(_ statements: String...) -> @Sendable (String) throws -> Void {
            { path in
                let other = OtherProgram(opening: path)
                for sql in statements { try other.run(sql) }
            }
        }
    }

    static let foreign = [
        Foreign(testDescription: "a line of text", make: Foreign.bytes(Data("Hei!\n".utf8))),
        Foreign(testDescription: "zeros", make: Foreign.bytes(Data(count: 8_192))),
        Foreign(
            testDescription: "noise",
            make: Foreign.bytes(
                Data((0..<10_000).map { UInt8(truncatingIfNeeded: $0 &* $0 &* 31 >> 3) }))),
        Foreign(
            testDescription: "another program's tables",
            make: Foreign.database("CREATE TABLE participant (id)")),
        Foreign(
            testDescription: "another program's mark",
            make: Foreign.database("PRAGMA application_id = 7", "PRAGMA user_version = 1")),
        Foreign(
            testDescription: "a version without a mark",
            make: Foreign.database("PRAGMA user_version = 1")),
        Foreign(testDescription: "a store cut short") { path in
            try SQLiteStore(path: path).take([.pair(true)])
            let whole = try Data(contentsOf: URL(filePath: path))
            try whole.prefix(60).write(to: URL(filePath: path))
        },
    ]

    @Test(arguments: foreign)
    func `a file that is no store is left exactly as it was`(_ foreign: Foreign) throws {
        try foreign.make(path)
        let before = folder.bytes(beside: path)
        #expect(problem(opening: path) == .corrupt)
        #expect(folder.bytes(beside: path) == before)
    }

    @Test func `a newer store is left exactly as it was`() throws {
        let known = Migration.all.count
        try SQLiteStore(path: path).take([.pair(true)])
        try OtherProgram(opening: path).run("PRAGMA user_version = \(known + 1)")
        let before = folder.bytes(beside: path)
        #expect(problem(opening: path) == .newer(found: known + 1, known: known))
        #expect(folder.bytes(beside: path) == before)
    }

    struct Nowhere: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let path: @Sendable (ScratchFolder) -> String
    }

    static let nowhere = [
        Nowhere(testDescription: "a folder that is not there") { $0.path(of: "no/store.db") },
        Nowhere(testDescription: "a folder itself") { $0.url.path },
        Nowhere(testDescription: "no name") { _ in "" },
        Nowhere(testDescription: "a name with a NUL byte") { $0.path() + "\u{0}b" },
    ]

    @Test(arguments: nowhere)
    func `a path that cannot be a file is unreachable`(_ nowhere: Nowhere) {
        #expect(problem(opening: nowhere.path(folder)) == .unreachable)
    }

    @Test(.enabled(if: ScratchFolder.canBeDisk || getuid() != 0, "root writes everywhere"))
    func `a file that cannot be written is read-only, and so is its folder`() throws {
        guard getuid() == 0 else {
            try SQLiteStore(path: path).take([.pair(true)])
            try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: path)
            #expect(problem(opening: path) == .readOnly)
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o500], ofItemAtPath: folder.url.path)
            #expect(problem(opening: folder.path(of: "new.db")) == .readOnly)
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o700], ofItemAtPath: folder.url.path)
            return
        }
        let disk = try ScratchFolder(diskOf: 512)
        try SQLiteStore(path: disk.path()).take([.pair(true)])
        try disk.makeReadOnly()
        #expect(problem(opening: disk.path()) == .readOnly)
        #expect(problem(opening: disk.path(of: "new.db")) == .readOnly)
    }

    @Test func `a new store that another program holds is locked, then opens`() throws {
        try Data().write(to: URL(filePath: path))
        let other = OtherProgram(opening: path)
        try other.run("BEGIN EXCLUSIVE")
        var settings = SQLiteStore.Settings()
        settings.busyTimeout = .milliseconds(20)
        #expect(problem(opening: path, settings: settings) == .locked)
        try other.run("ROLLBACK")
        #expect(problem(opening: path, settings: settings) == nil)
    }
}

import Dialogue
import Foundation
import Mentoring
import SQLiteStorage
import TestKit
import Testing

/// How tables come from one version to the next.
@Suite struct MigrationTests {
    private let folder: ScratchFolder
    private let path: String
    private let later = Migration(
        "CREATE TABLE later (participant TEXT REFERENCES participant (id) ON DELETE CASCADE)",
        "PRAGMA user_version = \(Migration.all.count + 1)")

    init() throws {
        folder = try ScratchFolder()
        path = folder.path()
    }

    private func settings(with migrations: [Migration]) -> SQLiteStore.Settings {
        var settings = SQLiteStore.Settings()
        settings.migrations = Migration.all + migrations
        return settings
    }

    /// One fingerprint (FNV-1a) for each released migration; a row is added, never changed.
    static let released: [UInt64] = [
        15_744_424_448_146_678_725, 10_000_606_494_813_770_755,
        5_580_184_594_418_875_619, 16_024_450_453_408_500_378, 15_811_576_957_096_929_469,
        14_348_025_839_139_634_953,
    ]

    @Test func `a released migration is never edited`() {
        let fingerprints = Migration.all.map { migration in
            migration.statements.joined(separator: ";").utf8.reduce(0xCBF2_9CE4_8422_2325) {
                ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3
            }
        }
        #expect(fingerprints == Self.released)
    }

    @Test(arguments: Migration.all.indices)
    func `a migration ends by saying its number`(index: Int) {
        #expect(Migration.all[index].statements.last == "PRAGMA user_version = \(index + 1)")
    }

    @Test func `an older store is brought up, and keeps what it held`() throws {
        let told = try SQLiteStore(path: path).take([.pair(true)])
        let store = try SQLiteStore(path: path, settings: settings(with: [later]))
        #expect(try store.guarantees().version == Migration.all.count + 1)
        #expect(try store.situation(of: .aino) == told)
        try OtherProgram(opening: path).run("INSERT INTO later VALUES ('aino')")
        _ = try store.transaction { transaction throws(StoreError) in
            try transaction.forget(.aino)
        }
        #expect(try OtherProgram(opening: path).run("SELECT count(*) FROM later") == "0")
    }

    @Test func `what ended before the store knew of ends goes a year after that`() throws {
        var old = SQLiteStore.Settings()
        old.migrations = Array(Migration.all.prefix(3))
        _ = try SQLiteStore(path: path, settings: old)
        let facts = [
            ("done", "closing", "yes"), ("early", "flag", "ended-early yes"),
            ("back", "closing", "yes"), ("back", "met", ""), ("open", "closing", "no"),
        ]
        do {
            let program = OtherProgram(opening: path)
            for (row, fact) in facts.enumerated() {
                try program.run(
                    "INSERT OR IGNORE INTO participant VALUES ('\(fact.0)', 1, 'zone\tUTC')")
                try program.run(
                    """
                    INSERT INTO fact VALUES (
                        '\(fact.0)', \(row), '\(fact.1)', '\(fact.2)', 1000, 'user', 1)
                    """)
            }
        }
        let store = try SQLiteStore(path: path)
        let expired = try store.transaction { transaction throws(StoreError) in
            try transaction.expired(at: Timestamp(seconds: 1000 + 366 * 86_400), limit: 9)
        }
        #expect(expired.map(\.rawValue) == ["done", "early"])
    }

    @Test func `a migration that fails leaves the version and the tables before it`() throws {
        let told = try SQLiteStore(path: path).take([.pair(true)])
        let broken = Migration("DROP TABLE fact", "CREATE TABLE fact (", "PRAGMA user_version = 3")
        #expect(throws: StoreError(.other(code: 1), during: "migrate", path: path)) {
            try SQLiteStore(path: path, settings: settings(with: [later, broken]))
        }
        let store = try SQLiteStore(path: path)
        #expect(try store.guarantees().version == Migration.all.count)
        #expect(try store.situation(of: .aino) == told)
    }
}

import Foundation
import TestKit

/// Word lists beside the project: packed tables of words, a tab between columns.
enum WordTables {
    private static let folder = Project.shared?.appending(path: "language/data")

    /// Whether the word lists are there; without them the suites that need them are skipped.
    static let areThere = folder != nil

    /// The rows of the packed table `name`.
    static func packed(_ name: String) throws -> [[String]] {
        guard let folder else { return [] }
        let unpacking = Process()
        unpacking.executableURL = URL(filePath: "/usr/bin/env")
        unpacking.arguments = ["gzip", "-dc", folder.appending(path: name + ".tsv.gz").path]
        let output = Pipe()
        unpacking.standardOutput = output
        try unpacking.run()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        unpacking.waitUntilExit()
        return rows(of: String(decoding: bytes, as: UTF8.self))
    }

    /// The rows of the plain table `name`.
    static func plain(_ name: String) throws -> [[String]] {
        guard let folder else { return [] }
        return rows(
            of: try String(contentsOf: folder.appending(path: name + ".tsv"), encoding: .utf8))
    }

    private static func rows(of table: String) -> [[String]] {
        table.split(separator: "\n").map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }

    /// `part` of `whole` in per cent, with one decimal.
    static func percent(_ part: Int, of whole: Int) -> String {
        guard whole > 0 else { return "–" }
        return String(format: "%.1f %%", 100 * Double(part) / Double(whole))
    }
}

import Foundation
import TestKit

/// The program as it was built, run as a person or a bridge runs it.
struct BuiltTuki {
    let status: Int32
    let output: String
    let errors: String

    /// Beside the tests; nil where it is not there.
    static let program = BuiltProgram.tuki

    /// Runs tuki in a new empty folder that is its home too, and waits for its end.
    ///
    /// - Parameters:
    ///   - input: All of stdin.
    ///   - files: What stands in the folder, path to text.
    static func run(
        _ arguments: [String], input: String = "", files: [String: String] = [:],
        environment: [String: String] = [:]
    ) throws -> BuiltTuki {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "tuki-run-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (path, text) in files.merging(["stdin": input], uniquingKeysWith: { $1 }) {
            let file = folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ["HOME": folder.path, "PATH": "/usr/bin:/bin"]
            .merging(BuiltProgram.environment) { $1 }.merging(environment) { $1 }
        // A file as stdin and files as outputs: no pipe that could fill while nobody reads.
        process.standardInput = try FileHandle(forReadingFrom: folder.appending(path: "stdin"))
        process.standardOutput = try writing(to: folder.appending(path: "stdout"))
        process.standardError = try writing(to: folder.appending(path: "stderr"))
        try process.run()
        process.waitUntilExit()
        return BuiltTuki(
            status: process.terminationStatus,
            output: try String(contentsOf: folder.appending(path: "stdout"), encoding: .utf8),
            errors: try String(contentsOf: folder.appending(path: "stderr"), encoding: .utf8))
    }

    private static func writing(to file: URL) throws -> FileHandle {
        try Data().write(to: file)
        return try FileHandle(forWritingTo: file)
    }
}

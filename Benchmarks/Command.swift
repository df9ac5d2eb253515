import Foundation

/// A program to run and read.
struct Command {
    let words: [String]

    init(_ words: String...) { self.words = words }

    /// What it prints; nil where it is missing or fails.
    func output() -> Data? {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = words
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return nil }
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? data : nil
    }

    var succeeds: Bool { output() != nil }
}

import Foundation
import TestKit
import Testing

/// The contract of line bots, as a stranger's program checks it: through pipes and signals only.
@Suite(
    .enabled(if: BuiltTuki.program != nil, "the program was not built beside the tests"),
    .enabled(if: ContractCheck.script != nil, "the contract's check stands not beside the project"),
    .enabled(if: ContractCheck.python != nil, "python3 is not installed"))
struct ContractTests {
    @Test func `the bot keeps the whole contract`() throws {
        let dialogues = Project.root.appending(path: "Tests/TukiTests/Fixtures/contract")
        let output = FileManager.default.temporaryDirectory
            .appending(path: "tuki-contract-\(UUID().uuidString)")
        try Data().write(to: output)
        defer { try? FileManager.default.removeItem(at: output) }
        let process = Process()
        process.executableURL = ContractCheck.python
        process.arguments = [
            try #require(ContractCheck.script).path, try #require(BuiltTuki.program).path, "bot",
            "--format", "native", "--store", ":memory:", "--dialogues", dialogues.path,
        ]
        let file = try FileHandle(forWritingTo: output)
        (process.standardInput, process.standardOutput) = (FileHandle.nullDevice, file)
        try process.run()
        process.waitUntilExit()
        let report = try String(contentsOf: output, encoding: .utf8)
        let failed = report.split(separator: "\n").filter { $0.hasPrefix("FAIL") }
        print(report.split(separator: "\n").suffix(2).joined(separator: "\n"))
        #expect(failed == [])
        #expect(process.terminationStatus == 0)
    }
}

/// What runs the check, and the check itself.
private enum ContractCheck {
    static let python = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"]
        .map { URL(filePath: $0).appending(path: "python3") }
        .first { FileManager.default.isExecutableFile(atPath: $0.path) }

    static let script = Project.shared.map { $0.appending(path: "bridge/contract.py") }
        .flatMap { FileManager.default.fileExists(atPath: $0.path) ? $0 : nil }
}

import Foundation
import Mentoring

/// What a turn takes on a store with many participants beside one with few, on the built program.
struct StoreRun {
    /// What came out of one run of the program.
    struct Figures {
        /// Seconds of each turn, from the line in to its `done`, sorted.
        var turns: [Double] = []
        /// The most memory that the program had, in MiB; 0 where the system does not tell.
        var peak = 0.0
        /// What it has after the last turn, in MiB.
        var memory = 0.0
        /// Seconds of an answer with the programme's figures.
        var figures = 0.0

        var median: Double { turns.isEmpty ? 0 : turns[turns.count / 2] }
        var slow: Double { turns.isEmpty ? 0 : turns[turns.count * 99 / 100] }
    }

    private static let sentences = [
        "mitä valmistelen seuraavaan tapaamiseen?", "missä mennään?", "tavattiin eilen",
        "anna työkalu", "kiitos",
    ]

    let tuki: URL
    let store: FilledStore
    let users: [Int]

    /// Each user says each sentence, one line at a time.
    func measured() throws -> Figures {
        let process = Process()
        let (input, output) = (Pipe(), Pipe())
        process.executableURL = tuki
        process.arguments = [
            "bot", "--format", "native", "--store", store.file.path, "--log", "error", "--now",
            Date(timeIntervalSince1970: Double(FilledStore.now.seconds)).formatted(.iso8601),
        ]
        (process.standardInput, process.standardOutput) = (input, output)
        try process.run()
        var lines = LineTaker(output.fileHandleForReading)
        let clock = ContinuousClock()
        var id = 1
        func time(_ text: String, of user: String, as member: String = "text") throws -> Double {
            id += 1
            let line = #"{"id":\#(id),"user":"\#(user)","\#(member)":"\#(text)"}"# + "\n"
            let start = clock.now
            try input.fileHandleForWriting.write(contentsOf: Data(line.utf8))
            while let line = lines.next(), !line.hasPrefix(#"{"type":"done""#) {}
            return (clock.now - start).seconds
        }
        // Scripts compile at the first line.
        _ = try time("moi", of: FilledStore.name(users[0]))
        var figures = Figures()
        for sentence in Self.sentences {
            for user in users {
                figures.turns.append(try time(sentence, of: FilledStore.name(user)))
            }
        }
        figures.turns.sort()
        figures.memory = Self.memory("VmRSS:", of: process.processIdentifier)
        figures.peak = Self.memory("VmHWM:", of: process.processIdentifier)
        figures.figures = try time("coordinator-figures", of: "coordinator", as: "choice")
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
        return figures
    }

    private static func memory(_ name: String, of process: Int32) -> Double {
        let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
        let line = status?.split(separator: "\n").first { $0.hasPrefix(name) }
        let kilobytes = line?.split(whereSeparator: \.isWhitespace).dropFirst().first
        return (kilobytes.flatMap { Double($0) } ?? 0) / 1_024
    }
}

/// Lines out of a pipe, one after the other.
private struct LineTaker {
    private let handle: FileHandle
    private var buffer = Data()

    init(_ handle: FileHandle) { self.handle = handle }

    mutating func next() -> String? {
        while true {
            if let end = buffer.firstIndex(of: 0x0A) {
                defer { buffer = Data(buffer[(end + 1)...]) }
                return String(decoding: buffer[..<end], as: UTF8.self)
            }
            let more = handle.availableData
            if more.isEmpty { return nil }
            buffer.append(more)
        }
    }
}

/// Both stores in turn, round by round, and a table of what each took.
func compareStores(participants: Int, rounds: Int) throws {
    let here = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    let tuki = here.appending(path: "tuki")
    guard FileManager.default.isExecutableFile(atPath: tuki.path) else {
        return print("skipped: there is no tuki beside the benchmark; swift build -c release")
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: "tuki-bench-store")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    // The same hundred talk on either store, and lie all over the large one.
    let users = (0..<100).map { $0 * max(1, participants / 100) }
    var runs: [String: [StoreRun.Figures]] = [:]
    for round in 1...rounds {
        for (name, numbers) in [("few", users), ("many", Array(0..<participants))] {
            let file = folder.appending(path: "\(name).db")
            FileHandle.standardError.write(Data("round \(round): \(name)\n".utf8))
            let store = try FilledStore(at: file, numbers: numbers)
            let run = StoreRun(tuki: tuki, store: store, users: users)
            runs[name, default: []].append(try run.measured())
        }
    }
    tellStores(runs, participants: participants)
}

private func tellStores(_ runs: [String: [StoreRun.Figures]], participants: Int) {
    func middle(_ name: String, _ part: (StoreRun.Figures) -> Double) -> Double {
        let all = (runs[name] ?? []).map(part).sorted()
        return all.isEmpty ? 0 : all[all.count / 2]
    }
    print(
        "\n| participants | turn p50 ms | turn p99 ms | figures ms | MiB | peak MiB |\n|---|---|---|---|---|---|"
    )
    for (name, count) in [("few", 100), ("many", participants)] {
        let row = [
            middle(name) { $0.median * 1_000 }, middle(name) { $0.slow * 1_000 },
            middle(name) { $0.figures * 1_000 }, middle(name) { $0.memory },
            middle(name) { $0.peak },
        ]
        print(
            "| \(count) | " + row.map { String(format: "%.2f", $0) }.joined(separator: " | ") + " |"
        )
    }
    let ratio = middle("many") { $0.median } / max(middle("few") { $0.median }, 1e-9)
    print(String(format: "\na turn among many beside one among few: %.2f", ratio))
}

import Dialogue
import Foundation
import Mentoring
import SQLiteStorage
import TestKit
import Testing

/// A small brain, and room for stores.
struct FaultGround {
    let folder: ScratchFolder

    init() throws {
        folder = try ScratchFolder()
        try folder.write(RunningBot.scripts, to: "dialogues/fi/small.rive")
    }

    func store(_ name: String = "store.db") -> URL { folder.url.appending(path: name) }

    /// A bot on `store` that tells stderr, which stands in a file, only of errors.
    func bot(on store: URL, errors: URL? = nil) throws -> PipedProcess {
        try PipedProcess(
            try #require(BuiltProgram.tuki),
            [
                "bot", "--format", "native", "--store", store.path, "--log", "error",
                "--dialogues", folder.url.appending(path: "dialogues").path,
            ], errors: errors)
    }

    /// An empty file for stderr.
    func errorFile() throws -> URL {
        try folder.write("", to: "stderr")
        return folder.url.appending(path: "stderr")
    }
}

/// A line of tuki's, as far as these tests look at it.
struct SeenLine: Decodable {
    let type: String
    let re: Int?
    let code: String?
    let text: String?
    let dup: Bool?
    let retryable: Bool?

    init(_ line: String) throws {
        self = try JSONDecoder().decode(SeenLine.self, from: Data(line.utf8))
    }
}

import Foundation

/// Where brains and messages are made, and the probe is built.
///
/// The generator, the probe and the drivers of other engines stand beside the project; without them
/// there is nothing to measure.
struct Workshop {
    /// The generator, the probe and the drivers.
    let tools: URL
    /// What is made once and used again by later runs.
    let store: URL

    /// nil where the tools are absent.
    init?() {
        let project = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent()
        tools = project.deletingLastPathComponent().appending(path: "shared/bench")
        store = FileManager.default.temporaryDirectory.appending(path: "tuki-bench")
        guard FileManager.default.fileExists(atPath: tools.appending(path: "gen.py").path) else {
            return nil
        }
        try? FileManager.default.createDirectory(at: store, withIntermediateDirectories: true)
    }

    /// A brain of so many triggers, with 2,000 messages; nil where the generator does not run.
    func brain(of size: Int) -> URL? {
        let folder = store.appending(path: "b\(size)")
        if FileManager.default.fileExists(atPath: folder.appending(path: "messages.tsv").path) {
            return folder
        }
        let isMade = Command(
            "python3", tools.appending(path: "gen.py").path, "--n", "\(size)", "--topics", "1",
            "--seed", "7", "--messages", "2000", "--out", folder.path
        ).succeeds
        return isMade ? folder : nil
    }

    /// The same brain as a Finnish one in which every word of a trigger stands for all its forms;
    /// nil where it cannot be written.
    func inflected(_ folder: URL) -> URL? {
        let copy = folder.appending(path: "inflected")
        let files = FileManager.default
        do {
            try files.createDirectory(at: copy, withIntermediateDirectories: true)
            let script = try String(
                contentsOf: folder.appending(path: "brain.rive"), encoding: .utf8)
            let lines = script.split(separator: "\n", omittingEmptySubsequences: false)
                .map { $0.hasPrefix("+ ") ? "+ " + Self.marked($0.dropFirst(2)) : String($0) }
            try ("! local language = fi\n" + lines.joined(separator: "\n"))
                .write(to: copy.appending(path: "brain.rive"), atomically: true, encoding: .utf8)
            let messages = try Data(contentsOf: folder.appending(path: "messages.tsv"))
            try messages.write(to: copy.appending(path: "messages.tsv"))
            return copy
        } catch { return nil }
    }

    /// A pattern with a `~` before each word.
    private static func marked(_ pattern: Substring) -> String {
        var marked = ""
        var before: Character = " "
        for character in pattern {
            if character.isLetter, " ([|".contains(before) { marked.append("~") }
            marked.append(character)
            before = character
        }
        return marked
    }

    /// The probe, built; nil where there is no compiler for it.
    func probe() -> URL? {
        let program = store.appending(path: "floor")
        let isBuilt = Command(
            "g++", "-O2", "-std=c++20", "-include", "array", "-o", program.path,
            tools.appending(path: "floor.cpp").path
        ).succeeds
        return isBuilt ? program : nil
    }
}

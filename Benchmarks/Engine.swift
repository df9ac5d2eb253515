import Foundation

/// One engine that is measured: how to run it on a brain.
struct Engine {
    let name: String
    /// Brains of more triggers take it too long.
    var limit = Int.max
    /// The program and what stands before the brain's own arguments.
    private let command: (URL) -> [String]

    /// This project's own.
    static func own(_ program: URL) -> Engine {
        Engine(name: "tuki") { [program.path, "measure", $0.path] }
    }

    /// This project's own on the same brain with words in all their forms.
    static func inflected(_ program: URL, _ workshop: Workshop) -> Engine {
        Engine(name: "tuki, ~words", limit: 10_000) { folder in
            [program.path, "measure", (workshop.inflected(folder) ?? folder).path]
        }
    }

    /// The lower bound: a throw-away program that can do nothing but this benchmark.
    static func probe(_ program: URL) -> Engine {
        Engine(name: "probe") { folder in
            [program.path] + files(in: folder) + ["bench"]
        }
    }

    /// The peers that are installed; for each that is not, a word.
    static func peers(_ tools: URL) -> (engines: [Engine], missing: [String]) {
        let known = [
            (name: "python-aiml", module: "aiml", driver: "d_aiml.py", limit: Int.max),
            (name: "rivescript-python", module: "rivescript", driver: "d_python.py", limit: 10_000),
        ]
        var (engines, missing): ([Engine], [String]) = ([], [])
        for peer in known {
            guard Command("python3", "-c", "import \(peer.module)").succeeds else {
                missing.append("\(peer.name) is not installed")
                continue
            }
            let driver = tools.appending(path: peer.driver).path
            engines.append(
                Engine(name: peer.name, limit: peer.limit) { folder in
                    ["python3", driver] + files(in: folder) + ["bench"]
                })
        }
        return (engines, missing)
    }

    private static func files(in folder: URL) -> [String] {
        ["brain.rive", "messages.tsv"].map { folder.appending(path: $0).path }
    }

    private init(name: String, limit: Int = .max, _ command: @escaping (URL) -> [String]) {
        (self.name, self.limit, self.command) = (name, limit, command)
    }

    /// Where the run leaves which trigger answered each message.
    func ids(in folder: URL) -> URL { folder.appending(path: "ids.\(name)") }

    /// Runs it once in a process of its own, so that the memory is its alone.
    func measured(on folder: URL, seconds: Double) -> Measurement? {
        let words = command(folder) + ["\(seconds)", ids(in: folder).path]
        guard let output = Command(words).output() else { return nil }
        return try? JSONDecoder().decode(Measurement.self, from: output)
    }
}

extension Command {
    fileprivate init(_ words: [String]) { self.words = words }
}

import Foundation

let arguments = CommandLine.arguments.dropFirst()
if arguments.count == 4, arguments.first == "measure" {
    try measureAlone(Array(arguments.dropFirst()))
} else if arguments.first == "store", let options = BenchOptions(arguments.dropFirst()) {
    try compareStores(participants: options.participants, rounds: options.rounds)
} else if let options = BenchOptions(arguments) {
    compare(options)
} else {
    print(BenchOptions.usage)
    exit(2)
}

/// One run of this engine, in a process of its own: `measure FOLDER SECONDS IDS`.
func measureAlone(_ words: [String]) throws {
    let run = OwnRun(
        folder: URL(filePath: words[0]), seconds: Double(words[1]) ?? 1,
        ids: URL(filePath: words[2]))
    print(String(decoding: try JSONEncoder().encode(try run.measured()), as: UTF8.self))
}

/// All engines in turn, round by round, so that a slow moment of the machine meets all of them.
func compare(_ options: BenchOptions) {
    for hostile in HostilePattern.all {
        let time = try? hostile.milliseconds(rounds: 5)
        print(
            "+ \(hostile.pattern) on \(hostile.words) words: "
                + (time.map { String(format: "%.2f ms", $0) } ?? "the script was refused"))
    }
    guard let workshop = Workshop() else {
        return print("skipped: ../shared/bench, which makes brains and messages, is absent")
    }
    let engines = engines(workshop)
    var report = Report()
    let brains = options.sizes.map { ($0, workshop.brain(of: $0)) }
    for (size, folder) in brains where folder == nil {
        print("skipped: a brain of \(size) triggers, as gen.py does not run")
    }
    for round in 1...options.rounds {
        for case (let size, let folder?) in brains {
            for engine in engines where size <= engine.limit {
                FileHandle.standardError.write(
                    Data("round \(round): \(engine.name), \(size) triggers\n".utf8))
                guard let run = engine.measured(on: folder, seconds: options.seconds) else {
                    print("\(engine.name) failed on \(size) triggers")
                    continue
                }
                report.add(run, of: engine.name, size: size)
            }
        }
    }
    print("\n" + report.table() + "\n\n" + report.growth() + "\n")
    for case (let size, let folder?) in brains { tellAgreement(size, folder) }
}

func engines(_ workshop: Workshop) -> [Engine] {
    let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    var engines = [Engine.own(program), .inflected(program, workshop)]
    if let probe = workshop.probe() {
        engines.append(.probe(probe))
    } else {
        print("skipped: the probe, as g++ does not build it")
    }
    let peers = Engine.peers(workshop.tools)
    for missing in peers.missing { print("skipped: \(missing)") }
    return engines + peers.engines
}

func tellAgreement(_ size: Int, _ folder: URL) {
    let files = ["tuki", "probe"].map { folder.appending(path: "ids.\($0)") }
    guard let agreement = Agreement(files[0], files[1]) else { return }
    print(
        "\(size) triggers: \(agreement.same) of \(agreement.all) messages answered as by the probe")
    for dispute in agreement.disputes { print("  \(dispute)") }
}

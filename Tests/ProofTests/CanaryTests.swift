import Bridge
import Dialogue
import Foundation
import RiveScript
import TestKit
import Testing

/// What somebody typed is nowhere but where they asked for it to be.
///
/// Every text carries a word of its own that no other text has, and all that leaves the program and, every few
/// turns, all that it keeps is searched for such words.
@Suite(
    .enabled(if: BuiltProgram.tuki != nil, "the program was not built beside the tests"),
    .timeLimit(.minutes(5)))
struct CanaryTests {
    private static let rounds =
        ProcessInfo.processInfo.environment["TUKI_TALKS"].flatMap { Int($0) }.map { $0 / 10 } ?? 1

    @Test func `no word reaches another participant, the log or a place where it was not to be`()
        throws
    {
        var words = 0
        var kept = 0
        var pairs = 0
        for seed in 0..<UInt64(max(1, Self.rounds)) {
            var aviary = try Aviary(seed: 400 + seed)
            for _ in 0..<90 { try aviary.move() }
            try aviary.close()
            words += aviary.released
            kept += aviary.kept.count
            pairs += aviary.pairs
            #expect(aviary.faults == [], "seed \(400 + seed)")
        }
        print(
            "canaries: \(words), kept on request: \(kept), pairs: \(pairs), rounds: \(Self.rounds)")
        #expect(kept > 0, "nothing was kept, so nothing could have leaked")
    }
}

/// Several participants on one program and one store, in all languages.
private struct Aviary {
    private struct Bird {
        let name: String
        var participant: RandomParticipant
        var open: [Choice] = []
        /// The words that this one has typed.
        var words: Set<String> = []
    }

    private(set) var released = 0
    /// Words that stood in a notebook or a reminder at some time.
    private(set) var kept: Set<String> = []
    private(set) var faults: [String] = []
    /// How many are linked before they talk.
    private(set) var pairs = 0

    private let folder: ScratchFolder
    private let bot: PipedProcess
    private let errors: URL
    private let file: StoreFileReader
    private var birds: [Bird]
    private var random: SplitMix64
    private var now = Date(timeIntervalSince1970: 1_773_216_000)
    private var line = 0
    private var moves = 0
    /// Words in the shape of a code that anybody was shown: somebody may type one.
    private var codes: [String] = []

    init(seed: UInt64) throws {
        random = SplitMix64(seed: seed)
        folder = try ScratchFolder()
        try folder.write("", to: "stderr")
        errors = folder.url.appending(path: "stderr")
        let store = folder.url.appending(path: "people.db")
        bot = try PipedProcess(
            try #require(BuiltProgram.tuki),
            [
                "bot", "--format", "native", "--store", store.path, "--log", "debug", "--clock",
                "stdin", "--assume-delivered", "--dialogues", Project.dialogues.path,
            ], errors: errors)
        file = StoreFileReader(store)
        birds = try (0..<6).map { number in
            let language = ShippedTalk.languages[number % 3]
            return Bird(
                name: "u\(number)",
                participant: try RandomParticipant(
                    seed: seed &* 31 &+ UInt64(number), language: language, isCalm: number < 3))
        }
        for place in birds.indices {
            try send(
                #""type":"profile","lang":"\#(ShippedTalk.languages[place % 3])""#, from: place)
            if place % 3 > 0, let opening = birds[place].participant.opening() {
                try send(#""text":\#(Self.json(opening.text))"#, from: place)
            }
        }
        try matchMake()
    }

    /// Where a code can link an actor and a mentor, two of them are linked before they talk.
    private mutating func matchMake() throws {
        for (place, role) in [(0, "actor"), (3, "mentor")] {
            try send(#""type":"profile","role":"\#(role)""#, from: place)
        }
        guard ShippedTalk.intents.contains("link-pair") else { return }
        try send(#""choice":"link-pair""#, from: 0)
        guard let code = codes.last else { return faults.append("no code was given") }
        try send(#""text":"\#(code)""#, from: 3)
        guard let yes = birds[3].open.first(where: { $0.id.hasSuffix("-yes") }) else {
            return faults.append("a code is not taken")
        }
        try send(#""choice":"\#(yes.id)""#, from: 3)
        pairs += 1
    }

    /// One move of somebody; what was answered and what is kept is looked at.
    mutating func move() throws {
        let place = Int(random.next() % UInt64(birds.count))
        if !codes.isEmpty, random.next() % 10 == 0 {
            let code = codes[Int(random.next() % UInt64(codes.count))]
            return try send(#""text":\#(Self.json(code))"#, from: place)
        }
        switch birds[place].participant.next(open: birds[place].open) {
        case .presses(let id): try send(#""choice":\#(Self.json(id))"#, from: place)
        case .says(let text, _):
            released += 1
            let word = "kanaria\(released)lintu"
            birds[place].words.insert(word)
            try send(#""text":\#(Self.json(text + " " + word))"#, from: place)
        case .waits(let seconds):
            now.addTimeInterval(Double(seconds))
            bot.write(#"{"type":"tick","ts":"\#(now.formatted(.iso8601))"}"# + "\n")
            try hear()
            bot.write(#"{"type":"ping","id":"p"}"# + "\n")
            try hear()
        }
        moves += 1
        if moves % 8 == 0 { try lookIntoStore() }
    }

    private mutating func send(_ member: String, from place: Int) throws {
        line += 1
        bot.write(#"{"id":\#(line),"user":"\#(birds[place].name)",\#(member)}"# + "\n")
        try hear()
    }

    /// Reads lines up to the end of an event.
    private mutating func hear() throws {
        while let text = bot.nextLine() {
            let line = try JSONValue(parsing: Array(text.utf8))
            let user = line["user"]?.text
            if line["type"] == "error" { faults.append("an error: \(line["code"]?.text ?? "")") }
            for word in Self.words(in: text) {
                let owner = birds.first { $0.name == user }
                if owner?.words.contains(word) != true {
                    faults.append("\(user ?? "-") is shown a word of somebody else's")
                }
            }
            if let place = birds.firstIndex(where: { $0.name == user }) {
                birds[place].open = (line["choices"]?.elements ?? []).compactMap { choice in
                    guard let id = choice["id"]?.text, let label = choice["label"]?.text else {
                        return nil
                    }
                    return Choice(id: id, label: label)
                }
                codes += (line["text"]?.text ?? "").matches(of: /\b[A-Z0-9]{3,5}-?[A-Z0-9]{3,5}\b/)
                    .map { String($0.0) }
            }
            if ["done", "pong", "error"].contains(line["type"]?.text ?? "") { return }
        }
        faults.append("the program ended")
    }

    /// Columns in which a participant's own words may stand, because they asked for it.
    private static let ownColumns: Set = ["note.text", "reminder.subject"]

    private mutating func lookIntoStore() throws {
        for cell in try file.cells() {
            for word in Self.words(in: cell.text) {
                let owner = birds.first { $0.words.contains(word) }?.name
                if Self.ownColumns.contains(cell.column), cell.participant == owner {
                    kept.insert(word)
                } else {
                    faults.append("\(cell.column) holds a word")
                }
            }
        }
    }

    /// Ends the program and searches what is left: the log, and the bytes of the store's files.
    mutating func close() throws {
        try lookIntoStore()
        #expect(bot.finish() == 0)
        let log = try String(contentsOf: errors, encoding: .utf8)
        if !Self.words(in: log).isEmpty { faults.append("the log has a word") }
        if !log.contains("ready") { faults.append("nothing was logged") }
        for url in try FileManager.default.contentsOfDirectory(
            at: folder.url, includingPropertiesForKeys: nil) where url != errors
        {
            let bytes = String(decoding: try Data(contentsOf: url), as: UTF8.self)
            let strays = Self.words(in: bytes).subtracting(kept)
            if !strays.isEmpty { faults.append("\(url.lastPathComponent) has stray words") }
        }
    }

    private static func words(in text: String) -> Set<String> {
        guard text.contains("kanaria") else { return [] }
        return Set(text.matches(of: /kanaria[0-9]+lintu/).map { String($0.0) })
    }

    private static func json(_ text: String) throws -> String {
        String(decoding: try JSONEncoder().encode(text), as: UTF8.self)
    }
}

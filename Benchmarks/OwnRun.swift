import Foundation
import RiveScript

/// One line of `messages.tsv`.
struct BenchMessage {
    let user: String
    let text: String
    let topic: String

    static func all(in file: URL) throws -> [BenchMessage] {
        try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
            return BenchMessage(
                user: String(columns[0]), text: String(columns[2]), topic: String(columns[1]))
        }
    }
}

extension Duration {
    var seconds: Double { self / .seconds(1) }
}

/// The engine of this project on one brain: the same loop that the probe runs.
struct OwnRun {
    let folder: URL
    let seconds: Double
    let ids: URL
    private let clock = ContinuousClock()

    init(folder: URL, seconds: Double, ids: URL) {
        (self.folder, self.seconds, self.ids) = (folder, seconds, ids)
    }

    func measured() throws -> Measurement {
        let start = clock.now
        let brain = try Self.brain(in: folder)
        let load = (clock.now - start).seconds
        let messages = try BenchMessage.all(in: folder.appending(path: "messages.tsv"))
        var talk = BenchTalk(brain, messages)
        for message in messages { _ = talk.reply(to: message) }
        talk.forget()
        try firstWords(of: messages.map { talk.reply(to: $0) }).write(
            to: ids, atomically: true, encoding: .utf8)
        let times = latencies(&talk, messages)
        let rate = rate(&talk, messages)
        return Measurement(
            peer: "tuki", load: load, sort: 0, rate: rate, median: times[times.count / 2],
            slow: times[times.count * 99 / 100], memory: Self.peakMemory())
    }

    static func brain(in folder: URL) throws -> Brain {
        let script = try Data(contentsOf: folder.appending(path: "brain.rive"))
        var options = Brain.Options()
        options.utf8 = true
        return try Brain([SourceFile(path: "brain.rive", bytes: script)], options: options)
    }

    private func firstWords(of replies: [String]) -> String {
        replies.map { $0.prefix { $0 != " " } + "\n" }.joined()
    }

    /// Sorted times of single replies in microseconds.
    private func latencies(_ talk: inout BenchTalk, _ messages: [BenchMessage]) -> [Double] {
        var times: [Double] = []
        let start = clock.now
        var index = 0
        while clock.now - start < .seconds(seconds) || times.isEmpty {
            let before = clock.now
            _ = talk.reply(to: messages[index % messages.count])
            times.append((clock.now - before).seconds * 1e6)
            index += 1
        }
        return times.sorted()
    }

    private func rate(_ talk: inout BenchTalk, _ messages: [BenchMessage]) -> Double {
        let start = clock.now
        var count = 0
        repeat {
            for message in messages { _ = talk.reply(to: message) }
            count += messages.count
        } while clock.now - start < .seconds(seconds)
        return Double(count) / (clock.now - start).seconds
    }

    /// `VmHWM`, in KiB; 0 where the system does not tell.
    private static func peakMemory() -> Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
    }
}

/// A talk with every user of a list of messages, one session each.
struct BenchTalk {
    private let brain: Brain
    private var sessions: [String: Session] = [:]
    private var random = SplitMix64(seed: 7)

    init(_ brain: Brain, _ messages: [BenchMessage]) {
        self.brain = brain
        for message in messages {
            sessions[message.user, default: Session(user: message.user)].topic = message.topic
        }
    }

    mutating func reply(to message: BenchMessage) -> String {
        brain.reply(
            to: message.text, in: &sessions[message.user, default: Session()], using: &random
        ).text
    }

    /// Forgets what was said, as the probe does before it writes down who answered.
    mutating func forget() {
        for user in sessions.keys {
            sessions[user]?.history = History()
            sessions[user]?.lastReply = nil
        }
    }
}

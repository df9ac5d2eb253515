import Bridge
import Dialogue
import Foundation
import Mentoring
import TestKit
import Testing

/// The conversations in `dialogues/transcripts` go as written.
@Suite struct TranscriptTests {
    @Test(arguments: Transcript.all(in: Project.dialogues.appending(path: "transcripts")))
    func `the conversation goes as written`(_ transcript: Transcript) throws {
        var talk = PlayedTalk(companion: ShippedCompanion.shared)
        let played = try transcript.replayed { line in try talk.lines(answering: line) }
        if Transcript.isRecording { try transcript.write(played) }
        #expect(played == transcript.text, "to accept: UPDATE_TRANSCRIPTS=1 swift test")
    }

    @Test func `there are whole conversations to play`() {
        #expect(Transcript.all(in: Project.dialogues.appending(path: "transcripts")).count >= 10)
    }
}

/// Plays the lines of one transcript on a store in memory.
struct PlayedTalk {
    private let keeper: TurnKeeper
    private let store = InMemoryStore()
    private var user = Participant.ID(rawValue: "aino")
    private var surroundings = Surroundings(now: Timestamp(seconds: 1_767_225_600))
    private var open: [Choice] = []

    init(companion: Companion) { keeper = TurnKeeper(companion) }

    /// The lines that show what is answered to `line`.
    mutating func lines(answering line: Transcript.Line) throws -> [String] {
        switch line {
        case .directive(let name, let value):
            try follow(name, value)
            return []
        case .said(let text):
            return try shown(answer(to: event(for: text)))
        }
    }

    private mutating func follow(_ name: String, _ value: String) throws {
        switch name {
        case "clock":
            let date = try Date(value, strategy: .iso8601)
            surroundings.now = Timestamp(seconds: Int64(date.timeIntervalSince1970))
        case "seed": surroundings.seed = UInt64(value) ?? 0
        case "zone": surroundings.timeZone = value
        case "appoint":
            try store.transaction { transaction throws(StoreError) in
                try transaction.appoint(
                    Participant.ID(rawValue: value), since: surroundings.now)
            }
        default: user = Participant.ID(rawValue: value)
        }
    }

    /// `[Label]` presses an open choice; `[:profile role=mentor]` is the operator's import.
    private func event(for text: String) throws -> Event {
        guard text.hasPrefix("["), text.hasSuffix("]") else {
            return .said(Said(text: Sanitizer.clean(text)))
        }
        let inner = String(text.dropFirst().dropLast())
        if inner.hasPrefix(":profile ") {
            let pairs = inner.dropFirst(9).split(separator: " ").map { $0.split(separator: "=") }
            let values = pairs.map { (String($0[0]), String($0[1])) }
            return .profile(ProfileImport(values: Dictionary(uniqueKeysWithValues: values)))
        }
        let choice = try #require(open.first { $0.label == inner }, "no open choice [\(inner)]")
        return .said(Said(choice: choice.id))
    }

    private func answer(to event: Event) throws -> Turn {
        try store.transaction { transaction throws(StoreError) in
            Result { () throws(TurnError) in
                try keeper.answer(
                    to: event, of: user, key: nil, in: transaction, surroundings
                ).turn
            }
        }.get()
    }

    private mutating func shown(_ turn: Turn) throws -> [String] {
        open = turn.messages.last?.choices ?? open
        return turn.messages.flatMap { message -> [String] in
            let lines = message.text.split(separator: "\n", omittingEmptySubsequences: false)
            let text = lines.enumerated().map { place, line in
                (place == 0 ? "< " : line.isEmpty ? "  ." : "  ") + line
            }
            let labels = message.choices.map { "[\($0.label)]" }.joined(separator: " ")
            return labels.isEmpty ? text : text + ["  " + labels]
        }
    }
}

import Dialogue
import Foundation
import Mentoring
import TestKit
import Testing

/// How much is understood of sentences that no rule was written from.
///
/// The figures are printed per language and intent; what was reached once is not to be lost.
@Suite struct RecognitionTests {
    struct Goal: Sendable, CustomTestStringConvertible {
        let language: String
        /// Sentences understood, of a hundred.
        let recognition: Double
        /// Sentences out of scope that get another intent, of a hundred.
        let falseAlarms: Double
        /// Safety messages answered as such, of a hundred.
        let safety: Double
        var testDescription: String { language }
    }

    /// What is reached now; the goals are 95, 95 and 93, at most 2, and 100.
    static let reached = [
        Goal(language: "fi", recognition: 88, falseAlarms: 14, safety: 96),
        Goal(language: "en", recognition: 89, falseAlarms: 10, safety: 96),
        Goal(language: "sv", recognition: 85, falseAlarms: 10, safety: 96),
    ]

    @Test(arguments: reached)
    func `what people type is understood as well as before`(_ goal: Goal) throws {
        let tally = try Tally(of: UtteranceFile("recognition-\(goal.language)"), goal.language)
        print(tally.table)
        #expect(tally.recognition >= goal.recognition)
        #expect(tally.falseAlarms <= goal.falseAlarms)
    }

    @Test(arguments: reached)
    func `danger and harm are heard as well as before`(_ goal: Goal) throws {
        let tally = try Tally(of: UtteranceFile("safety-\(goal.language)"), goal.language)
        print(tally.table)
        #expect(tally.answeredWithCare >= goal.safety)
    }
}

/// One sentence, who says it, and what is meant.
private struct Utterance {
    let text: String
    let role: Role?
    let stage: String?
    let intent: String
    let card: String?
}

private struct UtteranceFile {
    let name: String
    let utterances: [Utterance]

    init(_ name: String) throws {
        self.name = name
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Data/\(name).tsv")
        let text = try String(contentsOf: file, encoding: .utf8)
        utterances = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
            let columns = line.split(separator: "\t").map(String.init)
            let topic = columns[3].split(separator: ":").map(String.init)
            return Utterance(
                text: columns[0], role: Role(rawValue: columns[1]),
                stage: columns[2] == "any" ? nil : columns[2], intent: topic[0],
                card: topic.dropFirst().first)
        }
    }
}

/// What came of the sentences of one file.
private struct Tally {
    /// Intents that hand over to people or ask whether help is needed.
    private static let care: Set = ["distress-handover", "safety-handover", "distress-check"]

    private let name: String
    private var counts: [String: (right: Int, all: Int)] = [:]
    private var falselyAlarmed = 0
    private var cared = 0

    init(of file: UtteranceFile, _ language: String) throws {
        name = file.name
        for utterance in file.utterances {
            let turn = try Self.turn(for: utterance, language)
            let isRight =
                turn.intent == utterance.intent
                && (utterance.card == nil || turn.card?.id == utterance.card)
            counts[utterance.intent, default: (0, 0)].all += 1
            if isRight { counts[utterance.intent, default: (0, 0)].right += 1 }
            if utterance.intent == "out-of-scope", !isRight { falselyAlarmed += 1 }
            if turn.intent.map(Self.care.contains) == true { cared += 1 }
        }
    }

    private static func turn(for utterance: Utterance, _ language: String) throws -> Turn {
        var values = ["lang": language]
        values["role"] = utterance.role?.rawValue
        values["stage"] = utterance.stage
        let newcomer = Situation(newcomer: Participant.ID(rawValue: "u"))
        let surroundings = Surroundings(now: Timestamp(seconds: 1_780_000_000), language: language)
        let companion = ShippedCompanion.shared
        let known = try companion.turn(
            for: .profile(ProfileImport(values: values)), in: newcomer, surroundings)
        return try companion.turn(
            for: .said(Said(text: utterance.text)), in: known.situation, surroundings)
    }

    private var all: Int { counts.values.map(\.all).reduce(0, +) }
    private var right: Int { counts.values.map(\.right).reduce(0, +) }
    var recognition: Double { Self.percent(right, all) }
    var falseAlarms: Double { Self.percent(falselyAlarmed, counts["out-of-scope"]?.all ?? 0) }
    var answeredWithCare: Double { Self.percent(cared, all) }

    /// The whole, then a line an intent, the least understood first.
    var table: String {
        let head =
            "\(name): \(right) of \(all), \(recognition.formatted(.number.precision(.fractionLength(1)))) %"
        let rows = counts.sorted { left, right in
            let (one, other) = (left.value, right.value)
            return (one.right * other.all, left.key) < (other.right * one.all, right.key)
        }.map { "  \($0.key) \($0.value.right)/\($0.value.all)" }
        return ([head] + rows).joined(separator: "\n")
    }

    private static func percent(_ part: Int, _ whole: Int) -> Double {
        whole == 0 ? 0 : 100 * Double(part) / Double(whole)
    }
}

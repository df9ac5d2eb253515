import Dialogue
import Foundation
import Mentoring
import SQLiteStorage
import TestKit
import Testing

/// What was sent, and what was acknowledged in which words: the memory of a careful bridge.
///
/// The k-th line of a user tells tuki the number k, so the facts in the store show at the end which
/// turns were taken, how often and in which order.
struct TurnLedger {
    /// A line, found by the id that it carries.
    private struct Sent {
        let user: String
        let number: Int
        var answer: String?
        /// Whether an acknowledgement said that this was the first time.
        var wasTaken = false
    }

    private var lines: [Sent] = []
    private var counts: [String: Int] = [:]
    /// The ids of lines that were not acknowledged, in the order of sending.
    private(set) var waiting: [Int] = []
    /// How many acknowledgements said that the line had come before.
    private(set) var duplicates = 0
    /// How many lines were refused, to be sent again later.
    private(set) var refusals = 0

    /// Users of whom a line is not acknowledged.
    var waitingUsers: Set<String> { Set(waiting.map { lines[$0].user }) }

    var sent: Int { lines.count }

    var acknowledged: Int { lines.count { $0.answer != nil } }

    /// A new line of `user`, noted as sent.
    mutating func line(of user: String) -> String {
        let number = counts[user, default: 0] + 1
        counts[user] = number
        lines.append(Sent(user: user, number: number))
        waiting.append(lines.count - 1)
        return text(of: lines.count - 1)
    }

    /// What is not acknowledged, as lines in the order of sending.
    var waitingLines: [String] { waiting.map(text) }

    /// A line that was acknowledged, once more; nil where there is none.
    func acknowledgedLine(_ choice: UInt64) -> String? {
        let known = lines.indices.filter { lines[$0].answer != nil }
        return known.isEmpty ? nil : text(of: known[Int(choice % UInt64(known.count))])
    }

    private func text(of id: Int) -> String {
        let line = lines[id]
        return #"{"id":\#(id),"user":"\#(line.user)","text":"held \#(line.number)"}"# + "\n"
    }

    /// Reads what ends one line, and what was said before it.
    ///
    /// - Returns: False where the bot wrote no more.
    mutating func acknowledge(on bot: PipedProcess) throws -> Bool {
        guard let first = bot.nextLine() else { return false }
        let said = try SeenLine(first)
        let id = try #require(said.re)
        guard said.type == "message" else {
            #expect(said.code == "storage" && said.retryable == true)
            refusals += 1
            return true
        }
        guard let second = bot.nextLine() else { return false }
        let done = try SeenLine(second)
        #expect(done.type == "done" && done.re == id)
        note(try #require(said.text), of: id, isDuplicate: done.dup == true)
        return true
    }

    /// Takes whole lines that a bot left behind; one that was cut off counts for nothing.
    mutating func takeRest(_ text: String) throws {
        var said: SeenLine?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            let seen = try SeenLine(String(line))
            if seen.type == "done", let words = said?.text, let id = seen.re {
                note(words, of: id, isDuplicate: seen.dup == true)
            }
            said = seen
        }
    }

    private mutating func note(_ answer: String, of id: Int, isDuplicate: Bool) {
        let number = lines[id].number
        #expect(answer == "noted \(number), now \(number)")
        #expect(lines[id].answer ?? answer == answer)
        #expect(isDuplicate || !lines[id].wasTaken, "a turn was taken twice")
        if isDuplicate { duplicates += 1 } else { lines[id].wasTaken = true }
        lines[id].answer = answer
        waiting.removeAll { $0 == id }
    }

    /// Sends what still waits, in rounds that fit a pipe, and reads every acknowledgement.
    mutating func settle(on bot: PipedProcess) throws {
        while !waiting.isEmpty {
            let round = waiting.prefix(100)
            bot.write(round.map(text).joined())
            for _ in round { try #require(try acknowledge(on: bot)) }
        }
    }
}

/// What became of the turns that were acknowledged.
struct Audit: Hashable, CustomStringConvertible {
    var acknowledged = 0
    /// Acknowledged, and not in the store.
    var lost = 0
    /// In the store more than once.
    var doubled = 0
    /// Kept behind one that was sent later.
    var disordered = 0

    var isClean: Bool { lost + doubled + disordered == 0 }

    var description: String {
        "acknowledged: \(acknowledged), lost: \(lost), doubled: \(doubled), "
            + "out of order: \(disordered)"
    }

    static func + (left: Audit, right: Audit) -> Audit {
        Audit(
            acknowledged: left.acknowledged + right.acknowledged, lost: left.lost + right.lost,
            doubled: left.doubled + right.doubled, disordered: left.disordered + right.disordered)
    }
}

extension TurnLedger {
    /// Holds what was acknowledged against what `file` holds.
    func audit(_ file: URL) throws -> Audit {
        let store = try SQLiteStore(path: file.path)
        var audit = Audit(acknowledged: acknowledged)
        for user in counts.keys {
            let id = Participant.ID(rawValue: user)
            let situation = try store.transaction { transaction throws(StoreError) in
                try transaction.situation(of: id)
            }
            let kept = (situation?.facts ?? []).compactMap { fact -> Int? in
                guard case .meetingsHeld(let number) = fact.claim else { return nil }
                return number
            }
            let expected = lines.filter { $0.user == user && $0.answer != nil }.map(\.number)
            audit.lost += Set(expected).subtracting(kept).count
            // A turn that left no fact would show here as well.
            audit.doubled += (situation?.turn ?? 0) - Set(kept).count
            audit.disordered += zip(kept, kept.dropFirst()).count { $0 > $1 }
        }
        return audit
    }
}

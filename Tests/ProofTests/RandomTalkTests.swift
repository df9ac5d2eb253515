import Dialogue
import Foundation
import Mentoring
import RiveScript
import TestKit
import Testing

/// Whatever is said, in whatever order, every turn is whole and leads on.
///
/// `TUKI_TALKS=1000` has a thousand conversations; each is known by its seed.
@Suite struct RandomTalkTests {
    private static let count =
        ProcessInfo.processInfo.environment["TUKI_TALKS"].flatMap { Int($0) } ?? 60
    private static let first =
        ProcessInfo.processInfo.environment["TUKI_TALK_SEED"].flatMap { UInt64($0) } ?? 1

    @Test func `no conversation has an error, a dead end or a lost fact`() throws {
        let faults = Faults()
        let seeds = (0..<UInt64(Self.count)).map { Self.first + $0 }
        try seeds.concurrently { seed in
            var talk = try RandomConversation(seed: seed)
            try talk.run(moves: 25)
            faults.add(talk)
        }
        print("conversations: \(Self.count), \(faults.summary)")
        #expect(faults.worst == [])
    }
}

/// One conversation, on a store of its own.
struct RandomConversation {
    let seed: UInt64
    private(set) var turns = 0
    private(set) var faults: [String] = []
    private(set) var intents: Set<String> = []

    private let keeper: TurnKeeper
    private let store = InMemoryStore()
    private let id = Participant.ID(rawValue: "u")
    private var participant: RandomParticipant
    private var surroundings: Surroundings
    private var open: [Choice] = []
    /// For the one who reads a fault: the moves so far.
    private var path: [String] = []

    init(seed: UInt64) throws {
        self.seed = seed
        let language = ShippedTalk.languages[Int(seed % 3)]
        keeper = TurnKeeper(try #require(ShippedTalk.companion))
        participant = try RandomParticipant(seed: seed, language: language)
        surroundings = Surroundings(
            now: Timestamp(seconds: 1_773_216_000), seed: seed, language: language, explains: true)
    }

    mutating func run(moves: Int) throws {
        if let opening = participant.opening() { try take(.says(opening.text, opening)) }
        for _ in 0..<moves { try take(participant.next(open: open)) }
    }

    private mutating func take(_ move: RandomParticipant.Move) throws {
        switch move {
        case .waits(let seconds):
            surroundings.now = surroundings.now.adding(seconds: seconds)
            try sayDue()
        case .presses(let choice):
            path.append("[\(choice)]")
            let wasOpen = open.contains { $0.id == choice }
            let turn = try answer(to: Said(choice: choice))
            if wasOpen, turn.intent == "out-of-scope", choice != "out-of-scope" {
                note("a quick reply is not understood", in: turn)
            }
        case .says(let text, let telling):
            path.append(text.count > 60 ? "\(text.prefix(20))…" : text)
            let before = try kept()
            let turn = try answer(to: Said(text: text))
            guard let telling, before.talk.capture == nil, before.talk.exercise == nil else {
                return
            }
            if !telling.isKnown(turn.situation.progress) { note("a told fact is lost", in: turn) }
        }
    }

    @discardableResult
    private mutating func answer(to said: Said) throws -> Turn {
        let before = try kept()
        let turn = try store.transaction { transaction throws(StoreError) in
            Result { () throws(TurnError) in
                try keeper.answer(
                    to: .said(said), of: id, key: nil, in: transaction, surroundings
                ).turn
            }
        }.get()
        turns += 1
        if let intent = turn.intent { intents.insert(intent) }
        for fault in TurnFault.all(in: turn, after: before) { note(fault, in: turn) }
        let after = try kept()
        if after.facts != turn.situation.facts || after.notes != turn.situation.notes {
            note("what is kept is not what was answered", in: turn)
        }
        open = turn.messages.last?.choices ?? []
        return turn
    }

    private mutating func sayDue() throws {
        let lease = ReminderLease(owner: "test")
        let said = try store.transaction { transaction throws(StoreError) in
            let said = try keeper.deliveries(
                limit: 10, lease: lease, in: transaction, surroundings)
            for delivery in said {
                try transaction.settle(
                    delivery.number, as: .delivered, lease: lease, at: surroundings.now)
            }
            return said
        }
        for delivery in said {
            path.append("(reminder)")
            open = delivery.answer.messages.last?.choices ?? open
            if delivery.answer.messages.contains(where: { $0.text.contains("undefined") }) {
                faults.append("seed \(seed): a reminder shows undefined")
            }
        }
    }

    private func kept() throws -> Situation {
        try store.transaction { transaction throws(StoreError) in
            try transaction.situation(of: id) ?? Situation(newcomer: id)
        }
    }

    private mutating func note(_ fault: String, in turn: Turn) {
        let place = turn.explanation.map { "\($0.file):\($0.line) + \($0.trigger)" } ?? "?"
        faults.append(
            "\(fault) | \(turn.intent ?? "-") \(place) | seed \(seed): \(path.suffix(4))")
    }
}

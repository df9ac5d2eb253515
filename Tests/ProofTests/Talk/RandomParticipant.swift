import Dialogue
import Mentoring
import RiveScript
import Testing

/// Somebody who says anything, the same things for the same seed.
struct RandomParticipant {
    /// What is done next.
    enum Move {
        /// A message, and the fact that it tells.
        case says(String, TalkWords.Telling?)
        /// A quick reply, offered or not.
        case presses(String)
        /// So many seconds go by; below zero the clock was set back.
        case waits(Int64)
    }

    private(set) var random: SplitMix64
    private let words: TalkWords
    private let others: [TalkWords]
    private let isCalm: Bool

    /// - Parameter isCalm: Says nothing of danger.
    init(seed: UInt64, language: String, isCalm: Bool = false) throws {
        random = SplitMix64(seed: seed)
        words = try #require(TalkWords.all[language])
        others = TalkWords.all.keys.sorted().filter { $0 != language }.compactMap {
            TalkWords.all[$0]
        }
        self.isCalm = isCalm
    }

    /// What this one says to make their role known; nothing for every fifth.
    mutating func opening() -> TalkWords.Telling? {
        let choice = Int(random.next() % 5)
        return words.tellings.indices.contains(choice) ? words.tellings[choice] : nil
    }

    /// The next move where `open` is offered.
    mutating func next(open: [Choice]) -> Move {
        switch random.next() % 100 {
        case 0..<30: offered(open)
        case 30..<45: .presses(one(of: ShippedTalk.intents))
        case 45..<65: .says(one(of: words.sentences), nil)
        case 65..<73: .says(one(of: words.keeping), nil)
        case 73..<82: .says(one(of: words.steering), nil)
        case 82..<85: told(one(of: words.tellings))
        case 85..<90: .says(one(of: TalkWords.nonsense), nil)
        case 90..<92: isCalm ? offered(open) : .says(one(of: words.danger), nil)
        case 92..<95: .says(one(of: others[Int(random.next() % 2)].sentences), nil)
        default: .waits(one(of: Self.waits))
        }
    }

    private static let waits: [Int64] = [
        60, 3_600, 13 * 3_600, Timestamp.day, 8 * Timestamp.day, 40 * Timestamp.day,
        400 * Timestamp.day, -3_600, -2 * Timestamp.day,
    ]

    private func told(_ telling: TalkWords.Telling) -> Move { .says(telling.text, telling) }

    /// Presses, types or numbers a quick reply.
    private mutating func offered(_ open: [Choice]) -> Move {
        guard !open.isEmpty else { return .presses(one(of: ShippedTalk.intents)) }
        let place = Int(random.next() % UInt64(open.count))
        switch random.next() % 4 {
        case 0: return .says(open[place].label, nil)
        case 1: return .says("\(place + 1)", nil)
        default: return .presses(open[place].id)
        }
    }

    private mutating func one<Item>(of items: [Item]) -> Item {
        items[Int(random.next() % UInt64(items.count))]
    }
}

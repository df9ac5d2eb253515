import Dialogue
import Foundation
import Mentoring
import SQLiteStorage

/// A store with as many participants as a large organisation has, each a year into mentoring.
struct FilledStore {
    /// The moment of the last turn.
    static let now = Timestamp(seconds: 1_773_216_000)
    private static let perTransaction = 2_000

    let file: URL

    /// Fills a new store at `file` with the participants of `numbers`.
    init(at file: URL, numbers: some Sequence<Int>) throws {
        self.file = file
        for end in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: file.path + end)
        }
        let store = try SQLiteStore(path: file.path)
        var rest = Array(numbers)[...]
        while !rest.isEmpty {
            let page = rest.prefix(Self.perTransaction)
            rest = rest.dropFirst(page.count)
            try store.transaction { transaction throws(StoreError) in
                for number in page { try Self.keep(number, in: transaction) }
            }
        }
        try store.transaction { transaction throws(StoreError) in
            try transaction.appoint(Participant.ID(rawValue: "coordinator"), since: Self.now)
        }
        try store.purge()
    }

    static func name(_ number: Int) -> String { "user\(number)" }

    private static func keep(
        _ number: Int, in transaction: any StoreTransaction
    ) throws(StoreError) {
        let id = Participant.ID(rawValue: name(number))
        var situation = Situation(newcomer: id)
        situation.turn = 30
        situation.talk.lastMessage = String(repeating: "Mitä otetaan seuraavaksi? ", count: 8)
        situation.talk.choices = [Choice(id: "prepare-next-meeting", label: "Valmistaudu")]
        situation.talk.address = id.rawValue
        let claims: [Claim] = [
            .role(number % 2 == 0 ? .actor : .mentor), .pair(true), .meetingsHeld(number % 3),
            .agreement(true), .met(on: now.adding(seconds: -30 * Timestamp.day)), .goal(true),
            .planned(at: now.adding(seconds: 20 * Timestamp.day), hasTime: true),
        ]
        let facts = claims.enumerated().map { turn, claim in
            Fact(claim, date: now.adding(seconds: -60 * Timestamp.day), turn: turn + 1)
        }
        situation.facts = facts
        let planned = [10, 40].map { day in
            Reminder(.beforeMeeting, due: now.adding(seconds: day * Timestamp.day), subject: "4")
        }
        var effects = facts.map(Effect.recorded) + [.reminders(planned: planned)]
        if number % 4 == 0 {
            effects.append(
                .noted(
                    Note(position: 1, kind: .note, text: "Kysy projektista.", date: now)))
        }
        let turn = Turn(
            messages: [Message(text: situation.talk.lastMessage ?? "")], situation: situation,
            effects: effects)
        try transaction.commit(turn, answering: EventKey(participant: id, id: "i:1"), at: now)
    }
}

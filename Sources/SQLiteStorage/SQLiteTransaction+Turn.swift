import Dialogue
import Mentoring

/// How many answers that are too old a transaction takes away at most, for each that it keeps.
///
/// More than the one, so that old ones run out, and few enough that nobody waits for
/// it, however long nobody wrote.
private let oldAnswersPerAnswer = 8

extension SQLiteTransaction {
    func answer(to event: EventKey) throws(StoreError) -> KeptAnswer? {
        // Old answers go a few at a time, so one may still be here; the newest tells what is old.
        try connection.rows(
            """
            SELECT payload FROM answer WHERE participant = ? AND event = ?
            AND at >= (SELECT at FROM answer ORDER BY number DESC LIMIT 1) - ?
            """,
            .text(event.participant.rawValue), .text(event.id), .integer(EventKey.keptFor),
            during: "look for an answer"
        ) { row throws(StoreError) in
            guard let payload = try row.optionalText(0) else { return KeptAnswer.idOnly }
            guard let answer = Answer(decoding: payload) else { throw row.damage }
            return KeptAnswer.whole(answer)
        }.first
    }

    func commit(
        _ turn: Turn, answering event: EventKey?, at now: Timestamp
    ) throws(StoreError) {
        let written = WrittenTurn(turn)
        try keep(written, at: now)
        guard let event else { return }
        // What is there already is too old to be given again; this answer becomes the newest.
        try connection.run(
            "REPLACE INTO answer (participant, event, at, payload) VALUES (?, ?, ?, ?)",
            .text(event.participant.rawValue), .text(event.id), .integer(now.seconds),
            written.answer.map { .text($0) } ?? .null, during: "keep an answer")
        tally.note(answerAt: now)
    }

    func commit(
        _ turn: WrittenTurn, ifFirst event: EventKey, at now: Timestamp
    ) throws(StoreError) -> Bool {
        // One look into the index finds the event's place and whether it is taken.
        let added = try connection.run(
            "INSERT OR IGNORE INTO answer (participant, event, at, payload) VALUES (?, ?, ?, ?)",
            .text(event.participant.rawValue), .text(event.id), .integer(now.seconds),
            turn.answer.map { .text($0) } ?? .null, during: "keep an answer")
        guard added > 0 else { return false }
        tally.note(answerAt: now)
        try keep(turn, at: now)
        return true
    }

    /// Keeps the situation and the effects of `turn`.
    private func keep(_ turn: WrittenTurn, at now: Timestamp) throws(StoreError) {
        known.follow(turn.turn)
        try keep(turn.turn.situation, talk: turn.talk)
        for effect in turn.turn.effects {
            try apply(effect, to: turn.turn.situation.participant, at: now)
        }
    }

    private func keep(_ situation: Situation, talk: String) throws(StoreError) {
        try connection.run(
            """
            INSERT INTO participant (id, turn, talk, expiry) VALUES (?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE
            SET turn = excluded.turn, talk = excluded.talk, expiry = excluded.expiry
            """,
            .text(situation.participant.rawValue), .integer(Int64(situation.turn)),
            .text(talk),
            situation.expiry.map { .integer($0.seconds) } ?? .null, during: "commit a turn")
    }

    private func apply(
        _ effect: Effect, to participant: Participant.ID, at now: Timestamp
    ) throws(StoreError) {
        switch effect {
        case .recorded(let fact):
            try connection.run(
                """
                INSERT INTO fact (participant, position, kind, value, date, source, turn)
                VALUES (
                    ?1, (SELECT coalesce(max(position), 0) + 1 FROM fact WHERE participant = ?1),
                    ?2, ?3, ?4, ?5, ?6)
                """,
                .text(participant.rawValue), .text(fact.claim.kind), .text(fact.claim.value),
                .integer(fact.date.seconds), .text(fact.source.rawValue),
                .integer(Int64(fact.turn)), during: "record a fact")
        case .noted(let note): try keep(note, of: participant)
        case .erasedNote(let position): try eraseNote(at: position, of: participant)
        case .tookBack(let turn):
            try connection.run(
                "DELETE FROM fact WHERE participant = ? AND turn = ?",
                .text(participant.rawValue), .integer(Int64(turn)), during: "take back a fact")
        case .reminders(let planned): try replaceReminders(with: planned, for: participant)
        case .erasedReminders: break
        case .answeredReminder: try noteAnswer(of: participant)
        case .pair(let change): try apply(change, to: participant, at: now)
        }
    }

    /// Takes away some of the answers that are too old, once for all turns of the transaction.
    func dropOldAnswers() throws(StoreError) {
        guard let newest = tally.newest else { return }
        let limit = newest.adding(seconds: -EventKey.keptFor)
        try connection.run(
            """
            DELETE FROM answer WHERE number IN (
                SELECT number FROM answer WHERE at < ? ORDER BY at LIMIT ?)
            """,
            .integer(limit.seconds), .integer(Int64(tally.count * oldAnswersPerAnswer)),
            during: "drop old answers")
    }
}

/// How many answers a transaction has kept, and when the last of them was given.
final class AnswerTally {
    private(set) var count = 0
    private(set) var newest: Timestamp?

    func note(answerAt now: Timestamp) {
        count += 1
        newest = now
    }
}

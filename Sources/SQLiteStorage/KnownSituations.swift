import Dialogue
import Mentoring
import Synchronization

/// The situations that were read or written last, so that who writes again need not be read again.
///
/// They hold as long as no other connection wrote, which the store's `data_version` tells at the
/// start of each transaction, and until something else than the next turn's talk and told facts
/// changes. Who keeps notes or is linked is never here: what was typed for a notebook is in no memory
/// longer than a turn, and what a pair shares changes without its reader.
final class KnownSituations: Sendable {
    /// Past so many participants all are forgotten rather than let grow.
    private static let limit = 4_096

    private struct Shelf {
        var version: Int64 = 0
        var situations: [Participant.ID: Situation] = [:]
    }

    private let shelf = Mutex(Shelf())

    /// Notes the store's version; nothing holds that was read at another one.
    func begin(at version: Int64) {
        shelf.withLock { shelf in
            if shelf.version != version { shelf.situations = [:] }
            shelf.version = version
        }
    }

    func situation(of participant: Participant.ID) -> Situation? {
        shelf.withLock { $0.situations[participant] }
    }

    /// Keeps `situation` as it was read.
    func keep(_ situation: Situation) {
        guard situation.notes.isEmpty, situation.pair == PairState() else { return }
        shelf.withLock { shelf in
            if shelf.situations.count >= Self.limit { shelf.situations = [:] }
            shelf.situations[situation.participant] = situation
        }
    }

    /// Follows `turn`, which is being committed.
    func follow(_ turn: Turn) {
        let participant = turn.situation.participant
        shelf.withLock { shelf in
            guard var known = shelf.situations.removeValue(forKey: participant) else { return }
            for effect in turn.effects {
                guard case .recorded(let fact) = effect else { return }
                known.facts.append(fact)
            }
            (known.talk, known.turn) = (turn.situation.talk, turn.situation.turn)
            shelf.situations[participant] = known
        }
    }

    func forget(_ participant: Participant.ID) {
        shelf.withLock { $0.situations[participant] = nil }
    }

    func forgetAll() { shelf.withLock { $0.situations = [:] } }
}

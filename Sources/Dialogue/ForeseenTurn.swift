package import Mentoring

/// A turn that was worked out before it is taken.
///
/// A turn is a value of what it is handed in. So it may be worked out ahead, in the situation that
/// its participant will be in as far as one can tell, and counts if that is the situation which it
/// meets. Otherwise it is worked out anew: it never shows which it was.
package final class ForeseenTurn: Sendable {
    private let met: Situation
    /// nil where the event cannot be taken; who takes it finds out why.
    private let turn: WrittenTurn?

    init(met: Situation, turn: WrittenTurn?) { (self.met, self.turn) = (met, turn) }

    /// The turn in `situation`; nil where another one was foreseen.
    func turn(in situation: Situation) -> WrittenTurn? { met == situation ? turn : nil }
}

/// The turns of events that wait together, worked out side by side while they are taken in order.
package struct ForeseenTurns: Sendable {
    /// Fewer events than this are sooner done than shared out.
    private static let fewest = 8
    /// So many people's turns are worked out at a time: enough to be worth another thread.
    private static let peopleAtOnce = 8

    /// Where each event's turn is: in which part of the work, of which person there, which of theirs.
    private var places: [(part: Int, person: Int, turn: Int)?] = []
    private let work: SharedWork<ArraySlice<Lane>, [[ForeseenTurn]]>

    /// Begins to work out the turns of `asked`; nil where they are too few to share out.
    ///
    /// Each person's follow one another; of different people nothing depends on each other, but for
    /// pairs and codes, where what was foreseen will not be what is met.
    init?(
        of asked: [Asked?], by keeper: TurnKeeper, in transaction: any StoreTransaction
    ) {
        guard asked.count >= Self.fewest else { return nil }
        var lanes: [Lane] = []
        var known: [Participant.ID: Int] = [:]
        for event in asked {
            guard let event else {
                places.append(nil)
                continue
            }
            let place = known[event.participant] ?? lanes.count
            if place == lanes.count {
                known[event.participant] = place
                lanes.append(Lane(of: event.participant, keeper, transaction))
            }
            lanes[place].asked.append(event)
            let (part, person) = place.quotientAndRemainder(dividingBy: Self.peopleAtOnce)
            places.append((part, person, lanes[place].asked.count - 1))
        }
        let parts = stride(from: 0, to: lanes.count, by: Self.peopleAtOnce).map {
            lanes[$0..<min($0 + Self.peopleAtOnce, lanes.count)]
        }
        work = Together.ahead(parts) { lanes in lanes.map { $0.turns(by: keeper) } }
    }

    /// The turn of the event at `index`, as soon as it is there; nil where there is none.
    package subscript(index: Int) -> ForeseenTurn? {
        places[index].map { work.result(at: $0.part)[$0.person][$0.turn] }
    }
}

/// What one person asks in a batch.
private struct Lane: Sendable {
    /// What was known before; nil of a newcomer, and where it cannot be read: then what is foreseen
    /// is not met.
    private var known: Situation?
    private var offered: Talk?
    var asked: [Asked] = []

    init(of participant: Participant.ID, _ keeper: TurnKeeper, _ store: any StoreTransaction) {
        known = (try? store.situation(of: participant)) ?? nil
        offered = keeper.offered(to: participant)
    }

    /// The turns, each in the situation that the one before leaves.
    func turns(by keeper: TurnKeeper) -> [ForeseenTurn] {
        var lane = self
        return asked.map { lane.turn(for: $0, by: keeper) }
    }

    private mutating func turn(for asked: Asked, by keeper: TurnKeeper) -> ForeseenTurn {
        let met = asked.situation(after: known, offered)
        guard var turn = try? keeper.turn(for: asked, in: met) else {
            return ForeseenTurn(met: met, turn: nil)
        }
        let foreseen = ForeseenTurn(met: met, turn: WrittenTurn(turn))
        turn.leaveUnsaid(offered)
        (known, offered) = (turn.situation, turn.fleeting)
        return foreseen
    }
}

extension TurnKeeper {
    /// Begins to work out the turns of `asked`, before they are taken in this order; nil where they
    /// are too few to be worth it. A place without an event has no turn.
    package func foresee(
        _ asked: [Asked?], in transaction: any StoreTransaction
    ) -> ForeseenTurns? {
        ForeseenTurns(of: asked, by: self, in: transaction)
    }

    /// Answers `event` of `participant`, or gives again what was answered to the same `key`.
    package func answer(
        to event: Event, of participant: Participant.ID, key: EventKey?,
        in transaction: any StoreTransaction, _ surroundings: Surroundings
    ) throws(TurnError) -> (turn: Turn, isRepeated: Bool) {
        try answer(to: Asked(event, of: participant, key: key, surroundings), in: transaction)
    }
}

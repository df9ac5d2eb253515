import Bridge
import Dialogue
import Mentoring

// Lines that wait together: read side by side, answered in one transaction in their order.

extension BotLoop {
    /// What is to be done about one line.
    enum Step: Sendable {
        case nothing
        case refuse(WireError)
        indirect case answer(Inbound)
    }

    /// What came of one line.
    enum Outcome: Sendable {
        case nothing
        case refused(WireError)
        indirect case ended(Inbound)
        indirect case taken(Inbound, Turn, isRepeated: Bool)
    }

    /// What `lines` ask for.
    func steps(_ lines: [LineReader.Line]) -> [Step] {
        Together.map(lines[...], inPartsOf: Self.linesAtOnce) { [codec] lines in
            lines.map { Self.step($0, codec) }
        }.flatMap(\.self)
    }

    private static func step(_ line: LineReader.Line, _ codec: LineCodec) -> Step {
        do throws(WireError) {
            guard case .bytes(let bytes) = line else { throw LineCodec.lineTooLong }
            return try codec.read(bytes).map(Step.answer) ?? .nothing
        } catch {
            return .refuse(error)
        }
    }

    /// The steps that are taken together: all, but where ticks move the clock each ends a batch, so
    /// that what is due then is said then.
    func batches(of steps: [Step]) -> [ArraySlice<Step>] {
        guard clock.goesByTicks else { return steps.isEmpty ? [] : [steps[...]] }
        var batches: [ArraySlice<Step>] = []
        var start = steps.startIndex
        for place in steps.indices where Self.isTick(steps[place]) || place == steps.count - 1 {
            batches.append(steps[start...place])
            start = place + 1
        }
        return batches
    }

    private static func isTick(_ step: Step) -> Bool {
        guard case .answer(let inbound) = step, case .tick = inbound.happening else { return false }
        return true
    }

    /// What comes of `steps`, all of it durable: of all of them, or of those up to an erasure.
    mutating func outcomes(of steps: ArraySlice<Step>) -> [Outcome] {
        guard steps.contains(where: Self.usesStore) else {
            return steps.map { Self.outcomeWithoutStore($0, &clock) }
        }
        do throws(StoreError) {
            return try outcomesInTransaction(steps)
        } catch {
            log.write(.error, "\(error)")
            return steps.map {
                Self.usesStore($0) ? refusal($0) : Self.outcomeWithoutStore($0, &clock)
            }
        }
    }

    /// Whether a step reads and writes the store.
    private static func usesStore(_ step: Step) -> Bool {
        guard case .answer(let inbound) = step else { return false }
        return switch inbound.happening {
        case .event(let event): event != .noticed
        case .receipt(let receipt):
            receipt.kind != .read && Prompt.number(in: receipt.line) != nil
        default: false
        }
    }

    private static func outcomeWithoutStore(_ step: Step, _ clock: inout BotClock) -> Outcome {
        switch step {
        case .nothing: return .nothing
        case .refuse(let error): return .refused(error)
        case .answer(let inbound):
            if case .tick(let seconds) = inbound.happening {
                clock.tick(Timestamp(seconds: seconds))
            }
            return .ended(inbound)
        }
    }

    // MARK: A transaction

    /// What is undone where a step cannot be kept.
    private enum Undoing {
        /// All of the batch: no savepoint is needed, for which SQLite copies each page that a turn
        /// changes.
        case all
        /// That step alone.
        case one
    }

    /// Takes all steps at once, and where one cannot be kept, all again, each by itself.
    private mutating func outcomesInTransaction(
        _ steps: ArraySlice<Step>
    ) throws(StoreError) -> [Outcome] {
        var isFaultOfOne = false
        do throws(StoreError) {
            return try keeper.unlessUndone { () throws(StoreError) in
                try taken(steps, undoing: .all) { isFaultOfOne = true }
            }
        } catch {
            guard isFaultOfOne else { throw error }
            return try keeper.unlessUndone { () throws(StoreError) in
                try taken(steps, undoing: .one) {}
            }
        }
    }

    /// - Parameter note: Told of a step that cannot be kept.
    private mutating func taken(
        _ steps: ArraySlice<Step>, undoing: Undoing, fault note: () -> Void
    ) throws(StoreError) -> [Outcome] {
        var clock = clock
        let asked = asked(by: steps)
        let outcomes = try store.transaction { transaction throws(StoreError) in
            let foreseen = keeper.foresee(asked, in: transaction)
            var outcomes: [Outcome] = []
            outcomes.reserveCapacity(steps.count)
            for (place, step) in steps.enumerated() {
                guard Self.usesStore(step), case .answer(let inbound) = step else {
                    outcomes.append(Self.outcomeWithoutStore(step, &clock))
                    continue
                }
                let outcome = try kept(inbound, undoing, in: transaction, fault: note) {
                    () throws(StoreError) in
                    guard let asked = asked[place] else {
                        return try settlement(of: inbound, at: clock.now, in: transaction)
                    }
                    return try turn(for: inbound, asked, foreseen?[place], in: transaction)
                }
                outcomes.append(outcome)
                if Self.erases(outcome) { break }
            }
            return outcomes
        }
        self.clock = clock
        return outcomes.map { settled($0) }
    }

    /// Whether all that is known of somebody goes, the answers that tell a line from its repetition
    /// among it. What was told before is never to be taken anew, so this is said before anything else is
    /// done.
    private static func erases(_ outcome: Outcome) -> Bool {
        guard case .taken(_, let turn, isRepeated: false) = outcome else { return false }
        return turn.erases
    }

    /// What `step` comes to; where it cannot be kept and is undone alone, a refusal.
    private func kept(
        _ inbound: Inbound, _ undoing: Undoing, in transaction: any StoreTransaction,
        fault note: () -> Void, _ step: () throws(StoreError) -> Outcome
    ) throws(StoreError) -> Outcome {
        do throws(StoreError) {
            return switch undoing {
            case .all: try step()
            case .one: try transaction.savepoint(step)
            }
        } catch {
            note()
            guard undoing == .one else { throw error }
            log.write(.error, "\(error)")
            return .refused(refusal(of: inbound, Self.notKept))
        }
    }

    /// The events that are to have a turn, in the place of each step; nil where one is none.
    private func asked(by steps: ArraySlice<Step>) -> [Asked?] {
        let now = clock.now
        return Together.map(steps, inPartsOf: Self.linesAtOnce) { [options] steps in
            steps.map { Self.asked(by: $0, at: now, options) }
        }.flatMap(\.self)
    }

    private static func asked(by step: Step, at now: Timestamp, _ options: BotOptions) -> Asked? {
        guard usesStore(step), case .answer(let inbound) = step,
            case .event(let event) = inbound.happening
        else { return nil }
        let participant = Participant.ID(rawValue: inbound.user)
        return Asked(
            event, of: participant,
            key: inbound.id.map { EventKey(participant: participant, id: $0.key) },
            from: inbound.isGroup ? nil : inbound.chat, options.surroundings(at: now))
    }

    private func turn(
        for inbound: Inbound, _ asked: Asked, _ foreseen: ForeseenTurn?,
        in transaction: any StoreTransaction
    ) throws(StoreError) -> Outcome {
        do throws(TurnError) {
            let (turn, isRepeated) = try keeper.answer(
                to: asked, foreseen: foreseen, in: transaction)
            return .taken(inbound, turn, isRepeated: isRepeated)
        } catch {
            switch error {
            case .event(let wrong):
                return .refused(refusal(of: inbound, .badField(wrong.field, wrong.hint)))
            case .store(let fault): throw fault
            }
        }
    }

    /// What becomes of a reminder.
    private func settlement(
        of inbound: Inbound, at now: Timestamp, in transaction: any StoreTransaction
    ) throws(StoreError) -> Outcome {
        guard case .receipt(let receipt) = inbound.happening, let lease = watch?.lease else {
            return .ended(inbound)
        }
        try Self.settle(receipt, lease: lease, at: now, in: transaction)
        return .ended(inbound)
    }

    /// What was erased is gone from the files too before it is said to be gone.
    private func settled(_ outcome: Outcome) -> Outcome {
        guard case .taken(let inbound, let turn, isRepeated: false) = outcome,
            turn.erases || turn.erasesText
        else {
            return outcome
        }
        return .taken(inbound, turn.settled(in: store), isRepeated: false)
    }

    // MARK: Errors

    private static let notKept = WireError(
        .storage, "the turn could not be kept; nothing was changed, send the line again later")

    private func refusal(_ step: Step) -> Outcome {
        guard case .answer(let inbound) = step else { return .nothing }
        return .refused(refusal(of: inbound, Self.notKept))
    }

    private func refusal(of inbound: Inbound, _ error: WireError) -> WireError {
        error.about(id: inbound.id, meta: inbound.meta)
    }
}

import Bridge
import Dialogue
import Mentoring

/// Answers lines until there are no more.
///
/// Lines that wait together are one batch: one transaction of the store, each turn inside a savepoint
/// of its own, and the answers leave in one write after it. While nobody takes the answers, no line
/// is read.
struct BotLoop: ~Copyable {
    /// How many lines are one batch at most: enough to share a commit, few enough to hold in memory.
    static let maxBatch = 1_024
    /// How many lines are read or written together beside others.
    private static let linesAtOnce = 32

    let options: BotOptions
    let codec: LineCodec
    let keeper: TurnKeeper
    let store: any DialogueStore
    let log: BotLog
    var clock: BotClock
    var outbox: Outbox
    /// Looks after reminders; nil where none are said.
    var watch: ReminderWatch?
    /// Looks for what is too old; nil where another program does.
    var upkeep: StoreUpkeep?
    /// Whether the platform takes messages yet.
    var isWelcome: Bool

    init(_ options: BotOptions, keeper: TurnKeeper, store: any DialogueStore, log: BotLog) {
        (self.options, self.keeper, self.store, self.log) = (options, keeper, store, log)
        codec = LineCodec(options.format, options.bridge)
        clock = BotClock(options.clock)
        outbox = Outbox(for: options.format)
        isWelcome = !options.format.needsWelcome
        upkeep = options.keepsUp ? StoreUpkeep() : nil
        watch = options.lease.map { ReminderWatch($0, maxRate: options.maxRate) }
    }

    /// Reads and answers until the input ends, a signal comes or nobody reads the answers.
    mutating func run(_ reader: consuming LineReader, _ writer: LineWriter) -> ExitStatus {
        do throws(LineWriter.OutputGone) {
            try writer.write(codec.start)
            log.write(.info, "ready, format \(options.format.name)")
            if !clock.goesByTicks {
                keepUp()
                try sayDue(writer)
            }
            while true {
                let lines = reader.nextLines(limit: Self.maxBatch, waitingFor: patience)
                for steps in batches(of: steps(lines)) {
                    let answers = answers(to: steps)
                    try writer.write(outbox.release(answers))
                    if !clock.goesByTicks || clock.isTold { keepUp() }
                    try sayDue(writer)
                }
                if lines.isEmpty {
                    outbox.settle()
                    try writer.write(outbox.release([]))
                    if !clock.goesByTicks { keepUp() }
                    try sayDue(writer)
                }
                guard lines.isEmpty, reader.ending != .none else { continue }
                try writer.write(outbox.releaseAll() + codec.stop)
                guard reader.ending == .failed else { return .success }
                log.write(.error, "cannot read lines: the input failed")
                return .failure
            }
        } catch {
            return .outputGone
        }
    }

    /// Erases what is too old; an error is only logged, as nobody waits for it.
    private mutating func keepUp() {
        do throws(StoreError) {
            try upkeep?.keepUp(store, at: clock.now)
        } catch {
            log.write(.error, "\(error)")
        }
    }

    // MARK: A batch

    /// What is to be done about one line.
    private enum Step: Sendable {
        case nothing
        case refuse(WireError)
        case answer(Inbound)
    }

    /// What came of one line.
    private enum Outcome: Sendable {
        case nothing
        case refused(WireError)
        case ended(Inbound)
        case taken(Inbound, Turn, isRepeated: Bool)
    }

    /// The steps that are taken together: all, but where ticks move the clock each ends a batch, so
    /// that what is due then is said then.
    private func batches(of steps: [Step]) -> [ArraySlice<Step>] {
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

    /// The lines that answer `steps`, all of them durable.
    private mutating func answers(to steps: ArraySlice<Step>) -> [UInt8] {
        let outcomes: [Outcome]
        if steps.contains(where: Self.usesStore) {
            outcomes = outcomesInTransaction(steps)
        } else {
            outcomes = steps.map { outcomeWithoutStore($0) }
        }
        let out = lines(of: outcomes)
        for case .taken(_, let turn, isRepeated: false) in outcomes { watch?.note(turn) }
        return out
    }

    private func steps(_ lines: [LineReader.Line]) -> [Step] {
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

    private mutating func outcomesInTransaction(_ steps: ArraySlice<Step>) -> [Outcome] {
        do throws(StoreError) {
            return try taken(steps)
        } catch {
            log.write(.error, "\(error)")
            return steps.map { Self.usesStore($0) ? refusal($0) : outcomeWithoutStore($0) }
        }
    }

    private mutating func taken(_ steps: ArraySlice<Step>) throws(StoreError) -> [Outcome] {
        var clock = clock
        let outcomes = try store.transaction { transaction throws(StoreError) in
            let asked = steps.map { self.asked(by: $0, at: clock.now) }
            let foreseen = keeper.foresee(asked.compactMap(\.self), in: transaction)
            var outcomes: [Outcome] = []
            var taken = 0
            for (step, asked) in zip(steps, asked) {
                guard Self.usesStore(step), case .answer(let inbound) = step else {
                    outcomes.append(Self.outcomeWithoutStore(step, &clock))
                    continue
                }
                guard let asked else {
                    outcomes.append(settlement(of: inbound, at: clock.now, in: transaction))
                    continue
                }
                outcomes.append(turn(for: inbound, asked, foreseen?[taken], in: transaction))
                taken += 1
            }
            return outcomes
        }
        self.clock = clock
        return outcomes.map { settled($0) }
    }

    /// The event that is to have a turn; nil where the step is none.
    private func asked(by step: Step, at now: Timestamp) -> Asked? {
        guard Self.usesStore(step), case .answer(let inbound) = step,
            case .event(let event) = inbound.happening
        else { return nil }
        let participant = Participant.ID(rawValue: inbound.user)
        return Asked(
            event, of: participant,
            key: inbound.id.map { EventKey(participant: participant, id: $0.key) },
            from: inbound.isGroup ? nil : inbound.chat, surroundings(at: now))
    }

    /// What was erased is gone from the files too before it is said to be gone.
    private func settled(_ outcome: Outcome) -> Outcome {
        guard case .taken(let inbound, let turn, isRepeated: false) = outcome else {
            return outcome
        }
        return .taken(inbound, turn.settled(in: store), isRepeated: false)
    }

    /// What became of a reminder, in a savepoint: what goes wrong in it is its own.
    private func settlement(
        of inbound: Inbound, at now: Timestamp, in transaction: any StoreTransaction
    ) -> Outcome {
        guard case .receipt(let receipt) = inbound.happening, let lease = watch?.lease else {
            return .ended(inbound)
        }
        do throws(StoreError) {
            try transaction.savepoint { () throws(StoreError) in
                try Self.settle(receipt, lease: lease, at: now, in: transaction)
            }
            return .ended(inbound)
        } catch {
            log.write(.error, "\(error)")
            return .refused(refusal(of: inbound, Self.notKept))
        }
    }

    /// A turn, in a savepoint of its own.
    private func turn(
        for inbound: Inbound, _ asked: Asked, _ foreseen: ForeseenTurn?,
        in transaction: any StoreTransaction
    ) -> Outcome {
        do throws(StoreError) {
            return try transaction.savepoint { () throws(StoreError) -> Outcome in
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
        } catch {
            log.write(.error, "\(error)")
            return .refused(refusal(of: inbound, Self.notKept))
        }
    }

    func surroundings(at now: Timestamp) -> Surroundings {
        Surroundings(
            now: now, seed: options.seed,
            chance: options.isRepeatable ? nil : .random(in: 0 ... .max),
            language: options.language, timeZone: options.timeZone, explains: options.explains,
            takesFiles: options.format.limits.files)
    }

    private mutating func outcomeWithoutStore(_ step: Step) -> Outcome {
        Self.outcomeWithoutStore(step, &clock)
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

    // MARK: Lines

    /// The lines that tell `outcomes`: of turns alone side by side, of anything else one by one.
    private mutating func lines(of outcomes: [Outcome]) -> [UInt8] {
        let parts = Together.map(outcomes[...], inPartsOf: Self.linesAtOnce) { [codec] part in
            (part, Self.lines(ofTurns: part, codec))
        }
        var out: [UInt8] = []
        for (part, lines) in parts {
            if let lines {
                out += lines
            } else {
                for outcome in part { append(outcome, to: &out) }
            }
        }
        return out
    }

    /// The lines that tell `outcomes`; nil where one of them is no turn.
    private static func lines(
        ofTurns outcomes: ArraySlice<Outcome>, _ codec: LineCodec
    ) -> [UInt8]? {
        var out: [UInt8] = []
        for outcome in outcomes {
            guard case .taken(let inbound, let turn, let isRepeated) = outcome else { return nil }
            codec.append(
                turn.answer, to: inbound, isDuplicate: isRepeated, why: turn.explanation,
                into: &out)
        }
        return out
    }

    private mutating func append(_ outcome: Outcome, to out: inout [UInt8]) {
        switch outcome {
        case .nothing: break
        case .refused(let error):
            log.write(.warning, "line refused: \(error.code.rawValue) \(error.field ?? "")")
            codec.append(error, into: &out)
        case .ended(let inbound):
            if inbound.isWelcome { isWelcome = true }
            switch inbound.happening {
            case .handshake(let lines): for line in lines { codec.append(line, to: &out) }
            case .settled(_, let seconds?) where outbox.postpone(seconds: seconds):
                log.write(.warning, "the platform takes no message for \(seconds) s")
            case .settled(let isRefused, _):
                if isRefused { log.write(.warning, "the platform refused a message") }
                outbox.settle()
            case .receipt(let receipt):
                if receipt.kind == .failed {
                    watch?.note(retryAt: clock.now.adding(seconds: receipt.retrySeconds))
                }
                codec.appendEnd(of: inbound, into: &out)
            case .event, .tick: codec.appendEnd(of: inbound, into: &out)
            }
        case .taken(let inbound, let turn, let isRepeated):
            codec.append(
                turn.answer, to: inbound, isDuplicate: isRepeated, why: turn.explanation,
                into: &out)
        }
    }
}

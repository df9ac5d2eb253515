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
    /// How many bytes of lines are one batch, or a little more: long messages take long, and meanwhile
    /// nobody else writes to the store.
    static let maxBatchBytes = 1 << 18
    /// How many lines are read or written together beside others.
    static let linesAtOnce = 32

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
                let lines = reader.nextLines(
                    limit: Self.maxBatch, bytes: Self.maxBatchBytes, waitingFor: patience)
                for steps in batches(of: self.steps(lines)) { try take(steps, writer) }
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

    /// Takes `steps`, and writes what comes of them; what stands behind an erasure in a batch of its own.
    private mutating func take(
        _ steps: ArraySlice<Step>, _ writer: LineWriter
    ) throws(LineWriter.OutputGone) {
        var waiting = steps
        while !waiting.isEmpty {
            let outcomes = outcomes(of: waiting)
            waiting = waiting.dropFirst(outcomes.count)
            try writer.write(outbox.release(lines(of: outcomes)))
            for case .taken(_, let turn, isRepeated: false) in outcomes { watch?.note(turn) }
            if !clock.goesByTicks || clock.isTold { keepUp() }
            try sayDue(writer)
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

import Bridge
import Dialogue
import Mentoring

// What tuki says by itself. A reminder is leased before it is written and settled after: between the
// two it may be said twice, with the same id, but never not at all.

extension BotLoop {
    /// Says what is due, as much as may be said at once.
    mutating func sayDue(_ writer: LineWriter) throws(LineWriter.OutputGone) {
        let now = clock.now
        while isWelcome, let watch, watch.isTime(at: now) {
            let found: (deliveries: [Delivery], next: Timestamp?)
            do throws(StoreError) {
                found = try leased(by: watch, at: now)
            } catch {
                log.write(.error, "\(error)")
                self.watch?.looked(at: now, saying: 0, next: nil)
                return
            }
            self.watch?.looked(at: now, saying: found.deliveries.count, next: found.next)
            try say(found.deliveries, watch.lease, at: now, writer)
        }
    }

    private func leased(
        by watch: ReminderWatch, at now: Timestamp
    ) throws(StoreError) -> ([Delivery], Timestamp?) {
        let (keeper, surroundings) = (keeper, options.surroundings(at: now))
        return try store.transaction { transaction throws(StoreError) in
            let deliveries = try keeper.deliveries(
                limit: watch.allowance(at: now), lease: watch.lease, in: transaction, surroundings)
            return (deliveries, try transaction.nextReminder(for: watch.lease.participant))
        }
    }

    private mutating func say(
        _ deliveries: [Delivery], _ lease: ReminderLease, at now: Timestamp, _ writer: LineWriter
    ) throws(LineWriter.OutputGone) {
        guard !deliveries.isEmpty else { return }
        var out: [UInt8] = []
        var outcomes: [(Int64, ReminderOutcome)] = []
        for delivery in deliveries {
            let canReach = delivery.address != nil || options.format.initiative == .anybody
            if canReach { append(delivery, at: now, to: &out) }
            if !canReach {
                outcomes.append((delivery.number, .dropped))
            } else if options.assumesDelivered || !options.format.confirms {
                outcomes.append((delivery.number, .delivered))
            }
        }
        try writer.write(outbox.release(out))
        settle(outcomes, lease, at: now)
    }

    private func append(_ delivery: Delivery, at now: Timestamp, to out: inout [UInt8]) {
        let lateFrom = delivery.due.adding(seconds: ReminderWatch.lateAfter)
        let prompt = Prompt(
            number: delivery.number, due: delivery.due.seconds, isLate: now > lateFrom)
        codec.append(
            delivery.answer, to: delivery.participant.rawValue, in: delivery.address, as: prompt,
            into: &out)
    }

    /// Where this fails, the lease runs out and the same is said again: better twice than never.
    private func settle(
        _ outcomes: [(Int64, ReminderOutcome)], _ lease: ReminderLease, at now: Timestamp
    ) {
        guard !outcomes.isEmpty else { return }
        do throws(StoreError) {
            try store.transaction { transaction throws(StoreError) in
                for (number, outcome) in outcomes {
                    try transaction.settle(number, as: outcome, lease: lease, at: now)
                }
            }
        } catch {
            log.write(.error, "\(error)")
        }
    }

    /// Settles the reminder that a bridge tells of; a line that an event caused needs no settling.
    static func settle(
        _ receipt: Inbound.Receipt, lease: ReminderLease, at now: Timestamp,
        in transaction: any StoreTransaction
    ) throws(StoreError) {
        guard let number = Prompt.number(in: receipt.line) else { return }
        switch receipt.kind {
        case .read: return
        case .delivered:
            try transaction.settle(number, as: .delivered, lease: lease, at: now)
        case .failed:
            try transaction.settle(
                number, as: .failed(retryAfter: receipt.retrySeconds), lease: lease, at: now)
        }
    }

    /// How long to wait for lines, in milliseconds; -1 for ever.
    var patience: Int32 {
        if outbox.isWaiting { return outbox.patience }
        let times = [watch?.nextTime(after: clock.now), upkeep?.next].compactMap { $0 }
        return times.min().flatMap { clock.milliseconds(until: $0) } ?? -1
    }
}

extension Inbound.Receipt {
    /// How soon a bridge may be asked again that says nothing of it, and how late at most.
    private static let retry: (usual: Int64, latest: Int64) = (60, 7 * Timestamp.day)

    /// When to try again, in seconds from now.
    var retrySeconds: Int64 { min(max(retryAfter ?? Self.retry.usual, 1), Self.retry.latest) }
}

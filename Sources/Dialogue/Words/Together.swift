import Dispatch
import Synchronization

/// Work whose parts know nothing of each other, on as many processors as are free.
///
/// What comes out is what would come out one after another, only sooner. The task that asks works
/// with the others, so that it never waits for a processor, and parts may have parts themselves.
enum Together {
    /// More than this do not help with one piece of work.
    private static let mostHelpers = 7

    /// The results of `work` on each of `items`, in their order.
    static func map<Item: Sendable, Result: Sendable>(
        _ items: [Item], _ work: @escaping @Sendable (Item) -> Result
    ) -> [Result] {
        let helpers = min(items.count - 1, mostHelpers)
        guard helpers > 0 else { return items.map(work) }
        let shared = SharedWork(items, work)
        for _ in 0..<helpers { DispatchQueue.global().async { shared.work() } }
        shared.work()
        return shared.finished
    }

    /// The results of both.
    static func both<One: Sendable, Other: Sendable>(
        _ one: @escaping @Sendable () -> One, and other: @escaping @Sendable () -> Other
    ) -> (One, Other) {
        let second = SharedWork([other]) { $0() }
        DispatchQueue.global().async { second.work() }
        let result = one()
        second.work()
        return (result, second.finished.first ?? other())
    }
}

/// Items of which whoever is free takes the next.
private final class SharedWork<Item: Sendable, Result: Sendable>: Sendable {
    private let items: [Item]
    private let task: @Sendable (Item) -> Result
    private let next = Atomic(0)
    private let results: Mutex<[Result?]>
    /// Left once for each item that is done.
    private let open = DispatchGroup()

    init(_ items: [Item], _ task: @escaping @Sendable (Item) -> Result) {
        (self.items, self.task) = (items, task)
        results = Mutex(Array(repeating: nil, count: items.count))
        for _ in items { open.enter() }
    }

    /// Takes items until none is left.
    func work() {
        while true {
            let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
            guard index < items.count else { return }
            let result = task(items[index])
            results.withLock { $0[index] = result }
            open.leave()
        }
    }

    /// The results, once all are there.
    var finished: [Result] {
        open.wait()
        return results.withLock { $0.compactMap(\.self) }
    }
}

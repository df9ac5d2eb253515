import Dispatch
import Synchronization

/// Work whose parts know nothing of each other, on as many processors as are free.
///
/// What comes out is what would come out one after another, only sooner. The task that asks works
/// with the others, so that it never waits for a processor, and parts may have parts themselves.
package enum Together {
    /// More than this do not help with one piece of work.
    private static let mostHelpers = 7

    /// The results of `work` on each of `items`, in their order.
    static func map<Item: Sendable, Result: Sendable>(
        _ items: [Item], _ work: @escaping @Sendable (Item) -> Result
    ) -> [Result] {
        guard items.count > 1 else { return items.map(work) }
        let shared = ahead(items, work)
        shared.work()
        return items.indices.map { shared.result(at: $0) }
    }

    /// The results of `work` on each part of `items`, in their order; a part has `count` items at
    /// most: enough to be worth another thread.
    package static func map<Item: Sendable, Result: Sendable>(
        _ items: ArraySlice<Item>, inPartsOf count: Int,
        _ work: @escaping @Sendable (ArraySlice<Item>) -> Result
    ) -> [Result] {
        let starts = stride(from: items.startIndex, to: items.endIndex, by: count)
        return map(starts.map { items[$0..<min($0 + count, items.endIndex)] }, work)
    }

    /// Begins to `work` on each of `items`, in their order.
    static func ahead<Item: Sendable, Result: Sendable>(
        _ items: [Item], _ work: @escaping @Sendable (Item) -> Result
    ) -> SharedWork<Item, Result> {
        let shared = SharedWork(items, work)
        for _ in 0..<min(items.count - 1, mostHelpers) {
            DispatchQueue.global().async { shared.work() }
        }
        return shared
    }

    /// The results of both.
    static func both<One: Sendable, Other: Sendable>(
        _ one: @escaping @Sendable () -> One, and other: @escaping @Sendable () -> Other
    ) -> (One, Other) {
        let second = SharedWork([other]) { $0() }
        DispatchQueue.global().async { second.work() }
        return (one(), second.result(at: 0))
    }
}

/// Items of which whoever is free takes the next.
final class SharedWork<Item: Sendable, Result: Sendable>: Sendable {
    private let items: [Item]
    private let task: @Sendable (Item) -> Result
    private let next = Atomic(0)
    private let results: Mutex<[Result?]>
    /// Each is left when the item at its place is done.
    private let open: [DispatchGroup]

    fileprivate init(_ items: [Item], _ task: @escaping @Sendable (Item) -> Result) {
        (self.items, self.task) = (items, task)
        results = Mutex(Array(repeating: nil, count: items.count))
        open = items.map { _ in DispatchGroup() }
        for item in open { item.enter() }
    }

    /// Takes items until none is left.
    func work() { while takeNext() {} }

    /// Does the next item; false where all are taken.
    private func takeNext() -> Bool {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < items.count else { return false }
        let result = task(items[index])
        results.withLock { $0[index] = result }
        open[index].leave()
        return true
    }

    /// What came of the item at `index`: as soon as it is done where somebody is at it, and done here
    /// where nobody is.
    func result(at index: Int) -> Result {
        while true {
            if let result = results.withLock({ $0[index] }) { return result }
            if next.load(ordering: .relaxed) > index { open[index].wait() } else { _ = takeNext() }
        }
    }
}

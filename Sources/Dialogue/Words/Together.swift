import Dispatch
import Synchronization

/// Work whose parts know nothing of each other, on as many processors as there are.
///
/// What comes out is what would come out one after another, only sooner.
enum Together {
    /// The results of `work` on each of `items`, in their order.
    static func map<Item: Sendable, Result: Sendable>(
        _ items: [Item], _ work: @Sendable (Item) -> Result
    ) -> [Result] {
        if items.count < 2 { return items.map(work) }
        let results = Mutex([Result?](repeating: nil, count: items.count))
        DispatchQueue.concurrentPerform(iterations: items.count) { index in
            let result = work(items[index])
            results.withLock { $0[index] = result }
        }
        return results.withLock { $0.compactMap(\.self) }
    }

    /// The results of both.
    static func both<One: Sendable, Other: Sendable>(
        _ one: @Sendable () -> One, and other: @Sendable () -> Other
    ) -> (One, Other) {
        let first = Mutex<One?>(nil)
        let second = Mutex<Other?>(nil)
        DispatchQueue.concurrentPerform(iterations: 2) { index in
            if index == 0 {
                let result = one()
                first.withLock { $0 = result }
            } else {
                let result = other()
                second.withLock { $0 = result }
            }
        }
        return (first.withLock(\.self) ?? one(), second.withLock(\.self) ?? other())
    }
}

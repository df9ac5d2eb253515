import Dialogue
import Mentoring
import Synchronization

/// A store in memory that counts its transactions and fails those that it is told to.
final class CountingStore: DialogueStore {
    private let inner = InMemoryStore()
    private let counted = Mutex(0)
    private let failing: Set<Int>

    /// A store whose transactions of these numbers, the first being 1, fail when they commit.
    init(failing: Set<Int> = []) { self.failing = failing }

    var transactions: Int { counted.withLock { $0 } }

    func purge() throws(StoreError) {}

    func transaction<Result>(
        _ body: (any StoreTransaction) throws(StoreError) -> Result
    ) throws(StoreError) -> Result {
        let number = counted.withLock { counted in
            counted += 1
            return counted
        }
        return try inner.transaction { transaction throws(StoreError) in
            let result = try body(transaction)
            guard !failing.contains(number) else {
                throw StoreError(.full, during: "commit a turn", path: ":memory:")
            }
            return result
        }
    }
}

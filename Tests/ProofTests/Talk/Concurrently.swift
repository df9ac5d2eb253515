import Foundation
import Synchronization

/// What went wrong in conversations that ran at once.
final class Faults: Sendable {
    private struct Found: Sendable {
        var faults: [String] = []
        var turns = 0
        var intents: Set<String> = []
    }

    private let found = Mutex(Found())

    func add(_ talk: RandomConversation) {
        found.withLock {
            $0.faults += talk.faults
            $0.turns += talk.turns
            $0.intents.formUnion(talk.intents)
        }
    }

    /// One of each kind, at most so many that a person reads them.
    var worst: [String] {
        let kinds = Dictionary(grouping: found.withLock(\.faults)) { fault in
            fault.split(separator: "|").prefix(2).joined()
        }
        return kinds.values.sorted { $0.count > $1.count }.prefix(40).map {
            "\($0.count) × \($0.sorted()[0])"
        }
    }

    var summary: String {
        found.withLock {
            "turns: \($0.turns), intents met: \($0.intents.count), faults: \($0.faults.count)"
        }
    }
}

extension [UInt64] {
    /// Runs `body` for each on as many threads as there are, and throws the first error of any.
    func concurrently(_ body: @escaping @Sendable (UInt64) throws -> Void) throws {
        let failure = FirstFailure()
        DispatchQueue.concurrentPerform(iterations: count) { place in
            do { try body(self[place]) } catch { failure.note(error) }
        }
        if let error = failure.error { throw error }
    }
}

private final class FirstFailure: Sendable {
    private let first = Mutex<(any Error)?>(nil)

    func note(_ error: any Error) { first.withLock { $0 = $0 ?? error } }

    var error: (any Error)? { first.withLock { $0 } }
}

import Foundation
import Synchronization

/// Runs `body` on `count` threads at once, and throws the first error of any.
func together(_ count: Int, _ body: @escaping @Sendable (_ number: Int) throws -> Void) throws {
    let failures = Failures()
    DispatchQueue.concurrentPerform(iterations: count) { number in
        do { try body(number) } catch { failures.first.withLock { $0 = $0 ?? error } }
    }
    if let failure = failures.first.withLock({ $0 }) { throw failure }
}

private final class Failures: Sendable {
    let first = Mutex<(any Error)?>(nil)
}

/// Numbers that threads took.
final class TakenNumbers: Sendable {
    private let numbers = Mutex<[Int64]>([])

    func add(_ more: [Int64]) { numbers.withLock { $0 += more } }

    var all: [Int64] { numbers.withLock { $0 } }
}

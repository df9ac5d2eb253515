import Synchronization
import WordForms

/// What a search needs while it runs, kept so that none of it is made anew.
package struct SearchScratch: Sendable {
    package var match = MatchScratch()
    package var keys = MessageKeys()
    package var waiting: [UInt32] = []
    package var found: [UInt32] = []
    package var candidates: [Candidate] = []
    /// The words of the scripts that a match found, with the place of each in the text.
    var bound: [(place: Int, hit: Hit)] = []
    /// What the words of the last message are: a host tries several topics on the same one.
    var lookedUp = LookedUpText()

    package init() {}
}

/// A trigger that may take the message, and where it stands in the order.
package typealias Candidate = (place: TriggerPlace, trigger: UInt32)

/// Scratch that waits for the next reply: as many pieces as replies were made at once.
package final class ScratchPool: Sendable {
    private let waiting = Mutex<[SearchScratch]>([])

    /// A piece to use and to give back.
    package func take() -> SearchScratch {
        waiting.withLock { $0.popLast() } ?? SearchScratch()
    }

    /// Takes a piece back, and leaves an empty one.
    package func store(_ scratch: inout SearchScratch) {
        waiting.withLock { waiting in
            let place = waiting.count
            waiting.append(SearchScratch())
            swap(&waiting[place], &scratch)
        }
    }
}

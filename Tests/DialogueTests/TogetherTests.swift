import Testing

@testable import Dialogue

/// Work that is shared out comes back in order.
@Suite struct TogetherTests {
    @Test func `results stand in the order of the items`() {
        let squares = Together.map(Array(0..<500)) { $0 * $0 }
        #expect(squares == (0..<500).map { $0 * $0 })
        #expect(Together.map([Int]()) { $0 } == [])
        #expect(Together.map([3]) { $0 + 1 } == [4])
    }

    @Test func `parts may have parts of their own`() {
        let sums = Together.map(Array(0..<40)) { outer in
            Together.map(Array(0..<40)) { $0 * outer }.reduce(0, +)
        }
        #expect(sums == (0..<40).map { $0 * 780 })
        let (one, other) = Together.both {
            Together.map([1, 2]) { $0 }
        } and: {
            "b"
        }
        #expect(one == [1, 2] && other == "b")
    }
}

import Foundation
import RiveScript
import Synchronization
import Testing

@testable import Dialogue

/// Counts of example sentences are kept from one start to the next, and never stale.
@Suite struct ExampleShelfTests {
    private static let somebody = ExampleSense.Speaker(role: nil, stage: nil)
    static let page = """
        ## prepare
        - what should I do before we meet
        - agenda of the meeting | mentor work
        ## boss
        - how do I tell my boss
        """

    /// Keeps in memory, and counts how often.
    final class MemoryKeeper: CountKeeper {
        let kept = Mutex<[String: Data]>([:])

        func counts(named name: String) -> Data? { kept.withLock { $0[name] } }

        func keep(_ bytes: Data, as name: String) -> Data? {
            kept.withLock {
                $0[name] = bytes
                return bytes
            }
        }
    }

    private static func shelf(_ page: String, _ keeper: MemoryKeeper?) -> ExampleShelf {
        ExampleShelf(
            { [SourceFile(path: "e.md", text: page)] }, intents: ["prepare", "boss"],
            language: "en", keeper: keeper)
    }

    @Test func `a second start reads what the first one counted`() throws {
        let keeper = MemoryKeeper()
        let first = try #require(Self.shelf(Self.page, keeper).sense)
        #expect(keeper.kept.withLock(\.count) == 1)
        let second = Self.shelf(Self.page, keeper)
        let text = "what to do before meeting my boss"
        let speaker = ExampleSense.Speaker(role: "mentor", stage: "work")
        let readings = try #require(second.sense).readings(of: text, by: speaker)
        #expect(!readings.isEmpty && readings == first.readings(of: text, by: speaker))
        #expect(second.told("How do I tell my boss?")?.intent == "boss")
        #expect(second.told("agenda of the meeting") == nil)
        #expect(keeper.kept.withLock(\.count) == 1)
    }

    @Test func `a changed page is counted anew`() throws {
        let keeper = MemoryKeeper()
        _ = Self.shelf(Self.page, keeper).sense
        let changed = Self.shelf(Self.page + "\n- may my boss come along\n", keeper)
        #expect(changed.told("may my boss come along")?.intent == "boss")
        let sense = try #require(changed.sense)
        #expect(sense.told.meaning(of: "may my boss come along")?.intent == "boss")
        #expect(keeper.kept.withLock(\.count) == 2)
    }

    @Test(arguments: [0, 3, 40, 200])
    func `what was cut off is counted anew`(_ left: Int) throws {
        let keeper = MemoryKeeper()
        let whole = try #require(Self.shelf(Self.page, keeper).sense)
        keeper.kept.withLock { kept in
            for (name, bytes) in kept { kept[name] = bytes.prefix(left) }
        }
        let sense = try #require(Self.shelf(Self.page, keeper).sense)
        let text = "tell the boss"
        #expect(
            sense.readings(of: text, by: Self.somebody)
                == whole.readings(of: text, by: Self.somebody))
        #expect(keeper.kept.withLock { $0.values.map(\.count) } == [try whole.bytes().count])
    }

    /// Pages that change between the first look and the counting are kept under the name of what was
    /// counted.
    @Test func `a page changed meanwhile leaves nothing stale`() throws {
        let keeper = MemoryKeeper()
        let page = Mutex(Self.page)
        let reading = { @Sendable in
            [SourceFile(path: "e.md", text: page.withLock { $0 })]
        }
        let shelf = ExampleShelf(
            reading, intents: ["prepare", "boss"], language: "en", keeper: keeper)
        #expect(shelf.told("how do I tell my boss")?.intent == "boss")
        page.withLock { $0 = "## prepare\n- how do I tell my boss\n" }
        _ = shelf.sense
        page.withLock { $0 = Self.page }
        let later = Self.shelf(Self.page, keeper)
        #expect(later.told("how do I tell my boss")?.intent == "boss")
    }

    /// A number of a sentence's meaning that there is not is no meaning.
    @Test func `spoilt bytes never crash`() throws {
        let bytes = try #require(Self.shelf(Self.page, nil).sense).bytes()
        for place in stride(from: 0, to: bytes.count, by: 3) {
            var spoilt = bytes
            spoilt[place] ^= 0xFF
            let sense = ExampleSense(bytes: spoilt)
            let told = ["how do I tell my boss", "what should I do before we meet"].compactMap {
                sense?.told.meaning(of: $0)
            }
            #expect(told.count <= 2)
            _ = sense?.readings(of: "tell the boss", by: Self.somebody)
        }
    }

    @Test func `without a keeper and without pages it works as well`() {
        #expect(Self.shelf(Self.page, nil).sense != nil)
        let empty = ExampleShelf({ [] }, intents: [], language: "en", keeper: MemoryKeeper())
        #expect(empty.sense == nil && empty.told("hello") == nil)
    }
}

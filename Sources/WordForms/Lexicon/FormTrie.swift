/// A tree of alternants: from the root a letter an edge, and at the end of each alternant its words.
///
/// Kept in flat arrays, children as linked lists: nodes number a few per word, have few children, and
/// need no order, so that nothing has to be sorted when a script is loaded.
struct FormTrie: Sendable {
    /// What stands at the end of an alternant.
    struct Entry: Sendable {
        let word: Int32
        let kind: EndingKind
        /// Whether the alternant is the word itself.
        let isItself: Bool
        /// Whether the alternant has lost its dots, and so fits only a token without any.
        var isDotless = false
        /// The next entry at the same node; -1 at the last.
        fileprivate(set) var next: Int32 = -1
    }

    /// The node before the first letter.
    static let root = 0

    private var labels: [UInt8] = [0]
    private var firstChild: [Int32] = [0]
    private var nextSibling: [Int32] = [0]
    private var firstEntry: [Int32] = [-1]
    private var entries: [Entry] = []

    /// How many nodes it has.
    var count: Int { labels.count }

    /// The node that `letter` leads to from `node`; 0 where there is none.
    func child(of node: Int, _ letter: UInt8) -> Int {
        var child = Int(firstChild[node])
        while child != 0, labels[child] != letter { child = Int(nextSibling[child]) }
        return child
    }

    /// The first child of `node`; 0 where there is none.
    func firstChild(of node: Int) -> Int { Int(firstChild[node]) }

    /// The next child of the parent of `node`; 0 after the last.
    func sibling(after node: Int) -> Int { Int(nextSibling[node]) }

    /// The letter that leads to `node`.
    func letter(at node: Int) -> UInt8 { labels[node] }

    /// Whether an alternant ends at `node`.
    func hasEntries(at node: Int) -> Bool { firstEntry[node] >= 0 }

    /// What stands at `node`.
    func entries(at node: Int) -> EntryList { EntryList(trie: self, number: firstEntry[node]) }

    /// The entries of one node.
    struct EntryList: Sequence, IteratorProtocol {
        fileprivate let trie: FormTrie
        fileprivate var number: Int32

        mutating func next() -> Entry? {
            guard number >= 0 else { return nil }
            let entry = trie.entries[Int(number)]
            number = entry.next
            return entry
        }
    }

    /// Adds `entry` at the end of `letters`, unless the same stands there.
    mutating func insert(_ letters: Letters, _ entry: Entry) {
        guard !letters.isEmpty, !letters.contains(Letter.foreign) else { return }
        var node = Self.root
        for letter in letters {
            let found = child(of: node, letter)
            node = found != 0 ? found : addChild(to: node, letter)
        }
        var known = firstEntry[node]
        while known >= 0 {
            let other = entries[Int(known)]
            if other.word == entry.word, other.kind == entry.kind { return }
            known = other.next
        }
        var added = entry
        added.next = firstEntry[node]
        firstEntry[node] = Int32(entries.count)
        entries.append(added)
    }

    private mutating func addChild(to node: Int, _ letter: UInt8) -> Int {
        let child = labels.count
        labels.append(letter)
        firstChild.append(0)
        firstEntry.append(-1)
        nextSibling.append(firstChild[node])
        firstChild[node] = Int32(child)
        return child
    }

    /// The letters from the root to `node`.
    ///
    /// - Complexity: O(count · depth); for explanations only.
    func letters(to node: Int) -> Letters {
        var letters: Letters = []
        var node = node
        while node != Self.root {
            letters.append(labels[node])
            node = parent(of: node)
        }
        return letters.reversed()
    }

    private func parent(of node: Int) -> Int {
        var first = node
        while let left = nextSibling.firstIndex(of: Int32(first)) { first = left }
        return firstChild.firstIndex(of: Int32(first)) ?? Self.root
    }
}

/// A tree of alternants: from the root a letter an edge, and at the end of each alternant its words.
///
/// The children of a node stand beside each other, and so do its entries; what hangs on the child that
/// was added first follows them at once. So a token's last letters, where few ways part, lie together.
struct FormTrie: Sendable {
    /// What stands at the end of an alternant.
    struct Entry: Sendable {
        let word: Int32
        let kind: EndingKind
        /// Whether the alternant is the word itself.
        let isItself: Bool
        /// Whether the alternant has lost its dots, and so fits only a token without any.
        var isDotless = false
        /// Whether it is the last one at its node.
        fileprivate(set) var isLast = false
    }

    private struct Node: Sendable {
        var firstChild: Int32 = 0
        var firstEntry: Int32 = -1
        var childCount: UInt8 = 0
        let letter: UInt8
    }

    /// The node before the first letter.
    static let root = 0

    private var nodes: [Node] = []
    private var entries: [Entry] = []

    /// The tree as it has grown.
    ///
    /// - Complexity: O(n) in its nodes and entries.
    init(_ sapling: Sapling = Sapling()) {
        nodes.reserveCapacity(sapling.count)
        var waiting = [(node: Self.root, origin: Self.root)]
        nodes.append(Node(letter: 0))
        while let (node, origin) = waiting.popLast() {
            nodes[node].firstChild = Int32(nodes.count)
            var child = sapling.firstChild(of: origin)
            while child != 0 {
                waiting.append((nodes.count, child))
                nodes.append(Node(letter: sapling.letter(at: child)))
                nodes[node].childCount += 1
                child = sapling.sibling(of: child)
            }
            let added = sapling.entries(at: origin)
            guard !added.isEmpty else { continue }
            nodes[node].firstEntry = Int32(entries.count)
            entries += added
            entries[entries.count - 1].isLast = true
        }
    }

    /// How many nodes it has.
    var count: Int { nodes.count }

    /// The node that `letter` leads to from `node`; 0 where there is none.
    func child(of node: Int, _ letter: UInt8) -> Int {
        let (first, count) = (Int(nodes[node].firstChild), Int(nodes[node].childCount))
        var child = first
        while child < first + count {
            if nodes[child].letter == letter { return child }
            child += 1
        }
        return 0
    }

    /// Calls `body` with each entry on the way that a token in UTF-8 leads, and the place in the token
    /// behind its alternant.
    ///
    /// - Complexity: O(n) in the letters, and in the children of each node.
    func eachEntry(alongUTF8 token: Span<UInt8>, _ body: (Entry, Int) -> Void) {
        let (nodes, entries) = (nodes.span, entries.span)
        var node = Self.root
        var index = 0
        while index < token.count {
            let letter = token.letter(at: &index)
            let first = Int(nodes[node].firstChild)
            let end = first + Int(nodes[node].childCount)
            node = first
            while node < end, nodes[node].letter != letter { node += 1 }
            if node == end { return }
            var place = Int(nodes[node].firstEntry)
            if place < 0 { continue }
            body(entries[place], index)
            while !entries[place].isLast {
                place += 1
                body(entries[place], index)
            }
        }
    }

    /// The children of `node`.
    func children(of node: Int) -> Range<Int> {
        let first = Int(nodes[node].firstChild)
        return first..<first + Int(nodes[node].childCount)
    }

    /// The letter that leads to `node`.
    func letter(at node: Int) -> UInt8 { nodes[node].letter }

    /// Where the entries at `node` begin among all; nil where no alternant ends there.
    func firstEntry(at node: Int) -> Int? {
        let first = Int(nodes[node].firstEntry)
        return first < 0 ? nil : first
    }

    /// An entry by its place among all; those of a node end with one that is its last.
    func entry(_ place: Int) -> Entry { entries[place] }

    /// What stands at `node`.
    func entries(at node: Int) -> ArraySlice<Entry> {
        guard let first = firstEntry(at: node) else { return [] }
        var last = first
        while !entries[last].isLast { last += 1 }
        return entries[first...last]
    }

    /// The letters from the root to `node`.
    ///
    /// - Complexity: O(count · depth); for explanations only.
    func letters(to node: Int) -> Letters {
        var letters: Letters = []
        var node = node
        while node != Self.root {
            letters.append(nodes[node].letter)
            node = nodes.indices.first { children(of: $0).contains(node) } ?? Self.root
        }
        return letters.reversed()
    }
}

/// A tree of alternants that still grows: children and entries are linked, in no order.
struct Sapling {
    private struct Node {
        let letter: UInt8
        var firstChild: Int32 = 0
        var sibling: Int32 = 0
        var firstEntry: Int32 = -1
    }

    private var nodes = [Node(letter: 0)]
    private var entries: [(entry: FormTrie.Entry, next: Int32)] = []

    /// How many nodes it has.
    var count: Int { nodes.count }

    /// Adds `entry` at the end of `letters`, unless the same stands there.
    mutating func insert(_ letters: Letters, _ entry: FormTrie.Entry) {
        guard !letters.isEmpty, !letters.contains(Letter.foreign) else { return }
        var node = FormTrie.root
        for letter in letters {
            let found = child(of: node, letter)
            node = found != 0 ? found : addChild(to: node, letter)
        }
        var known = nodes[node].firstEntry
        while known >= 0 {
            let other = entries[Int(known)]
            if other.entry.word == entry.word, other.entry.kind == entry.kind { return }
            known = other.next
        }
        entries.append((entry, nodes[node].firstEntry))
        nodes[node].firstEntry = Int32(entries.count - 1)
    }

    private func child(of node: Int, _ letter: UInt8) -> Int {
        var child = firstChild(of: node)
        while child != 0, nodes[child].letter != letter { child = sibling(of: child) }
        return child
    }

    private mutating func addChild(to node: Int, _ letter: UInt8) -> Int {
        nodes.append(Node(letter: letter, sibling: nodes[node].firstChild))
        nodes[node].firstChild = Int32(nodes.count - 1)
        return nodes.count - 1
    }

    fileprivate func firstChild(of node: Int) -> Int { Int(nodes[node].firstChild) }
    fileprivate func sibling(of node: Int) -> Int { Int(nodes[node].sibling) }
    fileprivate func letter(at node: Int) -> UInt8 { nodes[node].letter }

    /// What stands at `node`.
    fileprivate func entries(at node: Int) -> [FormTrie.Entry] {
        var found: [FormTrie.Entry] = []
        var place = nodes[node].firstEntry
        while place >= 0 {
            found.append(entries[Int(place)].entry)
            place = entries[Int(place)].next
        }
        return found
    }
}

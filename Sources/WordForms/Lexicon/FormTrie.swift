/// A tree of alternants: from the root a letter an edge, and at the end of each alternant its words.
///
/// All of it is one row of cells. The children of a node stand beside each other with its entries
/// behind them, and what hangs on the child that was added first follows at once: a token's last
/// letters, where few ways part, and its words lie together.
struct FormTrie: Sendable {
    /// What stands at the end of an alternant.
    struct Entry: Sendable {
        let word: Int32
        let kind: EndingKind
        /// Whether the alternant is the word itself.
        let isItself: Bool
        /// Whether the alternant has lost its dots, and so fits only a token without any.
        var isDotless = false
    }

    /// A node, or an entry of one: eight bytes.
    fileprivate struct Cell: Sendable {
        /// Where a node's children begin, or an entry's word.
        var number: Int32 = 0
        /// The letter that leads to a node.
        var letter: UInt8 = 0
        var childCount: UInt8 = 0
        var kind = EndingKind.literal
        var marks: Marks = []
    }

    fileprivate struct Marks: OptionSet, Sendable {
        let rawValue: UInt8

        /// Of a node: behind its children stand entries.
        static let hasEntries = Marks(rawValue: 1)
        /// Of an entry: it is the last one at its node.
        static let isLast = Marks(rawValue: 2)
        static let isItself = Marks(rawValue: 4)
        static let isDotless = Marks(rawValue: 8)
    }

    /// The node before the first letter.
    static let root = 0

    private var cells: [Cell] = []

    /// The tree as it has grown.
    ///
    /// - Complexity: O(n) in its nodes and entries.
    init(_ sapling: Sapling = Sapling()) {
        cells.reserveCapacity(sapling.count)
        var waiting = [(node: Self.root, origin: Self.root)]
        cells.append(Cell())
        while let (node, origin) = waiting.popLast() {
            cells[node].number = Int32(cells.count)
            var child = sapling.firstChild(of: origin)
            while child != 0 {
                waiting.append((cells.count, child))
                cells.append(Cell(letter: sapling.letter(at: child)))
                cells[node].childCount += 1
                child = sapling.sibling(of: child)
            }
            let entries = sapling.entries(at: origin)
            guard !entries.isEmpty else { continue }
            cells[node].marks = .hasEntries
            for entry in entries { cells.append(Cell(entry)) }
            cells[cells.count - 1].marks.insert(.isLast)
        }
    }

    /// The node that `letter` leads to from `node`; 0 where there is none.
    func child(of node: Int, _ letter: UInt8) -> Int {
        for child in children(of: node) where cells[child].letter == letter { return child }
        return 0
    }

    /// Calls `body` with each entry on the way that a token in UTF-8 leads, and the place in the token
    /// behind its alternant.
    ///
    /// - Complexity: O(n) in the letters, and in the children of each node.
    func eachEntry(alongUTF8 token: Span<UInt8>, _ body: (Entry, Int) -> Void) {
        let cells = cells.span
        var node = Self.root
        var index = 0
        while index < token.count {
            let letter = token.letter(at: &index)
            let first = Int(cells[node].number)
            let end = first + Int(cells[node].childCount)
            node = first
            while node < end, cells[node].letter != letter { node += 1 }
            if node == end { return }
            guard cells[node].marks.contains(.hasEntries) else { continue }
            var place = Int(cells[node].number) + Int(cells[node].childCount)
            while true {
                body(Entry(cells[place]), index)
                if cells[place].marks.contains(.isLast) { break }
                place += 1
            }
        }
    }

    /// The children of `node`.
    func children(of node: Int) -> Range<Int> {
        let first = Int(cells[node].number)
        return first..<first + Int(cells[node].childCount)
    }

    /// The letter that leads to `node`.
    func letter(at node: Int) -> UInt8 { cells[node].letter }

    /// Whether an alternant ends at `node`.
    func hasEntries(at node: Int) -> Bool { cells[node].marks.contains(.hasEntries) }

    /// What stands at `node`.
    func entries(at node: Int) -> Entries {
        Entries(trie: self, place: hasEntries(at: node) ? children(of: node).upperBound : nil)
    }

    /// The entries of a node, one after another.
    struct Entries: Sequence, IteratorProtocol {
        fileprivate let trie: FormTrie
        /// The next one; nil behind the last.
        fileprivate var place: Int?

        mutating func next() -> Entry? {
            guard let here = place else { return nil }
            let cell = trie.cells[here]
            place = cell.marks.contains(.isLast) ? nil : here + 1
            return Entry(cell)
        }
    }

    /// The letters from the root to `node`.
    ///
    /// - Complexity: O(size of the tree · depth); for explanations only.
    func letters(to node: Int) -> Letters {
        var parents = Array(repeating: Self.root, count: cells.count)
        var waiting = [Self.root]
        while let parent = waiting.popLast() {
            for child in children(of: parent) {
                parents[child] = parent
                waiting.append(child)
            }
        }
        var letters: Letters = []
        var node = node
        while node != Self.root {
            letters.append(cells[node].letter)
            node = parents[node]
        }
        return letters.reversed()
    }
}

extension FormTrie.Cell {
    fileprivate init(_ entry: FormTrie.Entry) {
        (number, kind) = (entry.word, entry.kind)
        if entry.isItself { marks.insert(.isItself) }
        if entry.isDotless { marks.insert(.isDotless) }
    }
}

extension FormTrie.Entry {
    fileprivate init(_ cell: FormTrie.Cell) {
        self.init(
            word: cell.number, kind: cell.kind, isItself: cell.marks.contains(.isItself),
            isDotless: cell.marks.contains(.isDotless))
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

/// Sets of patterns, arranged by the keys that a message must hold.
///
/// Each set has a root. From it a way leads over a pattern's keys, the rarest first, only as far as
/// it takes to leave few patterns at its end. A message follows every way that its keys open, so
/// what a search costs depends on the message, and hardly on how many patterns there are.
package struct KeyGraph: Sendable {
    private struct Node: Sendable {
        /// The bits of all keys with a way on: most that lead nowhere end here.
        var bits: UInt64 = 0
        /// Its members in `members`; those of a root in `keyless`.
        var start: UInt32 = 0
        var count: UInt32 = 0
    }

    /// A way on; `child` 0 marks a free place.
    private struct Edge: Sendable {
        var key: Key = 0
        var parent: UInt32 = 0
        var child: UInt32 = 0
    }

    /// A member where its way ends.
    private struct Resident: Sendable {
        /// The bits of keys that it asks for without a choice: what lacks one is not looked at.
        let bits: UInt64
        let id: UInt32

        init(_ id: UInt32, asking clauses: [[Key]]) {
            self.id = id
            bits = clauses.reduce(0) { $1.count == 1 ? $0 | $1[0].bit : $0 }
        }
    }

    private var nodes = [Node()]
    private var members: [Resident] = []
    private var keyless: [UInt32] = []
    private var edges = Array(repeating: Edge(), count: 16)
    private var edgeCount = 0

    package init() {}

    /// Whether any member of a set has a key.
    package func hasKeys(_ root: UInt32) -> Bool { nodes[Int(root)].bits != 0 }

    /// The members of a set that have no key, in the order in which they were added.
    package func unkeyed(_ root: UInt32) -> ArraySlice<UInt32> {
        let node = nodes[Int(root)]
        return keyless[Int(node.start)..<Int(node.start + node.count)]
    }

    /// Adds the members of a set that have keys and may take a message with these; one may come
    /// twice.
    ///
    /// - Parameter waiting: Empty, and empty again afterwards.
    /// - Complexity: O(keys × ways that they open).
    package func gather(
        from root: UInt32, holding keys: MessageKeys, _ waiting: inout [UInt32],
        into found: inout [UInt32]
    ) {
        var place = root
        while true {
            if nodes[Int(place)].bits & keys.bits != 0 { open(place, keys, &waiting) }
            guard let next = waiting.popLast() else { return }
            place = next
            let node = nodes[Int(place)]
            for index in Int(node.start)..<Int(node.start + node.count)
            where members[index].bits & ~keys.bits == 0 {
                found.append(members[index].id)
            }
        }
    }

    /// Adds the nodes to which the keys lead from one.
    private func open(_ place: UInt32, _ keys: MessageKeys, _ waiting: inout [UInt32]) {
        let bits = nodes[Int(place)].bits
        for key in keys.keys where bits & key.bit != 0 {
            let child = child(of: place, by: key)
            if child != 0 { waiting.append(child) }
        }
    }

    private func slot(_ parent: UInt32, _ key: Key) -> Int {
        Int(truncatingIfNeeded: key ^ (UInt64(parent) &* 0x9E37_79B9_7F4A_7C15) >> 20)
            & (edges.count - 1)
    }

    private func child(of parent: UInt32, by key: Key) -> UInt32 {
        var slot = slot(parent, key)
        while edges[slot].child != 0 {
            if edges[slot].key == key, edges[slot].parent == parent { return edges[slot].child }
            slot = (slot + 1) & (edges.count - 1)
        }
        return 0
    }
}

// Building.
extension KeyGraph {
    /// A member of a set, and its clauses.
    package typealias Member = (id: UInt32, clauses: [[Key]])

    /// Up to so many members are told apart by their bits.
    private static let few = 6
    /// More keys than this in one clause are not followed, except from the root.
    private static let manyKeys = 8
    private static let depth = 6

    /// Adds a set; a search finds its members in any order.
    ///
    /// - Complexity: O(k log k) in the keys of all members.
    package mutating func addSet(_ set: [Member]) -> UInt32 {
        let root = addNode()
        var frequencies: [Key: Int] = [:]
        for key in set.lazy.flatMap(\.clauses).joined() { frequencies[key, default: 0] += 1 }
        let ranked = set.map { member in
            let costs = member.clauses.map { clause in
                (cost: clause.reduce(0) { $0 + frequencies[$1, default: 0] }, clause: clause)
            }
            return (id: member.id, clauses: costs.sorted { $0.cost < $1.cost }.map(\.clause))
        }
        fill(root, with: ranked, Array(ranked.indices), depth: 0)
        return root
    }

    private mutating func addNode() -> UInt32 {
        nodes.append(Node())
        return UInt32(nodes.count - 1)
    }

    /// Puts members at a node, or behind ways on from it by their next clause.
    private mutating func fill(
        _ place: UInt32, with set: [Member], _ chosen: [Int], depth: Int
    ) {
        let staysWhole = depth > 0 && chosen.count <= Self.few || depth == Self.depth
        func staysHere(_ index: Int) -> Bool {
            let clauses = set[index].clauses
            return staysWhole || clauses.count <= depth
                || depth > 0 && clauses[depth].count > Self.manyKeys
        }
        let here = chosen.filter { staysHere($0) }
        nodes[Int(place)].start = UInt32(depth == 0 ? keyless.count : members.count)
        nodes[Int(place)].count = UInt32(here.count)
        if depth == 0 {
            keyless += here.map { set[$0].id }
        } else {
            members += here.map { Resident(set[$0].id, asking: set[$0].clauses) }
        }
        if here.count == chosen.count { return }
        var ways: [(key: Key, index: Int)] = []
        for index in chosen where !staysHere(index) {
            ways += set[index].clauses[depth].map { ($0, index) }
        }
        ways.sort { ($0.key, $0.index) < ($1.key, $1.index) }
        var start = 0
        while start < ways.count {
            let end = ways[start...].firstIndex { $0.key != ways[start].key } ?? ways.count
            let child = addNode()
            addEdge(Edge(key: ways[start].key, parent: place, child: child))
            fill(child, with: set, ways[start..<end].map(\.index), depth: depth + 1)
            start = end
        }
    }

    private mutating func addEdge(_ edge: Edge) {
        nodes[Int(edge.parent)].bits |= edge.key.bit
        edgeCount += 1
        if edgeCount * 2 > edges.count {
            let old = edges
            edges = Array(repeating: Edge(), count: old.count * 2)
            for edge in old where edge.child != 0 { place(edge) }
        }
        place(edge)
    }

    private mutating func place(_ edge: Edge) {
        var slot = slot(edge.parent, edge.key)
        while edges[slot].child != 0 { slot = (slot + 1) & (edges.count - 1) }
        edges[slot] = edge
    }
}

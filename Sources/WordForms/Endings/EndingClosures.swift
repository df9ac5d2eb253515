/// Which states of a graph some states also are: those that have steps, or accept, in ascending order.
struct EndingClosures {
    private let graph: EndingGraph
    private var single: [[UInt16]?]
    private var marks: [Int]
    private var mark = 0

    init(_ graph: EndingGraph) {
        self.graph = graph
        single = Array(repeating: nil, count: graph.steps.count)
        marks = Array(repeating: 0, count: graph.steps.count)
    }

    /// The closure of `states`.
    mutating func closure(of states: [Int]) -> [UInt16] {
        if states.count == 1 { return closure(of: states[0]) }
        let parts = states.map { closure(of: $0) }
        mark += 1
        var union: [UInt16] = []
        for member in parts.joined() where marks[Int(member)] != mark {
            marks[Int(member)] = mark
            union.append(member)
        }
        return union.sorted()
    }

    private mutating func closure(of state: Int) -> [UInt16] {
        if let known = single[state] { return known }
        mark += 1
        var open = [state]
        var members: [UInt16] = []
        while let state = open.popLast() {
            guard marks[state] != mark else { continue }
            marks[state] = mark
            open += graph.aliases[state]
            if state == EndingGraph.accepting || !graph.steps[state].isEmpty {
                members.append(UInt16(truncatingIfNeeded: state))
            }
        }
        let sorted = members.sorted()
        single[state] = sorted
        return sorted
    }
}

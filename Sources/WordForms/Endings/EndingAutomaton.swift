/// A deterministic automaton over letters, with a start for each kind of ending.
///
/// The kinds share states: a participle goes on as a nominal does, and every kind may end in a clitic.
struct EndingAutomaton: Sendable {
    /// The class of each letter; 0 for letters that no ending has.
    private var classes = [UInt8](repeating: 0, count: 256)
    private var classCount = 1
    /// The next state for each state and class of letter; 0 where there is none.
    private var next: [UInt16] = []
    private var accepts: [Bool] = []
    /// The state before the first letter, for each ``EndingKind`` by its number.
    private var starts: [Int] = []

    /// How many states it has.
    var stateCount: Int { accepts.count }

    /// The automaton whose start for each kind is the expression of its name in `grammar`, and a clitic
    /// where the grammar has such by the name of `K`.
    ///
    /// A kind that the grammar does not name takes no ending but that.
    init(_ grammar: EndingGrammar) {
        var graph = EndingGraph(grammar: grammar)
        let end = EndingGraph.accepting
        let clitic = graph.state(before: EndingExpression("K?"), followedBy: end)
        let origins = EndingKind.allCases.map { kind in
            kind == .literal
                ? end : graph.state(before: grammar.expression(of: kind), followedBy: clitic)
        }
        classify(graph)
        determinize(graph, from: origins)
    }

    private mutating func classify(_ graph: EndingGraph) {
        for step in graph.steps.joined() where classes[Int(step.letter)] == 0 {
            classes[Int(step.letter)] = UInt8(classCount)
            classCount += 1
        }
    }

    private mutating func determinize(_ graph: EndingGraph, from origins: [Int]) {
        var closures = EndingClosures(graph)
        var numbers: [[UInt16]: Int] = [[]: 0]
        var open: [(number: Int, members: [UInt16])] = []
        addState([])
        for origin in origins {
            starts.append(number(of: closures.closure(of: [origin]), &numbers, &open))
        }
        var targets = [[Int]](repeating: [], count: classCount)
        while let state = open.popLast() {
            for member in state.members {
                for step in graph.steps[Int(member)] {
                    targets[Int(classes[Int(step.letter)])].append(step.target)
                }
            }
            for letterClass in targets.indices where !targets[letterClass].isEmpty {
                let closure = closures.closure(of: targets[letterClass])
                targets[letterClass].removeAll(keepingCapacity: true)
                next[state.number * classCount + letterClass] =
                    UInt16(truncatingIfNeeded: number(of: closure, &numbers, &open))
            }
        }
    }

    private mutating func number(
        of members: [UInt16], _ numbers: inout [[UInt16]: Int],
        _ open: inout [(number: Int, members: [UInt16])]
    ) -> Int {
        if let number = numbers[members] { return number }
        let number = addState(members)
        numbers[members] = number
        open.append((number, members))
        return number
    }

    @discardableResult
    private mutating func addState(_ members: [UInt16]) -> Int {
        accepts.append(members.first.map { Int($0) == EndingGraph.accepting } ?? false)
        next.append(contentsOf: repeatElement(0, count: classCount))
        return accepts.count - 1
    }

    /// Whether the letters of `word` from `index` to its end are endings of `kind`.
    ///
    /// - Complexity: O(n) in those letters.
    func accepts(_ word: Letters, from index: Int, as kind: EndingKind) -> Bool {
        runs(word, from: index, in: starts[Int(kind.rawValue)])
    }

    /// The same of a token in UTF-8.
    func accepts(utf8 token: Span<UInt8>, from index: Int, as kind: EndingKind) -> Bool {
        var state = starts[Int(kind.rawValue)]
        var index = index
        while index < token.count {
            state = step(state, token.letter(at: &index))
            if state == 0 { return false }
        }
        return accepts[state]
    }

    /// Whether the rest of `word` becomes an ending when one letter is put in, left out, or changes
    /// places with the next: the slips that do not make one ending of another, as a wrong letter does.
    ///
    /// - Complexity: O(n · k) for n letters and k classes of letters.
    func acceptsWithSlip(_ word: Letters, from index: Int, as kind: EndingKind) -> Bool {
        var state = starts[Int(kind.rawValue)]
        var index = index
        while true {
            if slips(word, at: index, in: state) { return true }
            guard index < word.count else { return false }
            state = step(state, word[index])
            if state == 0 { return false }
            index += 1
        }
    }

    private func step(_ state: Int, _ letter: UInt8) -> Int {
        Int(next[state * classCount + Int(classes[Int(letter)])])
    }

    private func runs(_ word: Letters, from index: Int, in state: Int) -> Bool {
        var state = state
        var index = index
        while index < word.count {
            state = step(state, word[index])
            if state == 0 { return false }
            index += 1
        }
        return accepts[state]
    }

    private func slips(_ word: Letters, at index: Int, in state: Int) -> Bool {
        for letterClass in 1..<classCount {
            let after = Int(next[state * classCount + letterClass])
            if after != 0, runs(word, from: index, in: after) { return true }
        }
        guard index < word.count else { return false }
        if runs(word, from: index + 1, in: state) { return true }
        guard index + 1 < word.count, word[index] != word[index + 1] else { return false }
        let crossed = step(state, word[index + 1])
        guard crossed != 0 else { return false }
        let both = step(crossed, word[index])
        return both != 0 && runs(word, from: index + 2, in: both)
    }
}

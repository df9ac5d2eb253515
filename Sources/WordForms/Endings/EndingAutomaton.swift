/// A deterministic automaton over letters that accepts a finite set of endings.
struct EndingAutomaton: Sendable {
    /// The state before the first letter. ``dead`` is 0, so that "no such step" is zero.
    private static let start = 1
    private static let dead: UInt16 = 0

    /// The class of each letter; 0 for letters that no ending has.
    private var classes = [UInt8](repeating: 0, count: 256)
    private var classCount = 1
    /// The next state for each state and class of letter.
    private var next: [UInt16] = []
    private var accepts: [Bool] = []

    /// How many states it has.
    var stateCount: Int { accepts.count }

    /// The automaton of all that leads from `start` to the end in `graph`.
    init(_ graph: EndingGraph, start: Int) {
        classify(graph)
        addState([])
        var numbers: [[Int]: Int] = [:]
        var open = [graph.closure(of: [start])]
        numbers[open[0]] = addState(open[0])
        while let members = open.popLast(), let number = numbers[members] {
            for (letterClass, targets) in successors(of: members, in: graph) {
                let closed = graph.closure(of: targets)
                var target = numbers[closed]
                if target == nil {
                    target = addState(closed)
                    numbers[closed] = target
                    open.append(closed)
                }
                next[number * classCount + letterClass] = UInt16(truncatingIfNeeded: target ?? 0)
            }
        }
    }

    private mutating func classify(_ graph: EndingGraph) {
        for step in graph.steps.joined() where classes[Int(step.letter)] == 0 {
            classes[Int(step.letter)] = UInt8(classCount)
            classCount += 1
        }
    }

    @discardableResult
    private mutating func addState(_ members: [Int]) -> Int {
        accepts.append(members.first == EndingGraph.accepting)
        next.append(contentsOf: repeatElement(Self.dead, count: classCount))
        return accepts.count - 1
    }

    private func successors(of members: [Int], in graph: EndingGraph) -> [Int: Set<Int>] {
        var targets: [Int: Set<Int>] = [:]
        for member in members {
            for step in graph.steps[member] {
                targets[Int(classes[Int(step.letter)]), default: []].insert(step.target)
            }
        }
        return targets
    }

    /// Whether the letters of `word` from `index` to its end are an ending.
    ///
    /// - Complexity: O(n) in those letters.
    func accepts(_ word: Letters, from index: Int) -> Bool {
        var state = Self.start
        var index = index
        while index < word.count {
            state = Int(next[state * classCount + Int(classes[Int(word[index])])])
            if state == 0 { return false }
            index += 1
        }
        return accepts[state]
    }

    /// Whether the rest of `word` becomes an ending when one letter is put in, left out, or changes
    /// places with the next: the slips that do not make one ending of another, as a wrong letter does.
    ///
    /// - Complexity: O(n · k) for n letters and k classes of letters.
    func acceptsWithSlip(_ word: Letters, from index: Int) -> Bool {
        var state = Self.start
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
        for letter in word[index...] {
            state = step(state, letter)
            if state == 0 { return false }
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

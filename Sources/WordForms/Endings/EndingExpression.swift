/// A set of endings, written as a regular expression without repetition.
///
/// Small letters stand for themselves, `(x|y)` for a choice, `?` after a letter or a group for "or
/// nothing", a capital letter or `<name>` for an expression of that name in the grammar.
indirect enum EndingExpression: Hashable, Sendable {
    case letters([UInt8])
    case sequence([EndingExpression])
    case choice([EndingExpression])
    case named(String)

    static let nothing = EndingExpression.sequence([])

    /// The expression that `text` writes. The grammars are part of the source: text that is not
    /// well formed reads as far as it makes sense, and the tests of the endings show it.
    init(_ text: String) {
        var rest = Array(text.unicodeScalars)[...]
        self = Self.readChoice(&rest)
    }

    private static func readChoice(_ rest: inout ArraySlice<Unicode.Scalar>) -> EndingExpression {
        var alternatives = [readSequence(&rest)]
        while rest.first == "|" {
            rest.removeFirst()
            alternatives.append(readSequence(&rest))
        }
        return alternatives.count == 1 ? alternatives[0] : .choice(alternatives)
    }

    private static func readSequence(_ rest: inout ArraySlice<Unicode.Scalar>) -> EndingExpression {
        var items: [EndingExpression] = []
        while let next = rest.first, next != "|", next != ")" {
            rest.removeFirst()
            switch next {
            case "(":
                items.append(readChoice(&rest))
                if rest.first == ")" { rest.removeFirst() }
            case "<":
                let name = rest.prefix { $0 != ">" }
                rest = rest.dropFirst(name.count + 1)
                items.append(.named(String(String.UnicodeScalarView(name))))
            case "?":
                if let last = items.popLast() { items.append(.choice([last, nothing])) }
            case "A"..."Z":
                items.append(.named(String(next)))
            default:
                items.append(.letters(Letters(String(next))))
            }
        }
        return items.count == 1 ? items[0] : .sequence(items)
    }
}

/// Named expressions that may use one another, but never themselves.
struct EndingGrammar: Sendable {
    private(set) var expressions: [String: EndingExpression] = [:]

    /// The grammar of `rules`: a name and what it stands for, each.
    init(_ rules: KeyValuePairs<String, String>) {
        for (name, text) in rules { expressions[name] = EndingExpression(text) }
    }

    /// The expression of the endings of `kind`; nothing where the grammar has no such name.
    func expression(of kind: EndingKind) -> EndingExpression {
        let name = "\(kind)"
        return expressions[name] == nil ? .nothing : .named(name)
    }
}

/// The states of a grammar before they are made deterministic.
///
/// Built from the end: an expression is compiled to the state before it, given the state after. So
/// the same expression before the same rest is one state, and the graph stays small.
struct EndingGraph {
    /// The state at which an ending is complete.
    static let accepting = 0

    let grammar: EndingGrammar
    /// For each state, letters that lead from it.
    private(set) var steps: [[(letter: UInt8, target: Int)]] = [[]]
    /// For each state, states that it also is.
    private(set) var aliases: [[Int]] = [[]]
    private var known: [Place: Int] = [:]

    private struct Place: Hashable {
        let name: String
        let next: Int
    }

    init(grammar: EndingGrammar) { self.grammar = grammar }

    private mutating func add(
        steps new: [(letter: UInt8, target: Int)] = [], aliases same: [Int] = []
    ) -> Int {
        steps.append(new)
        aliases.append(same)
        return steps.count - 1
    }

    /// The state from which `expression` leads to the state `next`.
    mutating func state(before expression: EndingExpression, followedBy next: Int) -> Int {
        switch expression {
        case .letters(let letters):
            return add(steps: letters.map { ($0, next) })
        case .sequence(let parts):
            return parts.reversed().reduce(next) { state(before: $1, followedBy: $0) }
        case .choice(let alternatives):
            return add(aliases: alternatives.map { state(before: $0, followedBy: next) })
        case .named(let name):
            let place = Place(name: name, next: next)
            if let state = known[place] { return state }
            guard let meant = grammar.expressions[name] else { return add() }
            let made = state(before: meant, followedBy: next)
            known[place] = made
            return made
        }
    }
}

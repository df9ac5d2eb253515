extension TemplateSyntax {
    /// Calls `visit` with every node, outer ones before those inside.
    package func walk(_ visit: (Node) -> Void) {
        for node in nodes {
            visit(node)
            for inside in node.templates { inside.walk(visit) }
        }
    }
}

extension TemplateSyntax.Node {
    /// The templates that stand inside of a node.
    fileprivate var templates: [TemplateSyntax] {
        switch self {
        case .text, .star, .botStar, .base, .input, .reply, .user, .ok, .array: []
        case .format(_, let inside), .call(let inside), .topic(let inside),
            .redirect(let inside), .read(_, let inside):
            [inside]
        case .assign(_, let name, _, let value): [name, value]
        case .random(let choices): choices
        }
    }
}

extension TriggerSyntax {
    /// Whether plain texts are all that it may say.
    package var speaksPlainly: Bool {
        conditions.isEmpty && redirect == nil
            && responses.allSatisfy { response in
                response.template.nodes.allSatisfy { if case .text = $0 { true } else { false } }
            }
    }

    /// Every template of the trigger, with the place of its line.
    package var templates: [(template: TemplateSyntax, location: SourceLocation)] {
        var all = responses.map { ($0.template, $0.location) }
        for condition in conditions {
            let sides = condition.tests.flatMap { [$0.left, $0.right] }
            all += (sides + [condition.reply]).map { ($0, condition.location) }
        }
        if let redirect { all.append((redirect.template, redirect.location)) }
        return all
    }
}

extension PatternSyntax {
    /// Every element, those inside of groups and optionals too.
    package var allElements: [Element] {
        guard elements.contains(where: \.isNested) else { return elements }
        var found: [Element] = []
        func add(_ elements: [Element]) {
            for element in elements {
                found.append(element)
                switch element {
                case .group(let alternatives), .optional(let alternatives):
                    for alternative in alternatives { add(alternative) }
                case .conjunction(let operands):
                    for operand in operands { add(operand.elements) }
                default: break
                }
            }
        }
        add(elements)
        return found
    }
}

extension PatternSyntax.Element {
    /// Whether others stand inside of it.
    fileprivate var isNested: Bool {
        switch self {
        case .group, .optional, .conjunction: true
        default: false
        }
    }
}

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
    /// Every template of the trigger, with the place of its line.
    package var templates: [(template: TemplateSyntax, location: SourceLocation)] {
        var all = responses.map { ($0.template, $0.location) }
        for condition in conditions {
            all += [condition.left, condition.right, condition.reply].map {
                ($0, condition.location)
            }
        }
        if let redirect { all.append((redirect.template, redirect.location)) }
        return all
    }
}

extension PatternSyntax {
    /// Every element, those inside of groups and optionals too.
    package var allElements: [Element] {
        func inside(_ elements: [Element]) -> [Element] {
            elements.flatMap { element in
                switch element {
                case .group(let alternatives), .optional(let alternatives):
                    [element] + alternatives.flatMap { inside($0) }
                case .conjunction(let operands):
                    [element] + operands.flatMap { inside($0.elements) }
                default: [element]
                }
            }
        }
        return elements.contains(where: \.isNested) ? inside(elements) : elements
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

package import RiveScriptSyntax

/// What all `!` lines together define; a later line wins, and `<undef>` takes away.
package struct Definitions: Sendable {
    package private(set) var variables: [String: String] = [:]
    package private(set) var globals: [String: String] = [:]
    package private(set) var substitutions: [String: String] = [:]
    package private(set) var person: [String: String] = [:]
    package private(set) var arrays: [String: [String]] = [:]

    package init(_ scripts: [ScriptSyntax]) {
        for definition in scripts.flatMap(\.definitions) {
            switch definition.kind {
            case .variable: variables[definition.name] = definition.value
            case .global: globals[definition.name] = definition.value
            case .sub: substitutions[definition.name] = definition.value
            case .person: person[definition.name] = definition.value
            case .array: arrays[definition.name] = definition.value == nil ? nil : definition.items
            }
        }
    }

    /// The arrays with `@other` items put in; where that leads nowhere or in a circle, the items
    /// stay as they are written.
    package var expandedArrays: [String: [String]] {
        var expanded: [String: [String]] = [:]
        for name in arrays.keys {
            expanded[name] = items(of: name, inside: []) ?? arrays[name]
        }
        return expanded
    }

    private func items(of name: String, inside outer: [String]) -> [String]? {
        guard !outer.contains(name), outer.count < 20, let items = arrays[name] else { return nil }
        var result: [String] = []
        for item in items {
            if item.first == "@", item.count > 1 {
                guard let inner = self.items(of: String(item.dropFirst()), inside: outer + [name])
                else { return nil }
                result += inner
            } else {
                result.append(item)
            }
        }
        return result
    }
}

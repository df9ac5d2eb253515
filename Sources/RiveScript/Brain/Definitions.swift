package import RiveScriptSyntax

/// What all `!` lines together define; a later line wins, and `<undef>` takes away.
package struct Definitions: Sendable {
    package private(set) var variables: [String: String] = [:]
    package private(set) var globals: [String: String] = [:]
    package private(set) var substitutions: [String: String] = [:]
    package private(set) var person: [String: String] = [:]
    package private(set) var arrays: [String: [ArrayItem]] = [:]

    package init(_ scripts: [ScriptSyntax]) {
        for definition in scripts.flatMap(\.definitions) {
            switch definition.kind {
            case .variable: variables[definition.name] = definition.value
            case .global: globals[definition.name] = definition.value
            case .sub: substitutions[definition.name] = definition.value
            case .person: person[definition.name] = definition.value
            case .array: arrays[definition.name] = definition.value == nil ? nil : items(definition)
            }
        }
    }

    private func items(_ definition: DefinitionSyntax) -> [ArrayItem] {
        definition.items.map { ArrayItem($0, options: definition.options) }
    }

    /// How many items one array may get from others: arrays that double at each level end here.
    private static let nestedItems = 100_000

    /// The arrays with `@other` items put in; where that leads nowhere, in a circle or too far, the
    /// items stay as they are written.
    package var expandedArrays: [String: [ArrayItem]] {
        var expanded: [String: [ArrayItem]] = [:]
        for name in arrays.keys {
            var room = Self.nestedItems
            expanded[name] = items(of: name, inside: [], &room) ?? arrays[name]
        }
        return expanded
    }

    private func items(
        of name: String, inside outer: [String], _ room: inout Int
    ) -> [ArrayItem]? {
        guard !outer.contains(name), outer.count < 20, let items = arrays[name] else { return nil }
        if !outer.isEmpty { room -= items.count + 1 }
        guard room > 0 else { return nil }
        var result: [ArrayItem] = []
        for item in items {
            if item.text.first == "@", item.text.count > 1 {
                let other = String(item.text.dropFirst())
                guard let inner = self.items(of: other, inside: outer + [name], &room)
                else { return nil }
                result += inner
            } else {
                result.append(item)
            }
        }
        return result
    }
}

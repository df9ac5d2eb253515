/// A JSON value as it stood in a line.
///
/// Members keep their order and numbers their digits, so that what a bridge sent as opaque comes
/// back unchanged; a coder of fixed types would round 64-bit ids and reorder members.
package enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    /// A number by its digits, as written.
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([Member])

    /// One name with its value.
    package struct Member: Hashable, Sendable {
        package let name: String
        package let value: JSONValue

        package init(_ name: String, _ value: JSONValue) { (self.name, self.value) = (name, value) }
    }
}

extension JSONValue {
    /// The value of a member, the last one where a name is written twice; nil where there is none or
    /// this is no object.
    ///
    /// - Complexity: O(members): lines have a dozen.
    package subscript(name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.last { $0.name == name }?.value
    }

    /// The value that the names lead to, one inside the other.
    package func at(_ path: String...) -> JSONValue? {
        path.reduce(Optional(self)) { value, name in value?[name] }
    }

    /// The text of a string; nil for anything else.
    package var text: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    /// The text of a string that is not empty.
    package var word: String? { text.flatMap { $0.isEmpty ? nil : $0 } }

    /// The text of a string or the digits of a number: foreign ids are either.
    package var identifier: String? {
        switch self {
        case .string(let text): text.isEmpty ? nil : text
        case .number(let digits): digits
        default: nil
        }
    }

    /// A number that is whole and fits; nil for anything else.
    package var integer: Int64? {
        guard case .number(let digits) = self else { return nil }
        return Int64(digits)
    }

    /// The elements of an array; none for anything else.
    package var elements: [JSONValue] {
        guard case .array(let elements) = self else { return [] }
        return elements
    }

    /// Whether there is something: `null` is nothing.
    package var isPresent: Bool { self != .null }

    /// This object with one member more; unchanged where `value` is nil.
    package func adding(_ name: String, _ value: JSONValue?) -> JSONValue {
        guard let value, case .object(let members) = self else { return self }
        return .object(members + [Member(name, value)])
    }

    /// This object with the members of another behind its own.
    package func adding(_ other: JSONValue) -> JSONValue {
        guard case .object(let members) = self, case .object(let more) = other else { return self }
        return .object(members + more)
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    package init(stringLiteral value: String) { self = .string(value) }
    package init(integerLiteral value: Int) { self = .number(String(value)) }
    package init(booleanLiteral value: Bool) { self = .bool(value) }
    package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    package init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(elements.map { Member($0, $1) })
    }

    /// A whole number.
    package init(_ number: Int) { self = .number(String(number)) }
}

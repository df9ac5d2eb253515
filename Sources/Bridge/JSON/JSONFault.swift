/// Why bytes are not JSON, and where.
///
/// It never holds what stood there: that may be private.
package struct JSONFault: Error, Hashable, Sendable {
    /// What is in the way.
    package enum Problem: String, Sendable {
        case unexpectedEnd = "the line ends inside a value"
        case unexpectedByte = "a value cannot begin or go on like this"
        case controlInString = "a control character in a string is written as \\u00XX"
        case badEscape = "this escape is unknown or half of a pair"
        case badNumber = "this is no JSON number"
        case missingName = "a member's name stands in double quotes"
        case missingColon = "a colon follows a member's name"
        case missingComma = "a comma or the closing bracket is missing"
        case tooDeep = "values are nested too deep"
        case trailing = "something follows the value"
    }

    package let problem: Problem
    /// Bytes before the fault, in the line.
    package let offset: Int
}

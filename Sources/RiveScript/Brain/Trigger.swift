package import RiveScriptSyntax

/// A pattern, compiled, with the text it was made of.
package struct Pattern: Sendable {
    /// As written, with its weight.
    package let source: String
    /// The steps of a match.
    package let program: PatternProgram
    /// The only message it takes, where it has no wildcard, choice or variable.
    package let literal: [UInt8]?
    /// How specific it is.
    package let rank: TriggerOrder

    /// - Parameter arrays: The items of every array.
    package init(_ syntax: PatternSyntax, arrays: [String: [String]]) {
        source = syntax.source
        program = PatternCompiler.program(of: syntax.elements, arrays: arrays)
        rank = TriggerOrder(syntax)
        if case .literal(let text)? = syntax.elements.first, syntax.elements.count == 1 {
            literal = lowered(composedBytes(text))
        } else {
            literal = nil
        }
    }
}

/// A pattern and all that hangs on it, compiled. A class, so that a match takes one reference.
package final class Trigger: Sendable {
    package let pattern: Pattern
    package let previous: Pattern?
    package let redirect: Template?
    package let conditions: [Condition]
    package let responses: [Response]
    /// The sum of the responses' weights.
    package let totalWeight: Int
    package let topic: String
    package let location: SourceLocation
    /// The `! local` options that held where it stands.
    package let options: [String: String]

    init(
        pattern: Pattern, previous: Pattern?, redirect: Template?, conditions: [Condition],
        responses: [Response], totalWeight: Int, topic: String, location: SourceLocation,
        options: [String: String]
    ) {
        (self.pattern, self.previous, self.redirect) = (pattern, previous, redirect)
        (self.conditions, self.responses) = (conditions, responses)
        self.totalWeight = totalWeight
        (self.topic, self.location, self.options) = (topic, location, options)
    }
}

/// A text that a trigger may answer with, and how often.
package struct Response: Sendable {
    package let saying: Saying
    package let weight: Int
}

/// A text that is said if something holds.
package struct Condition: Sendable {
    package let left: Template
    package let comparison: ConditionSyntax.Comparison
    package let right: Template
    package let saying: Saying
}

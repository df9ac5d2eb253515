/// A `+` line and all that hangs on it.
public struct TriggerSyntax: Hashable, Sendable {
    /// The topic it stands in.
    public let topic: String
    /// What a message must look like.
    public let pattern: PatternSyntax
    /// `%`: what the bot's last reply must have looked like.
    public internal(set) var previous: PatternSyntax?
    /// `-`: what may be said.
    public internal(set) var responses: [ResponseSyntax] = []
    /// `*`: what is said if something holds.
    public internal(set) var conditions: [ConditionSyntax] = []
    /// `@`: the message to answer instead.
    public internal(set) var redirect: RedirectSyntax?
    /// The `! local` options that hold here, known or not, such as `language`.
    public let options: [String: String]

    package init(topic: String, pattern: PatternSyntax, options: [String: String]) {
        (self.topic, self.pattern, self.options) = (topic, pattern, options)
    }
}

/// A `-` line: one text a trigger may answer with.
public struct ResponseSyntax: Hashable, Sendable {
    /// What is said.
    public let template: TemplateSyntax
    /// How often it is chosen beside the others, from 1.
    public let weight: Int
    /// Where it stands.
    public let location: SourceLocation
}

/// An `@` line: the message to answer instead.
public struct RedirectSyntax: Hashable, Sendable {
    /// The other message.
    public let template: TemplateSyntax
    /// Where it stands.
    public let location: SourceLocation
}

/// A `*` line: `left comparison right => reply`.
public struct ConditionSyntax: Hashable, Sendable {
    /// What is asked, each with all that `and` joins: it holds where all tests of one hold.
    ///
    /// One with one test, unless the file says `! local conditions = extended`.
    public let alternatives: [[Test]]
    /// What is said if it holds.
    public let reply: TemplateSyntax
    /// Where it stands.
    public let location: SourceLocation

    /// `left comparison right`.
    public struct Test: Hashable, Sendable {
        /// What stands before the operator.
        public let left: TemplateSyntax
        /// How both sides are compared.
        public let comparison: Comparison
        /// What stands behind it.
        public let right: TemplateSyntax
    }

    /// How two texts are compared: equality as text, order as numbers.
    public enum Comparison: Hashable, Sendable {
        case equal, unequal, less, lessOrEqual, greater, greaterOrEqual

        /// Every way to write one.
        package static let marks: [String: Comparison] = [
            "==": .equal, "eq": .equal, "!=": .unequal, "ne": .unequal, "<>": .unequal,
            "<": .less, "<=": .lessOrEqual, ">": .greater, ">=": .greaterOrEqual,
        ]
    }
}

extension TriggerSyntax {
    /// The trigger with the replies of `other` added; those it has already stay once.
    package func merged(with other: TriggerSyntax) -> TriggerSyntax {
        var merged = self
        merged.responses += other.responses.filter { new in
            !responses.contains { $0.template == new.template }
        }
        merged.conditions += other.conditions.filter { new in
            !conditions.contains { $0.says(new) }
        }
        merged.redirect = other.redirect ?? redirect
        return merged
    }
}

extension ConditionSyntax {
    /// Every test, in the order in which they stand.
    public var tests: [Test] { alternatives.flatMap(\.self) }

    fileprivate func says(_ other: ConditionSyntax) -> Bool {
        (alternatives, reply) == (other.alternatives, other.reply)
    }
}

package import RiveScriptSyntax
package import WordForms

/// A pattern, compiled, with the text it was made of. A class, so that trying it copies nothing.
package final class Pattern: Sendable {
    /// As written, with its weight.
    package let source: String
    /// The steps of a match.
    package let program: PatternProgram
    /// The only message it takes, where it has no wildcard, choice or variable.
    package let literal: [UInt8]?
    /// How specific it is.
    package let rank: TriggerOrder

    /// What its file says of its language; nil for plain RiveScript.
    package let tongue: Tongue?
    /// The language of its file.
    package let language: Language?
    /// For each part that must be there the numbers of the words, sorted, of which one must stand in
    /// the message: what an index of candidates may key triggers by. Empty for plain RiveScript.
    package let required: WordSets
    /// What must not stand in the message.
    package let excluded: [PatternProgram]

    /// - Parameters:
    ///   - arrays: The items of every array.
    ///   - words: Where words get their numbers; nil where no language is set.
    package init(
        _ syntax: PatternSyntax, arrays: [String: [ArrayItem]], words: WordSource? = nil
    ) {
        source = syntax.source
        rank = TriggerOrder(syntax)
        tongue = words?.tongue
        language = tongue?.language
        required = WordSets(
            PatternCompiler(arrays: arrays, words: words).required(syntax.elements))
        literal = Self.literal(syntax.elements)
        if let literal, words == nil {
            (program, excluded) = (PatternProgram(whole: literal), [])
            return
        }
        guard case .conjunction(let operands)? = syntax.elements.first else {
            program = PatternCompiler.program(of: syntax.elements, arrays: arrays, words: words)
            excluded = []
            return
        }
        program = PatternCompiler.program(
            ofParts: operands.filter { !$0.isExcluded }.map(\.elements), arrays: arrays,
            words: words)
        excluded = operands.filter(\.isExcluded).map {
            PatternCompiler.program(ofParts: [$0.elements], arrays: arrays, words: words)
        }
    }

    private static func literal(_ elements: [PatternSyntax.Element]) -> [UInt8]? {
        guard case .literal(let text)? = elements.first, elements.count == 1 else { return nil }
        return lowered(composedBytes(text))
    }

    /// Whether it is `*` or `_` and nothing else, so that it takes any message, or any word.
    package var isBare: Bool { rank.kind == .onlyAny || rank.kind == .onlyWord }

    /// Whether it asks for words in all their forms.
    package var isWorded: Bool { program.wordSteps > 0 }
}

/// A pattern and all that hangs on it, compiled. A class, so that a match takes one reference.
package final class Trigger: PatternText {
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

extension Trigger {
    /// Its pattern as written.
    package var source: String { pattern.source }
}

/// A text that a trigger may answer with, and how often.
package struct Response: Sendable {
    package let saying: Saying
    package let weight: Int
}

/// A text that is said if something holds.
package struct Condition: Sendable {
    /// What is asked, one after another.
    package let tests: [Test]
    package let saying: Saying

    /// Two texts that are compared, and what comes next.
    package struct Test: Sendable {
        package let left: Template
        package let comparison: ConditionSyntax.Comparison
        package let right: Template
        /// The test to go on with where this one holds; nil where then all holds.
        package let next: Int?
        /// The test to go on with where it does not; nil where then nothing holds.
        package let other: Int?
    }
}

package import RiveScriptSyntax

/// All that a brain knows. A class, so that each reply takes one reference and not a dozen.
package final class BrainContent: Sendable {
    package let options: Brain.Options
    package let triggers: [Trigger]
    package let topics: [String: Topic]
    package let variables: [String: String]
    package let globals: [String: String]
    package let arrays: [String: [String]]
    package let objects: [String: ObjectSyntax]
    package let normalizer: Normalizer
    package let person: Substitutions
    package let depth: Int

    init(
        options: Brain.Options, triggers: [Trigger], topics: [String: Topic],
        definitions: Definitions, arrays: [String: [String]], objects: [String: ObjectSyntax]
    ) {
        (self.options, self.triggers, self.topics) = (options, triggers, topics)
        (self.arrays, self.objects) = (arrays, objects)
        (variables, globals) = (definitions.variables, definitions.globals)
        person = Substitutions(definitions.person)
        depth = globals["depth"].flatMap { Int($0) } ?? options.depth
        normalizer = Normalizer(
            utf8: options.utf8, keepsCapitals: options.caseSensitive,
            foldsApostrophes: options.foldsApostrophes, punctuation: options.unicodePunctuation,
            substitutions: Substitutions(definitions.substitutions))
    }
}

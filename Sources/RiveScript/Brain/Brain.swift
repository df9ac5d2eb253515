public import RiveScriptSyntax

/// All scripts, compiled: immutable, and shared freely between tasks.
///
/// Order, inheritance, patterns and templates are worked out once, when it is compiled.
public struct Brain: Sendable {
    package let content: BrainContent

    init(_ content: BrainContent) { self.content = content }

    /// Compiles `files`.
    ///
    /// - Throws: All faults, if ``Options/strict`` is set and one of them is an error.
    public init(_ files: [SourceFile], options: Options = Options()) throws(ScriptFaults) {
        let (brain, diagnostics) = Brain.compile(files, options: options)
        if options.strict, diagnostics.contains(where: { $0.severity == .error }) {
            throw ScriptFaults(diagnostics: diagnostics)
        }
        self = brain
    }

    /// Compiles one script.
    ///
    /// - Throws: All faults, if ``Options/strict`` is set and one of them is an error.
    public init(script: String, options: Options = Options()) throws(ScriptFaults) {
        try self.init([SourceFile(path: "script", text: script)], options: options)
    }

    /// Compiles `files` as far as they are sound, and tells what is not.
    ///
    /// - Complexity: O(n) in the bytes, O(t log t) in the triggers of each topic with all it uses.
    public static func compile(
        _ files: [SourceFile], options: Options = Options()
    ) -> (brain: Brain, diagnostics: [Diagnostic]) {
        compile(layers: [files], options: options)
    }

    /// Compiles several layers of files, the lowest first.
    ///
    /// The same trigger in the same topic replaces that of a lower layer; within one layer the two
    /// are merged, with a warning.
    public static func compile(
        layers: [[SourceFile]], options: Options = Options()
    ) -> (brain: Brain, diagnostics: [Diagnostic]) {
        compile(layers: layers, options: options, checks: true)
    }

    /// The same; without `checks` only what keeps a script from being read is told, which takes
    /// less time where nobody is there to hear of the rest.
    ///
    /// - Parameter parsing: Parses files, in whatever order it likes; they know nothing of each other.
    package static func compile(
        layers: [[SourceFile]], options: Options, checks: Bool,
        parsing: ([SourceFile], ParsingOptions) -> [ParsedScript] = ParsedScript.parse
    ) -> (brain: Brain, diagnostics: [Diagnostic]) {
        var compiler = BrainCompiler(options: options, checks: checks)
        let content = compiler.compile(layers, parsing: parsing)
        return (Brain(content), compiler.diagnostics)
    }
}

/// Why scripts were refused.
public struct ScriptFaults: Error, Sendable, CustomStringConvertible {
    /// All faults that were found.
    public let diagnostics: [Diagnostic]

    /// All faults, one after another.
    public var description: String {
        diagnostics.map(\.description).joined(separator: "\n")
    }
}

extension Brain {
    /// How scripts are read and messages answered.
    public var options: Options { content.options }

    /// The names of all topics, in order of the alphabet.
    public var topics: [String] {
        content.topics.keys.filter { $0 != ScriptSyntax.beginTopic }.sorted()
    }

    /// The bot variables: `! var`.
    public var variables: [String: String] { content.variables }

    /// The globals: `! global`.
    public var globals: [String: String] { content.globals }

    /// The arrays, with nested ones put in.
    public var arrays: [String: [String]] { content.arrays }

    /// The object macros that scripts bring along, by name.
    public var objects: [String: ObjectSyntax] { content.objects }

    /// A trigger that takes one text only.
    public struct Literal: Hashable, Sendable {
        /// The text.
        public let name: String
        /// The topic in which it stands, which may be one that was asked for or one it uses.
        public let topic: String
        /// Where it stands.
        public let location: SourceLocation
    }

    /// The triggers of `topic` and of the topics it uses that take one text only, each once, in the
    /// order in which they are tried.
    public func literals(inTopic topic: String) -> [Literal] {
        guard let topic = content.topics[topic] else { return [] }
        var texts: Set<[UInt8]> = []
        return topic.triggers.compactMap { index in
            let trigger = content.triggers[index]
            guard let text = trigger.pattern.literal, texts.insert(text).inserted else {
                return nil
            }
            return Literal(
                name: String(decoding: text, as: UTF8.self), topic: trigger.topic,
                location: trigger.location)
        }
    }

    /// Whether `topic`, or a topic it uses, has a trigger that takes `text` and nothing else.
    public func hasLiteral(_ text: String, inTopic topic: String) -> Bool {
        guard let topic = content.topics[topic] else { return false }
        return content.literal(content.normalizer.inserted(text), in: topic) != nil
    }

    /// The patterns of a topic and of those it uses, in the order in which they are tried.
    public func triggers(inTopic topic: String) -> [String] {
        content.topics[topic]?.triggers.map { content.triggers[$0].pattern.source } ?? []
    }
}

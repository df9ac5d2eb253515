/// One script, parsed.
public struct ScriptSyntax: Hashable, Sendable {
    /// Its file's path.
    public let path: String
    /// Its `!` lines, in order; `! local` is kept with each trigger instead.
    public internal(set) var definitions: [DefinitionSyntax] = []
    /// Its `> topic` and `> begin` labels, in order.
    public internal(set) var topics: [TopicSyntax] = []
    /// Its triggers, in order, each with its topic.
    public internal(set) var triggers: [TriggerSyntax] = []
    /// Its `> object` blocks.
    public internal(set) var objects: [ObjectSyntax] = []

    /// The topic of triggers outside every label.
    public static let defaultTopic = "random"
    /// The topic of the begin block.
    public static let beginTopic = "__begin__"

    package init(path: String) { self.path = path }
}

/// A `> topic` label.
public struct TopicSyntax: Hashable, Sendable {
    /// Its name; the begin block's is ``ScriptSyntax/beginTopic``.
    public let name: String
    /// Topics whose triggers count as its own.
    public let includes: [String]
    /// Topics whose triggers come after its own.
    public let inherits: [String]
    /// Where the label stands.
    public let location: SourceLocation
}

/// A `> object` block: code in another language, untouched.
public struct ObjectSyntax: Hashable, Sendable {
    /// The name scripts call it by.
    public let name: String
    /// The language it is written in, lower-case; empty where none is named.
    public let language: String
    /// Its lines as they stand.
    public let code: String
    /// Where the label stands.
    public let location: SourceLocation
}

/// A `! type name = value` line.
public struct DefinitionSyntax: Hashable, Sendable {
    /// What it defines.
    public let kind: Kind
    /// The name, or the text that a substitution replaces.
    public let name: String
    /// The value; nil for `<undef>`.
    public let value: String?
    /// The items of an array, in order.
    public let items: [String]
    /// The `! local` options that hold here.
    public let options: [String: String]
    /// Where it stands.
    public let location: SourceLocation

    /// The types of definitions; `version` and `local` are the parser's own business.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        case global
        case variable = "var"
        case array, sub, person
    }
}

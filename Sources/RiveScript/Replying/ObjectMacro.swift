public import RiveScriptSyntax

/// A `<call>` in a script, for the host to answer.
public struct MacroCall: Hashable, Sendable {
    /// The macro's name, as written.
    public let name: String
    /// Its arguments; what stands in quotation marks is one.
    public let arguments: [String]
    /// Whether it stands in a condition, where nothing should be changed.
    public let isCondition: Bool

    /// A call of `name`.
    public init(name: String, arguments: [String], isCondition: Bool = false) {
        (self.name, self.arguments, self.isCondition) = (name, arguments, isCondition)
    }
}

/// The object macros that a host provides.
///
/// What a macro returns is said as it is; tags in it are text.
public struct ObjectMacros: Sendable {
    /// A macro: it may read and change the session.
    public typealias Macro = @Sendable (MacroCall, inout Session) throws -> String
    /// What runs the objects of one language that scripts bring along.
    public typealias Language =
        @Sendable (ObjectSyntax, MacroCall, inout Session) throws -> String

    /// Macros by name.
    public var macros: [String: Macro]
    /// Languages by name, in small letters.
    public var languages: [String: Language] = [:]

    /// The macros of a table.
    public init(_ macros: [String: Macro] = [:]) { self.macros = macros }

    func macro(for call: MacroCall, in brain: Brain) -> Macro? {
        if let macro = macros[call.name] { return macro }
        guard let object = brain.objects[call.name], let language = languages[object.language]
        else { return nil }
        return { try language(object, $0, &$1) }
    }
}

/// The object macros of a host that has to wait for some of them.
public struct AsyncObjectMacros: Sendable {
    /// A macro: it may read and change the session.
    public typealias Macro = @Sendable (MacroCall, inout Session) async throws -> String

    /// Macros by name.
    public var macros: [String: Macro]

    /// The macros of a table.
    public init(_ macros: [String: Macro] = [:]) { self.macros = macros }
}

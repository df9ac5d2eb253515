/// The text of a response, a redirect or one side of a condition, with its tags.
public struct TemplateSyntax: Hashable, Sendable {
    /// Its pieces, from left to right.
    public let nodes: [Node]

    package init(_ nodes: [Node]) { self.nodes = nodes }

    /// A piece of a template.
    public enum Node: Hashable, Sendable {
        /// Text that is said as it is.
        case text(String)
        /// `<star1>` …: what a wildcard of the trigger took.
        case star(Int)
        /// `<botstar1>` …: what a wildcard of `%` took.
        case botStar(Int)
        /// `<base1>` …: the dictionary form of what a star took. Only where the file sets a language.
        case base(Int)
        /// `<input1>` … `<input9>`
        case input(Int)
        /// `<reply1>` … `<reply9>`
        case reply(Int)
        /// `<id>`: who the bot talks with.
        case user
        /// `{ok}`: the reply, in the begin block.
        case ok
        /// `{formal}…{/formal}` and its like.
        case format(Format, TemplateSyntax)
        /// `{random}a|b{/random}`
        case random([TemplateSyntax])
        /// `(@name)`: any item of an array.
        case array(String)
        /// `<get name>`, `<bot name>`, `<env name>`
        case read(Scope, name: TemplateSyntax)
        /// `<set name=value>`, `<add name=1>`, `<bot name=value>` …
        case assign(Scope, name: TemplateSyntax, Operation, value: TemplateSyntax)
        /// `<call>name argument …</call>`
        case call(TemplateSyntax)
        /// `{topic=name}`
        case topic(TemplateSyntax)
        /// `{@text}` and `<@>`
        case redirect(TemplateSyntax)
    }

    /// A change of a text as a whole.
    public enum Format: String, CaseIterable, Hashable, Sendable {
        case person, formal, sentence, uppercase, lowercase
    }

    /// Whose variable it is.
    public enum Scope: String, CaseIterable, Hashable, Sendable {
        /// Of the person who talks.
        case user = "get"
        /// Of the bot: `! var`.
        case bot
        /// Of the engine: `! global`.
        case env
    }

    /// How a variable changes.
    public enum Operation: String, CaseIterable, Hashable, Sendable {
        case set, add, sub, mult, div
    }

    /// The text, where the template is nothing but text.
    public var plainText: String? {
        var text = ""
        for node in nodes {
            guard case .text(let piece) = node else { return nil }
            text += piece
        }
        return text
    }
}

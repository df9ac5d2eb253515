/// The text after `+` or `%`: what a message must look like.
public struct PatternSyntax: Hashable, Sendable {
    /// The pattern as written, blanks folded, with its weight.
    public let source: String
    /// Its pieces, from left to right.
    public let elements: [Element]
    /// What `{weight=N}` says; 0 where it stands nowhere.
    public let weight: Int
    /// Where it starts.
    public let location: SourceLocation

    /// A piece of a pattern.
    public enum Element: Hashable, Sendable {
        /// Text that must stand as it is, blanks included.
        case literal(String)
        /// `*`, `#` or `_`.
        case wildcard(Wildcard)
        /// `(a|b)`: one of several, captured.
        case group([[Element]])
        /// `[a|b]`: one of several, or nothing.
        case optional([[Element]])
        /// `@name`: any item of an array.
        case array(String)
        /// A variable or a message of before, looked up when the pattern is matched.
        case variable(Variable)
        /// `~word`: any form of a word. Only where the file sets a language.
        case word(Word)
        /// `a & b & !c`: each somewhere in the message, or nowhere. Only where the file sets a
        /// language, and then the pattern is this alone.
        case conjunction([Operand])
    }

    /// A word that stands for all its forms.
    public struct Word: Hashable, Sendable {
        /// The dictionary form.
        public let text: String
        /// `~ura-`: also as the first part of a compound, although it is short.
        public var isFirstPart = false
        /// `~-aika`: also as the last part.
        public var isLastPart = false
        /// Whether `! local inflect = all` makes it one, and no `~` stands before it.
        public var isImplied = false
    }

    /// One part of `a & b & !c`.
    public struct Operand: Hashable, Sendable {
        /// What must stand somewhere in the message.
        public let elements: [Element]
        /// `!`: it must stand nowhere instead.
        public let isExcluded: Bool
    }

    /// A mark that stands for text not known beforehand.
    public enum Wildcard: UInt8, Hashable, Sendable {
        /// `_`: a word without digits.
        case word
        /// `#`: a number.
        case number
        /// `*`: anything, one scalar or more.
        case any
    }

    /// What a tag in a pattern stands for.
    public enum Variable: Hashable, Sendable {
        /// `<bot name>`
        case bot(String)
        /// `<get name>`
        case user(String)
        /// `<input1>` … `<input9>`
        case input(Int)
        /// `<reply1>` … `<reply9>`
        case reply(Int)
    }
}

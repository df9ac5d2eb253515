public import RiveScriptSyntax

extension Brain {
    /// How scripts are read and messages answered.
    public struct Options: Hashable, Sendable {
        /// Whether letters beyond ASCII count, in triggers and in messages.
        public var utf8 = false
        /// How deep redirects may go, unless `! global depth` says otherwise.
        public var depth = 50
        /// Whether ``Brain/init(_:options:)`` refuses scripts with errors.
        public var strict = true
        /// Whether stars keep the capitals that were typed; triggers match in any case.
        public var caseSensitive = false
        /// Whether capitals in triggers and topic names are let through.
        public var forceCase = false
        /// How `^` joins lines until `! local concat` says otherwise.
        public var concat = Concatenation.none
        /// The marks that are dropped from messages in UTF-8 mode.
        public var unicodePunctuation = ".,!?;:"
        /// Whether a typographic apostrophe in a message counts as `'`.
        public var foldsApostrophes = false
        /// What is said where there is no reply.
        public var errors = ErrorTexts()
        /// Whether redirects meet literal triggers only, and one to nothing is an error.
        public var literalRedirects = false
        /// Whether sessions remember what was typed; without it `<input>` is `undefined`.
        public var recordsInputHistory = true
        /// The longest message that is read, in bytes.
        public var messageLimit = 65_536

        /// The usual options: ASCII, as the working draft has it.
        public init() {}

        var parsing: ParsingOptions {
            var parsing = ParsingOptions()
            (parsing.utf8, parsing.forceCase, parsing.concat) = (utf8, forceCase, concat)
            return parsing
        }
    }
}

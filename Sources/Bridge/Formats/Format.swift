/// One format of lines: a row that names fields and limits.
///
/// A row does no I/O, keeps no state and decides nothing: what is common to all formats, from bytes
/// to the order of checks, is ``LineCodec``'s.
package struct Format: Sendable {
    /// How answers become lines.
    package enum Framing: Hashable, Sendable {
        /// Each line ends in LF.
        case lines
        /// Each line ends in CR LF.
        case internetLines
        /// All that a turn says is one JSON array on one line.
        case batch
    }

    /// To whom tuki may speak without being spoken to.
    package enum Initiative: Hashable, Sendable {
        /// To nobody: the platform answers requests, has no private chats, or needs more than a chat.
        case none
        /// Where a line has told a chat that nobody else reads.
        case knownChats
        /// To every participant: the id is enough.
        case anybody
    }

    /// How many quick replies a platform shows, and how long they may be.
    package struct ChoiceLimits: Hashable, Sendable {
        package let count: Int
        /// The longest label, in Unicode scalars.
        package let label: Int
        /// The longest id, in bytes.
        package let id: Int
    }

    /// What fits into one message.
    package struct Limits: Hashable, Sendable {
        /// The longest text, in ``unit``; nil where the platform names none.
        package var text: Int?
        package var unit = TextUnit.scalars
        /// Nil where the platform has no quick replies: then they are numbered in the text.
        package var choices: ChoiceLimits?
        package var markup = Markup.none
        /// Whether files stand beside a message; otherwise its text has to do.
        package var files = false
        /// Whether line ends become ` / `, because a message is one line.
        package var foldsLines = false
    }

    /// How a line is read; nil means that nothing is to be answered.
    enum Reading: Sendable {
        case json(@Sendable (JSONValue, BridgeSettings) throws(WireError) -> Inbound?)
        case text(@Sendable (String, BridgeSettings) throws(WireError) -> Inbound?)
    }

    /// What `--format` calls it.
    package let name: String
    /// What it is, for help.
    package let summary: String
    package var framing = Framing.lines
    package var limits = Limits()
    /// Whether people in a room call tuki by name, because the platform hands over all that is said.
    var needsAddress = false
    /// To whom tuki may speak first.
    package var initiative = Initiative.knownChats
    /// Whether tuki may speak first only after a line that lets it in.
    package var needsWelcome = false
    /// Whether every line is one participant's, as it names none.
    package var hasOneParticipant = false
    /// Whether lines tell what became of a message that was sent.
    package var confirms = false
    /// Whether the next message waits until the platform has answered the one before.
    var sendsOneAtATime = false
    /// How often a request goes again that the platform refused as too early.
    var retries = 0
    let reading: Reading
    let message: @Sendable (Saying, Inbound, BridgeSettings) -> OutLine
    /// How the end of a turn is told.
    var done: @Sendable (Ending, Inbound, BridgeSettings) -> OutLine? = { _, _, _ in nil }
    var typing: @Sendable (Inbound) -> OutLine? = { _ in nil }
    /// How an error is told; where the platform has no place for it, it is only logged.
    var failure: @Sendable (WireError, BridgeSettings) -> [OutLine] = { _, _ in [] }
    /// What is written before the first line is read.
    var start: @Sendable (BridgeSettings) -> [String] = { _ in [] }
    /// What is written when the bot leaves.
    var stop: @Sendable (BridgeSettings) -> [String] = { _ in [] }
}

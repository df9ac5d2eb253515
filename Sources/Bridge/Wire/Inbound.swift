package import Dialogue

/// A line that was understood: who did what, and how an answer finds back.
package struct Inbound: Hashable, Sendable {
    /// The id of the line; nil where the platform gives none, then nothing can be recognised again.
    package var id: LineID?
    /// The stable id of the participant; empty where ``happening`` needs none.
    package var user: String
    /// Where the answer goes.
    package var chat: String
    /// What to call the participant; for display only.
    package var name: String?
    /// Whether others read the answer too.
    package var isGroup = false
    /// Whether tuki was named or called; asked only in groups.
    package var isAddressed = false
    /// The thread in which the answer belongs, as the platform names it.
    package var thread: JSONValue?
    /// What the bridge wants back unchanged in every line that this one causes.
    package var meta: JSONValue?
    /// What else the format needs to answer, as it stood in the line.
    package var route: [String: JSONValue] = [:]
    /// Whether the platform lets tuki in with this line; until then it takes no message.
    package var isWelcome = false
    package var happening: Happening

    package init(
        id: LineID? = nil, user: String = "", chat: String? = nil, happening: Happening
    ) {
        (self.id, self.user, self.chat) = (id, user, chat ?? user)
        self.happening = happening
    }

    /// What a line is about.
    package enum Happening: Hashable, Sendable {
        /// Something that a participant or the operator did.
        case event(Event)
        /// The bridge tells the time, in Unix seconds.
        case tick(seconds: Int64)
        /// The bridge tells what became of a line that tuki sent.
        case receipt(Receipt)
        /// The platform took the request that was under way, or refused it; a time to wait, in
        /// seconds, where it will take the same later.
        case settled(isRefused: Bool, retryAfter: Int64? = nil)
        /// The format itself wants these lines back, and no turn is taken.
        case handshake([OutLine])
    }

    /// What became of a line that tuki sent.
    package struct Receipt: Hashable, Sendable {
        package enum Kind: String, Hashable, Sendable { case delivered, failed, read }

        package let kind: Kind
        /// The id of the line that was sent.
        package let line: String
        /// When it may be tried again, in seconds from now.
        package let retryAfter: Int64?
    }
}

/// The last nine exchanges with one participant, newest first.
///
/// Scripts read them as `<input1>` … `<input9>` and `<reply1>` … `<reply9>`.
public struct History: Hashable, Sendable {
    /// How far back a script can look; RiveScript 2.0 fixes it.
    public static let capacity = 9

    private var exchanges: [Exchange] = []

    /// A history before the talk began.
    public init() {}

    /// Records `exchange` as the newest, and forgets the tenth.
    ///
    /// - Complexity: O(1); at most ``capacity`` exchanges move.
    public mutating func record(_ exchange: Exchange) {
        if exchanges.count == Self.capacity { exchanges.removeLast() }
        exchanges.insert(exchange, at: 0)
    }

    /// The exchange `age` turns back, counted from 1 as scripts do; nil before the talk began.
    public subscript(age: Int) -> Exchange? {
        exchanges.indices.contains(age - 1) ? exchanges[age - 1] : nil
    }

    /// How many exchanges are remembered.
    public var count: Int { exchanges.count }
}

/// One message with its reply.
public struct Exchange: Hashable, Sendable {
    /// What was said, as UTF-8: few scripts read it, so it becomes text only when one does.
    private let said: [UInt8]?
    /// What the bot answered.
    public let reply: String

    /// What was said, normalized; nil where input is not kept.
    public var message: String? { said.map { String(decoding: $0, as: UTF8.self) } }

    /// An exchange of `message` and `reply`.
    public init(message: String?, reply: String) {
        (said, self.reply) = (message.map { Array($0.utf8) }, reply)
    }

    /// The same, with what was said as valid UTF-8.
    package init(said: [UInt8]?, reply: String) {
        (self.said, self.reply) = (said, reply)
    }
}

/// Someone who talks with tuki.
package enum Participant {
    /// The stable name that a bridge gives to a person; nothing is read out of it.
    package struct ID: RawRepresentable, Hashable, Sendable {
        /// The name as the bridge writes it.
        package var rawValue: String

        package init(rawValue: String) { self.rawValue = rawValue }
    }
}

/// How far the numbers of this room reach.
package enum GuideLimits {
    /// Minutes that a page can ask for: up to a long working day.
    package static let minutes = 1...600
    /// Rows of the plan of meetings, each with a page of its own.
    package static let meetingNumber = 1...8
    /// Bytes that a link's text or its target can have.
    package static let linkBytes = 2_000
    /// Letters from which a word of a card's name is known by its beginning.
    package static let inflectedName = 4
    /// Letters that an ending can add to a word of a card's name.
    package static let ending = 5
    /// Characters on a button: chat platforms cut the rest.
    package static let button = 20
    /// Cards offered beside the one that was picked.
    package static let alternatives = 2
}

/// The tool cards, in the order of their pages, each by its name.
package struct Deck: Sendable {
    /// In the order of their pages.
    package let cards: [ToolCard]
    private let places: [String: Int]
    let names: CardNames

    /// The cards among `pages`; of two with one name the first counts.
    package init(pages: [Page]) {
        var places: [String: Int] = [:]
        var cards: [ToolCard] = []
        for card in pages.compactMap(ToolCard.init) where places[card.name] == nil {
            places[card.name] = cards.count
            cards.append(card)
        }
        (self.cards, self.places) = (cards, places)
        names = CardNames(cards)
    }

    /// The card with this slug.
    package func card(_ name: String) -> ToolCard? { places[name].map { cards[$0] } }

    /// The card whose title, slug or other name stands in `words`, whatever the case; of several
    /// the longest name counts, of names as long the first in `words`.
    ///
    /// Endings are no matter ("GROWta", "palautemallin"): a word of a name with at least
    /// ``GuideLimits/inflectedName`` letters may go on for `longestEnding` letters more. Accents
    /// must be composed (NFC) in `words`, as they are on pages.
    ///
    /// - Complexity: O(n·k) in the words, with k names that begin with the same two bytes.
    package func named(
        in words: String, longestEnding: Int = GuideLimits.ending
    ) -> ToolCard? {
        names.longest(in: words, longestEnding: longestEnding).map { cards[$0] }
    }
}

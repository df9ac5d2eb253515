import Guide
import Mentoring
import RiveScript

// Which card is picked, and which two stand beside it.

extension TurnDraft {
    /// The word with which a script asks for another card for the same.
    private static let again = "again"

    /// Chooses for `word`, a situation, or else for what the message told of.
    ///
    /// A message that tells the time alone narrows the search that is on, and `again` leaves it as
    /// it is; a situation begins another.
    mutating func pickCard(for word: String?) {
        let isAgain = word == Self.again
        var search = search(for: isAgain ? nil : word, isAgain: isAgain)
        guard let pick = pack.guide.deck.pick(wish(of: search)) else { return }
        let reasons = pick.reasons.isEmpty ? ["any"] : pick.reasons.map(\.slug)
        take(card: pick.card.name, because: reasons.map { "card-\($0)" })
        search.add(pick.card.name, at: surroundings.now)
        situation.talk.search = search
        otherCards = pick.alternatives.compactMap(choice)
    }

    private func search(for named: String?, isAgain: Bool) -> ToolSearch {
        let told = named ?? slots.situation
        let standing = situation.talk.search
        let goesOn = told == nil && (isAgain || slots.minutes != nil)
        guard goesOn || told == standing?.situation, var search = standing else {
            return ToolSearch(situation: told, minutes: slots.minutes, at: surroundings.now)
        }
        if let minutes = slots.minutes { search.minutes = minutes }
        if !isAgain && told == nil && slots.minutes == nil { search.minutes = nil }
        return search
    }

    private func wish(of search: ToolSearch) -> Wish {
        let last = before.talk.lastCard
        return Wish(
            role: progress.role, stage: progress.stage, form: progress.form,
            situation: search.situation, minutes: search.minutes,
            excluding: search.given.filter { $0 != last } + [last].compactMap { $0 },
            barring: Set(disputed("card")))
    }

    /// The quick reply that gives `card`; nil where no script answers it.
    private func choice(_ card: ToolCard) -> Choice? {
        let id = "card-\(card.name)"
        return pack.brain.hasLiteral(id, inTopic: topic)
            ? Choice(id: id, label: card.button) : nil
    }
}

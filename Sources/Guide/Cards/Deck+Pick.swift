import Mentoring

extension Deck {
    /// The card that suits `wish` best; nil where there is none but the one offered last.
    ///
    /// Cards are ranked by situation, then time, stage, role and form. Of cards that meet as much,
    /// first comes the one that names the situation earlier, then the one meant for fewer stages,
    /// then the one that makes more of the time, then the order of the deck. A card that was
    /// offered before returns only when no other meets as much of situation, time and role; the one
    /// offered last never, nor one that is barred. That goes for the others beside it too.
    ///
    /// - Complexity: O(n log n) in the cards.
    package func pick(_ wish: Wish) -> Pick? {
        let offered = Set(wish.excluding)
        let shunned = wish.barring.union(wish.excluding.suffix(1))
        let candidates = cards.enumerated().filter { !shunned.contains($0.element.name) }
            .map { Candidate($0.element, place: $0.offset, for: wish, offered: offered) }
        let nearest = candidates.min { $0.rank.lexicographicallyPrecedes($1.rank) }
        let isFreshThere = candidates.contains {
            $0.isFresh && ($0.meetsEssentials(of: wish) || $0.essentials == nearest?.essentials)
        }
        let ranked = candidates.sorted { left, right in
            if isFreshThere && left.isFresh != right.isFresh { return left.isFresh }
            return left.rank.lexicographicallyPrecedes(right.rank)
        }
        guard let best = ranked.first else { return nil }
        return Pick(
            card: best.card,
            alternatives: ranked.dropFirst().prefix(GuideLimits.alternatives).map(\.card),
            reasons: PickReason.allCases.filter(best.met.contains))
    }
}

/// A card beside a wish.
private struct Candidate {
    let card: ToolCard
    let isFresh: Bool
    /// What was wished and is met.
    let met: Set<PickReason>
    /// Numbers to compare one after the other; less is better.
    let rank: [Int]

    init(_ card: ToolCard, place: Int, for wish: Wish, offered: Set<String>) {
        let met = Set(PickReason.allCases.filter { card.meets(wish, in: $0) == true })
        let situation = wish.situation.map(card.place(ofSituation:)) ?? 0
        let stages = card.stages.isEmpty ? Stage.allCases.count : card.stages.count
        let used = wish.minutes.map { min($0, card.minutes?.upperBound ?? 0) } ?? 0
        self.card = card
        self.met = met
        isFresh = !offered.contains(card.name)
        rank =
            PickReason.allCases.map { met.contains($0) ? 0 : 1 } + [
                situation, stages, -used, place,
            ]
    }

    /// What is met of that which would make the card the wrong one.
    var essentials: Set<PickReason> { met.intersection([.situation, .time, .role]) }

    /// Whether nothing is missed that would make the card the wrong one.
    func meetsEssentials(of wish: Wish) -> Bool {
        [.situation, .time, .role].allSatisfy { card.meets(wish, in: $0) ?? true }
    }
}

extension ToolCard {
    /// Whether the card meets `wish` in one respect; nil where nothing was wished in it. A card
    /// that names no stage, role or form suits them all; one without a time promises none.
    fileprivate func meets(_ wish: Wish, in respect: PickReason) -> Bool? {
        switch respect {
        case .situation: wish.situation.map(situations.contains)
        case .time: wish.minutes.map { $0 >= minutes?.lowerBound ?? .max }
        case .stage: wish.stage.map { stages.isEmpty || stages.contains($0) }
        case .role: wish.role.map { roles.isEmpty || roles.contains($0) }
        case .form: meetsForm(of: wish)
        }
    }

    /// How far down its situations the card names this one; a card called after it comes before.
    fileprivate func place(ofSituation situation: String) -> Int {
        if name == situation { return -1 }
        return situations.firstIndex(of: situation) ?? 0
    }

    private func meetsForm(of wish: Wish) -> Bool? {
        guard wish.form != nil || wish.alone != nil else { return nil }
        if forms.isEmpty { return true }
        if wish.alone == true { return forms.contains(.alone) }
        let suited = wish.form.map(Page.Form.suiting) ?? Page.Form.allCases.filter { $0 != .alone }
        return forms.contains(where: suited.contains)
    }
}

extension Page.Form {
    /// The forms of a card that serve a relationship of `form`: peers and a reverse pair are pairs
    /// too.
    fileprivate static func suiting(_ form: Mentoring.Form) -> [Page.Form] {
        switch form {
        case .pair, .flash, .remote: [.pair]
        case .peer, .mutual: [.peer, .pair]
        case .reverse: [.reverse, .pair]
        case .group, .peerGroup: [.group]
        }
    }
}

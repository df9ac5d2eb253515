import Guide
import Mentoring
import Testing

@Suite struct DeckPickTests {
    static let deck = Deck(
        pages: [
            Sample.card(
                "check-in", header: "stages: any\nroles: any\nform: pair group\ntime: 3–5 min"),
            Sample.card(
                "grow",
                header: """
                    stages: direction work
                    roles: actor mentor
                    form: pair peer alone
                    time: 30–50 min
                    situations: stuck lost
                    """),
            Sample.card(
                "woop",
                header: """
                    stages: direction work
                    roles: actor
                    form: alone pair
                    time: 10 min
                    situations: lost
                    """),
            Sample.card(
                "future",
                header: """
                    stages: direction close
                    roles: actor mentor
                    form: pair group
                    time: 25 min
                    situations: lost
                    """),
            Sample.card(
                "advice-gate",
                header: """
                    stages: work
                    roles: mentor
                    form: pair group
                    time: 5 min
                    situations: mentor-unsure
                    """),
            Sample.card("blank"),
        ].compactMap(\.self))

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let wish: Wish
        let card: String
        let reasons: [PickReason]

        init(_ name: String, _ wish: Wish, _ card: String, _ reasons: [PickReason]) {
            (testDescription, self.wish) = (name, wish)
            (self.card, self.reasons) = (card, reasons)
        }
    }

    static let cases = [
        Case("no wish: the card meant for fewest stages", Wish(), "advice-gate", []),
        Case(
            "the situation, named first", Wish(situation: "stuck"), "grow", [.situation]),
        Case(
            "the situation that a card has as its main one", Wish(situation: "lost"), "woop",
            [.situation]),
        Case(
            "situation before stage", Wish(stage: .after, situation: "lost"), "woop", [.situation]),
        Case(
            "situation before time", Wish(situation: "stuck", minutes: 5), "grow", [.situation]),
        Case(
            "time among those of the situation", Wish(situation: "lost", minutes: 26), "future",
            [.situation, .time]),
        Case(
            "time before stage", Wish(stage: .close, situation: "lost", minutes: 10), "woop",
            [.situation, .time]),
        Case(
            "stage before role", Wish(role: .supervisor, stage: .close, situation: "lost"),
            "future", [.situation, .stage]),
        Case(
            "role before form",
            Wish(role: .mentor, stage: .direction, form: .peer, situation: "lost", alone: true),
            "grow", [.situation, .stage, .role, .form]),
        Case(
            "a role that only an open card has", Wish(role: .supervisor, stage: .work), "check-in",
            [.stage, .role]),
        Case(
            "alone", Wish(role: .actor, stage: .work, alone: true), "grow", [.stage, .role, .form]),
        Case(
            "in a group", Wish(role: .actor, stage: .direction, form: .group), "future",
            [.stage, .role, .form]),
        Case(
            "a peer group is a group", Wish(stage: .close, form: .peerGroup), "future",
            [.stage, .form]),
        Case(
            "a talk of two at distance", Wish(stage: .work, form: .remote), "advice-gate",
            [.stage, .form]),
        Case(
            "more of the time there is", Wish(role: .mentor, stage: .direction, minutes: 60),
            "grow", [.time, .stage, .role]),
        Case(
            "a situation no card has", Wish(stage: .close, situation: "tired"), "future", [.stage]),
        Case("less time than any card", Wish(role: .actor, minutes: 1), "grow", [.role]),
    ]

    @Test(arguments: cases)
    func `the card that suits best is picked, and says why`(_ row: Case) {
        let pick = Self.deck.pick(row.wish)
        #expect(pick?.card.name == row.card)
        #expect(pick?.reasons == row.reasons)
        #expect(pick?.alternatives.count == 2)
        #expect(Self.deck.pick(row.wish) == pick)
    }

    @Test func `asked again, the others come first and the last one never`() {
        var wish = Wish(role: .actor, situation: "lost")
        var offered: [String] = []
        for _ in 0..<5 {
            guard let pick = Self.deck.pick(wish) else { break }
            offered.append(pick.card.name)
            #expect(!pick.alternatives.map(\.name).contains(wish.excluding.last ?? ""))
            wish.excluding.append(pick.card.name)
        }
        #expect(offered == ["woop", "future", "grow", "woop", "future"])
    }

    @Test func `a card that is barred is neither picked nor beside the one that is`() throws {
        let wish = Wish(situation: "lost", excluding: ["grow"], barring: ["woop"])
        let pick = try #require(Self.deck.pick(wish))
        #expect(pick.card.name == "future")
        #expect(!pick.alternatives.map(\.name).contains { $0 == "woop" || $0 == "grow" })
    }

    @Test func `a card has a name for a button, its title where that is short`() {
        let pages = [Sample.card("a", header: "button: Lyhyt"), Sample.card("b")].compactMap(\.self)
        #expect(Deck(pages: pages).cards.map(\.button) == ["Lyhyt", pages[1].title])
    }

    @Test func `a card called after the situation is nearest to it`() {
        let pages = [
            Sample.card("job", header: "stages: work\nsituations: supervisor-talk"),
            Sample.card("supervisor-talk", header: "stages: any\nsituations: supervisor-talk"),
        ]
        let pick = Deck(pages: pages.compactMap(\.self)).pick(Wish(situation: "supervisor-talk"))
        #expect(pick?.card.name == "supervisor-talk")
    }

    @Test func `the alternatives are the next best`() {
        let pick = Self.deck.pick(Wish(situation: "lost"))
        #expect(pick?.alternatives.map(\.name) == ["future", "grow"])
    }

    @Test func `a deck with nothing else to offer offers nothing`() {
        let one = Deck(pages: [Sample.card("grow")].compactMap(\.self))
        #expect(one.pick(Wish(excluding: ["grow"])) == nil)
        #expect(one.pick(Wish())?.alternatives.isEmpty == true)
        #expect(Deck(pages: []).pick(Wish()) == nil)
    }

    @Test func `reasons have the names that scripts use`() {
        #expect(PickReason.allCases.map(\.slug) == ["situation", "time", "stage", "role", "form"])
    }
}

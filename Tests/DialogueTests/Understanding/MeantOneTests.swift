import Mentoring
import Testing

@testable import Dialogue

/// What may mean one thing only is asked by its name, with a way onward beside it.
@Suite struct MeantOneTests {
    static let goals = Choice(id: "goal-setting", label: "GOALS")

    private func draft(_ language: String, role: Role) -> TurnDraft {
        let surroundings = Surroundings(
            now: Timestamp(seconds: 1_773_216_000), language: language)
        var situation = Situation(newcomer: Participant.ID(rawValue: "u"))
        situation.facts = [Fact(.role(role), date: surroundings.now, source: .user, turn: 1)]
        situation.turn = 1
        return TurnDraft(
            situation: situation, pack: ShippedCompanion.shared.pack(language),
            surroundings: surroundings)
    }

    @Test(arguments: ShippedCompanion.languages, [Role.actor, .mentor, .coordinator])
    func `one meaning is named, with a way onward beside it`(
        _ language: String, _ role: Role
    ) throws {
        var draft = draft(language, role: role)
        let question = draft.asking(whether: [Self.goals])
        let asked = try #require(question)
        #expect(asked.text.contains("GOALS"))
        #expect(asked.choices.first == Self.goals)
        #expect(asked.choices.count == 3)
        #expect(asked.choices.last?.id == "help")
    }

    @Test(arguments: ShippedCompanion.languages)
    func `help is not offered twice`(_ language: String) throws {
        var draft = draft(language, role: .actor)
        let question = draft.asking(whether: [Choice(id: "help", label: "?")])
        let asked = try #require(question)
        #expect(asked.choices.map(\.id) == ["help", "prepare-next-meeting"])
    }

    @Test(arguments: ShippedCompanion.languages)
    func `of several meanings only these are offered`(_ language: String) throws {
        var draft = draft(language, role: .actor)
        let both = [Self.goals, Choice(id: "help", label: "?")]
        let question = draft.asking(whether: both)
        let asked = try #require(question)
        #expect(asked.choices == both)
        #expect(asked.text == draft.pack.phrase("did_you_mean"))
    }

    @Test(arguments: [
        ("fi", "joo"), ("fi", "kyllä"), ("en", "yes"), ("en", "yes please"), ("sv", "ja"),
    ])
    func `a yes is the one thing that was meant`(_ language: String, _ yes: String) throws {
        var draft = draft(language, role: .actor)
        let question = draft.asking(whether: [Self.goals])
        let asked = try #require(question)
        draft.situation.talk.lastMessage = asked.text
        draft.situation.talk.choices = asked.choices
        let turn = try ShippedCompanion.shared.turn(
            for: .said(Said(text: yes)), in: draft.situation, draft.surroundings)
        #expect(turn.intent == "goal-setting", "\(turn.messages)")
    }
}
